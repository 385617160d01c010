import { yearOf } from '../facts/dates.ts';
import { factIndexOf } from '../facts/fact-index.ts';
import type { Entity, Fact } from '../facts/pack.ts';
import { entityOf, namesOf, placeWord, rightValues, sortOf } from '../facts/query.ts';
import type { EntityRef, Value } from '../facts/values.ts';
import { chanceKey } from './chance-key.ts';
import type { Base, Draft } from './draft.ts';
import type { Option } from './option.ts';
import type { ReadText } from './mention.ts';
import type { Offer } from './offers.ts';
import { hash } from './random.ts';

/** Points that decide which wrong choices come first. */
const points = {
  samePack: 60,
  packPool: 30,
  sharedTag: 10,
  sameSlot: 12,
  sameSection: 5,
  clue: 14,
  balance: 24,
  oddLength: 18,
};
/** The spread of the part left to chance. */
const spread = 22;

/** Every name that may stand beside the right answer, best first: the pack's entities, its pools, the stock pools. */
export function entityOptions(base: Base, draft: Draft, key: EntityRef, stem: string): readonly Option[] {
  const { pack, offers, surroundings } = base;
  const right = entityOf(pack, key.id);
  const allowed = filterFor(base, draft, right, base.reader.read(stem));
  const rank = rankFor(base, draft, right, stem);
  const found = new Map<string, { option: Option; points: number }>();
  const add = (offer: Offer, origin: number) => {
    const name = offer.folded[0] ?? offer.option.text;
    if (found.has(name) || !allowed(offer)) return;
    found.set(name, { option: offer.option, points: origin + rank(offer.option) });
  };
  for (const entity of surroundings.alike(right, `${base.seed} ${chanceKey(draft)}`)) {
    add(offers.ofEntity(entity, draft.withArticle), points.samePack);
  }
  // People are only ever offered from the same pack.
  if (right.kind !== 'person') {
    const sort = sortOf(right);
    for (const name of pack.pools.get(sort) ?? []) add(offers.ofName(name, draft.withArticle), points.packPool);
    for (const name of base.pools.get(sort) ?? []) add(offers.ofName(name, draft.withArticle), 0);
  }
  return [...found.values()]
    .sort((a, b) => b.points - a.points || compareText(a.option, b.option))
    .map(({ option }) => option);
}

/** The hard rules for a wrong choice. */
function filterFor(base: Base, draft: Draft, right: Entity, stem: ReadText): (offer: Offer) => boolean {
  const { pack, reader } = base;
  const { fact, slot } = draft;
  const inSource = draft.asked.about === 'outlet';
  const rights = inSource ? [] : rightValues(pack, fact, slot, draft.visible);
  const year = eventYear(fact);
  const never = (fact.neverOffer.get(slot) ?? []).map((name) => reader.fold(pack.entities.get(name)?.name ?? name));
  const taken = [...rights, ...fact.slots.values(), { kind: 'entity', id: right.id } as const];
  const takenNames = [...new Set(taken.flatMap((value) => entityNames(base, value)))];
  const index = factIndexOf(pack);
  const takenIds = new Set(taken.flatMap((value) => (value.kind === 'entity' ? [...index.relatives(value.id)] : [])));
  return ({ option: { entity }, folded }) => {
    if (entity !== undefined && takenIds.has(entity.id)) return false;
    if (folded.some((name) => never.includes(name) || takenNames.some((other) => oneInOther(name, other))))
      return false;
    if (folded.some((name) => stem.hasFolded(name))) return false;
    if (entity === undefined) return true;
    if (draft.preposition !== undefined && placeWord(entity) !== draft.preposition) return false;
    return year === undefined || ((entity.from ?? year) <= year && year <= (entity.to ?? year));
  };
}

function entityNames({ pack, reader }: Base, value: Value): readonly string[] {
  return value.kind === 'entity' ? namesOf(entityOf(pack, value.id)).map((name) => reader.fold(name)) : [];
}

/** True when one name stands in the other on word borders: "Leeds" in "Leeds Castle". */
export function oneInOther(a: string, b: string): boolean {
  return a.length >= b.length ? stands(b, a) : stands(a, b);
}

function stands(short: string, long: string): boolean {
  return long.includes(short) && ` ${long} `.includes(` ${short} `);
}

function eventYear(fact: Fact): number | undefined {
  const date = [...fact.slots.values()].find((value) => value.kind === 'date');
  return date?.kind === 'date' ? yearOf(date) : undefined;
}

function rankFor(base: Base, draft: Draft, right: Entity, stem: string): (option: Option) => number {
  const { seed, surroundings } = base;
  const { fact, slot } = draft;
  const rates = base.keyRates(right);
  const fillers = surroundings.fillers(fact.verb, slot);
  const nearby = surroundings.namedIn(fact.at);
  const chance = hash(`${seed} ${chanceKey(draft)}`);
  const spoken = base.reader.read(stem).words;
  const clues = [...base.reader.keyWords(namesOf(right))].filter((word) => spoken.has(word));
  return ({ text, names, entity }) => {
    let sum = hash(text, chance) % spread;
    if (clues.length > 0 && clues.every((clue) => base.reader.read(names.join(' , ')).words.has(clue)))
      sum += points.clue;
    if (isOddLength(text, right.name)) sum -= points.oddLength;
    if (entity === undefined) return sum;
    sum += Math.floor(points.balance * (rates.get(entity.id) ?? 0));
    if (entity.tags.some((tag) => right.tags.includes(tag))) sum += points.sharedTag;
    if ((fillers.get(entity.id) ?? fact.id) !== fact.id) sum += points.sameSlot;
    if (nearby.has(entity.id)) sum += points.sameSection;
    return sum;
  };
}

function isOddLength(text: string, key: string): boolean {
  return text.length * 10 > key.length * 18 || key.length * 10 > text.length * 18;
}

function compareText(a: Option, b: Option): number {
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}
