import { acceptAlso } from '../questions/accept-also.ts';
import type { Answerline } from '../questions/answerline.ts';
import { judge } from '../questions/judge.ts';
import type { GameId, PlayerId } from './model.ts';
import type { Answer, PlannedRound, TypedRound } from './planned-round.ts';
import type { AcceptedAnswer, RegradeLine, RegradePlan, RegradeRequest } from './review.ts';
import { points } from './scoring.ts';

interface Worth {
  readonly right: boolean;
  readonly points: number;
}

/** An answer to a closed round, with all that was made of it. */
export interface RecordedAnswer {
  readonly playerId: PlayerId;
  readonly name: string;
  readonly answer: Answer;
  readonly timeMs: number;
  /** What the close of its round made of it. */
  readonly scored: Worth;
  /** What a regrade that stands makes of it; missing when its words are accepted by none. */
  readonly accepted?: Worth;
  /** True when a regrade that stands has it count for nothing, whatever else is made of it. */
  readonly isVoid: boolean;
}

export interface RecordedRound {
  readonly gameId: GameId;
  readonly round: number;
  readonly plan: PlannedRound;
  readonly answers: readonly RecordedAnswer[];
}

/** One answer before a regrade, or its undoing, and after. */
export interface Change {
  readonly gameId: GameId;
  readonly round: number;
  readonly plan: PlannedRound;
  readonly before: RecordedAnswer;
  readonly after: RecordedAnswer;
}

const NOTHING: Worth = { right: false, points: 0 };

/** What the answer counts as: the same whatever the order in which regrades came and were undone. */
export function worthOf({ scored, accepted, isVoid }: RecordedAnswer): Worth {
  return isVoid ? NOTHING : (accepted ?? scored);
}

/**
 * The answers that a request is about. Of those that a regrade that stands has made void, none is made void again, and of
 * those whose words it accepts, none accepted again. An answer can be both: it counts for nothing as long as it is void.
 */
export function changesBy(request: RegradeRequest, rounds: readonly RecordedRound[]): readonly Change[] {
  return rounds.flatMap(({ answers, ...round }) =>
    answers.flatMap((before) => {
      const after = regraded(request, round.plan, before);
      return after === undefined ? [] : [{ ...round, before, after }];
    }),
  );
}

/** The changes back, for answers that a regrade of this kind has changed. */
export function changesBack(kind: RegradeRequest['kind'], rounds: readonly RecordedRound[]): readonly Change[] {
  return rounds.flatMap(({ answers, ...round }) =>
    answers.map((before) => {
      const { accepted: _accepted, ...rest } = before;
      const after = kind === 'void' ? { ...before, isVoid: false } : rest;
      return { ...round, before, after };
    }),
  );
}

function regraded(request: RegradeRequest, plan: PlannedRound, answer: RecordedAnswer): RecordedAnswer | undefined {
  if (request.kind === 'void') {
    return plan.question.id === request.questionId && !answer.isVoid ? { ...answer, isVoid: true } : undefined;
  }
  if (!asks(plan, request) || answer.accepted !== undefined) return undefined;
  const said = answer.answer;
  if (!('text' in said) || said.verdict === 'accept') return undefined;
  if (!isAcceptedWith(plan.question.answerline, request.text, said.text)) return undefined;
  const { limitMs, difficulty } = plan;
  return { ...answer, accepted: { right: true, points: points(answer.timeMs, limitMs, true, difficulty) } };
}

function asks(plan: PlannedRound, { pack, fact, slot }: AcceptedAnswer): plan is TypedRound {
  const { question } = plan;
  return plan.kind === 'typed' && question.pack === pack && question.fact === fact && question.slot === slot;
}

/** Whether words are right when this text is an answer as well. */
function isAcceptedWith(line: Answerline, text: string, typed: string): boolean {
  return judge(acceptAlso(line, text), typed).verdict === 'accept';
}

/** Whether anybody sees the change: an answer that is void and accepted meanwhile looks as it did. */
export function isSeen({ before, after }: Change): boolean {
  const [was, is] = [worthOf(before), worthOf(after)];
  return before.isVoid !== after.isVoid || was.right !== is.right || was.points !== is.points;
}

/** What the changes come to for each player. */
export function planOf(changes: readonly Change[]): RegradePlan {
  const rounds = new Set<string>();
  const lines = new Map<PlayerId, RegradeLine>();
  for (const change of changes.filter(isSeen)) {
    rounds.add(`${change.gameId} ${change.round}`);
    const { playerId, name } = change.after;
    const line = lines.get(playerId);
    lines.set(playerId, {
      playerId,
      name,
      points: (line?.points ?? 0) + worthOf(change.after).points - worthOf(change.before).points,
      answers: (line?.answers ?? 0) + 1,
    });
  }
  return { rounds: rounds.size, lines: [...lines.values()].sort(largestFirst) };
}

function largestFirst(a: RegradeLine, b: RegradeLine): number {
  return Math.abs(b.points) - Math.abs(a.points) || (a.playerId < b.playerId ? -1 : 1);
}
