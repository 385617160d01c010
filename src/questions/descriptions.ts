import type { Entity, Fact, Pack, Tie } from '../facts/pack.ts';
import { entityOf } from '../facts/query.ts';
import { memo } from '../facts/memo.ts';
import type { Description } from './draft.ts';
import { isWide, nounOf } from './nouns.ts';
import { openingTag } from './opening.ts';
import { parseSentence, tagsOf } from './sentence.ts';
import { fillFact } from './slot-words.ts';

/** Longest description: a longer one makes a question that has to be read twice. */
const mostCharacters = 95;

/** Every description that a pack's plain facts give, by the id of the entity described. */
export const descriptionsOf: (pack: Pack) => ReadonlyMap<string, readonly Description[]> = memo(describeAll);

function describeAll(pack: Pack): ReadonlyMap<string, readonly Description[]> {
  const found = new Map<string, Description[]>();
  for (const fact of pack.facts.filter(mayDescribe)) {
    const made = [...fact.tie.map((tie) => byTie(pack, fact, tie)), byRiddle(pack, fact)];
    for (const description of made) {
      if (description === undefined || description.words.length > mostCharacters) continue;
      const list = found.get(description.entity) ?? [];
      found.set(description.entity, [...list, description]);
    }
  }
  return found;
}

/** Background facts may describe; what is careful, off, shared with others or only guessed may not. */
function mayDescribe({ tone, shared, quiz, claim }: Fact): boolean {
  return tone === 'plain' && !shared && quiz !== 'source' && claim.as !== 'implied' && claim.as !== 'speculated';
}

function byTie(pack: Pack, fact: Fact, tie: Tie): Description | undefined {
  const [is, of] = [fact.slots.get(tie.is), fact.slots.get(tie.of)];
  if (!tie.only || is?.kind !== 'entity' || of?.kind !== 'entity') return undefined;
  return {
    by: 'tie',
    words: `the ${tie.the} of ${entityOf(pack, of.id).name}`,
    entity: is.id,
    fact,
    slot: tie.is,
    visible: new Set([tie.of]),
  };
}

/** "the person who wrote the song", from a sentence that opens with the person. */
function byRiddle(pack: Pack, fact: Fact): Description | undefined {
  const parts = parseSentence(fact.say);
  const opening = openingTag(parts);
  const value = opening === undefined ? undefined : fact.slots.get(opening.slot);
  if (!fact.only || opening === undefined || value?.kind !== 'entity') return undefined;
  const noun = nounFor(entityOf(pack, value.id));
  if (noun === undefined) return undefined;
  const rest = fillFact(pack, fact, parts, new Map([[opening.slot, '']])).trim();
  return {
    by: 'riddle',
    words: `the ${noun} ${noun === 'person' ? 'who' : 'that'} ${rest.replace(/\.$/, '')}`,
    entity: value.id,
    fact,
    slot: opening.slot,
    visible: new Set(tagsOf(parts).flatMap(({ slot }) => (slot === opening.slot ? [] : [slot]))),
  };
}

/** What an entity is called when its name must not be said: "person", "hotel"; undefined where no word is sure to fit. */
export function nounFor(entity: Entity): string | undefined {
  if (entity.kind === 'person') return 'person';
  return isWide(entity) ? undefined : nounOf(entity);
}
