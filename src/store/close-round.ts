import { type BoardAnswer, type BoardVerdict, decideBoards, REPEAT_WINDOW_MS } from '../game/board-rule.ts';
import type { GameId, PlayerId, RoundResult } from '../game/model.ts';
import { type PlannedRound, readRound } from '../game/planned-round.ts';
import { answerTime, scoreRound } from '../game/scoring.ts';
import { shareKey } from '../questions/difficulty.ts';
import type { AnswerRow, BoardGain, ClosingRow, Database, ScoredAnswer } from './database.ts';
import { periodKeys } from './periods.ts';
import { answerOf, roundResult } from './results.ts';

/**
 * Closes the round when it is open: scores its answers, writes them and what the boards gain. Whoever calls again gets
 * the same result from the rows. Throws when the round was never open: that is a fault of the caller.
 */
export async function closeRound(db: Database, gameId: GameId, round: number, now: number): Promise<RoundResult> {
  const claimed = await db.hot.claimClose(gameId, round, now);
  const row = await db.hot.closingRound(gameId, round);
  if (row === undefined || (row.state !== 'closed' && row.state !== 'revealed')) {
    throw new Error(`round ${round} of game ${gameId} cannot be closed: it is ${row?.state ?? 'unknown'}`);
  }
  const plan = readRound(row.plan);
  const saved = await db.hot.answersUpTo(gameId, round);
  const members = await db.hot.membersUpTo(gameId, round);
  if (!claimed) {
    return roundResult(round, plan, saved, members, { alone: row.alone === 1, repeats: row.repeats });
  }
  const rows = scoreRows(round, plan, saved);
  const verdict = await judgeBoards(db, gameId, round, row, rows);
  await save(db, gameId, round, row.guild_id, rows, verdict);
  await addToShares(db, gameId, round, plan, rows);
  return roundResult(round, plan, rows, members, verdict.offBoard);
}

/** The rows with those of the closing round scored. */
function scoreRows(round: number, plan: PlannedRound, rows: readonly AnswerRow[]): readonly AnswerRow[] {
  const given = rows
    .filter((row) => row.round === round)
    .map((row) => ({
      playerId: row.player_id as PlayerId,
      name: row.name,
      ...answerOf(row),
      timeMs: answerTime(row.at, row.opened_at, row.paused_ms),
    }));
  const results = new Map<string, (typeof scored)[number]>();
  const scored = scoreRound(plan, given);
  for (const result of scored) results.set(result.playerId, result);
  return rows.map((row) => {
    const result = row.round === round ? results.get(row.player_id) : undefined;
    if (result === undefined) return row;
    return { ...row, is_right: result.right ? 1 : 0, points: result.points, time_ms: result.timeMs };
  });
}

interface Candidate extends BoardAnswer {
  readonly row: AnswerRow;
}

async function judgeBoards(
  db: Database,
  gameId: GameId,
  round: number,
  { guild_id }: ClosingRow,
  rows: readonly AnswerRow[],
): Promise<BoardVerdict<Candidate>> {
  const candidates = rows.map((row): Candidate => ({
    playerId: row.player_id as PlayerId,
    question: row.question_id,
    at: row.at,
    row,
  }));
  const closing = candidates.filter((candidate) => candidate.row.round === round);
  const earlier = candidates.filter((candidate) => candidate.row.round < round);
  const before = new Set(earlier.map((candidate) => candidate.playerId));
  const held = before.size === 1 ? earlier : [];
  if (closing.length === 0) return decideBoards({ closing, before, held, seen: [] });
  const judged = [...held, ...closing];
  const seen = await db.hot.seenAnswers({
    guildId: guild_id,
    questions: [...new Set(judged.map((answer) => answer.question))],
    players: [...new Set(judged.map((answer) => answer.playerId))],
    since: Math.min(...judged.map((answer) => answer.at)) - REPEAT_WINDOW_MS,
    exceptGame: gameId,
    exceptFrom: held.length > 0 ? 0 : round,
  });
  return decideBoards({
    closing,
    before,
    held,
    seen: seen.map((row) => ({ playerId: row.player_id as PlayerId, question: row.question_id, at: row.at })),
  });
}

async function save(
  db: Database,
  gameId: GameId,
  round: number,
  guildId: string,
  rows: readonly AnswerRow[],
  verdict: BoardVerdict<Candidate>,
): Promise<void> {
  const entering = new Set(verdict.entering.map((candidate) => candidate.row));
  const changed = rows.filter((row) => row.round === round || entering.has(row));
  if (changed.length > 0)
    await db.hot.writeScores(
      gameId,
      changed.map((row) => scoredAnswer(row, entering.has(row))),
    );
  if (entering.size > 0) await db.hot.addToBoards(guildId, boardGains(rows, entering));
  const { alone, repeats } = verdict.offBoard;
  if (alone || repeats > 0) await db.hot.writeVerdict(gameId, round, alone ? 1 : 0, repeats);
}

function addToShares(
  db: Database,
  gameId: GameId,
  round: number,
  { question }: PlannedRound,
  rows: readonly AnswerRow[],
) {
  const answers = rows
    .filter((row) => row.round === round)
    .map((row) => ({ playerId: row.player_id, right: row.is_right ?? 0 }));
  return db.hot.addToShares({ pack: question.pack, item: shareKey(question), gameId, round }, answers);
}

function scoredAnswer(row: AnswerRow, onBoard: boolean): ScoredAnswer {
  return {
    round: row.round,
    playerId: row.player_id,
    right: row.is_right ?? 0,
    points: row.points ?? 0,
    timeMs: row.time_ms ?? 0,
    onBoard: onBoard ? 1 : 0,
  };
}

/** One line a player and board. A game is counted once for a player on a board, with the first answer that enters and counts. */
function boardGains(rows: readonly AnswerRow[], entering: ReadonlySet<AnswerRow>): readonly BoardGain[] {
  // All answers of a round have its moment, so there are few of them.
  const known = new Map<number, readonly string[]>();
  const periodsOf = ({ opened_at }: AnswerRow): readonly string[] => {
    const keys = known.get(opened_at) ?? periodKeys(opened_at);
    known.set(opened_at, keys);
    return keys;
  };
  const played = new Set<string>();
  for (const row of rows) {
    if (row.on_board !== 1 || row.voided === 1) continue;
    for (const period of periodsOf(row)) played.add(`${period} ${row.player_id}`);
  }
  const gains = new Map<string, BoardGain>();
  for (const row of entering) {
    if (row.voided === 1) continue;
    for (const period of periodsOf(row)) {
      const key = `${period} ${row.player_id}`;
      const gain = gains.get(key);
      gains.set(key, {
        period,
        playerId: row.player_id,
        name: row.name,
        points: (gain?.points ?? 0) + (row.points ?? 0),
        right: (gain?.right ?? 0) + (row.is_right ?? 0),
        answered: (gain?.answered ?? 0) + 1,
        games: played.has(key) ? 0 : 1,
      });
    }
  }
  return [...gains.values()];
}
