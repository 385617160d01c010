import { words } from '../../facts/fold.ts';
import type { NameLine } from '../answerline.ts';
import { particles, titles } from './common-words.ts';
import { hasMinus, longestGuess } from './guess.ts';
import { endsInNumeral, hasNumber, numbersByValue } from './values-of-names.ts';
import { otherNumber } from './plurals.ts';
import { formsOf, inFullAndJoined, indexNames, joinWords, type NameForm, type NameIndex } from './name-forms.ts';

/** An answerline for names, read once. */
export interface PreparedName {
  readonly person: boolean;
  /** True for an answer that is written with a small letter, which is no place: after a comma comes something else. */
  readonly isCommon: boolean;
  readonly accept: NameForms;
  /** Answers without a letter or digit, as they are written. */
  readonly signs: ReadonlySet<string>;
  /** The plural of a singular answer and the singular of a plural one: right as they stand, without slips. */
  readonly otherNumbers: ReadonlySet<string>;
  readonly prompt: ReadonlySet<string>;
  readonly reject: NameForms;
  readonly others: NameForms;
  readonly around: NameForms;
  /** One-word parts of a person's name; true for those that another person shares. */
  readonly parts: ReadonlyMap<string, boolean>;
  /** Parts of the names of other people. */
  readonly otherParts: ReadonlySet<string>;
  /** First and last words of them. */
  readonly otherEnds: ReadonlySet<string>;
  /** True when a name of the answer has a number in it. */
  readonly isNumbered: boolean;
  /** True when one of them is written with a minus; then a guess may be too. */
  readonly hasMinus: boolean;
  /** Then the same answerline with numbers by their value. `isRegnal`: "the eighth" after a name is 8. */
  readonly byValue?: { readonly line: PreparedName; readonly isRegnal: boolean };
}

export interface NameForms {
  readonly forms: readonly NameForm[];
  /** Those in the order of the name. */
  readonly straight: readonly NameForm[];
  readonly whole: ReadonlySet<string>;
  /** Without spaces. */
  readonly joined: ReadonlySet<string>;
  readonly index: NameIndex;
}

/** Reads an answerline, and where a name has a number in it a second time with the numbers by their value. */
export function prepareName(line: NameLine): PreparedName {
  const names = line.accept.map((name) => words(name.slice(0, longestGuess)));
  if (!names.some(hasNumber)) return prepare(line, {});
  const isRegnal = names.some(endsInNumeral);
  const value = (list: readonly string[]) => list.map((name) => valueOf(name, isRegnal));
  const { accept, prompt, reject, others, around } = line;
  const valued = {
    ...line,
    accept: value(accept),
    prompt: value(prompt),
    reject: value(reject),
    others: value(others),
    around: value(around),
  };
  return prepare(line, { byValue: { line: prepare(valued, {}, true), isRegnal } }, true);
}

function valueOf(name: string, isRegnal: boolean): string {
  const parts = words(name.slice(0, longestGuess));
  return hasNumber(parts) ? numbersByValue(parts, isRegnal).join(' ') : name;
}

function prepare(line: NameLine, extra: Pick<PreparedName, 'byValue'>, isNumbered = false): PreparedName {
  const { person } = line;
  const accept = gather(line.accept, person, new Set());
  const around = gather(line.around, false, accept.whole);
  const others = gather(line.others, person, new Set([...accept.whole, ...around.whole]));
  const reject = gather(line.reject, person, new Set());
  const otherParts = new Set(person ? others.forms.flatMap((form) => form.words) : []);
  const prompt = new Set(line.prompt.flatMap((name) => formsOf(name, false)).map((form) => form.spaced));
  return {
    person,
    isCommon: /^\p{Ll}/u.test((line.accept[0] ?? '').replace(/^(?:the|an?) /iu, '')),
    accept,
    signs: new Set(
      line.accept.filter((name) => formsOf(name, false).length === 0).map((name) => name.trim().toLowerCase()),
    ),
    otherNumbers: new Set(line.counted ? line.accept.flatMap(otherNumber) : []),
    prompt,
    reject,
    others,
    around,
    parts: new Map(
      person ? partsOf(accept.straight).map((part) => [part, prompt.has(part) || otherParts.has(part)]) : [],
    ),
    otherParts,
    otherEnds: new Set(person ? others.straight.flatMap((form) => [form.words[0] ?? '', form.words.at(-1) ?? '']) : []),
    isNumbered,
    hasMinus: line.accept.some(hasMinus),
    ...extra,
  };
}

function gather(names: readonly string[], person: boolean, without: ReadonlySet<string>): NameForms {
  const forms = names.flatMap((name) => formsOf(name, person)).filter(({ spaced }) => !without.has(spaced));
  const straight = names.flatMap((name) => formsOf(name, false));
  return {
    forms,
    straight: person ? straight.flatMap(inFullAndJoined) : straight,
    whole: new Set(forms.map(({ spaced }) => spaced)),
    joined: new Set(forms.map((form) => joinWords(form.words))),
    index: indexNames(forms),
  };
}

/** Words of a person's names that can stand for the person: no title, particle, numeral or initial. */
function partsOf(forms: readonly NameForm[]): readonly string[] {
  const parts = forms.filter((form) => form.words.length > 1).flatMap((form) => form.words);
  return [...new Set(parts)].filter(
    (part) => part.length > 1 && !/^\d/u.test(part) && !titles.has(part) && !particles.has(part),
  );
}
