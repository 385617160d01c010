import { type Kysely, type RawBuilder, SqliteAdapter, sql } from 'kysely';

/** Reports and suggestions, which questions are not asked, and the settings of servers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [...caseTables(db), ...switchTables(db)];
  for (const statement of statements) await statement.execute(db);
}

function dialectOf(db: Kysely<unknown>) {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  return {
    big: sqlite ? sql`integer` : sql`bigint`,
    strict: sqlite ? sql`strict` : sql``,
    keyed: sqlite ? sql`strict, without rowid` : sql``,
  };
}

function caseTables(db: Kysely<unknown>): readonly RawBuilder<unknown>[] {
  const { big, strict, keyed } = dialectOf(db);
  return [
    sql`create table cases (
      id text not null primary key,
      guild_id text not null,
      about text not null check (about in ('question', 'suggestion')),
      -- Of the question; null for a suggestion.
      question_id text,
      -- Who made the suggestion; null for a question.
      suggested_by text,
      -- How many stand in the table reports; 0 for a suggestion.
      reports integer not null,
      opened_at ${big} not null,
      outcome text check (outcome in ('kept', 'off', 'edited', 'accepted', 'added', 'declined')),
      closed_at ${big},
      closed_by_id text,
      closed_by_name text,
      card_channel_id text,
      card_message_id text,
      -- The question as it stood, or the suggestion.
      subject text not null,
      check ((about = 'question') = (question_id is not null) and (about = 'suggestion') = (suggested_by is not null)),
      check ((outcome is null) = (closed_at is null) and (outcome is null) = (closed_by_id is null))
    ) ${strict}`,
    sql`create unique index cases_one_open on cases (guild_id, question_id) where outcome is null`,
    sql`create index cases_open on cases (guild_id, reports desc, opened_at, id) where outcome is null`,
    sql`create index cases_by_question on cases (guild_id, question_id)`,
    sql`create index cases_by_suggester on cases (guild_id, suggested_by) where outcome is null`,
    sql`create table reports (
      case_id text not null references cases (id) on delete cascade,
      -- From 1, in the order in which they came.
      place integer not null,
      player_id text not null,
      name text not null,
      kind text not null check (kind in ('report', 'appeal')),
      -- Null for an appeal, whose comment is what was typed.
      reason text,
      comment text not null,
      at ${big} not null,
      game_id text,
      round integer,
      primary key (case_id, place),
      check ((kind = 'report') = (reason is not null))
    ) ${keyed}`,
    sql`create unique index reports_once on reports (case_id, player_id, kind, coalesce(reason, comment))`,
    // Who is to be told how a case ended.
    sql`create table case_news (
      guild_id text not null,
      player_id text not null,
      case_id text not null references cases (id) on delete cascade,
      primary key (guild_id, player_id, case_id)
    ) ${keyed}`,
  ];
}

function switchTables(db: Kysely<unknown>): readonly RawBuilder<unknown>[] {
  const { keyed } = dialectOf(db);
  return [
    // A question without a row is asked.
    sql`create table question_switches (
      guild_id text not null,
      pack text not null,
      question_id text not null,
      state text not null check (state in ('paused', 'off')),
      primary key (guild_id, pack, question_id)
    ) ${keyed}`,
    sql`create table settings (guild_id text not null primary key, settings text not null) ${keyed}`,
  ];
}
