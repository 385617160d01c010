import { z } from 'zod';
import { parseDate } from '../facts/dates.ts';

/** The longest name that fits a button of Discord, which counts UTF-16 units. */
const maxName = 80;

const idPattern = /^[a-z][a-z0-9-]*$/;

/** Tells what is wrong with a text that is not empty, and what to write instead. */
type Rule = (text: string) => { readonly message: string; readonly cure: string } | undefined;

const rules = new WeakMap<z.ZodType, Rule>();

/** The rule that the texts of a schema keep, if there is one: to ask it is a hundred times as fast as to parse. */
export function ruleOf(schema: z.ZodType): Rule | undefined {
  return rules.get(schema);
}

/** A rule with the words for a value that breaks it. The input is a text: in a pack every plain value is one. */
function rule(test: (text: string) => boolean, message: (text: string) => string, cure: string) {
  const fault: Rule = (text) => (test(text) ? undefined : { message: message(text), cure });
  const schema = z.string().check((context) => {
    const found = context.value === '' ? undefined : fault(context.value);
    if (found !== undefined) context.issues.push({ code: 'custom', input: context.value, message: found.message });
  });
  rules.set(schema, fault);
  return schema;
}

function text(max: number) {
  return rule(
    (value) => value.length <= max,
    (value) => `the text has ${value.length} characters; it may have ${max}.`,
    'Shorten it.',
  );
}

const name = rule(
  (value) => value.length <= maxName,
  (value) => `Discord buttons hold ${maxName} characters; this has ${value.length}.`,
  'Shorten the name.',
);

const id = rule(
  (value) => idPattern.test(value) && value.length <= 60,
  (value) => `"${value}" cannot be used as an id.`,
  'Use small letters, digits and dashes, a letter first, at most 60 characters.',
);

const date = rule(
  (value) => parseDate(value) !== undefined,
  (value) => `cannot read "${value}".`,
  'Write 2019, 2019-06, 2019-06-30 or 2019-H1.',
);

const number = rule(
  (value) => /^-?\d{1,15}(?:\.\d{1,6})?$/.test(value),
  (value) => `"${value}" is no number.`,
  'Write digits alone, as in 1500 or 2.5.',
);

const year = rule(
  (value) => /^\d{1,4}$/.test(value),
  (value) => `"${value}" is no year.`,
  'Write a year in digits, as in 1987.',
);

const url = rule(
  (value) => /^https?:\/\/[^\s/]+\.[^\s]+$/.test(value) && value.length <= 500,
  (value) => `"${value}" is no web address.`,
  'Write it whole, beginning with https://.',
);

const secureUrl = rule(
  (value) => /^https:\/\/[^\s/]+\.[^\s]+$/.test(value) && value.length <= 500,
  (value) => `"${value}" is no address of an image.`,
  'Write it whole, beginning with https://.',
);

const language = rule(
  (value) => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(value),
  (value) => `"${value}" is no language tag.`,
  'Write en, de, pt-BR …',
);

const yesNo = z.enum(['yes', 'no', 'true', 'false']);
const oneOrMany = <S extends z.ZodType>(one: S) => z.union([one, z.array(one)]);

const source = z.strictObject({
  title: text(256),
  date,
  publisher: text(256).optional(),
  url: url.optional(),
  licence: text(100).optional(),
  sections: z.record(id, text(100)),
});

/** An entity, under `entities`. */
const entitySchema = z.strictObject({
  name,
  kind: id,
  sort: id.optional(),
  also: oneOrMany(text(200)).optional(),
  reject: oneOrMany(text(200)).optional(),
  at: z.enum(['in', 'at', 'on']).optional(),
  inside: z.string().optional(),
  from: year.optional(),
  to: year.optional(),
  tags: oneOrMany(text(60)).optional(),
  a: yesNo.optional(),
  an: yesNo.optional(),
});

const amount = z.strictObject({
  exactly: number.optional(),
  'more-than': number.optional(),
  'less-than': number.optional(),
  about: number.optional(),
  between: z.array(number).optional(),
  unit: text(40),
});

