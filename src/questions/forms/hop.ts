import type { Claim, Fact, Pack } from '../../facts/pack.ts';
import { entityOf } from '../../facts/query.ts';
import { descriptionsOf, nounFor } from '../descriptions.ts';
import type { Base, Description, Draft, QuestionForm } from '../draft.ts';
import { hash } from '../random.ts';
import { parseSentence } from '../sentence.ts';
import { takesArticle, trueSentence } from '../slot-words.ts';
import { isPerson } from '../tone.ts';
import { askedDrafts } from './asked.ts';
import { gapDrafts } from './gap.ts';
import { whoDrafts } from './who.ts';

/** A question in which another fact stands for one of the names: one has to know both to answer. */
export const hop: QuestionForm = {
  form: 'hop',
  draft: (fact, base) =>
    hopDrafts(base.pack, fact).filter((draft) => !isPersonOfTie(base.pack, draft) && hasCompany(base, draft)),
};

/** Wrong choices that a pack must have of its own. */
const company = 3;

/** A second question with choices about one slot is asked only for names that stand beside each other elsewhere too. */
function hasCompany({ pack, surroundings }: Base, { asked }: Draft): boolean {
  if (asked.about !== 'value' || asked.key.kind !== 'entity') return false;
  return surroundings.alike(entityOf(pack, asked.key.id), '').length >= company;
}

/** Hops that ask a family or role tie for a person, who may only be typed, in the author's own words. */
export function hopsToType(pack: Pack, fact: Fact): readonly Draft[] {
  if (fact.tie.length === 0) return [];
  return hopDrafts(pack, fact).filter((draft) => draft.wording !== undefined && isPersonOfTie(pack, draft));
}

function isPersonOfTie(pack: Pack, { fact, slot }: Draft): boolean {
  return fact.tie.length > 0 && isPerson(pack, fact, slot);
}

/** Every hop that reads well, in an order of chance that other facts do not change. */
function hopDrafts(pack: Pack, fact: Fact): readonly Draft[] {
  if (fact.tone !== 'plain' || fact.quiz !== 'all') return [];
  const descriptions = descriptionsOf(pack);
  if (descriptions.size === 0) return [];
  return [...fact.slots]
    .flatMap(([hidden, value]) => {
      const known = value.kind === 'entity' ? (descriptions.get(value.id) ?? []) : [];
      return known
        .filter((description) => goTogether(fact, description))
        .flatMap((description) => draftsThrough(pack, fact, hidden, description));
    })
    .map((draft) => ({ draft, rank: hash(`hop ${fact.id} ${draft.slot} ${draft.via?.fact.id} ${draft.via?.words}`) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ draft }) => draft);
}

/** Two tellings of one event describe nothing, and words on the word of another are not passed on without saying so. */
function goTogether(fact: Fact, { fact: other }: Description): boolean {
  return other.verb !== fact.verb && (other.claim.as === 'stated' || sameClaim(other.claim, fact.claim));
}

function sameClaim(a: Claim, b: Claim): boolean {
  return a.as === b.as && a.by === b.by;
}

/** One question for each slot that can be asked for while `hidden` is described: in the best wording there is. */
function draftsThrough(pack: Pack, fact: Fact, hidden: string, via: Description): readonly Draft[] {
  const noun = nounFor(entityOf(pack, via.entity));
  if (via.by === 'riddle' && noun === undefined) return [];
  const instead = new Map([[hidden, via.by === 'tie' ? via.words : `that ${noun}`]]);
  const inSentence = canStandFor(fact.say, hidden, via, fact.tie.length > 0);
  const all = [
    ...askedDrafts(pack, fact, instead).filter(({ slot, wording = 0 }) =>
      canStandFor(fact.ask.get(slot)?.[wording] ?? '', hidden, via, fact.tie.length > 0),
    ),
    ...(inSentence ? whoDrafts(pack, fact, instead) : []),
    // "That person" in a sentence to fill would point out of the quotation.
    ...(inSentence && via.by === 'tie' ? gapDrafts(pack, fact, instead) : []),
  ];
  const told = new Set([...via.visible].flatMap((slot) => entityIn(via.fact, slot) ?? []));
  const found = new Map<string, Draft>();
  for (const draft of all) {
    const { slot, visible } = draft;
    const named = [slot, ...visible].filter((name) => name !== hidden).flatMap((name) => entityIn(fact, name) ?? []);
    if (found.has(slot) || slot === hidden || !visible.has(hidden) || named.some((id) => told.has(id))) continue;
    found.set(slot, throughOf(pack, draft, via));
  }
  return [...found.values()];
}

function throughOf(pack: Pack, draft: Draft, via: Description): Draft {
  const explanation = `${trueSentence(pack, draft.fact)} ${trueSentence(pack, via.fact)}`;
  const before = via.by === 'riddle' ? `Think of ${via.words}. ` : '';
  return { ...draft, form: 'hop', via, explanation, compose: (scope) => before + draft.compose(scope) };
}

function entityIn(fact: Fact, slot: string): string | undefined {
  const value = fact.slots.get(slot);
  return value?.kind === 'entity' ? value.id : undefined;
}

/** What would be read with the description instead of with the sentence: "the brother of Ada and Grace". */
const entangling = /^(?:,|\s(?:and|or|of|with|who|whose|that|which)\b)/;

/**
 * True when the description can take the place of the slot without a garden path. "Of" before it is one too many, unless
 * the sentence itself tells of a tie: "the wife of the brother of Ada".
 */
function canStandFor(sentence: string, slot: string, { by }: Description, tellsTie = false): boolean {
  const parts = parseSentence(sentence);
  const places = parts.flatMap((part, index) => (typeof part === 'object' && part.slot === slot ? [index] : []));
  const [place] = places;
  const tag = place === undefined ? undefined : parts[place];
  if (place === undefined || places.length > 1 || typeof tag !== 'object' || takesArticle(tag)) return false;
  if (by === 'riddle') return true;
  const [before, after] = [parts[place - 1] ?? '', parts[place + 1] ?? ''];
  if (tag.possessive || typeof before !== 'string' || typeof after !== 'string') return false;
  return !entangling.test(after) && !/\band $/.test(before) && (tellsTie || !/\bof $/.test(before));
}
