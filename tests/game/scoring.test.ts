import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlayerId, PlayerResult } from '../../src/game/model.ts';
import { answerTime, countChoices, points, rankStandings, scoreRound, standingsAfter } from '../../src/game/scoring.ts';
import { ada, grace, linus, plannedRound } from '../support/games.ts';

const limits = fc.integer({ min: 5_000, max: 200_000 });
const times = fc.integer({ min: 0, max: 300_000 });

describe('points', () => {
  it('gives 1000 within the first second, 500 at the limit and nothing for a wrong answer', () => {
    expect(points(0, 20_000, true)).toBe(1000);
    expect(points(1000, 20_000, true)).toBe(1000);
    expect(points(10_500, 20_000, true)).toBe(750);
    expect(points(20_000, 20_000, true)).toBe(500);
    expect(points(20_250, 20_000, true)).toBe(500);
    expect(points(0, 20_000, false)).toBe(0);
  });

  it('multiplies by the difficulty and rounds the product', () => {
    expect(points(10_500, 20_000, true, 'easy')).toBe(750);
    expect(points(10_500, 20_000, true, 'medium')).toBe(938);
    expect(points(10_500, 20_000, true, 'hard')).toBe(1125);
    expect(points(0, 20_000, true, 'hard')).toBe(1500);
    expect(points(0, 20_000, false, 'hard')).toBe(0);
  });

  it('stays between 500 and 1000 in whole points', () => {
    fc.assert(
      fc.property(times, limits, (time, limit) => {
        const given = points(time, limit, true);
        expect(Number.isInteger(given)).toBe(true);
        expect(given).toBeGreaterThanOrEqual(500);
        expect(given).toBeLessThanOrEqual(1000);
      }),
    );
  });

  it('never rewards waiting', () => {
    fc.assert(
      fc.property(times, times, limits, (a, b, limit) => {
        expect(points(Math.min(a, b), limit, true)).toBeGreaterThanOrEqual(points(Math.max(a, b), limit, true));
      }),
    );
  });
});

describe('answerTime', () => {
  it('takes pauses off and never falls below zero', () => {
    expect(answerTime(30_000, 10_000, 12_000)).toBe(8000);
    expect(answerTime(9_900, 10_000, 0)).toBe(0);
  });
});

describe('scoreRound', () => {
  const round = plannedRound(0, { choices: ['Paris', 'Rome', 'Madrid'], right: 1, limitMs: 20_000 });

  it('puts the quickest right answer first and wrong answers last', () => {
    const results = scoreRound(round, [
      { playerId: ada.id, name: ada.name, choice: 0, timeMs: 900 },
      { playerId: grace.id, name: grace.name, choice: 1, timeMs: 10_500 },
      { playerId: linus.id, name: linus.name, choice: 1, timeMs: 2000 },
    ]);
    expect(results.map(({ name, right, points }) => [name, right, points])).toEqual([
      ['Linus', true, 974],
      ['Grace', true, 750],
      ['Ada', false, 0],
    ]);
  });

  it('multiplies by the difficulty that the round was stored with, if it was', () => {
    const given = [{ playerId: ada.id, name: ada.name, choice: 1, timeMs: 20_000 }];
    expect(scoreRound(round, given)[0]?.points).toBe(500);
    expect(scoreRound({ ...round, difficulty: 'medium' }, given)[0]?.points).toBe(625);
  });

  it('does not depend on the order of the answers', () => {
    const answer = fc.record({ choice: fc.nat(2), timeMs: fc.integer({ min: 0, max: 21_500 }) });
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (given, chance) => {
        const answers = given.map((one, index) => ({ ...one, playerId: `p${index}` as PlayerId, name: `P${index}` }));
        const shuffled = answers
          .map((one) => ({ one, key: chance.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(scoreRound(round, shuffled)).toEqual(scoreRound(round, answers));
      }),
    );
  });

  it('counts the choices in shown order', () => {
    expect(countChoices(round, [{ choice: 1 }, { choice: 1 }, { choice: 2 }])).toEqual([0, 2, 1]);
  });
});

describe('rankStandings', () => {
  it('lets ties share a rank: 1, 2, 2, 4', () => {
    const rows = [500, 900, 700, 700].map((points, index) => ({
      playerId: `p${index}` as PlayerId,
      name: `P${index}`,
      points,
      right: 1,
      answered: 1,
      bestStreak: 1,
    }));
    expect(rankStandings(rows).map(({ points, rank }) => [points, rank])).toEqual([
      [900, 1],
      [700, 2],
      [700, 2],
      [500, 4],
    ]);
  });

  it('gives each player one more than the number of players ahead', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 20 }), (totals) => {
        const rows = totals.map((points, index) => ({
          playerId: `p${index}` as PlayerId,
          name: 'P',
          points,
          right: 0,
          answered: 0,
          bestStreak: 0,
        }));
        for (const row of rankStandings(rows)) {
          expect(row.rank).toBe(1 + totals.filter((points) => points > row.points).length);
        }
      }),
    );
  });
});

describe('standingsAfter', () => {
  const result = (player: typeof ada, right: boolean, timeMs = 4000): PlayerResult => ({
    playerId: player.id,
    name: player.name,
    choice: right ? 1 : 0,
    right,
    points: right ? 900 : 0,
    timeMs,
  });

  it('adds up points, right answers, streaks and the fastest right answer', () => {
    const standings = standingsAfter(
      [
        [result(ada, true, 3000), result(grace, true)],
        [result(ada, true, 2000)],
        [result(ada, false, 100), result(grace, true)],
        [result(ada, true, 5000)],
      ],
      [ada, grace, linus],
    );
    expect(standings).toEqual([
      { playerId: ada.id, name: 'Ada', rank: 1, points: 2700, right: 3, answered: 4, bestStreak: 2, fastestMs: 2000 },
      {
        playerId: grace.id,
        name: 'Grace',
        rank: 2,
        points: 1800,
        right: 2,
        answered: 2,
        bestStreak: 1,
        fastestMs: 4000,
      },
      { playerId: linus.id, name: 'Linus', rank: 3, points: 0, right: 0, answered: 0, bestStreak: 0 },
    ]);
  });

  it('ends a streak at a round that the player did not answer', () => {
    const [first] = standingsAfter([[result(ada, true)], [], [result(ada, true)]], [ada]);
    expect(first?.bestStreak).toBe(1);
  });
});
