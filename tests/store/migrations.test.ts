import BetterSqlite3 from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import type { Game } from '../../src/game/model.ts';
import { ada, grace, plannedRound, typedRound } from '../support/games.ts';
import { NOON, newGame, play } from './driver.ts';
import { formerDatabase } from './former-database.ts';

const removals: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const remove of removals.splice(0)) await remove();
});

async function fileAt(...former: Parameters<typeof formerDatabase>) {
  const database = await formerDatabase(...former);
  removals.push(() => database.remove());
  return database;
}

/** An open game as the first version wrote it: settings and rounds without the words for typed answers. */
function writeFirstVersion(raw: BetterSqlite3.Database, game: Game): void {
  const { answers: _answers, ...settings } = game.settings;
  raw
    .prepare(
      `insert into games (id, guild_id, channel_id, host_id, host_name, settings, seed, state, round, created_at)
       values (?, ?, ?, ?, 'Ada', ?, '1', 'running', 1, ?)`,
    )
    .run(game.id, game.place.guildId, game.place.channelId, ada.id, JSON.stringify(settings), NOON);
  game.rounds.forEach((round, index) => {
    const { kind: _kind, ...plan } = round;
    raw
      .prepare(
        `insert into rounds (game_id, round, guild_id, question_id, fact, plan, state, message_id, opened_at, deadline)
         values (?, ?, ?, ?, 'f', ?, ?, 'm', ?, ?)`,
      )
      .run(
        game.id,
        index,
        game.place.guildId,
        round.question.id,
        JSON.stringify(plan),
        ['closed', 'open'][index] ?? 'pending',
        NOON,
        NOON + 20_000,
      );
  });
  const answer = raw.prepare(
    `insert into answers (game_id, round, player_id, choice, interaction_id, at, paused_ms, revision, is_right, points, time_ms, on_board)
     values (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?)`,
  );
  [ada, grace].forEach(({ id, name }, index) => {
    raw
      .prepare('insert into players (game_id, player_id, name, position, since_round) values (?, ?, ?, ?, 0)')
      .run(game.id, id, name, index);
  });
  answer.run(game.id, 0, ada.id, 1, '101', NOON + 1000, 2, 1, 1000, 1000, 1);
  answer.run(game.id, 0, grace.id, 3, '102', NOON + 2000, 0, 0, 0, 2000, 1);
  answer.run(game.id, 1, ada.id, 0, '103', NOON + 1000, 0, null, null, null, null);
}

describe('a database of the first version', () => {
  it('keeps its answers, and its open game is played to its end', async () => {
    const game = newGame({ rounds: [plannedRound(0), plannedRound(1), plannedRound(2)] });
    const database = await fileAt('001-first-tables', (raw) => writeFirstVersion(raw, game));
    const store = await database.open();
    const loaded = await store.loadGame(game.id);
    expect(loaded).toMatchObject({
      settings: { answers: 'mixed' },
      rounds: game.rounds,
      phase: { is: 'open', round: 1, answered: new Set([ada.id]) },
    });
    expect(await store.ownResults(game.id, ada.id)).toEqual([
      { round: 0, choice: 1, right: true, points: 1000, timeMs: 1000 },
    ]);
    const round = play(store, game);
    expect(await round.answer(1, grace, 1)).toBe('saved');
    const result = await store.closeRound(game.id, 1, NOON + 21_500);
    expect(result.players).toMatchObject([
      { name: 'Grace', choice: 1, right: true },
      { name: 'Ada', choice: 0, right: false },
    ]);
    expect(result.standings).toHaveLength(2);
    const typed = newGame({ rounds: [typedRound(0)] });
    const other = play(store, typed);
    await other.start();
    await other.open(0);
    expect(await other.answer(0, ada, 'beta')).toBe('saved');
  });

  it('holds a choice or a text with its verdict, never both, and loses them with their round', async () => {
    const game = newGame({ rounds: [plannedRound(0), plannedRound(1)] });
    const database = await fileAt('001-first-tables', (raw) => writeFirstVersion(raw, game));
    await (await database.open()).close();
    const raw = new BetterSqlite3(database.file);
    raw.pragma('foreign_keys = on');
    const change = (set: string) => () => raw.prepare(`update answers set ${set} where round = 0`).run();
    expect(change(`text = 'x', verdict = 'accept'`)).toThrow(/constraint/iu);
    expect(change('choice = null')).toThrow(/constraint/iu);
    expect(change(`choice = null, text = 'x'`)).toThrow(/constraint/iu);
    expect(change(`choice = null, text = 'x', verdict = 'maybe'`)).toThrow(/constraint/iu);
    expect(change(`choice = null, text = 'x', verdict = 'accept'`)().changes).toBe(2);
    raw.prepare('delete from games').run();
    expect(raw.prepare('select count(*) from answers').pluck().get()).toBe(0);
    raw.close();
  });
});
