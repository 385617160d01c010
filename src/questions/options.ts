import { compareAmounts } from '../facts/amounts.ts';
import { compareDates } from '../facts/dates.ts';
import type { Pack } from '../facts/pack.ts';
import { entityOf, valuePhrase } from '../facts/query.ts';
import type { DateValue, Value } from '../facts/values.ts';
import { amountSets } from './amount-options.ts';
import { chanceKey } from './chance-key.ts';
import { dateSets } from './date-options.ts';
import type { Base, DatedEvent, Draft } from './draft.ts';
import { entityOption, type Option } from './option.ts';
import { entityOptions } from './entity-options.ts';
import { hash, seededRandom } from './random.ts';
import { ruledOut } from './ruled-out.ts';
import { truthPair } from './truth-pair.ts';

/** A value of the pack as something to choose. */
export function optionOf(pack: Pack, value: Value, article: boolean): Option {
  if (value.kind === 'entity') return entityOption(entityOf(pack, value.id), article);
  const text = valuePhrase(pack, value);
  return { text, names: [text], value };
}

/** The right answer of a question, as something to choose. */
export function keyOption(pack: Pack, draft: Draft): Option {
  const { asked } = draft;
  if (asked.about === 'first') return eventOption(asked.events[0]);
  if (asked.about === 'text') return asked.key;
  if (asked.about !== 'truth') return optionOf(pack, asked.key, draft.withArticle);
  const text = asked.holds ? 'True' : 'False';
  return { text, names: [text] };
}

function eventOption({ label }: DatedEvent): Option {
  return { text: label, names: [label] };
}

/** What could be offered beside the right answer, best first. */
export function wrongOptions(base: Base, draft: Draft, stem: string): readonly Option[] {
  const { asked } = draft;
  if (asked.about === 'truth' || asked.about === 'first' || asked.about === 'text') return [];
  if (asked.key.kind === 'entity') return entityOptions(base, draft, asked.key, stem);
  const [set = []] = wrongSets(base, draft, stem);
  return seededRandom(`${questionKey(base, draft)} wrong`).shuffle(set);
}

/** How many sets of wrong choices are tried before a question is given up. */
const mostTries = 240;
/** How many of the best names are combined. */
const mostNames = 9;

/** Sets of wrong choices, best first: sets of three, then sets of two. */
export function* wrongSets(base: Base, draft: Draft, stem: string): Generator<readonly Option[]> {
  const { asked } = draft;
  if (asked.about === 'truth') return;
  if (asked.about === 'first') {
    yield asked.events.slice(1).map(eventOption);
    return;
  }
  if (asked.about === 'text') {
    if (asked.from === 'pair') yield asked.wrong;
    const options = asked.from === 'pack' ? asked.wrong : seededRandom(questionKey(base, draft)).shuffle(asked.wrong);
    yield* combinations(options, 3);
    yield* combinations(options, 2);
    return;
  }
  const { key } = asked;
  if (key.kind === 'entity') {
    const options = entityOptions(base, draft, key, stem).slice(0, mostNames);
    yield* combinations(options, 3);
    yield* combinations(options, 2);
    return;
  }
  const random = seededRandom(questionKey(base, draft));
  const sets =
    key.kind === 'date'
      ? dateSets(base.pack, draft.fact, key, namedDates(base, draft, key), random)
      : amountSets(key, random);
  const isRuledOut = ruledOut(draft.fact.neverOffer.get(draft.slot) ?? []);
  let tries = 0;
  for (const set of sets) {
    if (tries++ === mostTries) return;
    if (set.some(isRuledOut)) continue;
    yield set.map((value) => optionOf(base.pack, value, false));
  }
}

/** The date in a false statement is a part of its id: nothing that other facts could change goes into it. */
function namedDates({ surroundings }: Base, { form }: Draft, { precision }: DateValue): readonly DateValue[] {
  return form === 'true-false' ? [] : surroundings.dates(precision);
}

/** What makes the chance of one question its own. */
function questionKey({ seed, pack }: Base, draft: Draft): string {
  return `${seed} ${pack.id} ${chanceKey(draft)}`;
}

/** All choices in the order shown: dates and amounts ascend, names stand in an order of the question's own. */
export function arrange(base: Base, draft: Draft, options: readonly Option[]): readonly Option[] {
  const { asked } = draft;
  if (asked.about === 'text' && asked.from === 'pair') return inPairOrder(options);
  const key = questionKey(base, draft);
  return options
    .map((option) => ({ option, place: hash(`${key} ${option.text}`) }))
    .sort((a, b) => compareOnScale(a.option, b.option) ?? a.place - b.place)
    .map(({ option }) => option);
}

/** True before False, Yes before No. */
function inPairOrder(options: readonly Option[]): readonly Option[] {
  const [first, second] = options.map(({ text }) => text);
  const pair = truthPair(first ?? '', second ?? '') ?? [];
  return pair.flatMap((half) => options.filter(({ text }) => text === half));
}

function compareOnScale({ value: a }: Option, { value: b }: Option): number | undefined {
  if (a?.kind === 'date' && b?.kind === 'date') return compareDates(a, b);
  return a?.kind === 'amount' && b?.kind === 'amount' ? compareAmounts(a, b) : undefined;
}

function* combinations(options: readonly Option[], size: number): Generator<readonly Option[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [index, option] of options.entries()) {
    for (const rest of combinations(options.slice(index + 1), size - 1)) yield [option, ...rest];
  }
}
