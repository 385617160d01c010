import type { Selectable } from 'kysely';
import type { ClosingReason, Ending, Game, GameId, Phase, PlayerId, Settings, Standing } from '../game/model.ts';
import { readRound } from '../game/planned-round.ts';
import { CLOSE_GRACE_MS, REVEAL_MS } from '../game/timing.ts';
import type { Database } from './database.ts';
import { player, standingsUpTo } from './results.ts';
import type { GamesTable, RoundsTable } from './schema.ts';

type GameRow = Selectable<GamesTable>;
type RoundRow = Selectable<RoundsTable>;

/** The game as its rows tell it, or undefined when there is none. */
export async function loadGame(db: Database, gameId: GameId): Promise<Game | undefined> {
  const row = await db.query.selectFrom('games').selectAll().where('id', '=', gameId).executeTakeFirst();
  if (row === undefined) return undefined;
  const rounds = await db.query
    .selectFrom('rounds')
    .selectAll()
    .where('game_id', '=', gameId)
    .orderBy('round')
    .execute();
  const players = await db.hot.membersUpTo(gameId, rounds.length);
  const present = rounds.find((round) => round.round === row.round);
  return {
    id: gameId,
    place: { guildId: row.guild_id, channelId: row.channel_id },
    hostId: row.host_id as PlayerId,
    hostName: row.host_name,
    settings: readSettings(row.settings),
    seed: row.seed,
    createdAt: row.created_at,
    rounds: rounds.map((round) => readRound(round.plan)),
    players: new Map(players.map((member) => [member.player_id as PlayerId, player(member)])),
    phase: await phaseOf(db, row, present),
    ...(row.lobby_message_id === null ? {} : { lobbyMessageId: row.lobby_message_id }),
    unanswered: row.unanswered,
    standings: await standingsOf(db, gameId, rounds),
    ...(present?.state === 'open' && present.away_ms > 0 ? { awayMs: present.away_ms } : {}),
  };
}

async function phaseOf(db: Database, game: GameRow, round: RoundRow | undefined): Promise<Phase> {
  if (game.state === 'over') return { is: 'over', how: game.ending as Ending };
  if (game.state === 'lobby') return { is: 'lobby', startsAt: game.starts_at ?? game.created_at };
  if (round === undefined) return { is: 'posting', round: 0 };
  const messageId = round.message_id ?? '';
  switch (round.state) {
    case 'open': {
      if (round.closing !== null) return closingPhase(round);
      const deadline = round.deadline ?? 0;
      return {
        is: 'open',
        round: round.round,
        messageId,
        openedAt: round.opened_at ?? 0,
        deadline,
        closesAt: deadline + CLOSE_GRACE_MS,
        pausedMs: round.paused_ms,
        ...(await answeredIn(db, game.id, round.round)),
      };
    }
    case 'closed':
      return closingPhase(round);
    case 'revealed':
      return { is: 'revealed', round: round.round, nextAt: (round.closed_at ?? 0) + REVEAL_MS };
    case 'pending':
    case 'aborted':
      return { is: 'posting', round: round.round };
  }
}

function closingPhase({ round, message_id, closing }: RoundRow): Phase {
  const phase = { is: 'closing', round, messageId: message_id ?? '' } as const;
  return closing === null ? phase : { ...phase, why: closing as ClosingReason };
}

/** Games of older versions do not say how they are answered. */
function readSettings(json: string): Settings {
  return { answers: 'mixed', ...(JSON.parse(json) as Omit<Settings, 'answers'>) };
}

type Heard = Pick<Extract<Phase, { is: 'open' }>, 'answered' | 'prompted'>;

async function answeredIn(db: Database, gameId: string, round: number): Promise<Heard> {
  const rows = await db.query
    .selectFrom('answers')
    .select(['player_id', 'verdict', 'prompts'])
    .where('game_id', '=', gameId)
    .where('round', '=', round)
    .execute();
  const answered = new Set(rows.map((row) => row.player_id as PlayerId));
  const asked = rows.filter(({ prompts }) => prompts > 0);
  if (asked.length === 0) return { answered };
  // A second answer that asks for more is kept like any other: nothing better is waited for.
  const isWaited = (row: (typeof rows)[number]): boolean => row.verdict === 'prompt' && row.prompts === 1;
  return { answered, prompted: new Map(asked.map((row) => [row.player_id as PlayerId, isWaited(row)])) };
}

async function standingsOf(db: Database, gameId: GameId, rounds: readonly RoundRow[]): Promise<readonly Standing[]> {
  const last = rounds.findLast((round) => round.state === 'closed' || round.state === 'revealed')?.round;
  if (last === undefined) return [];
  return standingsUpTo(last, await db.hot.answersUpTo(gameId, last), await db.hot.membersUpTo(gameId, last));
}
