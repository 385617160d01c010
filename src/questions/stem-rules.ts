import { articleFor } from '../facts/articles.ts';
import type { Pack } from '../facts/pack.ts';
import { entityOf, namesOf } from '../facts/query.ts';
import type { Rule } from './candidate.ts';
import type { AskedText, Draft } from './draft.ts';
import { toneRefusal } from './tone.ts';

/** M2, first half: the stem never holds the answer, under any spelling. */
export const noAnswerInStem: Rule = {
  id: 'M2',
  refuse({ base: { reader }, draft, stem, key }) {
    const { asked } = draft;
    if (asked.about === 'truth' || (asked.about === 'text' && asked.from === 'pair')) return undefined;
    const read = reader.read(stem);
    const found = [key.text, ...key.names].find((name) => read.has(name));
    return found === undefined ? undefined : `the question contains its answer: ${found}`;
  },
};

/** M5, form: length, ending, tags, spaces. */
export const wellFormed: Rule = {
  id: 'M5',
  refuse({ draft, stem }) {
    if (draft.asked.about === 'text') return malformed(draft.asked, stem);
    if (stem.length < 15) return 'the question is shorter than 15 characters';
    if (stem.length > 300) return 'the question is longer than 300 characters';
    if (!(draft.asked.about === 'truth' ? /[.”]$/ : /[?”]$/).test(stem)) return 'the question does not end as one';
    if (/<[^>]*>/.test(stem)) return 'a tag was not filled';
    if (/\s{2}|\s[,.;?!]/.test(stem)) return 'a space stands where none belongs';
    return undefined;
  },
};

/** An author may ask in few words or in many, and by a statement where the answer is no choice of three or four. */
function malformed({ from, typed }: AskedText, stem: string): string | undefined {
  if (stem.trim().length < 3) return 'the question is shorter than 3 characters';
  return from === 'author' && typed === undefined && !/[\p{P}\p{S}]$/u.test(stem)
    ? 'the question does not end as one'
    : undefined;
}

const pronouns = /\b(?:he|she|him|her|hers|his|himself|herself)\b/i;
const negations = /\b(?:not|except|(?:all|none) of the above)\b/i;
const doubledWord = /(?<![\p{L}\p{N}])([\p{L}]+) \1(?![\p{L}\p{N}])/iu;
const doubledPreposition = /\b(?:at|of|on) (?:in|at|on)\b/i;

/** M5, words: no pronoun, no negation, no word or preposition twice, the right article. Names are left out of it. */
export const plainWords: Rule = {
  id: 'M5',
  refuse({ base: { pack }, draft, stem }) {
    // Whoever asks in words of his own answers for them.
    if (draft.asked.about === 'text') return undefined;
    const names = idsIn(draft).flatMap((id) => namesOf(entityOf(pack, id)));
    const text = withoutNames(stem, names);
    const pronoun = pronouns.exec(text)?.[0];
    if (pronoun !== undefined) return `the question leans on "${pronoun}"`;
    const negation = negations.exec(text)?.[0];
    if (negation !== undefined) return `the question turns on "${negation}"`;
    const doubled = (doubledWord.exec(text) ?? doubledPreposition.exec(text))?.[0];
    if (doubled !== undefined) return `the words clash: "${doubled}"`;
    return wrongArticle(pack, stem);
  },
};

function withoutNames(text: string, names: readonly string[]): string {
  return [...names].sort((a, b) => b.length - a.length).reduce((left, name) => left.replaceAll(name, '|'), text);
}

const anyArticle = /(?<![\p{L}\p{N}'’])an? /iu;

function wrongArticle(pack: Pack, stem: string): string | undefined {
  if (!anyArticle.test(stem)) return undefined;
  const overruled = [...pack.entities.values()]
    .filter(({ article }) => article !== undefined)
    .flatMap((entity) => namesOf(entity));
  for (const match of withoutNames(stem, overruled).matchAll(/(?<![\p{L}\p{N}'’])(an?) ([\p{L}\p{N}][^\s,.?!”]*)/giu)) {
    const [found, article = '', next = ''] = match;
    if (articleFor(next) !== article.toLowerCase() && article !== 'A') return `the article is wrong: "${found}"`;
  }
  return undefined;
}

/** M5, names: none stands twice. */
export const noNameTwice: Rule = {
  id: 'M5',
  refuse({ base: { pack, reader }, draft, stem }) {
    const ids = idsIn(draft);
    const { by } = draft.fact.claim;
    for (const id of new Set(by === undefined ? ids : [...ids, by])) {
      const entity = entityOf(pack, id);
      if (reader.mentions(stem, entity) > 1) return `${entity.name} is named twice`;
    }
    return undefined;
  },
};

/** The entities of the fact, and of the fact that describes one of them. */
function idsIn({ fact, via }: Draft): readonly string[] {
  const slots = [fact, ...(via === undefined ? [] : [via.fact])].flatMap((one) => [...one.slots.values()]);
  return slots.flatMap((value) => (value.kind === 'entity' ? [value.id] : []));
}

/** M7: fair to the people named. */
export const fairTone: Rule = { id: 'M7', refuse: ({ base: { pack }, draft }) => toneRefusal(pack, draft) };

/** M8: the reveal can say where the answer stands. */
export const sourceIsThere: Rule = {
  id: 'M8',
  refuse({ base: { pack }, draft: { fact } }) {
    const source = pack.sources.get(fact.at.source);
    if (source === undefined || source.title.trim() === '') return 'the source has no title';
    if (source.date.text === '') return 'the source has no date';
    if (source.sections.get(fact.at.section) === undefined) return 'the section of the source is not known';
    if (fact.claim.as !== 'stated' && fact.claim.by === undefined) return 'nobody is named for the claim';
    return undefined;
  },
};
