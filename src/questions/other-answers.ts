import type { Pack, WrittenQuestion } from '../facts/pack.ts';
import type { makeJudge } from './judge.ts';
import type { Reader, ReadText } from './mention.ts';
import { anyPair, areSame } from './near-answers.ts';
import { mayBeTaken } from './same-thing.ts';
import { numbersBeside } from './number-neighbours.ts';
import { hash } from './random.ts';
import { type ReadQuestion, type WrittenAnswer, writtenAnswersOf } from './written-answers.ts';

/** Judges what is typed as answer to a question. */
type Judge = ReturnType<typeof makeJudge>;

/** The pack's other answers that can stand beside that of a question, best first; none is like another or right. */
export type OtherAnswers = (question: WrittenQuestion, judge: Judge) => readonly WrittenAnswer[];

/** So many are given: three are shown, and the rest make room where a rule forbids one of them. */
const mostGiven = 4;
/** So many answers of each ring are looked at, and of no further ring once so many were found. */
const window = 8;
const enough = 12;

interface Placed {
  readonly answer: WrittenAnswer;
  readonly place: number;
}

/**
 * Answers of one class stand on rings: all of them, those of a category, those to questions that ask for the same thing.
 * Chance puts every answer and every question somewhere on the ring, and a question looks at the answers that follow
 * it: so all of them come up about as often, and an edit elsewhere in the pack changes little.
 */
export function makeOtherAnswers(pack: Pack, seed: string, reader: Reader): OtherAnswers {
  let known: Rings | undefined;
  return (question, judge) => {
    const answers = writtenAnswersOf(pack);
    const read = answers.of(question);
    if (read === undefined) return [];
    known ??= makeRings(answers.all, `${seed} ${pack.id}`);
    const { ask, category } = question;
    const wanted = { ...read, judge, category, spoken: reader.read(ask), key: `${seed} ${pack.id} ${question.id}` };
    return firstFitting(candidatesFor(known, wanted), wanted);
  };
}

interface Rings {
  readonly rings: ReadonlyMap<string, readonly Placed[]>;
  /** Numbers and dates of a class in their order. */
  readonly scales: ReadonlyMap<string, readonly WrittenAnswer[]>;
}

function makeRings(all: readonly WrittenAnswer[], seed: string): Rings {
  const rings = new Map<string, Placed[]>();
  const scales = new Map<string, WrittenAnswer[]>();
  const put = <T>(map: Map<string, T[]>, name: string, item: T): void => {
    const list = map.get(name);
    if (list === undefined) map.set(name, [item]);
    else list.push(item);
  };
  for (const answer of all) {
    const { shape, categories, nouns } = answer;
    if (shape.kind !== 'words') {
      put(scales, shape.class, answer);
      continue;
    }
    const placed = { answer, place: hash(`${seed} ${answer.key}`) };
    put(rings, shape.class, placed);
    for (const category of categories) put(rings, categoryRing(shape.class, category), placed);
    for (const noun of nouns) put(rings, nounRing(shape.class, noun), placed);
  }
  for (const ring of rings.values()) ring.sort((a, b) => a.place - b.place);
  return { rings, scales };
}

const categoryRing = (kind: string, category: string): string => `${kind}\u0000in\u0000${category}`;
const nounRing = (kind: string, noun: string): string => `${kind}\u0000of\u0000${noun}`;

/** A question that looks for wrong choices. */
interface Wanted extends ReadQuestion {
  readonly judge: Judge;
  readonly category: string | undefined;
  readonly spoken: ReadText;
  /** What its chance is drawn by. */
  readonly key: string;
}

/** Answers of the right class, best first. */
function candidatesFor({ rings, scales }: Rings, wanted: Wanted): readonly WrittenAnswer[] {
  const { shape, answer, stem, category, key } = wanted;
  const from = hash(key);
  if (shape.kind !== 'words') return numbersBeside(scales.get(shape.class) ?? [], answer, from);
  const names = [
    ...stem.nouns.map((noun) => nounRing(shape.class, noun)),
    ...(category === undefined ? [] : [categoryRing(shape.class, category)]),
    shape.class,
  ];
  const seen = new Set<WrittenAnswer>([answer]);
  const ranked: { readonly other: WrittenAnswer; readonly points: number; readonly chance: number }[] = [];
  for (const name of names) {
    const ring = rings.get(name) ?? [];
    const start = firstFrom(ring, from);
    for (let step = 0; step < Math.min(window, ring.length); step += 1) {
      const placed = ring[(start + step) % ring.length];
      if (placed === undefined || seen.has(placed.answer)) continue;
      seen.add(placed.answer);
      const points = pointsOf(placed.answer, wanted);
      if (points !== undefined) ranked.push({ other: placed.answer, points, chance: hash(key, placed.place) });
    }
    if (ranked.length >= enough) break;
  }
  return ranked.sort((a, b) => b.points - a.points || a.chance - b.chance).map(({ other }) => other);
}

/** The index of the first answer from a place on. */
function firstFrom(ring: readonly Placed[], from: number): number {
  let [low, high] = [0, ring.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ring[middle]?.place ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How well an answer stands beside that of a question; undefined when its length alone tells them apart. */
function pointsOf(other: WrittenAnswer, { answer, stem, category }: Wanted): number | undefined {
  const { text, shape } = answer;
  const [long, short] = [Math.max(other.text.length, text.length), Math.min(other.text.length, text.length)];
  if (other.shape.kind !== 'words' || shape.kind !== 'words' || long > 2 * short + 4) return undefined;
  const words = Math.abs(other.shape.count - shape.count);
  if (words > 1 + shape.count / 2) return undefined;
  let points = category !== undefined && other.categories.has(category) ? 4 : 0;
  for (const noun of stem.nouns) if (other.nouns.has(noun)) points += 3;
  if (long > 1.6 * short + 2) points -= 2;
  if (other.shape.isName !== shape.isName) points -= 2;
  return points - words;
}

/** The first few that are surely wrong and surely different from each other. */
function firstFitting(
  candidates: readonly WrittenAnswer[],
  { answer, judge, spoken }: Wanted,
): readonly WrittenAnswer[] {
  const chosen: WrittenAnswer[] = [];
  for (const other of candidates) {
    if (chosen.length === mostGiven) break;
    if (isSpoken(other, spoken) || areSame(other, answer) || chosen.some((one) => areSame(one, other))) continue;
    if (areFar(answer, other) || judge(other.text).verdict === 'reject') chosen.push(other);
  }
  return chosen;
}

/** True where the judge need not be asked. */
function areFar(a: WrittenAnswer, b: WrittenAnswer): boolean {
  return !anyPair(a, b, mayBeTaken);
}

function isSpoken({ spellings }: WrittenAnswer, spoken: ReadText): boolean {
  return spellings.some(({ folded }) => spoken.hasFolded(folded));
}
