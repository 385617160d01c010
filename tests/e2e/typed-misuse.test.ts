import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../src/playground/model.ts';
import { textOf, type OpenDialog } from '../support/discord.ts';
import { openHouse, type House } from '../support/house.ts';
import { isOpen, isRevealed, questionOf } from '../support/questions.ts';
import { typedPack, typedQuestions } from '../support/typed-pack.ts';

const SUBMIT = 5;
const PRESS = 3;

let house: House;
beforeEach(async () => {
  house = await openHouse(undefined, [typedPack]);
});
afterEach(async () => {
  await house.close();
});

const wordsOf = ({ message }: { readonly message: APIMessage | undefined }): string =>
  message === undefined ? '' : textOf(message);

async function openQuestion(rounds = 2): Promise<APIMessage> {
  const grace = house.member('Grace');
  await grace.uses('trivia', { rounds, answers: 'typed', 'skip-lobby': true });
  return house.sees(grace, isOpen(1));
}

/** Sends an interaction as a client of somebody's own making would, past all checks; gives what comes back. */
async function forges(who: string, kind: 3 | 5, data: Json, where = 'Harbour Library/trivia', messageId?: string) {
  const { world } = house.playground;
  const { user, channel } = house.playground.person(who, where);
  const at = { user, guildId: channel.guildId, channelId: channel.id };
  const { id } = world.interactions.open({ kind, data, ...at, ...(messageId !== undefined && { messageId }) });
  const { answer } = await world.interactions.settled(id);
  if (answer === undefined || !('messageId' in answer)) throw new Error(`no reply but ${JSON.stringify(answer)}`);
  const message = world.messages.find(channel.id, answer.messageId)?.message;
  return message === undefined ? '' : textOf(message);
}

function filled(customId: string, value: string): Json {
  return {
    custom_id: customId,
    components: [{ type: 18, id: 1, component: { type: 4, id: 2, custom_id: 'answer', value } }],
  };
}

const idOf = ({ modal }: OpenDialog): string => modal.custom_id;

