import { fold } from '../facts/fold.ts';
import type { Fact, Pack } from '../facts/pack.ts';
import { valuePhrase } from '../facts/query.ts';
import type { OfferedChoices } from './review.ts';

/** From so many facts of a pattern on, what they offer each other is read once and not once a fact. */
const manyFacts = 12;

/**
 * What is to be read, in blocks: fact by fact the true sentence, then for each slot the answer and what would stand
 * beside it. The facts of a large pattern offer each other's answers, thousands in a pack of some hundred facts: one
 * block lists these answers, and only what comes from elsewhere stands with its fact.
 */
export function reviewBlocks(pack: Pack, fresh: readonly OfferedChoices[]): readonly string[] {
  const patternOf = new Map(pack.facts.map(({ id, pattern }) => [id, pattern]));
  const large = new Map<string, readonly Fact[]>();
  for (const [pattern, ids] of groupBy(new Set(fresh.map(({ fact }) => fact)), (id) => patternOf.get(id))) {
    const facts = pack.facts.filter((fact) => fact.pattern === pattern);
    if (ids.length >= manyFacts) large.set(pattern, facts);
  }
  const answers = new Map([...large].map(([pattern, facts]) => [pattern, answersOf(pack, facts)]));
  const apart = fresh.flatMap((one) => {
    const own = answers.get(patternOf.get(one.fact) ?? '')?.get(one.slot);
    const wrong = one.wrong.filter((choice) => own?.has(fold(choice)) !== true);
    return wrong.length === 0 ? [] : [{ ...one, wrong }];
  });
  return [...[...large].map(([pattern, facts]) => patternBlock(pack, pattern, facts)), ...factBlocks(apart)];
}

function patternBlock(pack: Pack, pattern: string, facts: readonly Fact[]): string {
  const slots = [...answersOf(pack, facts).keys()];
  const named = facts.map(({ slots: values }) =>
    slots.flatMap((slot) => {
      const value = values.get(slot);
      return value === undefined ? [] : [valuePhrase(pack, value)];
    }),
  );
  return [
    `${pattern} — ${facts.length} facts that offer each other's answers: none may be right for two of them.`,
    `  ${slots.join(', ')}: ${named.map((names) => names.join(', ')).join('; ')}`,
  ].join('\n');
}

function factBlocks(fresh: readonly OfferedChoices[]): readonly string[] {
  return [...groupBy(fresh, ({ fact }) => fact).values()].map((offered) => {
    const lines = offered.map(({ slot, answer, wrong }) => `  ${slot}: ${answer}. Wrong: ${wrong.join('; ')}`);
    return [`${offered[0]?.fact} — ${offered[0]?.sentence}`, ...lines].join('\n');
  });
}

/** Slot → folded answers of these facts, for slots that hold names. */
function answersOf(pack: Pack, facts: readonly Fact[]): ReadonlyMap<string, ReadonlySet<string>> {
  const answers = new Map<string, Set<string>>();
  for (const { slots } of facts) {
    for (const [slot, value] of slots) {
      if (value.kind !== 'entity') continue;
      answers.set(slot, (answers.get(slot) ?? new Set<string>()).add(fold(valuePhrase(pack, value))));
    }
  }
  return answers;
}

function groupBy<T>(things: Iterable<T>, keyOf: (thing: T) => string | undefined): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), thing]);
  }
  return groups;
}
