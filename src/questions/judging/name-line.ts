import type { NameLine } from '../answerline.ts';
import { particles, titles } from './common-words.ts';
import { formsOf, indexNames, type NameForm, type NameIndex } from './name-forms.ts';

/** An answerline for names, read once. */
export interface PreparedName {
  readonly person: boolean;
  readonly accept: NameForms;
  /** Answers without a letter or digit, as they are written. */
  readonly signs: ReadonlySet<string>;
  readonly prompt: ReadonlySet<string>;
  readonly reject: NameForms;
  readonly others: NameForms;
  readonly around: NameForms;
  /** One-word parts of a person's name; true for those that another person shares. */
  readonly parts: ReadonlyMap<string, boolean>;
  /** Parts of the names of other people. */
  readonly otherParts: ReadonlySet<string>;
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

export function prepareName(line: NameLine): PreparedName {
  const { person } = line;
  const accept = gather(line.accept, person, new Set());
  const around = gather(line.around, false, accept.whole);
  const others = gather(line.others, person, new Set([...accept.whole, ...around.whole]));
  const reject = gather(line.reject, person, new Set());
  const otherParts = new Set(person ? others.forms.flatMap((form) => form.words) : []);
  const prompt = new Set(line.prompt.flatMap((name) => formsOf(name, false)).map((form) => form.spaced));
  return {
    person,
    accept,
    signs: new Set(
      line.accept.filter((name) => formsOf(name, false).length === 0).map((name) => name.trim().toLowerCase()),
    ),
    prompt,
    reject,
    others,
    around,
    parts: new Map(
      person ? partsOf(accept.straight).map((part) => [part, prompt.has(part) || otherParts.has(part)]) : [],
    ),
    otherParts,
  };
}

function gather(names: readonly string[], person: boolean, without: ReadonlySet<string>): NameForms {
  const forms = names.flatMap((name) => formsOf(name, person)).filter(({ spaced }) => !without.has(spaced));
  return {
    forms,
    straight: names.flatMap((name) => formsOf(name, false)),
    whole: new Set(forms.map(({ spaced }) => spaced)),
    joined: new Set(forms.map((form) => form.words.join(''))),
    index: indexNames(forms),
  };
}

/** Words of a person's names that can stand for the person: no title, particle, numeral or initial. */
function partsOf(forms: readonly NameForm[]): readonly string[] {
  const parts = forms.filter((form) => form.words.length > 1).flatMap((form) => form.words);
  return [...new Set(parts)].filter((part) => part.length > 1 && !titles.has(part) && !particles.has(part));
}
