import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { UPLOAD_BYTES } from '../../src/playground/limits.ts';
import type { FromPage, ToPage } from '../../src/playground/page-protocol.ts';
import { type Playground, PortTakenError } from '../../src/playground/server.ts';
import { person } from '../support/discord.ts';
import { TOKEN, TRIVIA, call, startAlone } from './bot.ts';

let pageDir: string;
let playground: Playground;
let port: number;
beforeAll(async () => {
  pageDir = await mkdtemp(join(tmpdir(), 'page-'));
  await writeFile(join(pageDir, 'index.html'), '<title>Local Discord</title>');
  playground = await startAlone({ pageDir });
  port = Number(new URL(playground.url).port);
});
afterAll(async () => {
  await playground.close();
  await rm(pageDir, { recursive: true });
});

function statusOf(path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('upgrade', (_response, socket) => {
      socket.destroy();
      resolve(101);
    });
    sent.on('error', reject).end();
  });
}

describe('the server', () => {
  test('gives the page, and lets it load nothing from elsewhere', async () => {
    const response = await fetch(playground.url);
    expect(await response.text()).toContain('Local Discord');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect((await fetch(`${playground.url}/none.js`)).status).toBe(404);
    expect((await fetch(`${playground.url}/..%2f..%2fetc/passwd`)).status).not.toBe(200);
  });

  test.each([
    ['its own name', { host: 'HERE' }, 200, 101],
    ['its name in words', { host: 'localhost:PORT', origin: 'http://localhost:PORT' }, 200, 101],
    ['another host', { host: 'example.org' }, 403, 403],
    ['its name without the port', { host: '127.0.0.1' }, 403, 403],
    ['another site’s page', { host: 'HERE', origin: 'https://example.org' }, 403, 403],
    ['another port’s page', { host: 'HERE', origin: 'http://127.0.0.1:1' }, 403, 403],
    ['a page of no origin', { host: 'HERE', origin: 'null' }, 403, 403],
  ])('knows %s', async (_name, given, plain, upgraded) => {
    const fill = (text: string) => text.replace('HERE', `127.0.0.1:${port}`).replace('PORT', String(port));
    const headers = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, fill(value)]));
    const authorization = `Bot ${TOKEN}`;
    expect(await statusOf('/api/v10/gateway', { ...headers, authorization })).toBe(plain);
    const upgrade = {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGVzdHRlc3R0ZXN0dGVzdA==',
    };
    for (const path of ['/page/socket', '/gateway']) {
      expect(await statusOf(path, { ...headers, ...upgrade })).toBe(upgraded);
    }
  });

  test('takes files from its own page only, up to the limit', async () => {
    const send = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
      fetch(`${playground.url}/page/files?name=a.yaml`, { method: 'POST', body, headers });
    const taken = await send('x');
    expect([taken.status, await taken.json()]).toEqual([201, { id: expect.any(String) as string }]);
    expect((await send('x', { origin: 'https://example.org' })).status).toBe(403);
    const refused = await send(new Uint8Array(UPLOAD_BYTES + 1));
    expect([refused.status, await refused.json()]).toEqual([
      413,
      { error: 'Your files are too powerful. Max file size is 10 MB.' },
    ]);
  });

  test('says what to do when its port is taken', async () => {
    const second = startAlone({ port });
    await expect(second).rejects.toThrow(PortTakenError);
    await expect(second).rejects.toThrow('choose another port with --port');
  });
});

