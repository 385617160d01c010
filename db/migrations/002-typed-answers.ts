import { type Kysely, SqliteAdapter, sql } from 'kysely';

/** Answers may be texts: `choice` becomes optional, and a row holds either a choice or a text with its verdict. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  const statements = isSqlite ? rebuild : alter;
  for (const statement of statements) await statement.execute(db);
}

/** SQLite cannot take a NOT NULL away, so the table is made anew and its rows are moved. */
const rebuild = [
  sql`create table typed_answers (
    game_id text not null,
    round integer not null,
    player_id text not null,
    choice integer,
    text text,
    verdict text check (verdict in ('accept', 'prompt', 'reject')),
    -- How many of the player's texts asked for more.
    prompts integer not null default 0,
    interaction_id text not null,
    at integer not null,
    -- Time given back to the round before this click.
    paused_ms integer not null,
    revision integer not null default 0,
    -- From here on written when the round closes.
    is_right integer check (is_right in (0, 1)),
    points integer,
    time_ms integer,
    on_board integer check (on_board in (0, 1)),
    primary key (game_id, round, player_id),
    foreign key (game_id, round) references rounds (game_id, round) on delete cascade,
    check ((choice is null) = (text is not null) and (text is null) = (verdict is null))
  ) strict, without rowid`,
  sql`insert into typed_answers (game_id, round, player_id, choice, interaction_id, at, paused_ms, revision,
      is_right, points, time_ms, on_board)
    select game_id, round, player_id, choice, interaction_id, at, paused_ms, revision,
      is_right, points, time_ms, on_board
    from answers`,
  sql`drop table answers`,
  sql`alter table typed_answers rename to answers`,
] as const;

const alter = [
  sql`alter table answers alter column choice drop not null`,
  sql`alter table answers add column text text`,
  sql`alter table answers add column verdict text check (verdict in ('accept', 'prompt', 'reject'))`,
  sql`alter table answers add column prompts integer not null default 0`,
  sql`alter table answers
    add check ((choice is null) = (text is not null) and (text is null) = (verdict is null))`,
] as const;
