import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GameId } from '../../src/game/model.ts';
import type { Answer, PlannedRound } from '../../src/game/planned-round.ts';
import { type Change, changesBack, changesBy, planOf, type RecordedAnswer, worthOf } from '../../src/game/regrade.ts';
import type { RegradeRequest } from '../../src/game/review.ts';
import { ada, grace, linus, plannedRound, typedRound } from '../support/games.ts';

const asked = { guildId: '2', since: 0 };
const voidQ0: RegradeRequest = { kind: 'void', ...asked, questionId: 'q0' };

function accept(text: string): RegradeRequest {
  return { kind: 'accept', ...asked, pack: 'words', fact: 'fact-0', slot: 'word', text };
}

function recorded(answer: Answer, changes: Partial<RecordedAnswer> = {}): RecordedAnswer {
  const scored = { right: false, points: 0 };
  return { playerId: ada.id, name: 'Ada', answer, timeMs: 10_500, scored, isVoid: false, ...changes };
}

function typed(text: string, changes: Partial<RecordedAnswer> = {}): RecordedAnswer {
  return recorded({ text, verdict: 'reject' }, changes);
}

/** One round of a game with these answers. */
function of(plan: PlannedRound, answers: readonly RecordedAnswer[], round = 0) {
  return [{ gameId: 'g' as GameId, round, plan, answers }];
}

/** Points of each answer that the request changes. */
function pointsBy(request: RegradeRequest, plan: PlannedRound, ...answers: RecordedAnswer[]) {
  return changesBy(request, of(plan, answers)).map(({ after }) => worthOf(after).points);
}

describe('a request to accept an answer', () => {
  it('makes what was typed right, and what is judged the same', () => {
    const plan = typedRound(0);
    for (const text of ['Omega', ' the ÓMEGA. ', 'omegga'])
      expect(pointsBy(accept('omega'), plan, typed(text))).toEqual([750]);
    for (const text of ['alpha', 'om', 'not omega']) expect(pointsBy(accept('omega'), plan, typed(text))).toEqual([]);
    // Even the name of something else, when that is what the moderators named.
    expect(pointsBy(accept('gamma'), plan, typed('Gamma'))).toEqual([750]);
  });

  it('compares the words themselves where the answer is a date or an amount', () => {
    const date = { kind: 'date', precision: 'year', year: 2022 } as const;
    const line = { expects: 'date', date } as unknown as ReturnType<typeof typedRound>['question']['answerline'];
    const plan = { ...typedRound(0), question: { ...typedRound(0).question, answerline: line } };
    expect(pointsBy(accept('the year of the fire'), plan, typed('Year of the FIRE'), typed('fire'))).toEqual([750]);
  });

  it('gives the points of the time and the difficulty', () => {
    const plan = { ...typedRound(0), difficulty: 'medium' as const };
    expect(pointsBy(accept('omega'), plan, typed('omega', { timeMs: 0 }))).toEqual([1250]);
  });

  it('leaves choices, other questions, and what is right already alone', () => {
    expect(pointsBy(accept('omega'), plannedRound(0), recorded({ choice: 0 }))).toEqual([]);
    expect(pointsBy(accept('omega'), typedRound(1), typed('omega'))).toEqual([]);
    const accepted = { right: true, points: 600 };
    expect(pointsBy(accept('omega'), typedRound(0), typed('omega', { accepted }))).toEqual([]);
    const right = recorded({ text: 'omega', verdict: 'accept' }, { scored: accepted });
    expect(pointsBy(accept('omega'), typedRound(0), right)).toEqual([]);
  });
});

describe('a request to make a question void', () => {
  it('takes the points of all answers to it, once', () => {
    const right = recorded({ choice: 1 }, { scored: { right: true, points: 800 } });
    const wrong = recorded({ choice: 2 }, { playerId: grace.id, name: 'Grace' });
    const changes = changesBy(
      voidQ0,
      of(plannedRound(0), [right, wrong, { ...right, playerId: linus.id, isVoid: true }]),
    );
    expect(planOf(changes)).toEqual({
      rounds: 1,
      lines: [
        { playerId: ada.id, name: 'Ada', points: -800, answers: 1 },
        { playerId: grace.id, name: 'Grace', points: 0, answers: 1 },
      ],
    });
    expect(changesBy(voidQ0, of(plannedRound(1), [right]))).toEqual([]);
  });
});

describe('a plan', () => {
  it('tells of each player over all rounds, the largest change first', () => {
    const answers = [typed('omega'), typed('omega', { playerId: grace.id, name: 'Grace', timeMs: 1000 })];
    const other = of(typedRound(0), [typed('omega', { timeMs: 20_000 })], 1);
    const rounds = [...of(typedRound(0), [...answers, typed('alpha', { playerId: linus.id })]), ...other];
    expect(planOf(changesBy(accept('omega'), rounds))).toEqual({
      rounds: 2,
      lines: [
        { playerId: ada.id, name: 'Ada', points: 1250, answers: 2 },
        { playerId: grace.id, name: 'Grace', points: 1000, answers: 1 },
      ],
    });
  });

  it('tells of nobody for an answer that stays void', () => {
    const changes = changesBy(accept('omega'), of(typedRound(0), [typed('omega', { isVoid: true })]));
    expect(changes).toHaveLength(1);
    expect(planOf(changes)).toEqual({ rounds: 0, lines: [] });
  });
});

it('answers are worth the same in whatever order they are regraded, and at last what they were', () => {
  const plan = typedRound(0);
  const steps = fc.array(fc.tuple(fc.constantFrom(voidQ0, accept('omega')), fc.boolean()), { maxLength: 12 });
  fc.assert(
    fc.property(steps, fc.constantFrom('omega', 'alpha'), (taken, text) => {
      const first = typed(text);
      let answer = first;
      const standing = new Set<RegradeRequest['kind']>();
      const apply = ([change]: readonly Change[]) => {
        answer = change?.after ?? answer;
        return change !== undefined;
      };
      const undo = (kind: RegradeRequest['kind']) => {
        apply(changesBack(kind, of(plan, [answer])));
        standing.delete(kind);
      };
      for (const [request, isUndo] of taken) {
        if (isUndo && standing.has(request.kind)) undo(request.kind);
        if (!isUndo && apply(changesBy(request, of(plan, [answer])))) standing.add(request.kind);
        const isRight = text === 'omega' && standing.has('accept') && !standing.has('void');
        expect(worthOf(answer)).toEqual({ right: isRight, points: isRight ? 750 : 0 });
      }
      for (const kind of standing) undo(kind);
      expect(answer).toEqual(first);
    }),
  );
});