/** A page's end of the socket. */
async function openPage() {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/page/socket`, { origin: playground.url });
  const heard: ToPage[] = [];
  const waiting: (() => void)[] = [];
  socket.on('message', (data: Buffer) => {
    heard.push(JSON.parse(data.toString()) as ToPage);
    for (const look of waiting.splice(0)) look();
  });
  await once(socket, 'open');
  return {
    heard,
    say: (frame: FromPage) => socket.send(JSON.stringify(frame)),
    raw: socket,
    async hears<T extends ToPage['type']>(
      type: T,
      matches: (frame: Extract<ToPage, { type: T }>) => boolean = () => true,
    ): Promise<Extract<ToPage, { type: T }>> {
      for (;;) {
        const found = heard.find(
          (frame): frame is Extract<ToPage, { type: T }> =>
            frame.type === type && matches(frame as Extract<ToPage, { type: T }>),
        );
        if (found !== undefined) return found;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
  };
}

describe('the page’s socket', () => {
  test('sends a file with the command that names it, once', async () => {
    const { user, channel } = playground.person('Ada', TRIVIA);
    const options = [{ type: 11, name: 'file', description: 'A file' }];
    const path = `/applications/${playground.world.applicationId}/commands`;
    const { body } = await call(playground, 'POST', path, { name: 'pack', description: 'Packs', options });
    const seen: unknown[] = [];
    playground.world.events.listen((event) => event.type === 'interaction' && seen.push(event.interaction.data));
    const page = await openPage();
    page.say({ type: 'watch', channelId: channel.id, userId: user.id });
    const sent = await fetch(`${playground.url}/page/files?name=a.yaml`, { method: 'POST', body: 'x' });
    const { id } = (await sent.json()) as { id: string };
    const command = { type: 'command', commandId: String(body['id']), options: {}, files: { file: id } } as const;
    page.say({ ...command, ref: 1 });
    page.say({ ...command, ref: 2 });
    expect(await page.hears('done', ({ ref }) => ref === 2)).toMatchObject({ error: expect.stringContaining('lost') });
    expect(seen).toHaveLength(1);
    expect(JSON.stringify(seen[0])).toContain('"filename":"a.yaml","size":1');
  });

  test('tells of the places and people, and of commands as they are registered', async () => {
    const page = await openPage();
    const world = await page.hears('world');
    expect(world.people.map(({ name, moderator }) => [name, moderator]).slice(0, 3)).toEqual([
      ['Ada', true],
      ['Grace', false],
      ['Linus', false],
    ]);
    expect(world.bot.online).toBe(false);
    const path = `/applications/${playground.world.applicationId}/commands`;
    await call(playground, 'POST', path, { name: 'trivia', description: 'Starts' });
    await page.hears('world', ({ commands }) => commands.some(({ name }) => name === 'trivia'));
  });

  test('shows a channel as one person sees it, and lets that person act', async () => {
    const page = await openPage();
    const { user, channel } = playground.person('Grace', TRIVIA);
    page.say({ type: 'say', ref: 1, text: 'nowhere' });
    expect(await page.hears('done')).toMatchObject({ ref: 1, error: 'Choose a channel first.' });
    page.say({ type: 'watch', channelId: channel.id, userId: user.id });
    expect(await page.hears('channel')).toMatchObject({ channelId: channel.id });
    page.say({ type: 'say', ref: 2, text: 'hello all' });
    await page.hears('done', ({ ref, error }) => ref === 2 && error === undefined);
    expect((await page.hears('message')).message).toMatchObject({ content: 'hello all', author: { id: user.id } });
    person(playground, 'Ada', 'Hill Street Club/trivia').says('elsewhere');
    const said = person(playground, 'Linus').says('seen');
    await page.hears('message', ({ message }) => message.id === said.id);
    expect(JSON.stringify(page.heard)).not.toContain('elsewhere');
    page.say({ type: 'press', ref: 3, messageId: said.id, customId: 'none' });
    expect((await page.hears('done', ({ ref }) => ref === 3)).error).toContain('no such button');
    page.say({ type: 'add-players', ref: 4, count: 1_000 });
    expect((await page.hears('done', ({ ref }) => ref === 4)).error).toContain('Between 1 and 100');
  });

  test('brings the suggestions for an option, none if nobody answers', async () => {
    const page = await openPage();
    const { user, channel } = playground.person('Ada', TRIVIA);
    page.say({ type: 'watch', channelId: channel.id, userId: user.id });
    page.say({ type: 'suggest', ref: 5, commandId: '1', option: 'pack', options: { pack: 'un' } });
    expect(await page.hears('done')).toEqual({ type: 'done', ref: 5, choices: [] });
  });

  test('keeps another person’s ephemeral messages to them, and lets them be put away', async () => {
    const [ada, grace] = [await openPage(), await openPage()];
    const { user, channel } = playground.person('Ada', TRIVIA);
    ada.say({ type: 'watch', channelId: channel.id, userId: user.id });
    grace.say({ type: 'watch', channelId: channel.id, userId: playground.person('Grace', TRIVIA).user.id });
    await Promise.all([ada.hears('channel'), grace.hears('channel')]);
    const { message } = playground.world.messages.post({
      author: playground.world.bot,
      guildId: channel.guildId,
      channelId: channel.id,
      body: { content: 'only for Ada' },
      files: [],
      mayPingEveryone: false,
      onlyFor: user.id,
    });
    await ada.hears('message', (frame) => frame.message.id === message.id);
    grace.say({ type: 'dismiss', messageId: message.id });
    grace.say({ type: 'say', ref: 1, text: 'after' });
    await grace.hears('done');
    expect(JSON.stringify(grace.heard)).not.toContain('only for Ada');
    expect(
      person(playground, 'Ada')
        .messages()
        .map(({ id }) => id),
    ).toContain(message.id);
    ada.say({ type: 'dismiss', messageId: message.id });
    await ada.hears('removed', ({ messageId }) => messageId === message.id);
    expect(
      person(playground, 'Ada')
        .messages()
        .map(({ id }) => id),
    ).not.toContain(message.id);
  });

  test('closes on a frame that it does not know', async () => {
    const page = await openPage();
    page.raw.send('{"type":"format-disk"}');
    expect((await once(page.raw, 'close'))[0]).toBe(1_007);
  });
});
