import { PLAYERS_AT_ONCE } from './limits.ts';
import type { StoredMessage } from './model.ts';
import { type Person, personIn } from './people.ts';
import type { Channel } from './places.ts';
import { type OfferedChoice, type SeenQuestion, findJoin, readQuestion } from './question-message.ts';
import { randomFrom } from './random.ts';
import type { World } from './world.ts';

/** The text of the right choice of a message, for players who know it. */
export type Oracle = (messageText: string) => string | undefined;

export interface Simulated {
  /** Adds players who play in this channel. A sentence, if there can not be so many. */
  add(count: number, channel: Channel): string | undefined;
  close(): void;
}

interface Player {
  readonly person: Person;
  readonly random: () => number;
  /** The share of questions whose answer this player knows. */
  readonly skill: number;
  /** What the player has dealt with: a lobby, or a question with its buttons. */
  readonly done: Set<string>;
}

/** ms. People do not press at once, and few wait for the last moment. */
const JOIN_FIRST = 400;
const JOIN_LAST = 4_000;
const READ = 1_500;
const SPARE = 1_000;
/** A question that says no closing time is taken to be open so long. */
const USUAL_TIME = 15_000;
const LEAST_SKILL = 0.25;
const MOST_SKILL = 0.95;

function pickChoice(
  { text, choices }: SeenQuestion,
  { random, skill }: Player,
  knows: Oracle,
): OfferedChoice | undefined {
  const right = random() < skill ? knows(text) : undefined;
  const known = choices.find((choice) => choice.text !== '' && choice.text === right?.trim());
  return known ?? choices[Math.floor(random() * choices.length)];
}

/** Ordinary users who join games and answer questions, as people do it: by what they see and in their own time. */
export function createSimulated(world: World, knows: Oracle, seed: number): Simulated {
  const { clock, messages } = world;
  const players: Player[] = [];
  const wakes = new Set<() => void>();

  const later = (delay: number, run: () => Promise<unknown>): void => {
    const cancel = clock.wake(clock.now() + delay, () => {
      wakes.delete(cancel);
      void run();
    });
    wakes.add(cancel);
  };

  const join = (player: Player, { message }: StoredMessage): void => {
    if (player.done.has(message.id)) return;
    player.done.add(message.id);
    later(JOIN_FIRST + player.random() * (JOIN_LAST - JOIN_FIRST), async () => {
      const now = messages.find(message.channel_id, message.id)?.message;
      const customId = now && findJoin(now);
      if (customId !== undefined) await player.person.press(message.id, customId);
    });
  };

  const answer = (player: Player, { message }: StoredMessage, question: SeenQuestion): void => {
    const key = [message.id, ...question.choices.map(({ customId }) => customId)].join(' ');
    if (player.done.has(key)) return;
    player.done.add(key);
    const choice = pickChoice(question, player, knows);
    const open = question.closesAt === undefined ? USUAL_TIME : question.closesAt - clock.now();
    const time = Math.max(0, open - READ - SPARE);
    // The square makes early answers more common than late ones.
    later(Math.min(READ, Math.max(0, open / 4)) + player.random() ** 2 * time, async () => {
      const now = messages.find(message.channel_id, message.id)?.message;
      const live = now && readQuestion(now)?.choices.some(({ customId }) => customId === choice?.customId);
      if (live === true && choice !== undefined) await player.person.press(message.id, choice.customId);
    });
  };

  const look = (player: Player, stored: StoredMessage): void => {
    if (stored.message.channel_id !== player.person.channel.id) return;
    if (stored.onlyFor !== undefined || stored.message.author.id !== world.bot.id) return;
    if (findJoin(stored.message) !== undefined) join(player, stored);
    const question = readQuestion(stored.message);
    if (question !== undefined) answer(player, stored, question);
  };

  const stop = world.events.listen((event) => {
    if (event.type === 'message') for (const player of players) look(player, event.stored);
  });

  return {
    add(count, channel) {
      if (!Number.isInteger(count) || count < 1 || count > PLAYERS_AT_ONCE) {
        return `Between 1 and ${PLAYERS_AT_ONCE} players can be added at once.`;
      }
      for (let n = 0; n < count; n += 1) {
        const random = randomFrom(seed * 1_000_003 + players.length);
        const skill = LEAST_SKILL + random() * (MOST_SKILL - LEAST_SKILL);
        const player = { person: personIn(world, world.addPlayer(), channel), random, skill, done: new Set<string>() };
        players.push(player);
        for (const stored of messages.seenBy(channel.id, player.person.user.id)) look(player, stored);
      }
      return undefined;
    },
    close() {
      stop();
      for (const cancel of wakes) cancel();
    },
  };
}
