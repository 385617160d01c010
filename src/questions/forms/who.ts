import type { Entity, Fact, Pack } from '../../facts/pack.ts';
import { entityOf, namesOf } from '../../facts/query.ts';
import type { Draft, QuestionForm } from '../draft.ts';
import { readText } from '../mention.ts';
import { nounOf } from '../nouns.ts';
import { openingTag, standsAlone } from '../opening.ts';
import { parseSentence, tagsOf, upperFirst, type Part, type Tag } from '../sentence.ts';
import { fillFact, type Stand } from '../slot-words.ts';
import { leadIn } from '../stem.ts';

/** The sentence with its opening slot turned into "who": "Who put Ada in touch with Grace?" No verb changes its shape. */
export const who: QuestionForm = { form: 'who', draft: (fact, { pack }) => whoDrafts(pack, fact) };

/** The same with other words in the slots named in `instead`. */
export function whoDrafts(pack: Pack, fact: Fact, instead: Stand = new Map()): readonly Draft[] {
  const parts = parseSentence(fact.say);
  const opening = whoTag(fact, parts);
  if (opening === undefined) return [];
  const key = fact.slots.get(opening.slot);
  if (key?.kind !== 'entity') return [];
  const others = tagsOf(parts).filter((tag) => tag.slot !== opening.slot);
  const filled = (word: string, sentence: readonly Part[]) =>
    fillFact(pack, fact, sentence, new Map([...instead, [opening.slot, word]]));
  const word = questionWord(entityOf(pack, key.id), filled('', parts));
  const question = `${filled(word, uncapitalised(parts, opening)).trim().replace(/\.$/, '')}?`;
  return [
    {
      form: 'who',
      fact,
      slot: opening.slot,
      asked: { about: 'value', key },
      visible: new Set(others.map((tag) => tag.slot)),
      withArticle: false,
      compose: (scope) => leadIn(scope, upperFirst(question)),
    },
  ];
}

/** The slot that opens the sentence alone, or after nothing but its date: `<who> …` or `<In when>, <who> …`. */
function whoTag(fact: Fact, parts: readonly Part[]): Tag | undefined {
  const [first, second, third, fourth] = parts;
  if (first === undefined || typeof first === 'string') return undefined;
  if (fact.slots.get(first.slot)?.kind === 'date' && first.little !== undefined && second === ', ') {
    return typeof third === 'object' && standsAlone(third, fourth) ? third : undefined;
  }
  return openingTag(parts);
}

function uncapitalised(parts: readonly Part[], opening: Tag): readonly Part[] {
  return parts.map((part) => (part === opening ? { ...opening, capital: false } : part));
}

/** "who" for people; for other things "which hotel", or "what" where the noun would say too much or twice. */
function questionWord(entity: Entity, rest: string): string {
  if (entity.kind === 'person') return 'who';
  const noun = nounOf(entity);
  const taken = readText(`${namesOf(entity).join(' , ')} , ${rest}`);
  return noun === undefined || taken.has(noun) ? 'what' : `which ${noun}`;
}
