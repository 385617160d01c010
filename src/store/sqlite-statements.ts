import type BetterSqlite3 from 'better-sqlite3';
import { asksForMore } from '../game/planned-round.ts';
import type { AnswerRow, ClosingRow, HotStatements, MemberRow, SeenRow } from './database.ts';

/**
 * Records a click. It reads the round's state in the statement that writes, and a snowflake is compared as a number:
 * the longer text is the greater one.
 */
export const RECORD_ANSWER = `
  insert into answers (game_id, round, player_id, choice, text, verdict, prompts, interaction_id, at, paused_ms)
  select game_id, round, @playerId, @choice, @text, @verdict, @prompts, @interactionId, @at, paused_ms
  from rounds where game_id = @gameId and round = @round and state = 'open'
  on conflict (game_id, round, player_id) do update set
    choice = excluded.choice, text = excluded.text, verdict = excluded.verdict,
    prompts = answers.prompts + excluded.prompts, interaction_id = excluded.interaction_id, at = excluded.at,
    paused_ms = excluded.paused_ms, revision = answers.revision + 1
  where (length(excluded.interaction_id), excluded.interaction_id)
      > (length(answers.interaction_id), answers.interaction_id)
  returning revision, prompts`;

const JOIN_BY_ANSWER = `
  insert into players (game_id, player_id, name, position, since_round)
  values (@gameId, @playerId, @name,
    (select coalesce(max(position), 0) + 1 from players where game_id = @gameId), @round)
  on conflict (game_id, player_id) do update set present = 1, name = excluded.name where players.present = 0`;

const ROUND_STATE = `select state from rounds where game_id = ? and round = ?`;

export const CLAIM_CLOSE = `
  update rounds set state = 'closed', closed_at = @now
  where game_id = @gameId and round = @round and state = 'open'`;

const CLOSING_ROUND = `
  select guild_id, question_id, plan, state, alone, repeats from rounds where game_id = ? and round = ?`;

export const ANSWERS_UP_TO = `
  select a.round, r.question_id, r.opened_at, a.player_id, p.name, a.choice, a.text, a.verdict, a.at,
    a.paused_ms, a.is_right, a.points, a.time_ms, a.on_board, a.voided
  from answers a
  join rounds r on r.game_id = a.game_id and r.round = a.round
  join players p on p.game_id = a.game_id and p.player_id = a.player_id
  where a.game_id = ? and a.round <= ?
  order by a.round, a.player_id`;

const MEMBERS_UP_TO = `
  select player_id, name from players where game_id = ? and since_round <= ? and present = 1 order by position, player_id`;

/**
 * A round is found by when it opened; an answer may come later, so the search begins a day before `since`. The cross
 * joins fix the order: the questions' rounds first, then the answers by their key.
 */
const SEEN_ANSWERS = `
  with people as materialized (select value as player_id from json_each(@players))
  select a.player_id, r.question_id, a.at
  from json_each(@questions) q
  cross join rounds r on r.guild_id = @guildId and r.question_id = q.value and r.opened_at >= @since - 86400000
  cross join people w
  cross join answers a on a.game_id = r.game_id and a.round = r.round and a.player_id = w.player_id
  where a.at >= @since and not (r.game_id = @exceptGame and r.round >= @exceptFrom)`;

/** The JSON is unpacked first, so that each answer is then found by its key. */
export const WRITE_SCORES = `
  with scored as materialized (
    select value ->> 'round' as round, value ->> 'playerId' as player_id, value ->> 'right' as is_right,
      value ->> 'points' as points, value ->> 'timeMs' as time_ms, value ->> 'onBoard' as on_board
    from json_each(@answers)
  )
  update answers set is_right = s.is_right, points = s.points, time_ms = s.time_ms, on_board = s.on_board
  from scored s
  where answers.game_id = @gameId and answers.round = s.round and answers.player_id = s.player_id`;

const WRITE_VERDICT = `update rounds set alone = ?, repeats = ? where game_id = ? and round = ?`;

