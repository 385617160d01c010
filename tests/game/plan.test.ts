import { describe, expect, it } from 'vitest';
import type { GameId } from '../../src/game/model.ts';
import { newGame, planRounds, timeToAnswer } from '../../src/game/plan.ts';
import { ada, plannedRound, question, settings, typedQuestion } from '../support/games.ts';

const questions = Array.from({ length: 12 }, (_, index) => question(index));

describe('planRounds', () => {
  it('draws as many questions as asked for, each once', () => {
    const rounds = planRounds(questions, settings({ rounds: 10 }), 'seed');
    expect(new Set(rounds.map((round) => round.question.id)).size).toBe(10);
  });

  it('has fewer rounds when the questions run out', () => {
    expect(planRounds(questions.slice(0, 4), settings({ rounds: 10 }), 'seed')).toHaveLength(4);
    expect(planRounds([], settings(), 'seed')).toEqual([]);
  });

  it('makes the same plan from the same seed, and another from another', () => {
    const plan = planRounds(questions, settings({ rounds: 8 }), 'one');
    expect(planRounds(questions, settings({ rounds: 8 }), 'one')).toEqual(plan);
    expect(planRounds(questions, settings({ rounds: 8 }), 'two')).not.toEqual(plan);
  });

  it('mixes the choices and keeps the right one', () => {
    const rounds = planRounds(questions, settings({ rounds: 12 }), 'seed');
    for (const round of rounds.filter((planned) => planned.kind === 'choice')) {
      expect(round.choices.toSorted()).toEqual(round.question.choices?.toSorted());
      expect(round.choices[round.right]).toBe(round.question.answer);
    }
    expect(new Set(rounds.map((round) => 'right' in round && round.right)).size).toBeGreaterThan(1);
  });

  it('leaves choices alone that have an order of their own', () => {
    const dated = [question(0, { choices: ['2018', '2019', '2020'], answer: '2020', inOrder: true })];
    expect(planRounds(dated, settings(), 'seed')[0]).toMatchObject({ choices: ['2018', '2019', '2020'], right: 2 });
  });

  it('fixes how hard each question is', () => {
    const rounds = planRounds(questions.slice(0, 2), settings({ rounds: 2 }), 'seed', {
      shares: new Map([['fact-1.word choice', { answers: 16, right: 16 }]]),
    });
    const difficulties = new Map(rounds.map(({ question, difficulty }) => [question.id, difficulty]));
    expect(difficulties).toEqual(
      new Map([
        ['q0', 'medium'],
        ['q1', 'easy'],
      ]),
    );
  });

  it('goes by what the channel was shown', () => {
    const shown = new Map(questions.map(({ id }) => [id, { cycle: 1, times: 1 }]));
    shown.delete('q3');
    const memory = { shown, recent: [question(0)] };
    const rounds = planRounds(questions, settings({ rounds: 2 }), 'seed', { memory });
    expect(rounds.map(({ question, cycle, startsOver }) => [question.id, cycle, startsOver])).toEqual([
      ['q3', 1, undefined],
      [expect.any(String), 2, true],
    ]);
  });

  it('asks no question that can be answered in no way', () => {
    const { choices: _choices, ...neither } = question(0);
    expect(planRounds([neither, question(1)], settings(), 'seed').map((round) => round.question.id)).toEqual(['q1']);
  });

  it.each([
    ['mixed', ['choice', 'typed']],
    ['buttons', ['choice']],
    ['typed', ['typed']],
  ] as const)('asks what is answered as the settings say: %s', (answers, kinds) => {
    const both = [question(0), typedQuestion(1), question(2), typedQuestion(3)];
    const rounds = planRounds(both, settings({ rounds: 4, answers }), 'seed');
    expect(new Set(rounds.map((round) => round.kind))).toEqual(new Set(kinds));
    expect(rounds).toHaveLength(kinds.length * 2);
  });

  it('gives reading time for the words of a typed question alone', () => {
    const long = typedQuestion(0, { stem: 'x'.repeat(130) });
    expect(planRounds([long], settings({ rounds: 1 }), 'seed')).toMatchObject([{ kind: 'typed', limitMs: 22_000 }]);
  });
});

describe('timeToAnswer', () => {
  it('adds reading time beyond the first hundred characters', () => {
    expect(timeToAnswer('x'.repeat(80), ['y'.repeat(20)], 20)).toBe(20_000);
    expect(timeToAnswer('x'.repeat(80), ['y'.repeat(21)], 20)).toBe(21_000);
    expect(timeToAnswer('x'.repeat(100), ['y'.repeat(75), 'z'.repeat(75)], 5)).toBe(15_000);
  });
});

describe('newGame', () => {
  const plan = {
    id: 'aaaaaaaaaaaaaaaa' as GameId,
    place: { guildId: '2', channelId: '3' },
    host: ada,
    settings: settings(),
    seed: 's',
    rounds: [plannedRound(0)],
    now: 1000,
  };

  it('has joined its host and waits half a minute', () => {
    const game = newGame(plan);
    expect([...game.players.values()]).toEqual([ada]);
    expect(game.phase).toEqual({ is: 'lobby', startsAt: 31_000 });
  });

  it('starts soon even if the message of a skipped lobby stays unknown', () => {
    expect(newGame({ ...plan, settings: settings({ skipLobby: true }) }).phase).toEqual({
      is: 'lobby',
      startsAt: 4000,
    });
  });
});