const tie = z.strictObject({ the: text(40), of: z.string(), is: z.string(), only: yesNo.optional() });

const claim = z.strictObject({
  as: z.enum(['stated', 'quoted', 'reported', 'claimed', 'implied', 'speculated']),
  by: z.string().optional(),
});

const image = z.strictObject({ url: secureUrl, alt: text(300) });

/** A slot's value: an id, a date or an amount. */
const valueSchema = z.union([z.string(), amount]);

/** The keys that a fact has of its own and a pattern for all of its rows. */
const statement = {
  verb: id.optional(),
  say: text(300),
  ask: z.record(id, oneOrMany(text(300))).optional(),
  swap: z.array(z.string()).optional(),
  vary: oneOrMany(z.string()).optional(),
  never_offer: z.record(id, oneOrMany(text(200))).optional(),
  shared: yesNo.optional(),
  only: yesNo.optional(),
  tie: oneOrMany(tie).optional(),
  event: text(100).optional(),
  claim,
  at: z.string(),
  tone: z.enum(['plain', 'careful', 'off']).optional(),
  quiz: z.enum(['all', 'no', 'source']).optional(),
  note: text(500).optional(),
  'as-of': date.optional(),
  image: image.optional(),
};

const fact = z.strictObject({ id, ...statement, with: z.record(id, valueSchema) });

/** What the plain names in a slot of a pattern's rows stand for. */
const slotKind = z.strictObject({
  kind: id,
  sort: id.optional(),
  at: z.enum(['in', 'at', 'on']).optional(),
  inside: z.string().optional(),
  tags: oneOrMany(text(60)).optional(),
});

/** What can be set anew for one row of a pattern. */
const rowKeys = z.object({ claim: claim.optional(), at: z.string().optional(), note: text(500).optional() });

/** A value for each slot, and these keys. */
const rowSchema = rowKeys.catchall(valueSchema);

const pattern = z.strictObject({ ...statement, slots: z.record(id, slotKind).optional(), rows: z.array(rowSchema) });

/** A question written by hand. Choices that are too long for buttons stand in the message, so that they may be longer than names. */
const written = z.strictObject({
  id,
  ask: text(500),
  answer: text(200),
  also: oneOrMany(text(200)).optional(),
  reject: oneOrMany(text(200)).optional(),
  wrong: z.array(text(200)).optional(),
  difficulty: z.enum(['easy', 'medium', 'hard']).optional(),
  category: text(100).optional(),
  claim,
  at: z.string(),
  note: text(500).optional(),
  image: image.optional(),
});

const pools = z.record(id, z.array(name));

/** Format 1 of a pack file. All plain values are text: the file is read without YAML's own types. */
export const packSchema = z.strictObject({
  format: z.literal('1'),
  pack: id,
  title: text(100),
  description: text(1000).optional(),
  people: z.enum(['real', 'invented', 'none']),
  language: language.optional(),
  authors: oneOrMany(text(100)).optional(),
  licence: text(100).optional(),
  category: text(100).optional(),
  source: source.optional(),
  sources: z.record(id, source).optional(),
  entities: z.record(id, entitySchema).optional(),
  facts: z.array(fact).optional(),
  patterns: z.record(id, pattern).optional(),
  extra: z.array(written).optional(),
  pools: pools.optional(),
});

/** A file of stock names. */
export const poolsSchema = z.strictObject({ format: z.literal('1'), pools });

export type PackFile = z.output<typeof packSchema>;
export type FactEntry = z.output<typeof fact>;
export type PatternEntry = z.output<typeof pattern>;
export type WrittenEntry = z.output<typeof written>;
export type EntityEntry = z.output<typeof entitySchema>;
export type SourceEntry = z.output<typeof source>;
export type RowEntry = z.output<typeof rowKeys>;
export type ValueEntry = z.output<typeof valueSchema>;
export type AmountEntry = z.output<typeof amount>;
