import { parseDate } from '../facts/dates.ts';
import type { Entity, Fact, Pack, Source } from '../facts/pack.ts';
import type { Amount, DateValue, Value } from '../facts/values.ts';
import { onlySource } from './known.ts';
import type { AmountEntry, EntityEntry, FactEntry, PackFile, SourceEntry } from './schema.ts';

/** Makes the pack of a file that every rule has passed. `lines` holds the line of each fact. */
export function buildPack(file: PackFile, lines: readonly number[]): Pack {
  const sources = file.source === undefined ? (file.sources ?? {}) : { [onlySource]: file.source };
  return {
    id: file.pack,
    title: file.title,
    ...(file.description === undefined ? {} : { description: file.description }),
    people: file.people,
    language: file.language ?? 'en',
    authors: many(file.authors),
    ...(file.licence === undefined ? {} : { licence: file.licence }),
    ...(file.category === undefined ? {} : { category: file.category }),
    sources: new Map(Object.entries(sources).map(([id, source]) => [id, buildSource(id, source)])),
    entities: new Map(Object.entries(file.entities).map(([id, entity]) => [id, buildEntity(id, entity)])),
    facts: file.facts.map((fact, index) => buildFact(fact, lines[index] ?? 1)),
    extra: [],
    pools: new Map(Object.entries(file.pools ?? {})),
  };
}

function buildSource(id: string, entry: SourceEntry): Source {
  return {
    id,
    title: entry.title,
    date: dateOf(entry.date),
    ...(entry.publisher === undefined ? {} : { publisher: entry.publisher }),
    ...(entry.url === undefined ? {} : { url: entry.url }),
    ...(entry.licence === undefined ? {} : { licence: entry.licence }),
    sections: new Map(Object.entries(entry.sections)),
  };
}

function buildEntity(id: string, entry: EntityEntry): Entity {
  const article = isYes(entry.a) ? 'a' : isYes(entry.an) ? 'an' : undefined;
  return {
    id,
    name: entry.name,
    kind: entry.kind,
    ...(entry.sort === undefined ? {} : { sort: entry.sort }),
    also: many(entry.also),
    reject: [],
    ...(entry.at === undefined ? {} : { at: entry.at }),
    ...(entry.inside === undefined ? {} : { inside: entry.inside }),
    tags: many(entry.tags),
    ...(article === undefined ? {} : { article }),
  };
}

function buildFact(entry: FactEntry, line: number): Fact {
  const { as, by } = entry.claim;
  return {
    id: entry.id,
    verb: entry.verb ?? entry.id,
    say: entry.say,
    slots: new Map(Object.entries(entry.with).map(([slot, value]) => [slot, buildValue(value)])),
    ask: lists(entry.ask),
    swap: entry.swap ?? [],
    vary: many(entry.vary),
    neverOffer: lists(entry.never_offer),
    shared: isYes(entry.shared),
    only: false,
    tie: many(entry.tie).map((tie) => ({ the: tie.the, of: tie.of, is: tie.is, only: isYes(tie.only) })),
    claim: { as, ...(by === undefined || as === 'stated' ? {} : { by }) },
    at: sectionOf(entry.at),
    tone: entry.tone ?? 'plain',
    quiz: entry.quiz ?? 'all',
    ...(entry.note === undefined ? {} : { note: entry.note }),
    line,
  };
}

function buildValue(entry: string | AmountEntry): Value {
  if (typeof entry !== 'string') return buildAmount(entry);
  return /^\d/.test(entry) ? dateOf(entry) : { kind: 'entity', id: entry };
}

function buildAmount(entry: AmountEntry): Amount {
  const { unit, between } = entry;
  if (between !== undefined) {
    return { kind: 'amount', bound: 'between', low: Number(between[0]), high: Number(between[1]), unit };
  }
  for (const bound of ['exactly', 'more-than', 'less-than', 'about'] as const) {
    const number = entry[bound];
    if (number !== undefined) return { kind: 'amount', bound, low: Number(number), high: Number(number), unit };
  }
  throw new Error('an amount without a number passed the rules');
}

function dateOf(text: string): DateValue {
  const date = parseDate(text);
  if (date === undefined) throw new Error(`the date "${text}" passed the rules`);
  return date;
}

function sectionOf(at: string): Fact['at'] {
  const [first = '', section] = at.split('/');
  return section === undefined ? { source: onlySource, section: first } : { source: first, section };
}

function lists(
  entry: Readonly<Record<string, string | readonly string[]>> | undefined,
): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(entry ?? {}).map(([key, value]) => [key, typeof value === 'string' ? [value] : value]));
}

function many<T>(entry: T | readonly T[] | undefined): readonly T[] {
  return entry === undefined ? [] : isList(entry) ? entry : [entry];
}

function isList<T>(entry: T | readonly T[]): entry is readonly T[] {
  return Array.isArray(entry);
}

function isYes(entry: string | undefined): boolean {
  return entry === 'yes' || entry === 'true';
}
