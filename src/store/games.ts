import { sql } from 'kysely';
import type { Game, GameId } from '../game/model.ts';
import type { Database } from './database.ts';
import type { RunningGame } from './store.ts';

/** Written out, so that both engines see that the index over open games serves. */
const NOT_OVER = sql<boolean>`games.state <> 'over'`;

type Created = { readonly created: true } | { readonly created: false; readonly running: RunningGame };

/** Saves the game with all of its rounds, unless its channel has an open game. */
export async function createGame(db: Database, game: Game): Promise<Created> {
  const { phase } = game;
  const inserted = await db.query
    .insertInto('games')
    .values({
      id: game.id,
      guild_id: game.place.guildId,
      channel_id: game.place.channelId,
      host_id: game.hostId,
      host_name: game.hostName,
      settings: JSON.stringify(game.settings),
      seed: game.seed,
      state: phase.is === 'lobby' ? 'lobby' : 'running',
      ending: null,
      round: 'round' in phase ? phase.round : null,
      created_at: game.createdAt,
      starts_at: phase.is === 'lobby' ? phase.startsAt : null,
      ended_at: null,
      lobby_message_id: game.lobbyMessageId ?? null,
      unanswered: game.unanswered,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 0n) {
    const running = await runningIn(db, game.place.channelId);
    if (running === undefined) throw new Error(`there is a game ${game.id} already`);
    return { created: false, running };
  }
  await insertPlayers(db, game);
  await insertRounds(db, game);
  return { created: true };
}

async function insertPlayers(db: Database, game: Game): Promise<void> {
  const players = [...game.players.values()].map((player, index) => ({
    game_id: game.id,
    player_id: player.id,
    name: player.name,
    position: index + 1,
    since_round: 0,
  }));
  if (players.length > 0) await db.query.insertInto('players').values(players).execute();
}

async function insertRounds(db: Database, game: Game): Promise<void> {
  const rounds = game.rounds.map((plan, round) => ({
    game_id: game.id,
    round,
    guild_id: game.place.guildId,
    question_id: plan.question.id,
    fact: plan.question.fact,
    plan: JSON.stringify(plan),
  }));
  if (rounds.length > 0) await db.query.insertInto('rounds').values(rounds).execute();
}

export async function runningIn(db: Database, channelId: string): Promise<RunningGame | undefined> {
  const row = await db.query
    .selectFrom('games')
    .leftJoin('rounds', (join) =>
      join.onRef('rounds.game_id', '=', 'games.id').onRef('rounds.round', '=', 'games.round'),
    )
    .select(['games.id', 'games.guild_id', 'games.round', 'games.lobby_message_id', 'rounds.message_id'])
    .select((eb) =>
      eb
        .selectFrom('rounds')
        .select((rounds) => rounds.fn.countAll<number>().as('rounds'))
        .whereRef('rounds.game_id', '=', 'games.id')
        .as('rounds'),
    )
    .where('games.channel_id', '=', channelId)
    .where(NOT_OVER)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const messageId = row.message_id ?? row.lobby_message_id;
  return {
    id: row.id as GameId,
    place: { guildId: row.guild_id, channelId },
    round: row.round === null ? 0 : row.round + 1,
    rounds: row.rounds ?? 0,
    ...(messageId === null ? {} : { messageId }),
  };
}

export async function openGames(db: Database): Promise<readonly GameId[]> {
  const rows = await db.query
    .selectFrom('games')
    .select('id')
    .where(NOT_OVER)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id as GameId);
}
