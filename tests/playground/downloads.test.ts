import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DownloadTrouble } from '../../src/playground/faults.ts';
import { CDN_LINK_MS } from '../../src/playground/limits.ts';
import type { Playground } from '../../src/playground/server.ts';
import { type HandClock, createHandClock } from '../support/clock.ts';
import { startAlone } from './bot.ts';

let clock: HandClock;
let playground: Playground;
let url: string;
const TEXT = 'name: Lighthouses\n';

beforeEach(async () => {
  clock = createHandClock();
  playground = await startAlone({ clock });
  const bytes = new TextEncoder().encode(TEXT);
  ({ url } = playground.world.uploads.keep({ name: 'a.yaml', bytes }, { channelId: '1', ephemeral: true }));
});
afterEach(() => playground.close());

const spoilt = (trouble: DownloadTrouble): Promise<Response> => {
  playground.faults.spoilDownloads(trouble);
  return fetch(url, { redirect: 'manual' });
};

test('a file is fetched by its whole address only, for a day', async () => {
  expect(await (await fetch(url)).text()).toBe(TEXT);
  const { origin, pathname, search } = new URL(url);
  for (const wrong of [
    `${origin}${pathname}`,
    url.replace(/hm=..../, 'hm=0000'),
    url.replace(/ex=./, 'ex=f'),
    `${origin}${pathname.replace('a.yaml', 'b.yaml')}${search}`,
    `${origin}${pathname.replace(/\d+\/a/, '1/a')}${search}`,
    `${origin}/cdn/${search}`,
  ]) {
    const response = await fetch(wrong);
    expect([response.status, await response.text()]).toEqual([404, 'This content is no longer available.']);
  }
  await clock.advance(CDN_LINK_MS + 2_000);
  expect((await fetch(url)).status).toBe(404);
});

test('nothing that was uploaded is shown as a page of this origin', async () => {
  const bytes = new TextEncoder().encode('<script>alert(1)</script>');
  const page = playground.world.uploads.keep({ name: 'a.html', bytes }, { channelId: '1' });
  const { headers } = await fetch(page.url);
  expect(headers.get('content-disposition')).toBe('attachment; filename="a.html"');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toContain('sandbox');
});

test('trouble begins and ends with its switch, for the paths it is meant for', async () => {
  const end = playground.faults.spoilDownloads({ kind: 'status', status: 500 }, (path) => path.endsWith('.yaml'));
  expect((await fetch(url)).status).toBe(500);
  end();
  expect((await fetch(url)).status).toBe(200);
  expect(playground.downloads.map(({ status }) => status)).toEqual([500, 200]);
});

test('downloads are redirected, lie about themselves, or bring other bytes', async () => {
  const redirected = await spoilt({ kind: 'redirect', to: 'http://127.0.0.1:1/secret' });
  expect([redirected.status, redirected.headers.get('location')]).toEqual([302, 'http://127.0.0.1:1/secret']);
  const typed = await spoilt({ kind: 'headers', contentType: 'image/png', contentLength: 3 });
  expect([typed.headers.get('content-type'), typed.headers.get('content-length')]).toEqual(['image/png', '3']);
  const silent = await spoilt({ kind: 'headers', contentLength: null });
  expect([silent.headers.get('content-length'), await silent.text()]).toEqual([null, TEXT]);
  expect(await (await spoilt({ kind: 'body', bytes: new Uint8Array(5) })).arrayBuffer()).toHaveProperty(
    'byteLength',
    5,
  );
});

test('downloads break off, stall, dawdle and never end', async () => {
  await expect((await spoilt({ kind: 'cut', after: 4 })).text()).rejects.toThrow();
  await expect((await spoilt({ kind: 'headers', contentLength: 1_000 })).text()).rejects.toThrow();
  const reader = (await spoilt({ kind: 'stall', after: 4 })).body!.getReader();
  expect((await reader.read()).value).toHaveLength(4);
  await reader.cancel();

  const slow = spoilt({ kind: 'slow', bytes: 6, everyMs: 1_000 }).then((response) => response.text());
  const state = { done: false };
  void slow.then(() => (state.done = true));
  while (!state.done) await clock.advance(1_000);
  expect(await slow).toBe(TEXT);

  const endless = (await spoilt({ kind: 'endless' })).body!.getReader();
  let read = 0;
  while (read < 1_000_000) read += (await endless.read()).value?.length ?? 0;
  await endless.cancel();
});
