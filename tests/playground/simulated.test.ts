import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Interaction } from '../../src/playground/model.ts';
import { readQuestion } from '../../src/playground/question-message.ts';
import type { Playground } from '../../src/playground/server.ts';
import { momentOf } from '../../src/playground/snowflake.ts';
import { person } from '../support/discord.ts';
import { type HandClock, createHandClock } from '../support/clock.ts';
import { TRIVIA, call, startAlone } from './bot.ts';

const V2 = 1 << 15;
const PLAYERS = 40;
const SECONDS = 20;

let clock: HandClock;
let playground: Playground;
let presses: Interaction[];
async function open(seed: number): Promise<Playground> {
  clock = createHandClock();
  presses = [];
  const opened = await startAlone({
    clock,
    seed,
    knows: (text) => (text.includes('shortest day') ? 'Jupiter' : undefined),
    guesses: (text) => (text.includes('shortest day') ? ['Mars', 'Venus'] : []),
  });
  opened.world.events.listen((event) => event.type === 'interaction' && presses.push(event.interaction));
  return opened;
}
beforeEach(async () => {
  playground = await open(7);
});
afterEach(() => playground.close());

const button = (custom_id: string, label: string) => ({ type: 2, style: 2, custom_id, label });
async function post(components: object[], where = TRIVIA): Promise<string> {
  const path = `/channels/${playground.person('Ada', where).channel.id}/messages`;
  const { status, body } = await call(playground, 'POST', path, { flags: V2, components });
  expect(status).toBe(200);
  return String(body['id']);
}
function question(): object[] {
  const closes = Math.floor(clock.now() / 1_000) + SECONDS;
  return [
    { type: 10, content: '## Which planet has the shortest day?' },
    { type: 10, content: '**A.** Mars\n**B.** Jupiter\n**C.** Venus\n**D.** Neptune' },
    { type: 10, content: `${SECONDS} seconds to answer · closes <t:${closes}:R>` },
    { type: 1, components: ['A', 'B', 'C', 'D'].map((letter) => button(`q:${letter}`, letter)) },
    { type: 1, components: [button('menu', 'Host menu')] },
  ];
}
const choicesOf = () => presses.map(({ data }) => data['custom_id']);

test('players who come find the lobby that is open, and join it once each', async () => {
  const lobby = await post([{ type: 1, components: [button('join', 'Join'), button('leave', 'Leave')] }]);
  playground.addPlayers(3, TRIVIA);
  await clock.advance(5_000);
  expect(new Set(presses.map(({ user }) => user.name))).toEqual(new Set(['Player 1', 'Player 2', 'Player 3']));
  expect(presses.every(({ messageId, data }) => messageId === lobby && data['custom_id'] === 'join')).toBe(true);
  await clock.advance(60_000);
  expect(presses).toHaveLength(3);
});

test('each player answers a question once, in time, and more often right than by guessing', async () => {
  playground.addPlayers(PLAYERS, TRIVIA);
  const posted = clock.now();
  await post(question());
  await clock.advance(SECONDS * 1_000);
  expect(new Set(presses.map(({ user }) => user.id)).size).toBe(PLAYERS);
  expect(presses).toHaveLength(PLAYERS);
  const times = presses.map(({ createdAt }) => createdAt - posted);
  expect(Math.min(...times)).toBeGreaterThanOrEqual(1_000);
  expect(Math.max(...times)).toBeLessThan(SECONDS * 1_000);
  expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(8_000);
  const right = choicesOf().filter((choice) => choice === 'q:B').length;
  expect(right).toBeGreaterThan(PLAYERS / 3);
  expect(right).toBeLessThan(PLAYERS);
});

test('the same seed plays the same', async () => {
  const play = async () => {
    playground.addPlayers(10, TRIVIA);
    await post(question());
    await clock.advance(SECONDS * 1_000);
    return presses.map(({ user, createdAt, data }) => [user.name, createdAt, data['custom_id']]);
  };
  const first = await play();
  await playground.close();
  playground = await open(7);
  expect(await play()).toEqual(first);
  await playground.close();
  playground = await open(8);
  expect(await play()).not.toEqual(first);
});

test('an edit that keeps the choices asks nobody twice, and a closed question is left alone', async () => {
  playground.addPlayers(5, TRIVIA);
  const id = await post(question());
  const path = `/channels/${playground.person('Ada', TRIVIA).channel.id}/messages/${id}`;
  await call(playground, 'PATCH', path, { components: question() });
  await clock.advance(SECONDS * 1_000);
  expect(presses).toHaveLength(5);
  const next = await post(question());
  await call(playground, 'DELETE', path.replace(id, next));
  await clock.advance(SECONDS * 1_000);
  expect(presses).toHaveLength(5);
});

test('each player opens the dialog of a typed question once and types what it knows or guesses', async () => {
  const typed: unknown[] = [];
  const field = { type: 18, label: 'Your answer', component: { type: 4, custom_id: 'a', style: 1, max_length: 100 } };
  playground.world.events.listen((event) => {
    if (event.type !== 'interaction') return;
    const { id, token, kind, data } = event.interaction;
    if (kind === 5) typed.push(((data['components'] as { component: { value: string } }[])[0]?.component ?? {}).value);
    const answer =
      kind === 5
        ? { type: 4, data: { content: 'saved', flags: 64 } }
        : { type: 9, data: { custom_id: 'd', title: 'Question 1', components: [field] } };
    void call(playground, 'POST', `/interactions/${id}/${token}/callback`, answer, {});
  });
  playground.addPlayers(PLAYERS, TRIVIA);
  const id = await post([
    { type: 10, content: '## Which planet has the shortest day?' },
    { type: 10, content: `closes <t:${Math.floor(clock.now() / 1_000) + SECONDS}:R>` },
    { type: 1, components: [button('type', 'Type an answer'), button('menu', 'Host menu')] },
  ]);
  for (let second = 0; second < SECONDS; second += 1) {
    await clock.advance(1_000);
    await playground.settled();
  }
  expect(presses.filter(({ kind, messageId }) => kind === 3 && messageId === id)).toHaveLength(PLAYERS);
  expect(typed).toHaveLength(PLAYERS);
  const right = typed.filter((text) => text === 'Jupiter').length;
  expect(right).toBeGreaterThan(PLAYERS / 4);
  expect(typed.filter((text) => text === 'Mars' || text === 'Venus')).toHaveLength(PLAYERS - right);
});

test('players stay in their channel and out of what people say', async () => {
  playground.addPlayers(2, TRIVIA);
  await post(question(), 'Hill Street Club/trivia');
  person(playground, 'Ada').says('A or B?');
  await clock.advance(60_000);
  expect(presses).toEqual([]);
});

test('there can not be any number of them', () => {
  for (const count of [0, -1, 1.5, 101]) {
    expect(() => playground.addPlayers(count, TRIVIA)).toThrow('Between 1 and 100 players can be added at once.');
  }
});

test('a question is read from labels that carry the answers too', () => {
  const message = {
    id: '1574125959185956864',
    content: 'Really? 10 seconds to answer',
    components: [{ type: 1, components: [button('t', 'A. True'), button('f', 'B. False')] }],
  };
  expect(readQuestion(message as unknown as Parameters<typeof readQuestion>[0])).toEqual({
    text: 'Really? 10 seconds to answer',
    closesAt: momentOf(message.id) + 10_000,
    choices: [
      { letter: 'A', text: 'True', customId: 't' },
      { letter: 'B', text: 'False', customId: 'f' },
    ],
  });
});
