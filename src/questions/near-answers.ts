import { memo } from '../facts/memo.ts';
import type { Pack } from '../facts/pack.ts';
import { distance, mayBeNear } from './judging/distance.ts';
import { mayBeSame, type Spelling } from './same-thing.ts';
import { type WrittenAnswer, writtenAnswersOf } from './written-answers.ts';

/** Of the answers with one word or one end in common so many are compared. */
const mostCompared = 24;
/** Answers that differ by so many letters could be mistaken for each other. */
const nearLimit = 3;
/** The ends of an answer that are looked at, and the least letters of a word that says something. */
const end = 3;

interface Shelves {
  /** Answers in words under each of their words and both of their ends. */
  readonly byPlace: ReadonlyMap<string, readonly WrittenAnswer[]>;
  readonly placesOf: ReadonlyMap<WrittenAnswer, readonly string[]>;
}

const shelvesOf = memo<Pack, Shelves>((pack) => {
  const byPlace = new Map<string, WrittenAnswer[]>();
  const places = new Map<WrittenAnswer, readonly string[]>();
  for (const answer of writtenAnswersOf(pack).all) {
    if (answer.shape.kind !== 'words') continue;
    const own = placesIn(answer);
    places.set(answer, own);
    for (const place of own) {
      const shelf = byPlace.get(place);
      if (shelf === undefined) byPlace.set(place, [answer]);
      else shelf.push(answer);
    }
  }
  return { byPlace, placesOf: places };
});

/**
 * The other answers of a pack that an answer in words could be mistaken for: those with a word in common, and those that
 * are a few letters away. What may be another spelling of the answer itself is none of them.
 */
export function nearAnswers(pack: Pack, answer: WrittenAnswer): readonly string[] {
  if (answer.shape.kind !== 'words') return [];
  const { byPlace, placesOf } = shelvesOf(pack);
  const near = new Set<string>();
  for (const place of placesOf.get(answer) ?? []) {
    const isWord = place.startsWith('=');
    const shelf = byPlace.get(place) ?? [];
    for (let index = 0; index < Math.min(shelf.length, mostCompared); index += 1) {
      const other = shelf[index];
      if (other === undefined || other === answer || !(isWord || isNear(answer, other))) continue;
      if (!near.has(other.text) && !areSame(answer, other)) near.add(other.text);
    }
  }
  return [...near];
}

/** True when two answers may be one thing under some of their spellings. */
export function areSame(a: WrittenAnswer, b: WrittenAnswer): boolean {
  return a.thing === b.thing || anyPair(a, b, mayBeSame);
}

function isNear(a: WrittenAnswer, b: WrittenAnswer): boolean {
  return anyPair(a, b, areNear);
}

function areNear(one: Spelling, other: Spelling): boolean {
  if (!mayBeNear(one.letters, other.letters, nearLimit)) return false;
  return distance(one.folded, other.folded, nearLimit) <= nearLimit;
}

/** True when the test holds for a spelling of each. Asked some hundred thousand times a pack, so it makes nothing on its way. */
export function anyPair(
  a: WrittenAnswer,
  b: WrittenAnswer,
  test: (one: Spelling, other: Spelling) => boolean,
): boolean {
  for (const one of a.spellings) for (const other of b.spellings) if (test(one, other)) return true;
  return false;
}

function placesIn({ spellings }: WrittenAnswer): readonly string[] {
  const places = new Set<string>();
  for (const { folded } of spellings) {
    for (const word of folded.split(' ')) if (word.length >= end) places.add(`=${word}`);
    places.add(`^${folded.slice(0, end)}`);
    places.add(`$${folded.slice(-end)}`);
  }
  return [...places];
}
