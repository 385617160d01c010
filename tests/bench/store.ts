// Prints what the store costs beside bare better-sqlite3, as JSON lines. Both sides take turns in one run on the same
// kind of file, and the medians are compared: trust the ratios, not the absolute figures.
// Run: npm run footnote bench store
import BetterSqlite3 from 'better-sqlite3';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Game, GameId, PlayerId } from '../../src/game/model.ts';
import { answerTime, scoreRound } from '../../src/game/scoring.ts';
import { periodKeys } from '../../src/store/periods.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import * as statements from '../../src/store/sqlite-statements.ts';
import type { RecordedAnswer, Store } from '../../src/store/store.ts';
import { ada, lobbyGame, plannedRound } from '../support/games.ts';
import { median, print } from '../support/report.ts';

const ROUNDS = 10;
const PLAYERS = 50;
const GAMES = 12;
/** Our answers a second over the bare ones. */
const GOAL_CLICK = 0.8;
/** Our time to close a question over the bare one. */
const GOAL_CLOSE = 1.3;
const OPENED_AT = Date.UTC(2026, 2, 2, 12);

interface Side {
  readonly name: 'ours' | 'bare';
  readonly store: Store;
  record(answer: RecordedAnswer): Promise<void>;
  close(game: Game, round: number): Promise<void>;
  end(): Promise<void>;
}

/** Through the port: queue, transaction, member, scoring and board rule. */
async function ours(folder: string): Promise<Side> {
  const store = await openSqlite(`file:${path.join(folder, 'ours.sqlite')}`);
  return {
    name: 'ours',
    store,
    record: async (answer) => void (await store.recordAnswer(answer)),
    close: async (game, round) => void (await store.closeRound(game.id, round, OPENED_AT)),
    end: () => store.close(),
  };
}

/**
 * The same prepared statements on bare better-sqlite3: for a click the insert alone; for a close its claim, its read of
 * the answers and its two multi-row writes. The queue, the reads for the board rule and the standings, and the result are
 * what the store adds.
 */
async function bare(folder: string): Promise<Side> {
  const file = path.join(folder, 'bare.sqlite');
  const store = await openSqlite(`file:${file}`);
  const raw = new BetterSqlite3(file);
  for (const pragma of ['synchronous = full', 'foreign_keys = on', 'trusted_schema = off', 'cell_size_check = on']) {
    raw.pragma(pragma);
  }
  const record = raw.prepare(statements.RECORD_ANSWER);
  const claim = raw.prepare(statements.CLAIM_CLOSE);
  const read = raw.prepare<[string, number], BareRow>(statements.ANSWERS_UP_TO);
  const score = raw.prepare(statements.WRITE_SCORES);
  const gain = raw.prepare(statements.ADD_TO_BOARDS);
  const close = raw.transaction((game: Game, round: number) => {
    claim.run({ gameId: game.id, round, now: OPENED_AT });
    const answers = scored(game, round, read.all(game.id, round));
    score.run({ gameId: game.id, answers: JSON.stringify(answers) });
    const periods = periodKeys(OPENED_AT);
    const gains = answers.flatMap((answer) =>
      periods.map((period) => ({ ...answer, period, right: answer.right, answered: 1, games: 0 })),
    );
    gain.run({ guildId: game.place.guildId, gains: JSON.stringify(gains) });
  });
  return {
    name: 'bare',
    store,
    record: async (answer) => void record.get({ text: null, verdict: null, ...answer, prompts: 0 }),
    close: async (game, round) => close.immediate(game, round),
    end: async () => {
      raw.close();
      await store.close();
    },
  };
}

interface BareRow {
  readonly round: number;
  readonly player_id: string;
  readonly name: string;
  readonly choice: number;
  readonly at: number;
  readonly opened_at: number;
  readonly paused_ms: number;
}

function scored(game: Game, round: number, rows: readonly BareRow[]) {
  const given = rows
    .filter((row) => row.round === round)
    .map(({ player_id, name, choice, at, opened_at, paused_ms }) => {
      return { playerId: player_id as PlayerId, name, choice, timeMs: answerTime(at, opened_at, paused_ms) };
    });
  return scoreRound(game.rounds[round] ?? plannedRound(round), given).map((result) => {
    return { ...result, round, right: result.right ? 1 : 0, onBoard: 1 };
  });
}

/** A game whose fifty players have joined in the lobby, as the bare insert adds no member. */
async function begin(side: Side, index: number): Promise<Game> {
  const people = Array.from({ length: PLAYERS }, (_, number) => `7${String(number).padStart(17, '0')}` as PlayerId);
  const game = lobbyGame({
    id: `bench${index}` as GameId,
    place: { guildId: `2${index}`, channelId: `3${index}` },
    rounds: Array.from({ length: ROUNDS }, (_, round) => plannedRound(index * ROUNDS + round)),
    players: new Map(people.map((id) => [id, { id, name: ada.name }])),
  });
  await side.store.createGame(game);
  return game;
}

async function open(side: Side, game: Game, round: number): Promise<void> {
  const [openedAt, deadline] = [OPENED_AT, OPENED_AT + 20_000];
  const message = { save: 'round-open', round, messageId: '1', openedAt, deadline } as const;
  await side.store.commit(game.id, [{ save: 'round-pending', round }, message], []);
}

async function timed(times: number[], work: () => Promise<void>): Promise<void> {
  const start = process.hrtime.bigint();
  await work();
  times.push(Number(process.hrtime.bigint() - start) / 1000);
}

const folder = await mkdtemp(path.join(tmpdir(), 'footnote-bench-'));
const sides = [await ours(folder), await bare(folder)] as const;
const clicks = { ours: [] as number[], bare: [] as number[] };
const closes = { ours: [] as number[], bare: [] as number[] };
for (let index = 0; index < GAMES; index += 1) {
  const games = new Map<Side, Game>();
  for (const side of sides) games.set(side, await begin(side, index));
  for (let round = 0; round < ROUNDS; round += 1) {
    // Whoever goes first changes with every round.
    const turn = round % 2 === 0 ? sides : sides.toReversed();
    for (const side of turn) await open(side, games.get(side) as Game, round);
    for (let click = 0; click < PLAYERS; click += 1) {
      const playerId = `7${String(click).padStart(17, '0')}` as PlayerId;
      const at = OPENED_AT + 1000 + click * 100;
      const answer = { round, playerId, name: ada.name, choice: click % 4, interactionId: `${10_000 + click}`, at };
      for (const side of turn) {
        const gameId = (games.get(side) as Game).id;
        await timed(clicks[side.name], () => side.record({ gameId, ...answer }));
      }
    }
    for (const side of turn) await timed(closes[side.name], () => side.close(games.get(side) as Game, round));
  }
}
for (const side of sides) await side.end();
await rm(folder, { recursive: true, force: true });

const clickRatio = median(clicks.bare) / median(clicks.ours);
print({
  bench: 'record-answer',
  ours: 1e6 / median(clicks.ours),
  unit: 'answers/s',
  baseline: 'bare better-sqlite3',
  base: 1e6 / median(clicks.bare),
  ratio: clickRatio,
  goal: `≥ ${GOAL_CLICK} ×`,
  ok: clickRatio >= GOAL_CLICK,
});
const closeRatio = median(closes.ours) / median(closes.bare);
print({
  bench: 'close-round-50',
  ours: median(closes.ours),
  unit: 'µs',
  baseline: 'bare better-sqlite3',
  base: median(closes.bare),
  ratio: closeRatio,
  goal: `≤ ${GOAL_CLOSE} ×`,
  ok: closeRatio <= GOAL_CLOSE,
});
