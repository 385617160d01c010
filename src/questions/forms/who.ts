import type { Entity, Fact } from '../../facts/pack.ts';
import { entityOf, namesOf, sortOf } from '../../facts/query.ts';
import type { Draft, QuestionForm } from '../draft.ts';
import { readText } from '../mention.ts';
import { parseSentence, tagsOf, upperFirst, type Part, type Tag } from '../sentence.ts';
import { fillFact } from '../slot-words.ts';
import { leadIn } from '../stem.ts';

/** Words after which the slot does not stand alone: "<a> and <b> met". */
const joiners = /^(?:,|\s(?:and|or|with|together|along|alongside|as well|plus|of|from|in|at|on)\b)/;

/** Kinds whose name is no word to ask with. */
const plainKinds: ReadonlySet<string> = new Set(['thing', 'org', 'topic', 'work', 'job']);

/** The sentence with its opening slot turned into "who": "Who put Ada in touch with Grace?" No verb changes its shape. */
export const who: QuestionForm = {
  form: 'who',
  draft: (fact, { pack }) => {
    const parts = parseSentence(fact.say);
    const opening = openingTag(fact, parts);
    if (opening === undefined) return [];
    const key = fact.slots.get(opening.slot);
    if (key?.kind !== 'entity') return [];
    const others = tagsOf(parts).filter((tag) => tag.slot !== opening.slot);
    const word = questionWord(entityOf(pack, key.id), fillFact(pack, fact, parts, new Map([[opening.slot, '']])));
    const asWritten = fillFact(pack, fact, uncapitalised(parts, opening), new Map([[opening.slot, word]]));
    const question = `${asWritten.trim().replace(/\.$/, '')}?`;
    const draft: Draft = {
      form: 'who',
      fact,
      slot: opening.slot,
      asked: { about: 'value', key },
      visible: new Set(others.map((tag) => tag.slot)),
      withArticle: false,
      compose: (scope) => leadIn(scope, upperFirst(question)),
    };
    return [draft];
  },
};

/** The slot that opens the sentence alone, or after nothing but its date: `<who> …` or `<In when>, <who> …`. */
function openingTag(fact: Fact, parts: readonly Part[]): Tag | undefined {
  const [first, second, third, fourth] = parts;
  if (first === undefined || typeof first === 'string') return undefined;
  if (fact.slots.get(first.slot)?.kind === 'date' && first.little !== undefined && second === ', ') {
    return typeof third === 'object' && standsAlone(third, fourth) ? third : undefined;
  }
  return standsAlone(first, second) ? first : undefined;
}

function standsAlone(tag: Tag, after: Part | undefined): boolean {
  return (
    !tag.possessive &&
    tag.little === undefined &&
    typeof after === 'string' &&
    /^\s\S/.test(after) &&
    !joiners.test(after)
  );
}

function uncapitalised(parts: readonly Part[], opening: Tag): readonly Part[] {
  return parts.map((part) => (part === opening ? { ...opening, capital: false } : part));
}

/** "who" for people; for other things "which hotel", or "what" where the noun would say too much or twice. */
function questionWord(entity: Entity, rest: string): string {
  if (entity.kind === 'person') return 'who';
  const noun = sortOf(entity).replaceAll('-', ' ');
  const taken = readText(`${namesOf(entity).join(' , ')} , ${rest}`);
  return plainKinds.has(noun) || taken.has(noun) ? 'what' : `which ${noun}`;
}
