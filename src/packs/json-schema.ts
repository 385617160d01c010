import { z } from 'zod';
import { packSchema } from './schema.ts';

/** What an editor shows for a key; a key that means two things has both. */
const about: Readonly<Record<string, string>> = {
  format: 'The format of the file: 1.',
  pack: 'Id of the pack: small letters, digits and dashes.',
  title: 'Shown with every question; of a source, its title.',
  description: 'What the pack is about.',
  people: 'real, invented or none. Real people are protected by more rules.',
  language: 'Language of the pack as a BCP 47 tag; en if left out.',
  authors: 'Who wrote the pack.',
  licence: 'Licence of the pack or of the source.',
  category: 'What packs, or the questions of one, are grouped by.',
  source: 'Where the facts come from: title, date and sections.',
  sources: 'Several sources by id; a fact then names its section as source/section.',
  date: 'Date of the source: 2019, 2019-06, 2019-06-30, 2019-H1 or 1880s.',
  publisher: 'Who published the source.',
  url: 'Web address.',
  sections: 'Section id: the label that players see.',
  entities: 'What facts name: id: { name, kind, … }.',
  name: 'The name as players read it, with "the" if it needs one; at most 80 characters.',
  kind: 'person, place, outlet, work, org, topic, job, product, thing … Wrong choices have the same kind.',
  sort: 'A finer kind, as hotel or cookbook: wrong choices share it.',
  also: 'Other spellings that are right.',
  reject: 'Spellings that are never right.',
  at: 'The section of the source, as in "at: intro".',
  inside: 'Id of the larger place that contains it.',
  from: 'First year in which it can be a choice.',
  to: 'Last year in which it can be a choice.',
  tags: 'Words that likely wrong choices share.',
  a: 'yes: the name takes "a" where the rule would err.',
  an: 'yes: the name takes "an" where the rule would err.',
  facts: 'One statement each.',
  id: 'Unique in the pack: small letters, digits and dashes.',
  verb: 'Facts with the same verb could answer the same question. The id, or the name of the pattern, if left out.',
  say: 'The true sentence, with slots: <In when>, <who> met <whom> <at where>.',
  with: 'Slot: the id of an entity, a date, or an amount as { more-than: 3, unit: hours }.',
  ask: 'Slot: your own wordings of the question for it.',
  swap: 'Slots whose values may change places.',
  vary: 'Slots that may be changed for a false statement; never a person.',
  never_offer: 'Slot: what must not be a wrong choice, since it may be true.',
  shared: 'yes: others fit the description too, so "who" is not asked.',
  only: 'yes: the description fits one thing alone, and may stand for it.',
  tie: 'A family or role noun: { the: brother, of: b, is: a }.',
  event: 'A short label without its date, for "Which of these came first?".',
  claim: 'Who says so: { as: stated }, or { as: reported, by: … }.',
  as: 'stated, quoted, reported, claimed, implied or speculated.',
  by: 'Id of the person or outlet that says so.',
  tone: 'plain; careful: people are never choices; off: never asked.',
  quiz: 'all; source: only who reported it; no: background.',
  note: 'Shown after the answer.',
  'as-of': 'When it was checked, for what may change.',
  image: 'A picture shown with the question: url and alt.',
  alt: 'What there is to see, without the answer.',
  patterns: 'Facts of one shape: name: { say, slots, rows, … }.',
  slots: 'Slot: what the plain names in its rows stand for.',
  rows: 'One fact each: { slot: value, … }, other spellings of a name after "|".',
  extra: 'Questions written by hand: ask, answer, and two to five wrong answers or none.',
  answer: 'The right answer.',
  wrong: 'Two to five wrong answers; none if the answer is to be typed; one for True and False or Yes and No.',
  difficulty: 'How hard it is taken to be until enough people have answered: easy, medium or hard.',
  pools: 'Sort (or kind): more names for wrong choices.',
  exactly: 'The number.',
  'more-than': 'The number that it exceeds.',
  'less-than': 'The number that it stays below.',
  about: 'The number, give or take a fifth.',
  between: 'Two numbers, the smaller one first.',
  unit: 'A plural: hours, months, people …',
  the: 'The noun, as brother.',
  of: 'The slot that follows: the brother of …',
  is: 'The slot that holds the brother.',
};

const prepositions = 'For places: the word before the name.';

/** The schema of a pack file as JSON Schema, for editors; they read numbers and yes or no where packs have texts. */
export function packJsonSchema(): string {
  const schema = z.toJSONSchema(packSchema, {
    override: ({ jsonSchema }) => {
      for (const [key, property] of Object.entries(jsonSchema.properties ?? {})) {
        if (typeof property !== 'object') continue;
        const words = key === 'at' && property.enum !== undefined ? prepositions : about[key];
        if (words !== undefined) property.description = words;
      }
      if (jsonSchema.type !== 'string') return;
      if (jsonSchema.const === '1') {
        delete jsonSchema.type;
        delete jsonSchema.const;
        jsonSchema.enum = [1, '1'];
      } else if (jsonSchema.enum === undefined) {
        Object.assign(jsonSchema, { type: ['string', 'number', 'boolean'] });
      } else if (jsonSchema.enum.includes('no')) {
        delete jsonSchema.type;
        jsonSchema.enum = [...jsonSchema.enum, ...(jsonSchema.enum.includes('true') ? [true, false] : [false])];
      }
    },
  });
  return `${JSON.stringify({ ...schema, title: 'A pack of facts for Footnote, format 1' }, undefined, 2)}\n`;
}
