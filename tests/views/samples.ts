import type { Game, GameId, Phase, Player, PlayerId, RoundResult, Standing } from '../../src/game/model.ts';
import type { ChoiceRound, TypedRound } from '../../src/game/planned-round.ts';
import type { Question } from '../../src/questions/question.ts';
import type { Message } from '../../src/views/message.ts';

/** 2026-11-18T12:00:00Z, a Wednesday. */
export const NOON = Date.UTC(2026, 10, 18, 12);

const gameId = 'abcdefghij234567' as GameId;

function player(id: string, name: string): Player {
  return { id: id as PlayerId, name };
}

export const ada = player('100000000000000001', 'Ada');
export const grace = player('100000000000000002', 'Grace');
export const linus = player('100000000000000003', 'Linus');

function question(change: Partial<Question> = {}): Question {
  return {
    id: 'q1',
    pack: 'planets',
    packTitle: 'Planets',
    licence: 'CC BY-SA 4.0',
    fact: 'jupiter-day',
    slot: 'planet',
    form: 'asked',
    stem: 'Which planet has the shortest day?',
    choices: ['Mars', 'Jupiter', 'Venus', 'Neptune'],
    inOrder: false,
    answer: 'Jupiter',
    source: {
      title: 'Planet facts',
      date: '2022-10',
      section: 'Days',
      claim: 'reported',
      by: 'The Observatory',
      url: 'https://example.org/planets',
    },
    explanation: 'Jupiter turns once in about ten hours.',
    answerKey: 'jupiter',
    ...change,
  };
}

export function planned(change: Partial<Question> = {}, right = 1): ChoiceRound {
  const asked = question(change);
  return { kind: 'choice', question: asked, choices: asked.choices ?? [], right, limitMs: 20_000 };
}

/** A typed question whose answer has other spellings and asks for more when only the kind of thing is named. */
export function typedRound(change: Partial<Question> = {}): TypedRound {
  const { choices: _choices, ...asked } = question({ form: 'typed', ...change });
  const accept = [asked.answer, 'the planet Jupiter', 'Jove'];
  const line = { expects: 'name', person: false, prompt: ['giant'], reject: [], others: ['Mars'], around: [] } as const;
  return { kind: 'typed', question: { ...asked, answerline: { ...line, accept } }, limitMs: 20_000 };
}

export function standing(who: Player, change: Partial<Standing> = {}): Standing {
  return {
    playerId: who.id,
    name: who.name,
    rank: 1,
    points: 2310,
    right: 3,
    answered: 3,
    bestStreak: 3,
    fastestMs: 1400,
    ...change,
  };
}

/** Ada leads before Grace and Linus. */
const standings: readonly Standing[] = [
  standing(ada),
  standing(grace, { rank: 2, points: 2040, right: 2, bestStreak: 1, fastestMs: 2600 }),
  { playerId: linus.id, name: linus.name, rank: 3, points: 0, right: 0, answered: 1, bestStreak: 0 },
];

export function openPhase(change: Partial<Extract<Phase, { is: 'open' }>> = {}): Phase {
  return {
    is: 'open',
    round: 2,
    messageId: '300000000000000001',
    openedAt: NOON,
    deadline: NOON + 20_000,
    closesAt: NOON + 21_500,
    pausedMs: 0,
    answered: new Set([ada.id]),
    ...change,
  };
}

export function game(change: Partial<Game> = {}): Game {
  const rounds = change.rounds ?? Array.from({ length: 10 }, () => planned());
  const players = [ada, grace, linus];
  return {
    id: gameId,
    place: { guildId: '200000000000000001', channelId: '200000000000000002' },
    hostId: ada.id,
    hostName: ada.name,
    settings: {
      pack: 'planets',
      packTitle: 'Planets',
      rounds: rounds.length,
      seconds: 20,
      skipLobby: false,
      answers: 'mixed',
      locale: 'en-US',
    },
    seed: '1',
    createdAt: NOON,
    rounds,
    players: new Map(players.map((someone) => [someone.id, someone])),
    phase: openPhase(),
    unanswered: 0,
    standings,
    ...change,
  };
}

export function result(change: Partial<RoundResult> = {}): RoundResult {
  return {
    round: 2,
    counts: [1, 2, 0, 0],
    players: [
      { playerId: ada.id, name: ada.name, choice: 1, right: true, points: 940, timeMs: 2300 },
      { playerId: grace.id, name: grace.name, choice: 1, right: true, points: 910, timeMs: 3400 },
      { playerId: linus.id, name: linus.name, choice: 0, right: false, points: 0, timeMs: 5000 },
    ],
    standings,
    offBoard: { alone: false, repeats: 0 },
    ...change,
  };
}

/** The message as a reader goes through it: texts as they are, buttons in brackets, a rule as a line. */
export function read(message: Message): string {
  return message.components.map((component) => lines(component as Part).join('\n')).join('\n');
}

export interface Part {
  readonly type: number;
  readonly components?: readonly Part[];
  readonly content?: string;
  readonly label?: string;
  readonly custom_id?: string;
  readonly url?: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly options?: readonly { readonly label: string; readonly value: string; readonly default?: boolean }[];
}

function lines(part: Part): readonly string[] {
  if (part.content !== undefined) return [part.content];
  if (part.type === 14) return ['---'];
  if (part.type === 1) return [(part.components ?? []).map(control).join(' ')];
  return (part.components ?? []).flatMap(lines);
}

function control(part: Part): string {
  const options = part.options?.map((option) => (option.default === true ? `*${option.label}*` : option.label));
  const words = options === undefined ? part.label : `${part.placeholder}: ${options.join(' | ')}`;
  return `[${words}${part.disabled === true ? ' (off)' : ''}]`;
}

/** All parts of a message, nested ones too. */
export function partsOf(message: Message): readonly Part[] {
  const flat = (part: Part): readonly Part[] => [part, ...(part.components ?? []).flatMap(flat)];
  return message.components.flatMap((component) => flat(component as Part));
}

export function textOf(message: Message): string {
  return partsOf(message)
    .map((part) => part.content ?? '')
    .join('');
}
