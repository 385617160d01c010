import { amountsOverlap, compareAmounts } from '../facts/amounts.ts';
import { compareDates, datesOverlap } from '../facts/dates.ts';
import type { Value } from '../facts/values.ts';
import type { Candidate, Rule } from './candidate.ts';
import type { Option } from './option.ts';
import { oddLength } from './even-length.ts';
import { oneInOther } from './entity-options.ts';
import { holdingOptions } from './substitute.ts';

/** M1: of all choices put in the slot, exactly the answer holds. */
export const oneHolds: Rule = {
  id: 'M1',
  refuse({ base: { pack }, draft, key, choices }) {
    const holding = holdingOptions(pack, draft, choices);
    if (holding.length === 1 && holding[0]?.text === key.text) return undefined;
    return holding.length === 0
      ? 'no choice holds when it is put in the sentence'
      : `more than the answer holds: ${holding.map(({ text }) => text).join(', ')}`;
  },
};

/** M2, second half: a word of the answer may stand in the stem only if it stands in at least half of the wrong choices. */
export const noTellingWord: Rule = {
  id: 'M2',
  refuse(candidate) {
    const { base, draft, stem, key, choices } = candidate;
    const { reader } = base;
    if (asksTruth(candidate)) return undefined;
    const spoken = reader.read(stem).words;
    // An author's other spellings are for leaks of the whole answer: "River Thames" does not forbid "Which river".
    const names = draft.asked.about === 'text' ? [key.text] : key.names;
    const shared = [...reader.keyWords(names)].filter((word) => spoken.has(word));
    if (shared.length === 0) return undefined;
    const wrong = choices
      .filter((option) => option.text !== key.text)
      .map((option) => reader.read(option.names.join(' , ')).words);
    const telling = shared.find((word) => wrong.filter((words) => words.has(word)).length * 2 < wrong.length);
    return telling === undefined ? undefined : `"${telling}" in the question points to the answer`;
  },
};

/** M3: three or four choices, none like another. */
export const choicesDiffer: Rule = {
  id: 'M3',
  refuse(candidate) {
    const { base, draft, choices } = candidate;
    const names = choices.map(({ text }) => base.reader.fold(text));
    if (new Set(names).size < names.length) return 'two choices read the same';
    if (asksTruth(candidate)) return choices.length === 2 ? undefined : 'true or false takes two choices';
    if (draft.asked.about === 'first') {
      return choices.length >= 2 && choices.length <= 4 ? undefined : 'an order question takes two to four events';
    }
    if (choices.length < 3 || choices.length > 4) return 'fewer than two wrong choices';
    if (choices.some(({ value }) => value?.kind === 'date' || value?.kind === 'amount')) return undefined;
    const nested = names.some((name, index) => names.slice(0, index).some((other) => oneInOther(name, other)));
    return nested ? 'one choice stands inside another' : undefined;
  },
};

/** M3, kinds: all choices are of one kind and sort. */
export const sameKind: Rule = {
  id: 'M3',
  refuse({ key, choices }) {
    const odd = choices.find(({ value, entity }) => !isAlike(key, value, entity));
    return odd === undefined ? undefined : `"${odd.text}" is of another kind`;
  },
};

function isAlike(key: Option, value: Value | undefined, entity: Option['entity']): boolean {
  if (value === undefined) return key.value === undefined || key.value.kind === 'entity';
  if (value.kind !== key.value?.kind) return false;
  return entity === undefined || (entity.kind === key.entity?.kind && entity.sort === key.entity.sort);
}

/** M4, on a scale: dates and amounts ascend and do not overlap the answer. */
export const ascend: Rule = {
  id: 'M4',
  refuse: (candidate) => (onScale(candidate) ? unordered(candidate) : undefined),
};

/** M4, in letters: the answer does not stand out by its length. */
export const evenLength: Rule = {
  id: 'M4',
  refuse: (candidate) => (onScale(candidate) || asksTruth(candidate) ? undefined : unevenLength(candidate)),
};

function onScale({ choices }: Candidate): boolean {
  const values = choices.map(({ value }) => value);
  return values.every((value) => value?.kind === 'date') || values.every((value) => value?.kind === 'amount');
}

/** True for a statement, and for a question by hand, that is answered by True or False, Yes or No. */
function asksTruth({ draft: { asked } }: Candidate): boolean {
  return asked.about === 'truth' || (asked.about === 'text' && asked.from === 'pair');
}

/** Letters of grace before a length counts as odd. */
const grace = 2;

function unevenLength({ key, choices }: Candidate): string | undefined {
  const wrong = choices.map(({ text }) => text).filter((text) => text !== key.text);
  const odd = oddLength(key.text, wrong, grace);
  return odd === undefined ? undefined : `the answer is much ${odd} than the other choices`;
}

function unordered({ key, choices }: Candidate): string | undefined {
  for (const [index, { value, text }] of choices.entries()) {
    const before = choices[index - 1]?.value;
    if (before !== undefined && value !== undefined && compare(before, value) >= 0) return 'the choices do not ascend';
    if (text !== key.text && value !== undefined && key.value !== undefined && overlap(value, key.value)) {
      return `"${text}" overlaps the answer`;
    }
  }
  return undefined;
}

function compare(a: Value, b: Value): number {
  if (a.kind === 'date' && b.kind === 'date') return compareDates(a, b);
  return a.kind === 'amount' && b.kind === 'amount' ? compareAmounts(a, b) : 0;
}

function overlap(a: Value, b: Value): boolean {
  if (a.kind === 'date' && b.kind === 'date') return datesOverlap(a, b);
  return a.kind === 'amount' && b.kind === 'amount' && amountsOverlap(a, b);
}

/** The longest label of a Discord button, in UTF-16 units: never fewer than code points, whichever Discord counts. */
const longestLabel = 80;

/** M6: every choice fits on a button. Those by hand may be longer, and stand in the message then. */
export const fitsButtons: Rule = {
  id: 'M6',
  refuse({ draft, choices }) {
    if (draft.asked.about === 'text') return undefined;
    const long = choices.find(({ text }) => text.length > longestLabel);
    return long === undefined
      ? undefined
      : `a button holds ${longestLabel} characters; "${long.text}" has ${long.text.length}`;
  },
};
