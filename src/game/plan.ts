import type { Question } from '../questions/question.ts';
import { difficultyOf, type Share, shareKey } from '../questions/difficulty.ts';
import { indexQuestions } from '../questions/draw-index.ts';
import { drawQuestions } from '../questions/draw.ts';
import { type AnswerKind, kinds } from '../questions/answer-kind.ts';
import { type Memory, nothingShown } from '../questions/memory.ts';
import { type Random, seededRandom } from '../questions/random.ts';
import { shownChoices } from '../questions/shown-order.ts';
import type { AnswerMode, Game, GameId, Player, Place, Settings } from './model.ts';
import type { PlannedRound } from './planned-round.ts';
import { LOBBY_MS, SKIPPED_LOBBY_MS } from './timing.ts';

/** So much text is read within the seconds that the settings give. */
const CHARACTERS_INCLUDED = 100;
const CHARACTERS_A_SECOND = 15;

/** What is known when a game is planned. */
export interface Known {
  /** What the channel was shown; nothing unless given. */
  readonly memory?: Memory;
  /** How often questions of the pack were answered right, by `shareKey`; unknown unless given. */
  readonly shares?: ReadonlyMap<string, Share>;
}

/**
 * Draws the questions of a game, puts their choices into the order in which they are shown, and fixes how hard they are.
 * Same arguments, same rounds; fewer than asked for when the questions run out. Only questions that are answered as the
 * settings say are asked; those with neither choices nor an answerline are left out.
 */
export function planRounds(
  questions: readonly Question[],
  settings: Settings,
  seed: string,
  { memory = nothingShown, shares = new Map() }: Known = {},
): readonly PlannedRound[] {
  const random = seededRandom(seed);
  const wanted = { count: settings.rounds, kinds: kindsFor(settings.answers) };
  const drawn = drawQuestions(
    indexQuestions(questions.every(isAskable) ? questions : questions.filter(isAskable)),
    wanted,
    random.stream('draw'),
    memory,
  );
  return drawn.map(({ question, cycle, startsOver }, round): PlannedRound => {
    const drawnAs = {
      difficulty: difficultyOf(question, shares.get(shareKey(question))),
      cycle,
      ...(startsOver ? { startsOver } : {}),
    };
    return { ...planRound(question, settings.seconds, random.stream(`choices ${round}`)), ...drawnAs };
  });
}

function isAskable({ choices, answerline }: Question): boolean {
  return choices !== undefined || answerline !== undefined;
}

function kindsFor(answers: AnswerMode): readonly AnswerKind[] {
  if (answers === 'mixed') return kinds;
  return kinds.filter((kind) => (kind === 'typed') === (answers === 'typed'));
}

/** One question as a game shows it, for those who look at questions one by one. Same arguments, same order of choices. */
export function planOne(question: Question, seconds: number): PlannedRound {
  const round = planRound(question, seconds, seededRandom(question.id));
  return { ...round, difficulty: difficultyOf(question) };
}

function planRound(question: Question, seconds: number, random: Random): PlannedRound {
  const { stem, answerline } = question;
  if (question.choices === undefined && answerline !== undefined) {
    return { kind: 'typed', question: { ...question, answerline }, limitMs: timeToAnswer(stem, [], seconds) };
  }
  const choices = shownChoices(question, random);
  const right = choices.indexOf(question.answer);
  return { kind: 'choice', question, choices, right, limitMs: timeToAnswer(stem, choices, seconds) };
}

/** Milliseconds to answer: the seconds given, and reading time for long questions, rounded up to whole seconds. */
export function timeToAnswer(stem: string, choices: readonly string[], seconds: number): number {
  const characters = [stem, ...choices].reduce((sum, text) => sum + text.length, 0);
  return (seconds + Math.ceil(Math.max(0, characters - CHARACTERS_INCLUDED) / CHARACTERS_A_SECOND)) * 1000;
}

export interface NewGame {
  readonly id: GameId;
  readonly place: Place;
  readonly host: Player;
  readonly settings: Settings;
  readonly seed: string;
  readonly rounds: readonly PlannedRound[];
  readonly now: number;
}

/** A game in its lobby; its host has joined. A game that skips the lobby starts when its first message is known. */
export function newGame({ id, place, host, settings, seed, rounds, now }: NewGame): Game {
  return {
    id,
    place,
    hostId: host.id,
    hostName: host.name,
    settings,
    seed,
    createdAt: now,
    rounds,
    players: new Map([[host.id, host]]),
    phase: { is: 'lobby', startsAt: now + (settings.skipLobby ? SKIPPED_LOBBY_MS : LOBBY_MS) },
    unanswered: 0,
    standings: [],
  };
}
