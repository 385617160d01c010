import type { Player, PlayerId, PlayerResult, RoundResult, Standing } from '../game/model.ts';
import type { Answer, PlannedRound, Verdict } from '../game/planned-round.ts';
import { bestFirst, countChoices, standingsAfter } from '../game/scoring.ts';
import type { AnswerRow, MemberRow } from './database.ts';

/** The result of a closed round as its rows tell it: `rows` are the answers of the game up to this round. */
export function roundResult(
  round: number,
  plan: PlannedRound,
  rows: readonly AnswerRow[],
  members: readonly MemberRow[],
  offBoard: RoundResult['offBoard'],
): RoundResult {
  const own = rows.filter((row) => row.round === round);
  return {
    round,
    counts: countChoices(plan, own.map(answerOf)),
    players: own.map(playerResult).sort(bestFirst),
    standings: standingsUpTo(round, rows, members),
    offBoard,
  };
}

/**
 * Standings after this round; members who have not answered yet are in them with nothing. A round that was made void is
 * passed over: it ends no streak.
 */
export function standingsUpTo(
  round: number,
  rows: readonly AnswerRow[],
  members: readonly MemberRow[],
): readonly Standing[] {
  const rounds: PlayerResult[][] = Array.from({ length: round + 1 }, () => []);
  for (const row of rows) rounds[row.round]?.push(playerResult(row));
  const voided = new Set(rows.filter((row) => row.voided === 1).map((row) => row.round));
  const counted = rounds.filter((_, index) => !voided.has(index));
  return standingsAfter(counted, members.map(player));
}

/** What stands in an answer's row; the table holds a choice or a text with its verdict, never both. */
export function answerOf({ choice, text, verdict }: Pick<AnswerRow, 'choice' | 'text' | 'verdict'>): Answer {
  return choice === null ? { text: text ?? '', verdict: (verdict ?? 'reject') as Verdict } : { choice };
}

export function player(row: MemberRow): Player {
  return { id: row.player_id as PlayerId, name: row.name };
}

function playerResult(row: AnswerRow): PlayerResult {
  return {
    playerId: row.player_id as PlayerId,
    name: row.name,
    ...answerOf(row),
    right: row.is_right === 1,
    points: row.points ?? 0,
    timeMs: row.time_ms ?? 0,
  };
}
