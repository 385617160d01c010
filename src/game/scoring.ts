import type { Difficulty } from '../questions/difficulty.ts';
import type { Player, PlayerId, PlayerResult, Standing } from './model.ts';
import { type Answer, isRight, type PlannedRound } from './planned-round.ts';

/** A right answer is worth this much however late it came in time. */
const BASE_POINTS = 500;
/** What speed can add. */
const SPEED_POINTS = 500;
/** Whoever answers within this time gets all of the speed points. */
const FULL_SPEED_MS = 1000;

/** One player's last answer to a round, before it is scored. */
export type GivenAnswer = Answer & {
  readonly playerId: PlayerId;
  readonly name: string;
  readonly timeMs: number;
};

/**
 * Thinking time of a click, never negative. `at` and `openedAt` are Discord's clock; `pausedMs` is the time given back to
 * the round before the click.
 */
export function answerTime(at: number, openedAt: number, pausedMs: number): number {
  return Math.max(0, at - openedAt - pausedMs);
}

/** What the points of a right answer are multiplied by. */
const FACTORS: Readonly<Record<Difficulty, number>> = { easy: 1, medium: 1.25, hard: 1.5 };

/**
 * Points of one answer: 0 when wrong, otherwise 500 to 1000 by speed, times the factor of the difficulty, rounded. Both
 * times in milliseconds.
 */
export function points(timeMs: number, limitMs: number, right: boolean, difficulty: Difficulty = 'easy'): number {
  if (!right) return 0;
  const share = (limitMs - timeMs) / Math.max(1, limitMs - FULL_SPEED_MS);
  const plain = BASE_POINTS + Math.round(SPEED_POINTS * Math.min(1, Math.max(0, share)));
  return Math.round(plain * FACTORS[difficulty]);
}

/** Scores a round's answers, one a player; the result is the same in whatever order they come. Best first. */
export function scoreRound(round: PlannedRound, answers: readonly GivenAnswer[]): readonly PlayerResult[] {
  return answers
    .map((answer) => {
      const right = isRight(round, answer);
      return { ...answer, right, points: points(answer.timeMs, round.limitMs, right, round.difficulty) };
    })
    .sort(bestFirst);
}

/** The order of a round's results: by points, then by time, then by id. */
export function bestFirst(a: PlayerResult, b: PlayerResult): number {
  return b.points - a.points || a.timeMs - b.timeMs || byText(a.playerId, b.playerId);
}

/** How many players chose each of the round's choices, in shown order; none for a typed round. */
export function countChoices(round: PlannedRound, answers: readonly Answer[]): readonly number[] {
  if (round.kind === 'typed') return [];
  return round.choices.map((_, index) => answers.filter((one) => 'choice' in one && one.choice === index).length);
}

/** Sorts by points and gives the ranks; equal points share one: 1, 2, 2, 4. */
export function rankStandings(rows: readonly Omit<Standing, 'rank'>[]): readonly Standing[] {
  const sorted = rows.toSorted((a, b) => b.points - a.points || b.right - a.right || byText(a.playerId, b.playerId));
  let rank = 0;
  return sorted.map((row, index) => {
    if (row.points !== sorted[index - 1]?.points) rank = index + 1;
    return { ...row, rank };
  });
}

/**
 * Standings after the given closed rounds, oldest first. Everybody in `players` has a line, whoever answered without
 * being there too. A round without an answer ends a player's streak.
 */
export function standingsAfter(
  rounds: readonly (readonly PlayerResult[])[],
  players: Iterable<Player>,
): readonly Standing[] {
  const tallies = new Map<PlayerId, Tally>();
  for (const player of players) tallies.set(player.id, startTally(player.id, player.name));
  rounds.forEach((results, round) => {
    for (const result of results) {
      const before = tallies.get(result.playerId) ?? startTally(result.playerId, result.name);
      tallies.set(result.playerId, addResult(before, result, round));
    }
  });
  return rankStandings([...tallies.values()].map(({ row }) => row));
}

interface Tally {
  readonly row: Omit<Standing, 'rank'>;
  /** Right answers in a row up to the round `lastRight`. */
  readonly streak: number;
  readonly lastRight: number;
}

function startTally(playerId: PlayerId, name: string): Tally {
  return { row: { playerId, name, points: 0, right: 0, answered: 0, bestStreak: 0 }, streak: 0, lastRight: -1 };
}

function addResult(tally: Tally, result: PlayerResult, round: number): Tally {
  const row = { ...tally.row, answered: tally.row.answered + 1 };
  if (!result.right) return { ...tally, row };
  const streak = tally.lastRight === round - 1 ? tally.streak + 1 : 1;
  return {
    streak,
    lastRight: round,
    row: {
      ...row,
      points: row.points + result.points,
      right: row.right + 1,
      bestStreak: Math.max(row.bestStreak, streak),
      fastestMs: Math.min(row.fastestMs ?? Infinity, result.timeMs),
    },
  };
}

/** The order of code units, the same on every machine. */
function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