export const ADD_TO_BOARDS = `
  insert into scores (guild_id, period, player_id, name, points, right_answers, answered, games)
  select @guildId, value ->> 'period', value ->> 'playerId', value ->> 'name', value ->> 'points',
    value ->> 'right', value ->> 'answered', value ->> 'games'
  from json_each(@gains) where true
  on conflict (guild_id, period, player_id) do update set name = excluded.name,
    points = scores.points + excluded.points, right_answers = scores.right_answers + excluded.right_answers,
    answered = scores.answered + excluded.answered, games = scores.games + excluded.games`;

const FIRST_ANSWERS = `
  insert into first_answers (pack, item, player_id, is_right, game_id, round)
  select @pack, @item, value ->> 'playerId', value ->> 'right', @gameId, @round from json_each(@answers) where true
  on conflict do nothing returning is_right`;

const ADD_TO_SHARES = `
  insert into shares (pack, item, answers, right_answers) values (@pack, @item, @answers, @right)
  on conflict (pack, item) do update set answers = shares.answers + excluded.answers,
    right_answers = shares.right_answers + excluded.right_answers`;

/** Prepares the click's and the close's statements on SQLite; a multi-row statement takes its rows as one JSON text. */
export function prepareStatements(raw: BetterSqlite3.Database): HotStatements {
  const record = raw.prepare<[object], { revision: number; prompts: number }>(RECORD_ANSWER);
  const join = raw.prepare<[object]>(JOIN_BY_ANSWER);
  const roundState = raw.prepare<[string, number], { state: string }>(ROUND_STATE);
  const claim = raw.prepare<[object]>(CLAIM_CLOSE);
  const closing = raw.prepare<[string, number], ClosingRow>(CLOSING_ROUND);
  const upTo = raw.prepare<[string, number], AnswerRow>(ANSWERS_UP_TO);
  const members = raw.prepare<[string, number], MemberRow>(MEMBERS_UP_TO);
  const seen = raw.prepare<[object], SeenRow>(SEEN_ANSWERS);
  const score = raw.prepare<[object]>(WRITE_SCORES);
  const verdict = raw.prepare<[number, number, string, number]>(WRITE_VERDICT);
  const gain = raw.prepare<[object]>(ADD_TO_BOARDS);
  const first = raw.prepare<[object], { is_right: 0 | 1 }>(FIRST_ANSWERS);
  const share = raw.prepare<[object]>(ADD_TO_SHARES);
  return {
    async recordAnswer(answer) {
      const prompts = asksForMore(answer) ? 1 : 0;
      const row = record.get({ choice: null, text: null, verdict: null, ...answer, prompts });
      if (row === undefined) return roundState.get(answer.gameId, answer.round)?.state === 'open' ? 'stale' : 'closed';
      if (row.revision === 0) join.run(answer);
      if (prompts > 0 && row.prompts === 1) return 'prompted';
      return row.revision > 0 ? 'changed' : 'saved';
    },
    claimClose: async (gameId, round, now) => claim.run({ gameId, round, now }).changes > 0,
    closingRound: async (gameId, round) => closing.get(gameId, round),
    answersUpTo: async (gameId, round) => upTo.all(gameId, round),
    membersUpTo: async (gameId, round) => members.all(gameId, round),
    seenAnswers: async ({ questions, players, ...rest }) =>
      seen.all({ ...rest, questions: JSON.stringify(questions), players: JSON.stringify(players) }),
    async writeScores(gameId, answers) {
      score.run({ gameId, answers: JSON.stringify(answers) });
    },
    async writeVerdict(gameId, round, alone, repeats) {
      verdict.run(alone, repeats, gameId, round);
    },
    async addToShares(counting, answers) {
      const counted = first.all({ ...counting, answers: JSON.stringify(answers) });
      const right = counted.filter((row) => row.is_right === 1).length;
      if (counted.length > 0) share.run({ ...counting, answers: counted.length, right });
    },
    async addToBoards(guildId, gains) {
      gain.run({ guildId, gains: JSON.stringify(gains) });
    },
  };
}
