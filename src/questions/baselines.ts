import { fold } from '../facts/fold.ts';
import { indexQuestions } from './draw-index.ts';
import { drawQuestions } from './draw.ts';
import { kindOf, kinds } from './answer-kind.ts';
import { nothingShown } from './memory.ts';
import { evenness } from './evenness.ts';
import type { Question } from './question.ts';
import { seededRandom } from './random.ts';
import { shownChoices } from './shown-order.ts';

const gameCount = 200;
const questionsPerGame = 20;

/** What somebody who has not read the source gets right with choices, as shares of the questions drawn, 0 to 1. */
export interface Baselines {
  /** What picking any choice gets right. */
  readonly chance: number;
  /** Picking the choice that is the answer to other questions most often. */
  readonly often: Views;
  /** Picking the choice that is right most often when it is shown. */
  readonly rate: Views;
  readonly longest: number;
  readonly shortest: number;
  /** Picking the choice that shares most words with the stem. */
  readonly echo: number;
  /** The answer drawn most often, of all kinds of questions, and its share of the draws. */
  readonly commonest: { readonly answer: string; readonly share: number };
  /** Where the right choice stands among shuffled choices, and among those with an order of their own. */
  readonly shuffled: Positions;
  readonly ordered: Positions;
}

/** By what the player knows, and remembers, of other questions. */
export interface Views {
  /** All others of the pack, also other wordings of the same question. */
  readonly upper: number;
  /** Those of the pack about other facts or slots. */
  readonly lower: number;
  /** What the game has revealed so far, and nothing else. */
  readonly played: number;
}

export interface Positions {
  /** Questions counted. */
  readonly n: number;
  /** How likely positions as uneven as these would be if every one were as likely. */
  readonly p: number;
}

/**
 * The blind baselines of a pack under the real draw: two hundred games of twenty questions in channels where nothing was
 * asked before. Same questions and seed, same figures. NaN where there is nothing to count.
 */
export function blindBaselines(questions: readonly Question[], seed: string): Baselines {
  const random = seededRandom(seed);
  const index = indexQuestions(questions);
  const games = Array.from({ length: gameCount }, (_, game) =>
    drawQuestions(index, { count: questionsPerGame, kinds }, random.stream(`game ${game}`), nothingShown),
  );
  const drawn = games.flat().map(({ question }) => question);
  const items = [...tally(drawn)].flatMap(([question, weight]) => itemOf(question, weight));
  const played = games.map((game) => game.flatMap(({ question }) => itemOf(question, 1)));
  const rounds = drawn.filter((question) => kindOf(question) === 'choice');
  return {
    chance: share(items, ({ choices }) => choices.map(() => 1)),
    often: views(items, played, ({ answers }) => answers),
    rate: views(items, played, ({ answers, shown }) => (shown === 0 ? 0 : answers / shown)),
    longest: share(items, ({ choices }) => choices.map((choice) => choice.length)),
    shortest: share(items, ({ choices }) => choices.map((choice) => -choice.length)),
    echo: share(items, ({ question, choices }) => choices.map((choice) => sharedWords(choice, fold(question.stem)))),
    commonest: commonest(drawn),
    shuffled: positions(
      rounds.filter(({ inOrder }) => !inOrder),
      (question, nth) => shownChoices(question, random.stream(`choices ${nth}`)),
    ),
    ordered: positions(
      [...new Set(rounds)].filter(({ inOrder }) => inOrder),
      ({ choices = [] }) => choices,
    ),
  };
}

/** A question with choices, true or false and order apart, as a blind player sees it. */
interface Item {
  readonly question: Question;
  /** Folded, as is `answer`. */
  readonly choices: readonly string[];
  readonly answer: string;
  /** How often it was drawn. */
  readonly weight: number;
}

function itemOf(question: Question, weight: number): readonly Item[] {
  if (kindOf(question) !== 'choice') return [];
  return [{ question, choices: (question.choices ?? []).map(fold), answer: fold(question.answer), weight }];
}

