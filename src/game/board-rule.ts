import type { PlayerId, RoundResult } from './model.ts';

/** For this long after an answer, the same question brings the same person nothing on this server's boards. */
export const REPEAT_WINDOW_MS = 7 * 24 * 60 * 60 * 1000;

/** An answer as the board rule sees it. `question` is the question's id, `at` Discord's clock in epoch ms. */
export interface BoardAnswer {
  readonly playerId: PlayerId;
  readonly question: string;
  readonly at: number;
}

/** What must be known to decide on the round that is closing. */
export interface BoardCase<A extends BoardAnswer> {
  /** The answers of the closing round. */
  readonly closing: readonly A[];
  /** Who answered in this game's earlier rounds. */
  readonly before: ReadonlySet<PlayerId>;
  /**
   * The answers of this game's earlier rounds, needed only while `before` has one player: they are on no board yet and
   * count as soon as a second person answers.
   */
  readonly held: readonly A[];
  /**
   * Answers on this server to the same questions by the same people, other than `closing` and `held`: those of the
   * window before the oldest of them are enough. Answers outside of the window are ignored.
   */
  readonly seen: readonly BoardAnswer[];
}

export interface BoardVerdict<A extends BoardAnswer> {
  /** The answers, `held` ones included, that enter the boards now. Each answer enters at most once in a game. */
  readonly entering: readonly A[];
  /** What the round's message says about it. */
  readonly offBoard: RoundResult['offBoard'];
}

/**
 * The board rule: a game in which one person answers counts on no board, nor does a question that the same person
 * answered on this server within seven days. A second person who answers later lets the earlier answers count as well.
 */
export function decideBoards<A extends BoardAnswer>(boards: BoardCase<A>): BoardVerdict<A> {
  const { closing, before } = boards;
  const held = before.size > 1 ? [] : boards.held;
  const people = new Set([...before, ...closing.map((answer) => answer.playerId)]);
  const times = timesByPlayerAndQuestion([...boards.seen, ...held, ...closing]);
  const isRepeat = (answer: A): boolean =>
    (times.get(keyOf(answer)) ?? []).some((at) => at < answer.at && answer.at - at <= REPEAT_WINDOW_MS);
  return {
    entering: people.size > 1 ? [...held, ...closing].filter((answer) => !isRepeat(answer)) : [],
    offBoard: {
      alone: people.size === 1 && closing.length > 0,
      repeats: closing.filter(isRepeat).length,
    },
  };
}

function timesByPlayerAndQuestion(answers: readonly BoardAnswer[]): ReadonlyMap<string, readonly number[]> {
  const times = new Map<string, number[]>();
  for (const answer of answers) {
    const key = keyOf(answer);
    const known = times.get(key);
    if (known === undefined) times.set(key, [answer.at]);
    else known.push(answer.at);
  }
  return times;
}

function keyOf(answer: BoardAnswer): string {
  return `${answer.playerId} ${answer.question}`;
}
