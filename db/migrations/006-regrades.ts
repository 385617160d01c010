import { type Kysely, SqliteAdapter, sql } from 'kysely';

/** Regrades: answers whose points were changed later, and what the servers accept besides what packs say. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  const big = sqlite ? sql`integer` : sql`bigint`;
  const strict = sqlite ? sql`strict` : sql``;
  const keyed = sqlite ? sql`strict, without rowid` : sql``;
  const statements = [
    sql`alter table answers add column voided integer not null default 0 check (voided in (0, 1))`,
    // Which answer it was; null for those of older versions.
    sql`alter table first_answers add column game_id text`,
    sql`alter table first_answers add column round integer`,
    sql`create index rounds_by_fact on rounds (guild_id, fact)`,
    sql`create table regrades (
      id text not null primary key,
      guild_id text not null,
      kind text not null check (kind in ('void', 'accept')),
      at ${big} not null,
      by_id text not null,
      by_name text not null,
      undone integer not null default 0 check (undone in (0, 1)),
      request text not null,
      -- How many rounds changed, and the players who did.
      rounds integer not null,
      lines text not null
    ) ${strict}`,
    sql`create index regrades_by_guild on regrades (guild_id, at)`,
    // What the round's close made of an answer, and what the regrade makes of it.
    sql`create table regrade_answers (
      game_id text not null,
      round integer not null,
      player_id text not null,
      regrade_id text not null references regrades (id) on delete cascade,
      right_before integer not null check (right_before in (0, 1)),
      points_before integer not null,
      right_after integer not null check (right_after in (0, 1)),
      points_after integer not null,
      primary key (game_id, round, player_id, regrade_id),
      foreign key (game_id, round, player_id) references answers (game_id, round, player_id) on delete cascade
    ) ${keyed}`,
    sql`create index regrade_answers_by_regrade on regrade_answers (regrade_id)`,
    // One text can stand here through several regrades.
    sql`create table accepted_answers (
      guild_id text not null,
      pack text not null,
      fact text not null,
      slot text not null,
      text text not null,
      regrade_id text not null references regrades (id) on delete cascade,
      primary key (guild_id, pack, fact, slot, text, regrade_id)
    ) ${keyed}`,
    sql`create index accepted_answers_by_regrade on accepted_answers (regrade_id)`,
  ];
  for (const statement of statements) await statement.execute(db);
}
