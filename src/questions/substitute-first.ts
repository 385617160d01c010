import { fold } from '../facts/fold.ts';
import type { Pack } from '../facts/pack.ts';
import type { DateValue } from '../facts/values.ts';
import type { Option } from './option.ts';
import { parseSentence } from './sentence.ts';
import { fillFact } from './slot-words.ts';

/**
 * The second opinion on order questions: looks each label up among the events of the pack and gives back every option that
 * may have come first. A label that no dated fact bears, or whose fact has two dates, may always have.
 */
export function firstOptions(pack: Pack, options: readonly Option[]): readonly Option[] {
  const spans = options.map((option) => ({ option, dates: datesOf(pack, option.text) }));
  return spans
    .filter(({ option, dates }) =>
      spans.every(
        (other) =>
          other.option === option ||
          !dates.every((date) => other.dates.every((before) => before.last < date.first)) ||
          dates.length !== 1 ||
          other.dates.length !== 1,
      ),
    )
    .map(({ option }) => option);
}

function datesOf(pack: Pack, label: string): readonly DateValue[] {
  const wanted = fold(label);
  return pack.facts.flatMap((fact) => {
    if (fact.event === undefined || fold(fillFact(pack, fact, parseSentence(fact.event))) !== wanted) return [];
    return [...fact.slots.values()].filter((value) => value.kind === 'date');
  });
}
