import { type Kysely, SqliteAdapter, sql } from 'kysely';

/** What channels were shown, and how often questions are answered right; both are told from the rounds played so far. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  const big = sqlite ? sql`integer` : sql`bigint`;
  const keyed = sqlite ? sql`strict, without rowid` : sql``;
  const planned = (key: 'pack' | 'slot' | 'form') =>
    sqlite ? sql`r.plan ->> ${sql.lit(`$.question.${key}`)}` : sql`r.plan::json #>> ${sql.lit(`{question,${key}}`)}`;
  const statements = [
    sql`create table shown (
      channel_id text not null,
      pack text not null,
      question_id text not null,
      -- The pass through the pack's questions in which it was shown last, from 1.
      cycle integer not null,
      times integer not null,
      -- When it was shown last, by Discord's clock, and by which round.
      last_at ${big} not null,
      game_id text not null,
      round integer not null,
      primary key (channel_id, pack, question_id)
    ) ${keyed}`,
    sql`create index shown_last on shown (channel_id, last_at)`,
    sql`create table first_answers (
      pack text not null,
      -- Fact, slot and kind of question.
      item text not null,
      player_id text not null,
      is_right integer not null check (is_right in (0, 1)),
      primary key (pack, item, player_id)
    ) ${keyed}`,
    sql`create table shares (
      pack text not null,
      item text not null,
      -- First answers of each person.
      answers ${big} not null,
      right_answers ${big} not null,
      primary key (pack, item)
    ) ${keyed}`,
    sql`create index rounds_by_question_anywhere on rounds (question_id)`,
    sql`insert into shown (channel_id, pack, question_id, cycle, times, last_at, game_id, round)
      select channel_id, pack, question_id, 1, times, opened_at, game_id, round from (
        select g.channel_id, ${planned('pack')} as pack, r.question_id, r.opened_at, r.game_id, r.round,
          count(*) over (partition by g.channel_id, r.question_id) as times,
          row_number() over (partition by g.channel_id, r.question_id order by r.opened_at desc, r.game_id) as newest
        from rounds r join games g on g.id = r.game_id
        where r.opened_at is not null
      ) as openings where newest = 1`,
    sql`insert into first_answers (pack, item, player_id, is_right)
      with items as materialized (
        select r.game_id, r.round, ${planned('pack')} as pack,
          r.fact || '.' || (${planned('slot')}) || ' ' ||
            case ${planned('form')} when 'true-false' then 'true-false' else 'choice' end as item
        from rounds r
      )
      select pack, item, player_id, is_right from (
        select i.pack, i.item, a.player_id, a.is_right,
          row_number() over (partition by i.pack, i.item, a.player_id order by a.at, a.game_id) as nth
        from items i join answers a on a.game_id = i.game_id and a.round = i.round
        where a.is_right is not null
      ) as numbered where nth = 1`,
    sql`insert into shares (pack, item, answers, right_answers)
      select pack, item, count(*), sum(is_right) from first_answers group by pack, item`,
  ];
  for (const statement of statements) await statement.execute(db);
}
