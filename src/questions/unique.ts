import { fold } from '../facts/fold.ts';
import { isBefore } from '../facts/dates.ts';
import type { Fact, Pack } from '../facts/pack.ts';
import { factIndexOf } from '../facts/fact-index.ts';
import { entityOf, fits, rightValues, rivalValues, sameValue, valuePhrase } from '../facts/query.ts';
import type { Value } from '../facts/values.ts';
import type { DatedEvent, Draft } from './draft.ts';
import type { Option } from './option.ts';
import { descriptionRefusal } from './unique-description.ts';
import { typedRivals } from './typed-rivals.ts';

/** Why the facts allow more than one answer to the question, or undefined when its answer is the only one. */
export function uniqueRefusal(pack: Pack, draft: Draft): string | undefined {
  const { fact, slot, visible, asked, via } = draft;
  const unclear = via === undefined ? undefined : descriptionRefusal(pack, via);
  if (unclear !== undefined) return unclear;
  switch (asked.about) {
    case 'value':
    case 'year':
      if (draft.form === 'typed') {
        const found = rightValues(pack, fact, slot, visible);
        const rivals = typedRivals(pack, asked.key, found, asked.about === 'year');
        return rivalRefusal(rivals.map((value) => valuePhrase(pack, value)));
      }
      return rivalRefusal(rivalValues(pack, fact, slot, visible).map((value) => valuePhrase(pack, value)));
    case 'first':
      return notApart(asked.events);
    case 'text':
      return alikeTexts(asked.key, asked.wrong);
    case 'outlet':
      return rivalRefusal(
        otherReporters(pack, fact, visible)
          .filter((id) => id !== asked.key.id)
          .map((id) => entityOf(pack, id).name),
      );
    case 'truth': {
      if (asked.holds) return undefined;
      const right = rightValues(pack, fact, slot, visible);
      const shown = asked.shown.value;
      const isRight = shown !== undefined && right.some((value) => sameValue(value, shown) || fits(pack, value, shown));
      return isRight ? 'the statement meant to be false may be true (M1)' : undefined;
    }
  }
}

/** Why the author's own choices leave more than one answer, or undefined when no two read alike under any spelling. */
function alikeTexts(key: Option, wrong: readonly Option[]): string | undefined {
  const right = new Set(key.names.map(fold));
  const second = wrong.find(({ text }) => right.has(fold(text)));
  if (second !== undefined) return `"${second.text}" is the answer in other words (M1)`;
  const texts = wrong.map(({ text }) => fold(text));
  return new Set(texts).size < texts.length ? 'two wrong choices read the same (M1)' : undefined;
}

/** Why the events have no certain order, or undefined when each lies wholly before the next. */
function notApart(events: readonly DatedEvent[]): string | undefined {
  const late = events.find(({ date }, index) => {
    const next = events[index + 1];
    return next !== undefined && !isBefore(date, next.date);
  });
  return late === undefined ? undefined : `it is not certain that "${late.label}" came before the next event (M1)`;
}

function rivalRefusal(rivals: readonly string[]): string | undefined {
  return rivals.length === 0 ? undefined : `the facts allow another answer: ${rivals.join(', ')} (M1)`;
}

/** Ids of all who report what this fact says. */
function otherReporters(pack: Pack, fact: Fact, visible: ReadonlySet<string>): readonly string[] {
  const given = new Map([...fact.slots].filter(([slot]) => visible.has(slot)));
  return factIndexOf(pack)
    .readingsNear(fact.verb, given)
    .filter(({ slots }) => agrees(pack, given, slots))
    .flatMap((other) => (other.fact.claim.by === undefined ? [] : [other.fact.claim.by]));
}

function agrees(pack: Pack, given: ReadonlyMap<string, Value>, slots: ReadonlyMap<string, Value>): boolean {
  return [...given].every(([slot, own]) => {
    const other = slots.get(slot);
    return other === undefined || fits(pack, own, other);
  });
}