describe('what can go wrong with typed answers', () => {
  it('takes no empty words, and cuts those that are far too long', async () => {
    const asked = await openQuestion();
    const ada = house.member('Ada');
    const dialog = await ada.opens(asked, 'Type an answer');
    for (const nothing of ['   ', '\u200b\u2060', '\n\t']) {
      expect(await forges('Ada', SUBMIT, filled(idOf(dialog), nothing))).toContain('Nothing was typed');
    }
    expect(await forges('Ada', SUBMIT, { custom_id: idOf(dialog), components: [] })).toContain('Nothing was typed');
    const old = [{ type: 1, components: [{ type: 4, custom_id: 'answer', value: 'x'.repeat(4000) }] }];
    const saved = await forges('Ada', SUBMIT, { custom_id: idOf(dialog), components: old });
    expect(saved).toContain(`Answer saved: **${'x'.repeat(100)}**.`);
    await expect(dialog.sends('x'.repeat(101))).rejects.toThrow('takes at most 100 characters');
    await expect(dialog.sends('')).rejects.toThrow('Fill in "Your answer".');
  });

  it('shows hostile words as words, to their player and at the reveal', async () => {
    const asked = await openQuestion(1);
    const [ada, grace] = [house.member('Ada'), house.member('Grace')];
    const evil = '# **x** <@100> @everyone [a](https://evil.example) \u202e`y`\u0000';
    const escaped = String.raw`\# \*\*x\*\* \<\@100\> \@everyone \[a\](https\://evil.example) \`y\``;
    expect(wordsOf(await ada.types(asked, evil))).toContain(`**${escaped}**`);
    await grace.types(asked, evil.toUpperCase());
    const reveal = textOf(await house.sees(ada, isRevealed(1)));
    expect(reveal).toMatch(/\*\*Wrong answers:\*\* \\# .* \(2\)/u);
    expect(reveal).not.toMatch(/(?<!\\)<@100>|(?<!\\)@everyone|\u202e/u);
    const bodies = house.playground.requests.map(({ body }) => body as { allowed_mentions?: unknown; data?: object });
    for (const body of bodies.filter((one) => JSON.stringify(one ?? '').includes('everyone'))) {
      expect(JSON.stringify(body)).toContain('"allowed_mentions":{"parse":[]}');
    }
  });

  it('takes a dialog that was sent late for late, and says by how much', async () => {
    const asked = await openQuestion();
    const ada = house.member('Ada');
    const dialog = await ada.opens(asked, 'Type an answer');
    const closes = Number(/<t:(\d+):R>/u.exec(textOf(await house.sees(ada, 'closes <t:')))?.[1]) * 1000;
    await house.clock.advance(closes + 900 - house.clock.now());
    expect(wordsOf(await dialog.sends('cognac'))).toMatch(/Too late: this question closed \d/u);
    expect(wordsOf(await ada.presses(asked, 'Type an answer'))).toMatch(/Too late: this question closed \d/u);
    await house.sees(ada, isRevealed(1));
    expect(wordsOf(await dialog.sends('cognac'))).toContain('Question 1 is not open. Nothing was counted.');
    const button = { id: 2, custom_id: idOf(dialog).replace('typed-answer', 'type-answer'), component_type: 2 };
    expect(await forges('Ada', PRESS, button, undefined, asked.id)).toContain('Question 1 is not open');
    const result = await ada.presses(await house.sees(ada, isRevealed(1)), 'My result');
    expect(wordsOf(result)).toContain('There is no answer of yours');
  });

  it('knows no dialogs of other games, channels and makers', async () => {
    const asked = await openQuestion();
    const dialog = await house.member('Ada').opens(asked, 'Type an answer');
    const stale = 'This message belongs to an older game.';
    const id = idOf(dialog);
    expect(await forges('Ada', SUBMIT, filled(id, 'x'), 'Harbour Library/lounge')).toContain(stale);
    expect(await forges('Ada', SUBMIT, filled(id, 'x'), 'Hill Street Club/trivia')).toContain(stale);
    for (const other of [
      '',
      'v1:typed-answer',
      `${id}:0`,
      id.replace(/[a-z2-7]{16}/u, 'aaaaaaaaaaaaaaaa'),
      'v1:join:x',
    ]) {
      expect(await forges('Ada', SUBMIT, filled(other, 'x')), other).toContain(stale);
    }
    expect(await forges('Ada', SUBMIT, filled(id.replace(/0$/u, '9'), 'x'))).toContain('no such choice');
    const choice = { id: 2, custom_id: `${id.replace('typed-answer', 'answer')}:0`, component_type: 2 };
    expect(await forges('Ada', PRESS, choice, undefined, asked.id)).toContain('no such choice');
    // Whoever sends somebody else's dialog answers for themselves.
    await forges('Linus', SUBMIT, filled(id, 'x'));
    await expect(
      house.playground.person('Linus', 'Harbour Library/trivia').submit(dialog.id, { answer: 'x' }),
    ).resolves.toMatchObject({ ok: false });
  });

  it('counts the later of two dialogs, once, however often they are delivered', async () => {
    const asked = await openQuestion(1);
    const [ada, grace] = [house.member('Ada'), house.member('Grace')];
    const { answer } = questionOf(typedQuestions, asked);
    const [first, second] = [await ada.opens(asked, 'Type an answer'), await ada.opens(asked, 'Type an answer')];
    const { world } = house.playground;
    // Every interaction comes twice from now on.
    const again = new Set<string>();
    const stop = world.events.listen((event) => {
      if (event.type !== 'interaction' || again.has(event.interaction.id)) return;
      again.add(event.interaction.id);
      world.events.emit(event);
    });
    await Promise.all([first.sends('gin'), second.sends(answer)]);
    stop();
    await grace.types(asked, 'rum');
    const reveal = textOf(await house.sees(ada, isRevealed(1)));
    expect(reveal).toContain('Got it (1)');
    expect(reveal).toContain(`**Right answers:** ${answer} (1)`);
    expect(reveal).toContain('**Wrong answers:** rum (1)');
  });
});
