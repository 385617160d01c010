import { once } from 'node:events';
import { Events, MessageFlags, SlashCommandBuilder } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Playground } from '../../src/playground/server.ts';
import { person } from '../support/discord.ts';
import { createHandClock } from '../support/clock.ts';
import { TOKEN, TRIVIA, startAlone, startBot } from './bot.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

interface Frame {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: Record<string, unknown>;
}

/** A bare gateway client: what it hears, in order. */
async function connect(playground: Playground) {
  const socket = new WebSocket(`${playground.url.replace('http', 'ws')}/gateway?v=10&encoding=json`);
  const frames: Frame[] = [];
  const waiting: (() => void)[] = [];
  socket.on('message', (data: Buffer) => {
    frames.push(JSON.parse(data.toString()) as Frame);
    for (const look of waiting.splice(0)) look();
  });
  const next = async (matches: (frame: Frame) => boolean): Promise<Frame> => {
    for (;;) {
      const found = frames.find(matches);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
  const closed = once(socket, 'close').then(([code]) => code as number);
  const say = (op: number, d: unknown) => socket.send(JSON.stringify({ op, d }));
  await next(({ op }) => op === 10);
  return { socket, frames, next, closed, say };
}

async function open(options: Parameters<typeof startAlone>[0] = {}): Promise<Playground> {
  const playground = await startAlone(options);
  closers.push(() => playground.close());
  return playground;
}
const identity = (more: object = {}) => ({ token: TOKEN, intents: 1, properties: {}, ...more });

test('a client is greeted, identified and shown its guilds', async () => {
  const { frames, next, say } = await connect(await open());
  expect(frames[0]).toMatchObject({ op: 10, d: { heartbeat_interval: 41_250 } });
  say(1, null);
  await next(({ op }) => op === 11);
  say(2, identity());
  await next(({ t, d }) => t === 'GUILD_CREATE' && d['name'] === 'Hill Street Club');
  expect(frames.slice(2).map(({ t, s }) => [t, s])).toEqual([
    ['READY', 1],
    ['GUILD_CREATE', 2],
    ['GUILD_CREATE', 3],
  ]);
});

test.each([
  ['a wrong token', identity({ token: 'wrong' }), 4004],
  ['intents that need a grant', identity({ intents: 1 << 15 }), 4014],
  ['intents that do not exist', identity({ intents: 2 ** 40 }), 4013],
  ['a shard beyond their number', identity({ shard: [2, 2] }), 4010],
])('%s ends the connection', async (_name, data, code) => {
  const { closed, say } = await connect(await open());
  say(2, data);
  expect(await closed).toBe(code);
});

test('frames that are no JSON, of no known kind, or too many end the connection', async () => {
  const playground = await open({ limits: { frames: { limit: 3, perMs: 1_000 } }, clock: createHandClock() });
  const broken = await connect(playground);
  broken.socket.send('{');
  expect(await broken.closed).toBe(4002);
  const unknown = await connect(playground);
  unknown.say(99, null);
  expect(await unknown.closed).toBe(4001);
  const many = await connect(playground);
  for (let n = 0; n < 4; n += 1) many.say(1, null);
  expect(await many.closed).toBe(4008);
});

test('each shard hears of its own guilds only', async () => {
  const playground = await open();
  const namesOf = async (id: number) => {
    const { frames, next, say } = await connect(playground);
    say(2, identity({ shard: [id, 2] }));
    await next(({ t }) => t === 'GUILD_CREATE');
    return frames.filter(({ t }) => t === 'GUILD_CREATE').map(({ d }) => d['name']);
  };
  const both = [await namesOf(0), await namesOf(1)].map(([name]) => name);
  expect(new Set(both)).toEqual(new Set(['Harbour Library', 'Hill Street Club']));
});

test('messages reach those who asked for them, and others’ words only with the intent for them', async () => {
  const playground = await open();
  const without = await connect(playground);
  without.say(2, identity({ intents: 1 }));
  const withMessages = await connect(playground);
  withMessages.say(2, identity({ intents: 1 | (1 << 9) }));
  await withMessages.next(({ t }) => t === 'GUILD_CREATE');
  await without.next(({ t }) => t === 'GUILD_CREATE');
  person(playground, 'Ada').says('a secret');
  person(playground, 'Ada').says(`to you, <@${playground.world.bot.id}>`);
  await withMessages.next(({ d }) => String(d['content']).startsWith('to you'));
  const contents = withMessages.frames.filter(({ t }) => t === 'MESSAGE_CREATE').map(({ d }) => d['content']);
  expect(contents).toEqual(['', `to you, <@${playground.world.bot.id}>`]);
  without.say(1, null);
  await without.next(({ op }) => op === 11);
  expect(without.frames.some(({ t }) => t === 'MESSAGE_CREATE')).toBe(false);
});

test('a session that nobody knows, or that is too old, cannot be resumed', async () => {
  const clock = createHandClock();
  const playground = await open({ clock });
  const first = await connect(playground);
  first.say(2, identity());
  const ready = await first.next(({ t }) => t === 'READY');
  const offline = new Promise<void>((resolve) => {
    playground.world.events.listen((event) => event.type === 'bot' && !event.online && resolve());
  });
  first.socket.terminate();
  await offline;
  const resume = { token: TOKEN, session_id: ready.d['session_id'], seq: 1 };
  await clock.advance(3 * 60_000);
  for (const data of [resume, { ...resume, session_id: 'none' }]) {
    const late = await connect(playground);
    late.say(6, data);
    expect(await late.next(({ op }) => op === 9)).toMatchObject({ d: false });
  }
});

test('a sequence number that never was ends the session', async () => {
  const playground = await open();
  const first = await connect(playground);
  first.say(2, identity());
  const ready = await first.next(({ t }) => t === 'READY');
  const second = await connect(playground);
  second.say(6, { token: TOKEN, session_id: ready.d['session_id'], seq: 50 });
  expect(await second.closed).toBe(4007);
});

test('discord.js resumes after a broken line and gets what it missed', async () => {
  const bot = await startBot();
  closers.push(() => bot.close());
  await bot.client.application.commands.set([new SlashCommandBuilder().setName('ask').setDescription('Asks')]);
  bot.onInteraction(async (interaction) => {
    if (interaction.isRepliable()) await interaction.reply({ content: 'still here', flags: MessageFlags.Ephemeral });
  });
  const { world } = bot.playground;
  const resumed = new Promise<number>((resolve) => {
    bot.client.once(Events.ShardResume, (_id, replayed) => resolve(replayed));
  });
  const offline = new Promise<void>((resolve) => {
    world.events.listen((event) => event.type === 'bot' && !event.online && resolve());
  });
  bot.playground.closeSockets();
  await offline;
  const { message } = await person(bot.playground, 'Ada').uses('ask');
  expect(message?.content).toBe('still here');
  // RESUMED itself is counted among the replayed events.
  expect(await resumed).toBe(2);
  expect(bot.playground.requests.filter(({ route }) => route === '/gateway/bot')).toHaveLength(1);
});

test('an event that is held back comes too late, and an answer that is held back counts', async () => {
  const clock = createHandClock();
  const bot = await startBot({ clock });
  closers.push(() => bot.close());
  await bot.client.application.commands.set([new SlashCommandBuilder().setName('ask').setDescription('Asks')]);
  const ends: string[] = [];
  bot.onInteraction(async (interaction) => {
    if (!interaction.isRepliable()) return;
    ends.push(
      await interaction.reply('here').then(
        () => 'told',
        () => 'refused',
      ),
    );
  });
  const { faults } = bot.playground;
  const deliver = faults.holdEvents(({ name }) => name === 'INTERACTION_CREATE');
  const late = bot.playground.person('Ada', TRIVIA).command('ask');
  await clock.advance(3_000);
  deliver();
  expect(await late).toMatchObject({ ok: false });

  const letGo = faults.holdAnswers(({ route }) => route.endsWith('/callback'));
  const { message } = await person(bot.playground, 'Ada').uses('ask');
  expect(message?.content).toBe('here');
  letGo();
  await bot.playground.settled();
  expect(ends).not.toContain('told');
});
