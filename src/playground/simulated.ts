import type { APIMessage } from 'discord-api-types/v10';
import { ComponentType, allComponents } from './components.ts';
import { PLAYERS_AT_ONCE } from './limits.ts';
import type { StoredMessage } from './model.ts';
import { type Outcome, type Person, personIn } from './people.ts';
import type { Channel } from './places.ts';
import {
  type OfferedChoice,
  type SeenQuestion,
  type SeenTyped,
  findJoin,
  readQuestion,
  readTyped,
} from './question-message.ts';
import { randomFrom } from './random.ts';
import type { World } from './world.ts';

/** The right answer to the question in a message, for players who know it. */
export type Oracle = (messageText: string) => string | undefined;

/** What people who do not know it might type. */
export type Guesses = (messageText: string) => readonly string[];

interface Knowledge {
  readonly knows: Oracle;
  readonly guesses: Guesses;
}

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
/** What somebody types who has not even a guess. */
const NO_IDEA = 'no idea';

function pickChoice(
  { text, choices }: SeenQuestion,
  { random, skill }: Player,
  knows: Oracle,
): OfferedChoice | undefined {
  const right = random() < skill ? knows(text) : undefined;
  const known = choices.find((choice) => choice.text !== '' && choice.text === right?.trim());
  return known ?? choices[Math.floor(random() * choices.length)];
}

function pickWords(text: string, { random, skill }: Player, { knows, guesses }: Knowledge): string {
  const right = random() < skill ? knows(text) : undefined;
  const wrong = guesses(text);
  return right ?? wrong[Math.floor(random() * wrong.length)] ?? NO_IDEA;
}

/** The custom_id of the first text field of a dialog. */
function findTextField(outcome: Outcome): string | undefined {
  if (!outcome.ok || outcome.answer.type !== 9) return undefined;
  const field = allComponents(outcome.answer.modal.components).find(
    ({ component }) => component['type'] === ComponentType.TextInput,
  );
  return field === undefined ? undefined : String(field.component['custom_id']);
}

/** Ordinary users who join games and answer questions, as people do it: by what they see and in their own time. */
export function createSimulated(world: World, knowledge: Knowledge, seed: number): Simulated {
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

  /** Does it once, at some time before the question closes, if the message still stands there. */
  const inTime = (
    player: Player,
    { message }: StoredMessage,
    key: string,
    closesAt: number | undefined,
    act: (now: APIMessage) => Promise<unknown>,
  ): void => {
    if (player.done.has(key)) return;
    player.done.add(key);
    const open = closesAt === undefined ? USUAL_TIME : closesAt - clock.now();
    const time = Math.max(0, open - READ - SPARE);
    // The square makes early answers more common than late ones.
    later(Math.min(READ, Math.max(0, open / 4)) + player.random() ** 2 * time, async () => {
      const now = messages.find(message.channel_id, message.id)?.message;
      if (now !== undefined) await act(now);
    });
  };

  const answer = (player: Player, stored: StoredMessage, question: SeenQuestion): void => {
    const { id } = stored.message;
    const key = [id, ...question.choices.map(({ customId }) => customId)].join(' ');
    if (player.done.has(key)) return;
    const choice = pickChoice(question, player, knowledge.knows);
    inTime(player, stored, key, question.closesAt, async (now) => {
      const live = readQuestion(now)?.choices.some(({ customId }) => customId === choice?.customId);
      if (live === true && choice !== undefined) await player.person.press(id, choice.customId);
    });
  };

  const type = (player: Player, stored: StoredMessage, { customId, text, closesAt }: SeenTyped): void => {
    const { id } = stored.message;
    inTime(player, stored, `${id} ${customId}`, closesAt, async (now) => {
      if (readTyped(now)?.customId !== customId) return;
      const opened = await player.person.press(id, customId);
      const field = findTextField(opened);
      if (!opened.ok || field === undefined) return;
      await player.person.submit(opened.interactionId, { [field]: pickWords(text, player, knowledge) });
    });
  };

  const look = (player: Player, stored: StoredMessage): void => {
    if (stored.message.channel_id !== player.person.channel.id) return;
    if (stored.onlyFor !== undefined || stored.message.author.id !== world.bot.id) return;
    if (findJoin(stored.message) !== undefined) join(player, stored);
    const question = readQuestion(stored.message);
    if (question !== undefined) answer(player, stored, question);
    const typed = readTyped(stored.message);
    if (typed !== undefined) type(player, stored, typed);
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
