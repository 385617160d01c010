import { type Kysely, type RawBuilder, SqliteAdapter, sql } from 'kysely';

/** What the two engines write differently. Times and counts have 64 bits on both; ids are text. */
function dialectOf(db: Kysely<unknown>) {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  return {
    big: sqlite ? sql`integer` : sql`bigint`,
    strict: sqlite ? sql`strict` : sql``,
    /** For tables that are read by their primary key: one tree instead of two. */
    keyed: sqlite ? sql`strict, without rowid` : sql``,
  };
}

export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [...gameTables(db), ...boardTables(db), ...sideTables(db)];
  for (const statement of statements) await statement.execute(db);
}

function gameTables(db: Kysely<unknown>): readonly RawBuilder<unknown>[] {
  const { big, strict, keyed } = dialectOf(db);
  return [
    sql`create table games (
      id text not null primary key,
      guild_id text not null,
      channel_id text not null,
      host_id text not null,
      host_name text not null,
      settings text not null,
      seed text not null,
      state text not null check (state in ('lobby', 'running', 'over')),
      ending text,
      -- The round being played; null in the lobby.
      round integer,
      created_at ${big} not null,
      starts_at ${big},
      ended_at ${big},
      lobby_message_id text,
      unanswered integer not null default 0,
      check ((state = 'over') = (ending is not null))
    ) ${strict}`,
    sql`create unique index games_one_open_per_channel on games (channel_id) where state <> 'over'`,
    sql`create index games_open on games (created_at, id) where state <> 'over'`,
    sql`create table players (
      game_id text not null references games (id) on delete cascade,
      player_id text not null,
      name text not null,
      position integer not null,
      -- The first round that the player's name may stand in the standings of.
      since_round integer not null,
      present integer not null default 1 check (present in (0, 1)),
      primary key (game_id, player_id)
    ) ${keyed}`,
    sql`create table rounds (
      game_id text not null references games (id) on delete cascade,
      round integer not null,
      guild_id text not null,
      question_id text not null,
      fact text not null,
      plan text not null,
      state text not null default 'pending' check (state in ('pending', 'open', 'closed', 'revealed', 'aborted')),
      message_id text,
      opened_at ${big},
      deadline ${big},
      paused_ms ${big} not null default 0,
      -- How long the bot was away during the round; paused_ms can be more.
      away_ms ${big} not null default 0,
      -- Why the round closes before its time; set before the close itself.
      closing text check (closing in ('skipped', 'stopped', 'away', 'lost')),
      closed_at ${big},
      -- Why answers of the round were on no board when it closed.
      alone integer not null default 0 check (alone in (0, 1)),
      repeats integer not null default 0,
      primary key (game_id, round)
    ) ${keyed}`,
    sql`create index rounds_by_question on rounds (guild_id, question_id, opened_at)`,
    sql`create table answers (
      game_id text not null,
      round integer not null,
      player_id text not null,
      choice integer not null,
      interaction_id text not null,
      at ${big} not null,
      -- Time given back to the round before this click.
      paused_ms ${big} not null,
      revision integer not null default 0,
      -- From here on written when the round closes.
      is_right integer check (is_right in (0, 1)),
      points integer,
      time_ms ${big},
      on_board integer check (on_board in (0, 1)),
      primary key (game_id, round, player_id),
      foreign key (game_id, round) references rounds (game_id, round) on delete cascade
    ) ${keyed}`,
  ];
}

function boardTables(db: Kysely<unknown>): readonly RawBuilder<unknown>[] {
  const { big, keyed } = dialectOf(db);
  return [
    sql`create table scores (
      guild_id text not null,
      period text not null,
      player_id text not null,
      name text not null,
      points ${big} not null,
      right_answers ${big} not null,
      answered ${big} not null,
      games ${big} not null,
      primary key (guild_id, period, player_id)
    ) ${keyed}`,
    sql`create index scores_by_points on scores (guild_id, period, points desc, player_id)`,
  ];
}

function sideTables(db: Kysely<unknown>): readonly RawBuilder<unknown>[] {
  const { big, strict, keyed } = dialectOf(db);
  return [
    sql`create table outbox (
      key text not null primary key,
      game_id text not null references games (id) on delete cascade,
      seq ${big} not null,
      channel_id text not null,
      kind text not null check (kind in ('post', 'edit')),
      message_id text,
      body text not null
    ) ${strict}`,
    sql`create index outbox_by_game on outbox (game_id, seq)`,
    sql`create table notes (key text not null primary key, value text not null) ${keyed}`,
    sql`create table heartbeat (id integer not null primary key check (id = 1), at ${big} not null) ${strict}`,
  ];
}
