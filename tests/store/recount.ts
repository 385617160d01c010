import type { Player } from '../../src/game/model.ts';
import type { Period } from '../../src/game/period.ts';

/** An accepted click, as the test remembers it. A later one for the same round and player replaces it. */
export interface Click {
  readonly is: 'click';
  readonly game: string;
  readonly round: number;
  readonly question: string;
  readonly player: Player;
  readonly choice: number;
  readonly isTyped: boolean;
  readonly at: number;
  readonly openedAt: number;
}

interface Close {
  readonly is: 'close';
  readonly game: string;
  readonly round: number;
  readonly at: number;
}

/** Answers of rounds closed since then are made void, or where a choice is named, accepted in the rounds that are typed. */
interface Regraded {
  readonly is: 'regrade';
  readonly id: string;
  readonly question: string;
  readonly choice?: number;
  readonly since: number;
}

/** All that was accepted, in order. */
export type Log = readonly (Click | Close | Regraded | { readonly is: 'undo'; readonly id: string })[];

const WEEK_MS = 7 * 86_400_000;

/** The board of a period, counted anew from the log, in the plainest way. */
export function recount(log: Log, period: Period, now: number) {
  const counted = closedAnswers(log).filter((answer) => {
    const entry = entryIntoBoards(log, answer);
    if (entry === undefined || !samePeriod(period, answer.openedAt, now) || isVoid(log, answer)) return false;
    return !standing(log.slice(0, entry)).some((other) => isRepeat(answer, other));
  });
  return [...new Set(counted.map((answer) => answer.player.id))]
    .map((playerId) => {
      const own = counted.filter((answer) => answer.player.id === playerId);
      const right = own.filter((answer) => isRight(log, answer));
      return {
        playerId,
        points: right.reduce((sum, answer) => sum + pointsFor(answer.at - answer.openedAt), 0),
        right: right.length,
        answered: own.length,
        games: new Set(own.map((answer) => answer.game)).size,
      };
    })
    .sort((a, b) => b.points - a.points || (a.playerId < b.playerId ? -1 : 1));
}

/** First answers of each person to each question, and the right ones among them; those that are void left out. */
export function recountShares(log: Log): Readonly<Record<string, { answers: number; right: number }>> {
  const first = new Map<string, Click>();
  const byClose = closedAnswers(log).toSorted((a, b) => closeOf(log, a.game, a.round) - closeOf(log, b.game, b.round));
  for (const answer of byClose) {
    const key = `${answer.question} ${answer.player.id}`;
    if (!first.has(key)) first.set(key, answer);
  }
  const shares: Record<string, { answers: number; right: number }> = {};
  for (const answer of first.values()) {
    const share = (shares[answer.question] ??= { answers: 0, right: 0 });
    if (isVoid(log, answer)) continue;
    share.answers += 1;
    if (isRight(log, answer)) share.right += 1;
  }
  return shares;
}

/** The number of accepted answers to closed rounds. */
export function countClosed(log: Log): number {
  return closedAnswers(log).length;
}

/** The clicks that no later one has replaced. */
function standing(log: Log): readonly Click[] {
  const clicks = new Map<string, Click>();
  for (const event of log) {
    if (event.is === 'click') clicks.set(`${event.game} ${event.round} ${event.player.id}`, event);
  }
  return [...clicks.values()];
}

function closedAnswers(log: Log): readonly Click[] {
  return standing(log).filter((answer) => closeOf(log, answer.game, answer.round) >= 0);
}

function closeOf(log: Log, game: string, round: number): number {
  return log.findIndex((event) => event.is === 'close' && event.game === game && event.round === round);
}

function isVoid(log: Log, answer: Click): boolean {
  return regradedBy(log, answer, (event) => event.choice === undefined) !== undefined;
}

function isRight(log: Log, answer: Click): boolean {
  const accepts = ({ choice }: Regraded): boolean => answer.isTyped && choice === answer.choice;
  return answer.choice === 1 || regradedBy(log, answer, accepts) !== undefined;
}

/** The regrade of this sort that the answer has fallen to, if it stands: the first one after its round was closed. */
function regradedBy(log: Log, answer: Click, isSo: (event: Regraded) => boolean): string | undefined {
  const closed = closeOf(log, answer.game, answer.round);
  const close = log[closed];
  const closedAt = close?.is === 'close' ? close.at : 0;
  let by: string | undefined;
  for (const event of log.slice(closed + 1)) {
    if (event.is === 'undo' && event.id === by) by = undefined;
    if (event.is !== 'regrade' || event.question !== answer.question || closedAt < event.since) continue;
    if (isSo(event)) by ??= event.id;
  }
  return by;
}

/** An answer enters when its round closes, or with the close that brings the game a second player. */
function entryIntoBoards(log: Log, answer: Click): number | undefined {
  const others = closedAnswers(log).filter(
    (other) => other.game === answer.game && other.player.id !== answer.player.id,
  );
  if (others.length === 0) return undefined;
  const second = Math.min(...others.map((other) => closeOf(log, other.game, other.round)));
  return Math.max(second, closeOf(log, answer.game, answer.round));
}

function isRepeat(answer: Click, other: Click): boolean {
  return (
    other.player.id === answer.player.id &&
    other.question === answer.question &&
    other.at < answer.at &&
    answer.at - other.at <= WEEK_MS
  );
}

/** Twenty seconds to answer; the first of them is free. */
function pointsFor(timeMs: number): number {
  return 500 + Math.round(500 * Math.max(0, Math.min(1, (20_000 - timeMs) / 19_000)));
}

function samePeriod(period: Period, at: number, now: number): boolean {
  if (period === 'all') return true;
  const [then, today] = [new Date(at), new Date(now)];
  if (period === 'month') return then.toISOString().slice(0, 7) === today.toISOString().slice(0, 7);
  // 1 January 1970 was a Thursday.
  const days = (date: Date): number => Math.floor(date.getTime() / 86_400_000);
  if (period === 'today') return days(then) === days(today);
  return Math.floor((days(then) + 3) / 7) === Math.floor((days(today) + 3) / 7);
}
