import { type Kysely, SqliteAdapter, sql } from 'kysely';

/** Packs that servers brought: how they stand, their history, and which packs are turned off. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  const big = sqlite ? sql`integer` : sql`bigint`;
  const strict = sqlite ? sql`strict` : sql``;
  const keyed = sqlite ? sql`strict, without rowid` : sql``;
  const statements = [
    sql`create table packs (
      guild_id text not null,
      key text not null,
      version integer not null,
      head text not null,
      bytes ${big} not null,
      changed_at ${big} not null,
      changed_by_id text not null,
      changed_by_name text not null,
      -- Set for a pack that is out of play and can be brought back.
      removed_at ${big},
      primary key (guild_id, key)
    ) ${keyed}`,
    // The long texts have tables of their own with rows that are found by number, and stand last in them.
    sql`create table pack_versions (
      guild_id text not null,
      key text not null,
      version integer not null,
      kind text not null check (kind in ('added', 'replaced', 'edited', 'restored')),
      restores integer,
      based_on integer not null,
      summary text not null,
      head text not null,
      made_at ${big} not null,
      made_by_id text not null,
      made_by_name text not null,
      syntax text not null check (syntax in ('yaml', 'json')),
      -- Null when it is no longer kept.
      text text,
      primary key (guild_id, key, version),
      foreign key (guild_id, key) references packs (guild_id, key) on delete cascade
    ) ${strict}`,
    // Of the present version only.
    sql`create table pack_questions (
      guild_id text not null,
      key text not null,
      slice integer not null,
      questions text not null,
      primary key (guild_id, key, slice),
      foreign key (guild_id, key) references packs (guild_id, key) on delete cascade
    ) ${strict}`,
    sql`create table pack_stems (
      guild_id text not null,
      key text not null,
      stem text not null,
      primary key (guild_id, key, stem),
      foreign key (guild_id, key) references packs (guild_id, key) on delete cascade
    ) ${keyed}`,
    sql`create index pack_stems_by_stem on pack_stems (guild_id, stem)`,
    // Bundled packs stand here too.
    sql`create table packs_off (guild_id text not null, key text not null, primary key (guild_id, key)) ${keyed}`,
  ];
  for (const statement of statements) await statement.execute(db);
}
