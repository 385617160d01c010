import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BoardAnswer, decideBoards, REPEAT_WINDOW_MS } from '../../src/game/board-rule.ts';
import type { PlayerId } from '../../src/game/model.ts';
import { ada, grace } from '../support/games.ts';

const NOW = 1_700_000_000_000;
const answer = (playerId: PlayerId, question: string, at = NOW): BoardAnswer => ({ playerId, question, at });
const nobody: ReadonlySet<PlayerId> = new Set();

describe('the board rule', () => {
  it('keeps a game with one answering player off the boards and says so', () => {
    const closing = [answer(ada.id, 'q1')];
    expect(decideBoards({ closing, before: nobody, held: [], seen: [] })).toEqual({
      entering: [],
      offBoard: { alone: true, repeats: 0 },
    });
  });

  it('says nothing about a round without answers', () => {
    const verdict = decideBoards({ closing: [], before: new Set([ada.id]), held: [answer(ada.id, 'q1')], seen: [] });
    expect(verdict).toEqual({ entering: [], offBoard: { alone: false, repeats: 0 } });
  });

  it('counts everything as soon as two people answer', () => {
    const closing = [answer(ada.id, 'q1'), answer(grace.id, 'q1')];
    expect(decideBoards({ closing, before: nobody, held: [], seen: [] })).toEqual({
      entering: closing,
      offBoard: { alone: false, repeats: 0 },
    });
  });

  it('lets the earlier answers count when a second person answers in round 3', () => {
    const held = [answer(ada.id, 'q1'), answer(ada.id, 'q2', NOW + 30_000)];
    const closing = [answer(grace.id, 'q3', NOW + 60_000)];
    const { entering } = decideBoards({ closing, before: new Set([ada.id]), held, seen: [] });
    expect(entering).toEqual([...held, ...closing]);
  });

  it('never enters an answer twice', () => {
    const closing = [answer(ada.id, 'q4')];
    const { entering } = decideBoards({
      closing,
      before: new Set([ada.id, grace.id]),
      held: [answer(ada.id, 'q1')],
      seen: [],
    });
    expect(entering).toEqual(closing);
  });

  it('does not count what the same person answered here within seven days', () => {
    const closing = [answer(ada.id, 'q1'), answer(grace.id, 'q1')];
    const week = answer(ada.id, 'q1', NOW - REPEAT_WINDOW_MS);
    expect(decideBoards({ closing, before: nobody, held: [], seen: [week] })).toEqual({
      entering: [answer(grace.id, 'q1')],
      offBoard: { alone: false, repeats: 1 },
    });
    const older = answer(ada.id, 'q1', NOW - REPEAT_WINDOW_MS - 1);
    const others = [older, answer(grace.id, 'q2', NOW - 5), answer(ada.id, 'q1', NOW + 5)];
    expect(decideBoards({ closing, before: nobody, held: [], seen: others }).entering).toEqual(closing);
  });

  it('counts a question asked twice in one game once', () => {
    const held = [answer(ada.id, 'q1')];
    const closing = [answer(ada.id, 'q1', NOW + 1), answer(grace.id, 'q1', NOW + 1)];
    const { entering, offBoard } = decideBoards({ closing, before: new Set([ada.id]), held, seen: [] });
    expect(entering).toEqual([held[0], closing[1]]);
    expect(offBoard.repeats).toBe(1);
  });

  it('enters the same answers round by round as it would over the whole game', () => {
    const people = ['a', 'b', 'c'] as PlayerId[];
    const round = fc.subarray(people);
    fc.assert(
      fc.property(fc.array(round, { maxLength: 8 }), fc.array(fc.nat(7), { maxLength: 4 }), (rounds, repeated) => {
        const answers = rounds.map((who, index) => who.map((id) => answer(id, `q${index}`, NOW + index)));
        const seen = repeated.map((index) => answer('a' as PlayerId, `q${index}`, NOW - 1000));
        const entered = answers.flatMap((closing, index) => {
          const earlier = answers.slice(0, index).flat();
          const before = new Set(earlier.map(({ playerId }) => playerId));
          return decideBoards({ closing, before, held: before.size === 1 ? earlier : [], seen }).entering;
        });
        const all = answers.flat();
        const together = new Set(all.map(({ playerId }) => playerId)).size > 1;
        const isRepeat = ({ playerId, question }: BoardAnswer): boolean =>
          playerId === people[0] && repeated.some((index) => question === `q${index}`);
        expect(entered).toEqual(together ? all.filter((one) => !isRepeat(one)) : []);
      }),
    );
  });
});
