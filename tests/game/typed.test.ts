import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerTo, isRight, readRound } from '../../src/game/planned-round.ts';
import { longestGuess } from '../../src/questions/judging/guess.ts';
import { refusalAt } from '../../src/game/round.ts';
import { scoreRound } from '../../src/game/scoring.ts';
import { ada, grace, linus, lobbyGame, plannedRound, typedRound } from '../support/games.ts';
import { sitAt, type Table } from '../support/table.ts';

const players = new Map([ada, grace, linus].map((player) => [player.id, player]));

/** Ada, Grace and Linus before an open typed question, opened at 31 seconds. */
function openTable(): Table {
  const table = sitAt(lobbyGame({ players, rounds: [typedRound(0), typedRound(1)] }));
  table.passTo(30_000);
  table.now = 31_000;
  table.questionAppears();
  table.shown();
  return table;
}

function answeredIn({ game: { phase } }: Table): readonly string[] {
  return phase.is === 'open' ? [...phase.answered] : [];
}

describe('answerTo', () => {
  it('judges words and leaves choices as they are', () => {
    expect(answerTo(typedRound(0), { text: ' Second   letter ' })).toEqual({
      text: 'Second letter',
      verdict: 'accept',
    });
    expect(answerTo(typedRound(0), { text: 'letter' })).toEqual({ text: 'letter', verdict: 'prompt' });
    expect(answerTo(typedRound(0), { text: 'gamma' })).toEqual({ text: 'gamma', verdict: 'reject' });
    expect(answerTo(plannedRound(0), { choice: 3 })).toEqual({ choice: 3 });
  });

  it('refuses what does not fit the question, and words of which nothing is left', () => {
    expect(answerTo(typedRound(0), { choice: 0 })).toBe('no-such-choice');
    expect(answerTo(plannedRound(0), { text: 'beta' })).toBe('no-such-choice');
    expect(answerTo(plannedRound(0), { choice: 4 })).toBe('no-such-choice');
    for (const text of ['', ' \n ', '\u200b', '\u0000\u202e']) {
      expect(answerTo(typedRound(0), { text })).toBe('nothing-typed');
    }
  });

  it('keeps one line of at most a hundred characters of whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const answer = answerTo(typedRound(0), { text });
        if (typeof answer === 'string' || !('text' in answer)) return;
        expect(Array.from(answer.text).length).toBeLessThanOrEqual(longestGuess);
        expect(answer.text).not.toMatch(/[\p{Cc}\p{Cs}\n]|^\s|\s$/u);
      }),
    );
    expect(answerTo(typedRound(0), { text: 'x'.repeat(4000) })).toEqual({ text: 'x'.repeat(100), verdict: 'reject' });
  });
});

describe('a stored round', () => {
  it('is read back, and without its kind is one of choices', () => {
    const { kind: _kind, ...old } = plannedRound(0);
    expect(readRound(JSON.stringify(old))).toEqual(plannedRound(0));
    expect(readRound(JSON.stringify(typedRound(0)))).toEqual(typedRound(0));
  });
});

describe('the scores of a typed round', () => {
  it('are those of a round of choices in which the accepted answers are right', () => {
    const verdict = fc.constantFrom('accept' as const, 'prompt' as const, 'reject' as const);
    const answer = fc.record({ verdict, timeMs: fc.integer({ min: 0, max: 21_500 }) });
    fc.assert(
      fc.property(fc.tuple(answer, answer, answer), (given) => {
        const who = [ada, grace, linus].map(({ id, name }) => ({ playerId: id, name }));
        const worth = (rows: readonly { readonly name: string; readonly points: number }[]) =>
          rows.map(({ name, points }) => `${name} ${points}`);
        const typed = given.map(({ verdict, timeMs }, index) => ({ ...who[index]!, text: 'x', verdict, timeMs }));
        const chosen = given.map(({ verdict, timeMs }, index) => {
          return { ...who[index]!, choice: verdict === 'accept' ? 1 : 0, timeMs };
        });
        expect(worth(scoreRound(typedRound(0), typed))).toEqual(worth(scoreRound(plannedRound(0), chosen)));
      }),
    );
    expect(isRight(typedRound(0), { choice: 1 })).toBe(false);
  });
});

describe('a typed question', () => {
  it('takes words, and the last ones count', () => {
    const table = openTable();
    expect(table.answers(ada, 'gamma').ok).toBe(true);
    table.now = 35_000;
    expect(table.answers(ada, 'beta').ok).toBe(true);
    expect(table.clicks).toMatchObject([
      { player: ada, text: 'gamma', verdict: 'reject' },
      { player: ada, text: 'beta', verdict: 'accept' },
    ]);
    table.passTo(60_000);
    expect(table.game.standings[0]).toMatchObject({ name: 'Ada', right: 1, points: 500 + Math.round((500 * 16) / 19) });
  });

  it('refuses a choice', () => {
    const table = openTable();
    const press = { type: 'answer', player: ada, round: 0, choice: 0, interactionId: '7', at: table.now } as const;
    expect(table.send(press)).toEqual({ ok: false, refused: 'no-such-choice' });
  });

  it('stays open for the one who was asked to be more exact, once', () => {
    const table = openTable();
    table.answers(grace, 'beta');
    table.answers(linus, 'gamma');
    table.answers(ada, 'letter');
    table.passTo(40_000);
    expect(table.game.phase.is).toBe('open');
    expect(answeredIn(table)).toHaveLength(3);
    table.answers(ada, 'letter');
    expect(table.game.phase).toMatchObject({ is: 'revealed', round: 0 });
    expect(table.game.standings.find(({ name }) => name === 'Ada')).toMatchObject({ right: 0, answered: 1 });
  });

  it('waits again for nobody who was asked before', () => {
    const table = openTable();
    table.answers(ada, 'letter');
    table.answers(ada, 'beta');
    table.answers(ada, 'letter');
    table.answers(grace, 'beta');
    table.answers(linus, 'beta');
    table.passTo(34_000);
    expect(table.game.phase.is).toBe('revealed');
  });

  it('closes by time when the better answer does not come', () => {
    const table = openTable();
    for (const player of [grace, linus]) table.answers(player, 'beta');
    table.answers(ada, 'letter');
    table.passTo(53_000);
    expect(table.game.phase.is).toBe('revealed');
  });
});

describe('refusalAt', () => {
  it('lets people type while the question is posted and until its time is over', () => {
    const table = sitAt(lobbyGame({ players, rounds: [typedRound(0), typedRound(1)] }));
    table.passTo(30_000);
    expect(refusalAt(table.game, 0, 30_000)).toBeUndefined();
    expect(refusalAt(table.game, 1, 30_000)).toEqual({ refused: 'not-open', round: 1 });
    table.questionAppears();
    expect(refusalAt(table.game, 0, 50_250)).toBeUndefined();
    expect(refusalAt(table.game, 0, 50_251)).toEqual({ refused: 'too-late', lateMs: 251 });
    table.passTo(52_000);
    expect(refusalAt(table.game, 0, 40_000)).toEqual({ refused: 'not-open', round: 0 });
    table.send({ type: 'stop' });
    expect(refusalAt(table.game, 0, 40_000)).toEqual({ refused: 'over' });
  });
});
