import { ComponentType, MessageFlags, type APIMessage } from 'discord-api-types/v10';
import { type Member, textFile, textOf } from './discord.ts';
import type { House } from './house.ts';

interface Brought {
  readonly message: APIMessage | undefined;
}

/** What an answer says at once. */
export const wordsOf = ({ message }: Brought): string => (message === undefined ? '' : textOf(message));

/** Waits until an answer that was promised has come, and gives its message. */
export function answerTo(member: Member, { message }: Brought): Promise<APIMessage> {
  return member.sees((one) => one.id === message?.id && textOf(one) !== '' && !textOf(one).includes('Checking'));
}

/** Checks a file as `/pack add` does, and imports it. Gives what the moderator is told. */
export async function imports(member: Member, name: string, text: string): Promise<string> {
  const card = await answerTo(member, await member.uses('pack', { file: textFile(name, text) }, 'add'));
  const button = /Import \d+ questions?/u.exec(textOf(card))?.[0];
  if (button === undefined) throw new Error(`not importable: ${textOf(card)}`);
  return wordsOf(await member.presses(card, button));
}

/** What a subcommand of `/pack` that names a pack answers. */
export async function says(member: Member, subcommand: string, pack: string): Promise<string> {
  return textOf(await answerTo(member, await member.uses('pack', { pack }, subcommand)));
}

/** The text of a file that stands in a message. */
export async function fileOf(message: APIMessage, name: string): Promise<string> {
  const urls = [...JSON.stringify(message.components).matchAll(/"url":"([^"]+)"/gu)].map((match) => match[1] ?? '');
  const url = urls.find((one) => new URL(one).pathname.endsWith(`/${name}`));
  if (url === undefined) throw new Error(`no file ${name} among: ${urls.join(', ')}`);
  return (await fetch(url)).text();
}

/** The names that Discord suggests for the option `pack`. */
export async function suggested(
  { playground }: House,
  who: string,
  command: string,
  subcommand: string | undefined,
  typed = '',
  where = 'Harbour Library/trivia',
): Promise<readonly string[]> {
  const using = subcommand === undefined ? {} : { subcommand };
  const choices = await playground.person(who, where).suggestions(command, 'pack', { pack: typed }, using);
  return choices.map(({ name }) => name);
}

/** Presses a button or picks in a select that this person was never shown. Gives what the answer says. */
export async function forges(
  { playground }: House,
  who: string,
  customId: string,
  { values, where = 'Harbour Library/trivia' }: { readonly values?: readonly string[]; readonly where?: string } = {},
): Promise<string> {
  const { user, channel } = playground.person(who, where);
  const at = { guildId: channel.guildId, channelId: channel.id };
  const { message } = playground.world.messages.post({
    ...at,
    author: playground.world.bot,
    body: { flags: MessageFlags.IsComponentsV2, components: [{ type: ComponentType.TextDisplay, content: 'A card.' }] },
    files: [],
    mayPingEveryone: false,
  });
  const data = { custom_id: customId, component_type: values === undefined ? 2 : 3, ...(values && { values }) };
  const { world } = playground;
  const { id } = world.interactions.open({ kind: 3, data, user, ...at, messageId: message.id });
  const { answer } = await world.interactions.settled(id);
  const answered = answer !== undefined && 'messageId' in answer ? answer.messageId : message.id;
  const found = world.messages.find(channel.id, answered)?.message;
  return found === undefined ? '' : textOf(found);
}

/** The custom_id of a button or a select of a message, by its label or placeholder. */
export function customIdOf(message: APIMessage, label: string): string {
  const found = /"custom_id":"([^"]+)"/gu;
  for (const part of JSON.stringify(message.components).split('{')) {
    if (part.includes(JSON.stringify(label))) {
      const id = [...part.matchAll(found)][0]?.[1];
      if (id !== undefined) return id;
    }
  }
  throw new Error(`no "${label}" in: ${textOf(message)}`);
}
