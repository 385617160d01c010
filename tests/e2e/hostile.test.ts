import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { APIMessage } from 'discord-api-types/v10';
import { textOf } from '../support/discord.ts';
import { openHouse, type House } from '../support/house.ts';
import { answersOf, isOpen, isRevealed } from '../support/questions.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(async () => {
  await house.close();
});

type Json = Record<string, unknown>;

/** Lets every interaction that the bot is sent be changed on its way, or be sent again. */
function onTheWay(change: (interaction: Json) => readonly Json[]): void {
  const { faults } = house.playground;
  const deliver = faults.deliver.bind(faults);
  Object.assign(faults, {
    deliver(event: { name: string; data: unknown }, pass: () => void) {
      if (event.name !== 'INTERACTION_CREATE') return deliver(event as never, pass);
      const original = event.data as Json;
      const before = { ...original };
      for (const changed of change(before)) {
        for (const key of Object.keys(original)) delete original[key];
        Object.assign(original, changed);
        pass();
      }
    },
  });
}

const without =
  (...names: readonly string[]) =>
  (interaction: Json): Json =>
    Object.fromEntries(Object.entries(interaction).filter(([name]) => !names.includes(name)));

async function openQuestion(rounds = 3): Promise<APIMessage> {
  const grace = house.member('Grace');
  await grace.uses('trivia', { rounds, answers: 'buttons', 'skip-lobby': true });
  return house.sees(grace, isOpen(1));
}

describe('a wire that cannot be trusted', () => {
  it('does once what is delivered several times', async () => {
    onTheWay((interaction) => [interaction, interaction, interaction]);
    const ada = house.member('Ada');
    const { message: lobby } = await ada.uses('trivia', { rounds: 2, answers: 'buttons' });
    expect(textOf(lobby!)).toContain('Players (1)');
    await ada.presses(lobby!, 'Start now');
    const question = await house.sees(ada, isOpen(1));
    await ada.presses(question, answersOf(question)[0] ?? 'A');
    expect(textOf(await house.sees(ada, isRevealed(1)))).toMatch(/ · 1 \(100/u);
    const stopped = await ada.uses('trivia-host', { action: 'stop' });
    expect(textOf(stopped.message!)).toMatch(/stopped/iu);
  });

  it.each<[string, (interaction: Json) => Json]>([
    ['null permissions', (interaction) => ({ ...interaction, app_permissions: null })],
    ['no entitlements', without('entitlements')],
    ['no data', without('data')],
    ['a member without a user', (interaction) => ({ ...interaction, member: { permissions: '0' } })],
    ['permissions that are no number', (i) => ({ ...i, member: { ...(i['member'] as Json), permissions: 'abc' } })],
    ['no locale and no names', without('locale', 'guild_locale')],
  ])('lives on after an interaction with %s', async (_, change) => {
    let odd = true;
    onTheWay((interaction) => [odd ? change(interaction) : interaction]);
    const ada = house.member('Ada');
    const first = ada.uses('trivia-host', { action: 'status' }).catch(() => undefined);
    await house.playground.settled().catch(() => undefined);
    await house.clock.advance(3500);
    await first;
    odd = false;
    const { message } = await ada.uses('trivia-host', { action: 'status' });
    expect(textOf(message!)).toContain('No game is running');
  });

  it('opens nothing to forged buttons', async () => {
    const question = await openQuestion();
    const ada = house.member('Ada');
    const gameId = /v1:host-menu:([a-z2-7]{16})/u.exec(JSON.stringify(question))?.[1] ?? '';
    expect(gameId).toHaveLength(16);
    const forge = async (customId: string): Promise<string> => {
      onTheWay((interaction) => [{ ...interaction, data: { component_type: 2, custom_id: customId } }]);
      const { message } = await ada.presses(question, 'Host menu');
      return message === undefined ? '' : textOf(message);
    };
    const stale = 'belongs to an older game';
    expect(await forge(`v1:my-result:${gameId}:0`)).toContain(stale);
    expect(await forge(`v1:my-result:${gameId}:1`)).toContain(stale);
    expect(await forge(`v1:my-result:${gameId}:99`)).toContain(stale);
    expect(await forge(`v1:answer:${gameId}:0:9`)).toContain('no such choice');
    expect(await forge(`v1:answer:${gameId}:2:0`)).toContain('not open');
    expect(await forge('v1:stop:aaaaaaaaaaaaaaaa')).toContain(stale);
    expect(await forge('x'.repeat(100))).toContain(stale);
    expect(await forge(`v1:join:${gameId}`)).not.toContain('Join');
    expect(textOf(await house.sees(ada, isOpen(1)))).toContain('Question 1 of 3');
  });
});
