import type { Fact, Pack } from '../facts/pack.ts';
import { entityOf, fits, rightValues, rivalValues, sameValue, valuePhrase, variants } from '../facts/query.ts';
import type { Value } from '../facts/values.ts';
import type { Draft } from './draft.ts';

/** Why the facts allow more than one answer to the question, or undefined when its answer is the only one. */
export function uniqueRefusal(pack: Pack, draft: Draft): string | undefined {
  const { fact, slot, visible, asked } = draft;
  switch (asked.about) {
    case 'value':
    case 'year':
      return rivalRefusal(rivalValues(pack, fact, slot, visible).map((value) => valuePhrase(pack, value)));
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
      return isRight ? 'the statement meant to be false may be true' : undefined;
    }
  }
}

function rivalRefusal(rivals: readonly string[]): string | undefined {
  return rivals.length === 0 ? undefined : `the facts allow another answer: ${rivals.join(', ')}`;
}

/** Ids of all who report what this fact says. */
function otherReporters(pack: Pack, fact: Fact, visible: ReadonlySet<string>): readonly string[] {
  return pack.facts
    .filter((other) => other.verb === fact.verb && variants(other).some((slots) => agrees(pack, fact, slots, visible)))
    .flatMap((other) => (other.claim.by === undefined ? [] : [other.claim.by]));
}

function agrees(pack: Pack, fact: Fact, slots: ReadonlyMap<string, Value>, visible: ReadonlySet<string>): boolean {
  return [...visible].every((slot) => {
    const [own, other] = [fact.slots.get(slot), slots.get(slot)];
    return own === undefined || other === undefined || fits(pack, own, other);
  });
}
