import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Playground } from '../../src/playground/server.ts';
import { createHandClock, type HandClock } from '../support/clock.ts';
import { TRIVIA, call, restOf, startAlone } from './bot.ts';

let clock: HandClock;
let playground: Playground;
beforeEach(async () => {
  clock = createHandClock();
  playground = await startAlone({ clock });
});
afterEach(() => playground.close());

const pathIn = (where: string) => `/channels/${playground.person('Ada', where).channel.id}/messages`;
const post = (where = TRIVIA) => call(playground, 'POST', pathIn(where), { content: 'x' });

test('five messages pass in five seconds, and the headers count them', async () => {
  for (const remaining of ['4', '3', '2', '1', '0']) {
    const { status, headers } = await post();
    expect(status).toBe(200);
    expect(headers.get('x-ratelimit-limit')).toBe('5');
    expect(headers.get('x-ratelimit-remaining')).toBe(remaining);
    expect(headers.get('x-ratelimit-reset-after')).toBe('5.000');
    expect(headers.get('x-ratelimit-bucket')).toMatch(/^[0-9a-f]{32}$/);
  }
  await clock.advance(1_500);
  const sixth = await post();
  expect(sixth).toMatchObject({ status: 429, body: { retry_after: 3.5, global: false } });
  expect(sixth.body['message']).toBe('You are being rate limited.');
  expect(sixth.headers.get('retry-after')).toBe('4');
  expect(sixth.headers.get('x-ratelimit-scope')).toBe('user');
  expect(sixth.headers.get('x-ratelimit-global')).toBeNull();
  expect((await post('Harbour Library/lounge')).status).toBe(200);
  await clock.advance(3_500);
  expect((await post()).status).toBe(200);
});

test('an edit has a bucket of its own', async () => {
  const { body } = await post();
  for (let n = 0; n < 4; n += 1) await post();
  expect((await post()).status).toBe(429);
  const edit = await call(playground, 'PATCH', `${pathIn(TRIVIA)}/${String(body['id'])}`, { content: 'y' });
  expect(edit.status).toBe(200);
});

test('fifty calls a second pass with the bot’s token, and those with an interaction’s do not count', async () => {
  await playground.close();
  playground = await startAlone({ clock, limits: { otherRoutes: { limit: 1_000, perMs: 1_000 } } });
  const { applicationId } = playground.world;
  const byToken = () => call(playground, 'GET', `/webhooks/${applicationId}/none/messages/@original`, undefined, {});
  for (let n = 0; n < 50; n += 1) expect((await call(playground, 'GET', '/users/@me')).status).toBe(200);
  const refused = await call(playground, 'GET', '/users/@me');
  expect(refused).toMatchObject({ status: 429, body: { global: true } });
  expect(refused.headers.get('x-ratelimit-global')).toBe('true');
  expect(refused.headers.get('x-ratelimit-scope')).toBe('global');
  expect((await byToken()).status).toBe(401);
  await clock.advance(1_000);
  expect((await call(playground, 'GET', '/users/@me')).status).toBe(200);
});

test('a client that reads the headers waits instead of running into a refusal', async () => {
  const quick = await startAlone({ limits: { otherRoutes: { limit: 2, perMs: 200 } } });
  const rest = restOf(quick);
  await Promise.all([1, 2, 3, 4, 5].map(() => rest.get('/users/@me')));
  expect(quick.requests.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  await quick.close();
});
