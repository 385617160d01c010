import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { APIMessage } from 'discord-api-types/v10';
import { startApp, type App } from '../../src/app.ts';
import type { BundledPack } from '../../src/app/bundled-pack.ts';
import { readConfig } from '../../src/config.ts';
import type { Limits } from '../../src/playground/limits.ts';
import { startPlayground, type Playground } from '../../src/playground/server.ts';
import { seededRandom } from '../../src/questions/random.ts';
import { playedPacks } from './bundled.ts';
import { createHandClock, type HandClock } from './clock.ts';
import { person, type Member } from './discord.ts';

const token = 'a-token-for-tests-only';

/** The whole bot in a local Discord, over real HTTP and WebSocket, with time in the test's hand. */
export interface House {
  readonly playground: Playground;
  readonly clock: HandClock;
  readonly app: App;
  readonly database: string;
  member(name: string, where?: string): Member;
  /** One more ordinary member, "Player n". */
  newcomer(where?: string): Member;
  /** Lets time pass until the condition holds. Fails when it does not hold within ten minutes of a game's time. */
  until<T>(what: string, condition: () => T | undefined | false): Promise<T>;
  /** Lets time pass until this member sees such a message. */
  sees(member: Member, what: string | ((message: APIMessage) => boolean)): Promise<APIMessage>;
  /** Titles of the packs that a server of the local Discord has of its own, as the database tells. */
  packs(guild: string): Promise<readonly string[]>;
  restart(): Promise<App>;
  close(): Promise<void>;
}

/** With time in the hand, the waits of real time between two calls have no meaning, so the buckets are wide here. */
const wideBuckets: Partial<Limits> = { buckets: {}, otherRoutes: { limit: 10_000, perMs: 1000 } };

const STEP_MS = 250;
/** Far more than any step of a game takes: where a disk is slow, time in the hand runs on while the bot waits for it. */
const PATIENCE_MS = 600_000;

/** @param packs played in place of the bundled ones */
export async function openHouse(limits: Partial<Limits> = wideBuckets, packs?: readonly BundledPack[]): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-house-'));
  const database = join(folder, 'footnote.sqlite');
  const clock = createHandClock({ start: Date.UTC(2026, 10, 18, 12) });
  const chance = seededBytes('house');
  const bundled = packs ?? (await playedPacks());
  const playground = await startPlayground({ port: 0, token, clock, limits });
  const start = (): Promise<App> => startApp(configFor(playground, database), { clock, chance, packs: bundled });
  let app = await start();

  async function until<T>(what: string, condition: () => T | undefined | false): Promise<T> {
    const end = clock.now() + PATIENCE_MS;
    for (;;) {
      await playground.settled();
      const found = condition();
      if (found !== undefined && found !== false) return found;
      if (clock.now() > end) throw new Error(`not within ten minutes: ${what}`);
      await clock.advance(STEP_MS);
      // What the bot has begun takes some turns of the event loop to reach the wire.
      for (let turn = 0; turn < 5; turn++) await new Promise<void>((resolve) => setImmediate(resolve));
    }
  }

  return {
    playground,
    clock,
    get app() {
      return app;
    },
    database,
    member: (name, where) => person(playground, name, where),
    newcomer: (where) => person(playground, playground.world.addPlayer().name, where),
    until,
    sees: (member, what) =>
      until(`${member.name} sees ${String(what)}`, () => {
        const matches = typeof what === 'string' ? (m: APIMessage) => JSON.stringify(m).includes(what) : what;
        return member.messages().findLast((message) => matches(message));
      }),
    async packs(guild) {
      const found = playground.world.guilds.find(({ name }) => name === guild);
      const db = new BetterSqlite3(database, { readonly: true });
      try {
        const rows = db.prepare(
          "select head ->> '$.title' from packs where guild_id = ? and removed_at is null order by 1",
        );
        return rows.pluck().all(found?.id) as string[];
      } finally {
        db.close();
      }
    },
    async restart() {
      await app.close();
      app = await start();
      return app;
    },
    async close() {
      await app.close();
      await playground.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Bytes that are the same in every run, so that a game that failed can be played again. */
function seededBytes(seed: string): (count: number) => Uint8Array {
  const random = seededRandom(seed);
  return (count) => Uint8Array.from({ length: count }, () => random.int(256));
}

/** The configuration of a bot in a local Discord. */
export function configFor(playground: Playground, database: string) {
  return readConfig({
    variables: {
      DISCORD_TOKEN: token,
      DISCORD_API_URL: playground.apiUrl,
      DATABASE_URL: `file:${database}`,
      LOG_LEVEL: 'error',
      LOG_PRETTY: '1',
    },
  });
}
