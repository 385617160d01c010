import BetterSqlite3 from 'better-sqlite3';
import type { APIMessage } from 'discord-api-types/v10';
import type { ServerSettings } from '../../src/game/server-settings.ts';
import type { Question } from '../../src/questions/question.ts';
import { textOf, type Member } from './discord.ts';
import type { House } from './house.ts';
import { isOpen, isRevealed, questionOf } from './questions.ts';

/** The words of the message that an answer brought or changed; nothing without one. */
export const wordsOf = ({ message }: { readonly message: APIMessage | undefined }): string =>
  message === undefined ? '' : textOf(message);

/** Reports the question through the dialog of a button or a menu, and gives what its sender is told. */
export async function reports(
  member: Member,
  message: APIMessage,
  why: string,
  more = '',
  how: 'button' | 'menu' = 'button',
): Promise<string> {
  const dialog =
    how === 'button'
      ? await member.opens(message, 'Report question')
      : member.dialogOf(await member.usesOn(message, 'Report trivia question'));
  return wordsOf(await dialog.fills({ 'What is wrong?': why, 'Tell us more (optional)': more }));
}

/** What somebody types to a question. */
export type Saying = (question: Question) => string;

export interface PlayedRound {
  readonly question: Question;
  readonly reveal: APIMessage;
}

/** Starts a game of one question as the first member, has them type these words, and gives the reveal. */
export async function playTyped(
  house: House,
  questions: readonly Question[],
  words: ReadonlyMap<Member, Saying>,
  pack?: string,
): Promise<PlayedRound> {
  const [host] = words.keys();
  if (host === undefined) throw new Error('nobody plays');
  const before = new Set(host.messages().map(({ id }) => id));
  await host.uses('trivia', {
    rounds: 1,
    answers: 'typed',
    'skip-lobby': true,
    ...(pack === undefined ? {} : { pack }),
  });
  const asked = await house.sees(host, (message) => !before.has(message.id) && isOpen(1)(message));
  const question = questionOf(questions, asked);
  for (const [member, say] of words) await member.types(asked, say(question));
  const reveal = await house.sees(host, (message) => message.id === asked.id && isRevealed(1)(message));
  await house.sees(host, (message) => !before.has(message.id) && textOf(message).includes('Game over'));
  return { question, reveal };
}

/** Points of each player on the server's board of all time, as the database has them; players with nothing are left out. */
export function boardOf(house: House): Readonly<Record<string, number>> {
  const db = new BetterSqlite3(house.database, { readonly: true });
  try {
    const rows = db.prepare("select name, points from scores where period = 'all' and points <> 0 order by name").all();
    return Object.fromEntries((rows as { name: string; points: number }[]).map(({ name, points }) => [name, points]));
  } finally {
    db.close();
  }
}

/** Changes settings of the server of the local Discord behind the bot's back. */
export function sets(house: House, settings: Partial<ServerSettings>, guild = 'Harbour Library'): void {
  const id = house.playground.world.guilds.find(({ name }) => name === guild)?.id;
  const db = new BetterSqlite3(house.database);
  try {
    db.prepare('insert or replace into settings (guild_id, settings) values (?, ?)').run(id, JSON.stringify(settings));
  } finally {
    db.close();
  }
}

/** The id of a channel, by `Guild/channel`. */
export function channelId(house: House, where: string): string {
  return house.playground.person('Ada', where).channel.id;
}

/** The custom_ids of a message, in order. */
export function idsOf(message: APIMessage): readonly string[] {
  return [...JSON.stringify(message.components).matchAll(/"custom_id":"([^"]+)"/gu)].map(([, id = '']) => id);
}

/** Presses a button that need not be there, as a client of somebody's own making would; gives the words that come back. */
export async function forgesPress(
  house: House,
  who: string,
  customId: string,
  where = 'Harbour Library/trivia',
): Promise<string> {
  const { world } = house.playground;
  const { user, channel } = house.playground.person(who, where);
  // The oldest message: what it holds does not matter, but that it holds none of the words that are waited for.
  const messageId = world.messages.seenBy(channel.id, user.id).at(0)?.message.id;
  const { id } = world.interactions.open({
    kind: 3,
    data: { custom_id: customId, component_type: 2 },
    user,
    guildId: channel.guildId,
    channelId: channel.id,
    ...(messageId === undefined ? {} : { messageId }),
  });
  const { answer } = await world.interactions.settled(id);
  if (answer === undefined || !('messageId' in answer)) throw new Error(`no reply but ${JSON.stringify(answer)}`);
  const message = world.messages.find(channel.id, answer.messageId)?.message;
  return message === undefined ? '' : textOf(message);
}