type Mark = (item: Item) => readonly number[];

/** The share of draws that a player gets right who picks the choice with the highest mark; equal ones are picked at random. */
function share(items: readonly Item[], mark: Mark): number {
  let right = 0;
  let all = 0;
  for (const item of items) {
    all += item.weight;
    right += item.weight * luck(item, mark(item));
  }
  return right / all;
}

/** The chance to get this one right. */
function luck({ choices, answer }: Item, marks: readonly number[]): number {
  const best = Math.max(...marks);
  const picked = choices.filter((_, index) => marks[index] === best);
  return picked.includes(answer) ? 1 / picked.length : 0;
}

/** In how many draws a choice was shown, and was right. */
interface Seen {
  readonly shown: number;
  readonly answers: number;
}

/** What a player knows of other questions, by choice. */
type Knowledge = Map<string, Seen>;
const unseen: Seen = { shown: 0, answers: 0 };

function views(items: readonly Item[], games: readonly (readonly Item[])[], value: (seen: Seen) => number): Views {
  const all = knowledgeOf(items);
  const bySlot = new Map<string, Item[]>();
  for (const item of items) {
    const others = bySlot.get(slotOf(item)) ?? [];
    others.push(item);
    bySlot.set(slotOf(item), others);
  }
  const without = (left: (item: Item) => readonly Item[]): number =>
    share(items, (item) => {
      const less = knowledgeOf(left(item));
      return item.choices.map((choice) => {
        const [whole, part] = [all.get(choice) ?? unseen, less.get(choice) ?? unseen];
        return value({ shown: whole.shown - part.shown, answers: whole.answers - part.answers });
      });
    });
  return {
    upper: without((item) => [item]),
    lower: without((item) => bySlot.get(slotOf(item)) ?? []),
    played: sharePlayed(games, value),
  };
}

function sharePlayed(games: readonly (readonly Item[])[], value: (seen: Seen) => number): number {
  let right = 0;
  for (const game of games) {
    const known: Knowledge = new Map();
    for (const item of game) {
      right += luck(
        item,
        item.choices.map((choice) => value(known.get(choice) ?? unseen)),
      );
      learn(known, item);
    }
  }
  return right / games.reduce((sum, game) => sum + game.length, 0);
}

function slotOf({ question: { fact, slot } }: Item): string {
  return `${fact}.${slot}`;
}

function knowledgeOf(items: readonly Item[]): Knowledge {
  const known: Knowledge = new Map();
  for (const item of items) learn(known, item);
  return known;
}

function learn(known: Knowledge, { choices, answer, weight }: Item): void {
  for (const choice of choices) {
    const { shown, answers } = known.get(choice) ?? unseen;
    known.set(choice, { shown: shown + weight, answers: answers + (choice === answer ? weight : 0) });
  }
}

function sharedWords(choice: string, stem: string): number {
  const words = new Set(stem.split(' '));
  return choice.split(' ').filter((word) => words.has(word)).length;
}

function commonest(drawn: readonly Question[]): Baselines['commonest'] {
  const counts = [...tally(drawn.map(({ answerKey }) => answerKey))].toSorted(([, a], [, b]) => b - a);
  const [key, count] = counts[0] ?? ['', Number.NaN];
  return {
    answer: drawn.find(({ answerKey }) => answerKey === key)?.answer ?? '',
    share: count / drawn.length,
  };
}

function positions(
  questions: readonly Question[],
  order: (question: Question, nth: number) => readonly string[],
): Positions {
  const byLength = new Map<number, number[]>();
  for (const [nth, question] of questions.entries()) {
    const shown = order(question, nth);
    const counts = byLength.get(shown.length) ?? Array<number>(shown.length).fill(0);
    const place = shown.indexOf(question.answer);
    counts[place] = (counts[place] ?? 0) + 1;
    byLength.set(shown.length, counts);
  }
  return { n: questions.length, p: evenness([...byLength.values()]) };
}

function tally<T>(things: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}
