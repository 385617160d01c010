import { sql } from 'kysely';
import type { GameId } from '../../game/model.ts';
import type { Database } from '../database.ts';
import { periodKeys } from '../periods.ts';

/** What games bring a player on one board. */
interface Contribution {
  readonly period: string;
  readonly playerId: string;
  readonly name: string;
  readonly points: number;
  readonly right: number;
  readonly answered: number;
  readonly games: number;
}

/** What these games bring to boards as their rows stand, by board and player. */
export async function contributions(
  db: Database,
  games: readonly GameId[],
): Promise<ReadonlyMap<string, Contribution>> {
  const sums = new Map<string, Contribution>();
  for (const game of games) {
    const played = new Set<string>();
    for (const row of await countedAnswers(db, game)) {
      for (const period of periodKeys(row.opened_at ?? 0)) {
        const key = `${period} ${row.player_id}`;
        const sum = sums.get(key);
        sums.set(key, {
          period,
          playerId: row.player_id,
          name: row.name,
          points: (sum?.points ?? 0) + (row.points ?? 0),
          right: (sum?.right ?? 0) + (row.is_right ?? 0),
          answered: (sum?.answered ?? 0) + 1,
          games: (sum?.games ?? 0) + (played.has(key) ? 0 : 1),
        });
        played.add(key);
      }
    }
  }
  return sums;
}

function countedAnswers(db: Database, game: GameId) {
  return db.query
    .selectFrom('answers')
    .innerJoin('rounds', (join) =>
      join.onRef('rounds.game_id', '=', 'answers.game_id').onRef('rounds.round', '=', 'answers.round'),
    )
    .innerJoin('players', (join) =>
      join.onRef('players.game_id', '=', 'answers.game_id').onRef('players.player_id', '=', 'answers.player_id'),
    )
    .select(['answers.player_id', 'players.name', 'rounds.opened_at', 'answers.points', 'answers.is_right'])
    .where('answers.game_id', '=', game)
    .where('answers.on_board', '=', 1)
    .where('answers.voided', '=', 0)
    .execute();
}

/** Adds the difference to the server's boards. A line that nothing is left of goes. */
export async function changeBoards(
  db: Database,
  guildId: string,
  before: ReadonlyMap<string, Contribution>,
  after: ReadonlyMap<string, Contribution>,
): Promise<void> {
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(key), after.get(key)];
    const known = is ?? was;
    if (known === undefined) continue;
    const gain = (of: 'points' | 'right' | 'answered' | 'games'): number => (is?.[of] ?? 0) - (was?.[of] ?? 0);
    const [points, right, answered, games] = [gain('points'), gain('right'), gain('answered'), gain('games')];
    if (points === 0 && right === 0 && answered === 0 && games === 0) continue;
    await db.query
      .insertInto('scores')
      .values({
        guild_id: guildId,
        period: known.period,
        player_id: known.playerId,
        name: known.name,
        points,
        right_answers: right,
        answered,
        games,
      })
      .onConflict((conflict) =>
        conflict.columns(['guild_id', 'period', 'player_id']).doUpdateSet({
          points: sql`scores.points + excluded.points`,
          right_answers: sql`scores.right_answers + excluded.right_answers`,
          answered: sql`scores.answered + excluded.answered`,
          games: sql`scores.games + excluded.games`,
        }),
      )
      .execute();
    if (answered < 0) await removeEmpty(db, guildId, known);
  }
}

async function removeEmpty(db: Database, guildId: string, { period, playerId }: Contribution): Promise<void> {
  await db.query
    .deleteFrom('scores')
    .where('guild_id', '=', guildId)
    .where('period', '=', period)
    .where('player_id', '=', playerId)
    .where('answered', '=', 0)
    .execute();
}
