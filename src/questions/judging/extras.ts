import { describers, fillers, joiners, mayStandBeforeOf, relations, titles, wordsBeforeOf } from './common-words.ts';
import { isCount } from './values-of-names.ts';
import { accepted, prompted, rejected, type Judgement } from './judgement.ts';
import { findNames, wordDistance, type NameForm, type Span } from './name-forms.ts';
import type { NameGuess } from './name-guess.ts';
import type { PreparedName } from './name-line.ts';

/** So many words that say something of their own may stand beside an answer. */
const mostExtras = 3;

/** Below so many letters a name may turn up in a sentence by chance. */
const leastLoneName = 4;

const listSign = /[/;\n]|(?<!\|)\|(?!\|)/u;

/**
 * Judges a guess that names the answer, or only a place around it, among other words. Nothing else that is known is named in it.
 * An answer of one word beside words that nobody knows could be a list ("cognac, vodka, rum"), and so could a longer one beside
 * two of them or a comma ("prison reform, gun control"): it asks for more.
 */
export function judgeExtras(line: PreparedName, guess: NameGuess, right: readonly Span[]): Judgement {
  const around = findNames(guess.words, line.around.index);
  if (right.length === 0 && around.length === 0) return rejected;
  const rest = guess.words.map((word, index) => (isIn(index, [...right, ...around]) ? undefined : word));
  if (rest.some((_, index) => isSomethingOf(guess.words, index, [...right, ...around]))) return rejected;
  const begin = Math.min(...right.map(({ from }) => from));
  const unknown = rest.filter(
    (word, index) => word !== undefined && !isHarmless(line, word) && !(index < begin && relations.has(word)),
  );
  const foreign = unknown.flatMap((word) => (word === undefined || joiners.has(word) ? [] : [word]));
  if (foreign.length === 0) return right.length > 0 ? accepted : prompted;
  if (foreign.length > mostExtras || foreign.length < unknown.length || listSign.test(guess.text)) return rejected;
  if (foreign.some((word) => line.otherParts.has(word)) || looksLikeOther(line, rest)) return rejected;
  if (line.isNumbered && foreign.some(isCount)) return rejected;
  if (right.length === 0) return prompted;
  const commas = guess.text.split(',').length - 1;
  if (commas > 1) return rejected;
  const longest = Math.max(...right.map(({ from, to }) => to - from));
  const letters = Math.max(...right.map(({ from, to }) => guess.words.slice(from, to).join('').length));
  if (longest === 1) return letters < leastLoneName ? rejected : prompted;
  const end = Math.max(...right.map(({ to }) => to));
  if (rest.some((word, index) => word !== undefined && index >= end && relations.has(word))) return prompted;
  // What lies in a place may be followed by the name of another place around it, of two words too.
  if (line.around.forms.length > 0 && rest.every((word, index) => index >= end || !isForeign(foreign, word))) {
    return foreign.length > 2 ? prompted : accepted;
  }
  return (commas === 1 && (line.person || line.isCommon)) || foreign.length > 1 ? prompted : accepted;
}

function isIn(index: number, spans: readonly Span[]): boolean {
  return spans.some(({ from, to }) => from <= index && index < to);
}

function isForeign(foreign: readonly string[], word: string | undefined): boolean {
  return word !== undefined && foreign.includes(word);
}

/** True where "daughter of" or "editor of the" stands before a name that is known: somebody or something else is meant. */
function isSomethingOf(words: readonly string[], index: number, known: readonly Span[]): boolean {
  if (words[index + 1] !== 'of' || isIn(index, known) || isIn(index + 1, known)) return false;
  if (mayStandBeforeOf(words[index] ?? '')) return false;
  let next = index + 2;
  while (next < words.length && !isIn(next, known) && mayFollowOf(words[next] ?? '')) next++;
  return isIn(next, known);
}

const determiners: ReadonlySet<string> = new Set(['the', 'a', 'an', 'my', 'his', 'her', 'our', 'your', 'of']);

function mayFollowOf(word: string): boolean {
  return determiners.has(word) || describers.has(word) || titles.has(word) || wordsBeforeOf.has(word);
}

function isHarmless(line: PreparedName, word: string): boolean {
  if (fillers.has(word) || describers.has(word) || wordsBeforeOf.has(word)) return true;
  return line.person && !relations.has(word) && (titles.has(word) || line.parts.has(word));
}

/** True when words beside the answer are another name with slips in it, or of another person a part with slips. */
function looksLikeOther(line: PreparedName, rest: readonly (string | undefined)[]): boolean {
  const parts = [...line.otherParts].filter((part) => part.length >= leastLoneName);
  return (
    rest.some(
      (word) =>
        word !== undefined &&
        !isHarmless(line, word) &&
        parts.some((part) => wordDistance(word, part, 0) !== undefined),
    ) || line.others.forms.some((form) => rest.some((_, from) => standsAt(form, rest, from)))
  );
}

function standsAt(form: NameForm, rest: readonly (string | undefined)[], from: number): boolean {
  return form.words.every((part, offset) => {
    const word = rest[from + offset];
    return word !== undefined && wordDistance(word, part, 0) !== undefined;
  });
}
