import type { Pack } from '../facts/pack.ts';
import type { Value } from '../facts/values.ts';
import type { Rule } from './candidate.ts';
import type { Draft } from './draft.ts';
import type { Option } from './option.ts';
import { holdingOptions, toldValues } from './substitute.ts';

/**
 * M1 for typed questions, by the second reading of the facts: of everything that the facts put in the slot, nothing holds
 * but the answer and what contains it, which a player is asked to narrow down.
 */
export const oneCanBeTyped: Rule = {
  id: 'M1',
  refuse({ base: { pack }, draft, key }) {
    if (draft.asked.about === 'text') return undefined;
    const told = toldValues(pack, draft);
    if (holdingOptions(pack, draft, [key]).length === 0) {
      return 'the answer does not hold when it is put in the sentence';
    }
    const second = told.find((value) => !reads(key, value) && !isWider(pack, draft, value));
    return second === undefined ? undefined : `more than the answer could be typed: ${textOf(second)}`;
  },
};

/** M2 for typed questions, where no wrong choice shares a word with the answer: the stem has none of its words. */
export const noTypedWord: Rule = {
  id: 'M2',
  refuse({ base: { reader }, draft, stem, key }) {
    // "Which ocean …?" is an ordinary question for the Pacific Ocean.
    if (draft.asked.about === 'text') return undefined;
    const spoken = reader.read(stem).words;
    const generic = new Set(genericWords(key).flatMap((text) => reader.fold(text).split(' ')));
    const telling = [...reader.keyWords(key.names.slice(0, 1))].find((word) => spoken.has(word) && !generic.has(word));
    return telling === undefined ? undefined : `"${telling}" in the question gives a part of the answer away`;
  },
};

/** Words that any answer of the kind may have: "hotel", "hours". */
function genericWords({ value, entity }: Option): readonly string[] {
  if (value?.kind === 'amount') return [value.unit];
  return entity === undefined ? [] : [entity.kind, entity.sort ?? ''].map((word) => word.replaceAll('-', ' '));
}

function textOf(value: Value): string {
  return value.kind === 'entity' ? value.id : value.kind === 'date' ? value.text : `${value.low} ${value.unit}`;
}

function reads({ value: key }: Option, value: Value): boolean {
  return JSON.stringify(key) === JSON.stringify(value);
}

/** True for what is right so far: a place around the answer, a longer time. A year may be told to the day. */
function isWider(pack: Pack, { asked }: Draft, value: Value): boolean {
  if (asked.about !== 'value' && asked.about !== 'year') return false;
  const { key } = asked;
  if (key.kind === 'date' && value.kind === 'date') {
    const [within, around] = [
      key.first <= value.first && value.last <= key.last,
      value.first <= key.first && key.last <= value.last,
    ];
    return asked.about === 'year' ? within || around : around;
  }
  return key.kind === 'entity' && value.kind === 'entity' && isAround(pack, value.id, key.id);
}

function isAround(pack: Pack, outer: string, inner: string): boolean {
  const passed = new Set<string>();
  for (let at: string | undefined = inner; at !== undefined && !passed.has(at); at = pack.entities.get(at)?.inside) {
    if (at === outer) return true;
    passed.add(at);
  }
  return false;
}
