import { parseDate } from '../facts/dates.ts';
import type { Claim, Entity, Fact, Pack, Source, WrittenQuestion } from '../facts/pack.ts';
import type { Amount, DateValue, Value } from '../facts/values.ts';
import { onlySource } from './known.ts';
import { type FactNode, rowKeys } from './rows.ts';
import type {
  AmountEntry,
  EntityEntry,
  FactEntry,
  PackFile,
  PatternEntry,
  RowEntry,
  SourceEntry,
  ValueEntry,
  WrittenEntry,
} from './schema.ts';
import { childOf, entriesOf, plainOf, type TreeNode, withoutKeys } from './tree.ts';

/** What is read from the nodes of facts instead. */
const statements: ReadonlySet<string> = new Set(['facts', 'patterns']);
const apart: ReadonlySet<string> = new Set(['with', 'rows']);

/**
 * Makes the pack of a file that every rule has passed; `nodes` and `made` are what was read from its tree. It takes the
 * tree for what the schema says: `checkShape` has compared the two, and a second look would cost as much as all rules.
 */
export function buildPack(root: TreeNode, nodes: readonly FactNode[], made: ReadonlyMap<string, TreeNode>): Pack {
  const file = plainOf(withoutKeys(root, statements)) as PackFile;
  const sources = file.source === undefined ? (file.sources ?? {}) : { [onlySource]: file.source };
  const entities = new Map(Object.entries(file.entities ?? {}).map(([id, entity]) => [id, buildEntity(id, entity)]));
  for (const [id, node] of made) entities.set(id, buildEntity(id, plainOf(node) as EntityEntry));
  const extra = childOf(root, 'extra');
  const lines = extra?.kind === 'list' ? extra.items.map(({ at }) => at.line) : [];
  const entries = new Map<TreeNode, FactEntry | PatternEntry>();
  const facts = nodes.map((node) => {
    const entry = entries.get(node.body) ?? (plainOf(withoutKeys(node.body, apart)) as FactEntry | PatternEntry);
    if (node.pattern !== undefined) entries.set(node.body, entry);
    return buildFact(node, entry);
  });
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
    entities,
    facts,
    extra: (file.extra ?? []).map((question, index) => buildWritten(question, lines[index] ?? 1)),
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
    reject: many(entry.reject),
    ...(entry.at === undefined ? {} : { at: entry.at }),
    ...(entry.inside === undefined ? {} : { inside: entry.inside }),
    ...(entry.from === undefined ? {} : { from: Number(entry.from) }),
    ...(entry.to === undefined ? {} : { to: Number(entry.to) }),
    tags: many(entry.tags),
    ...(article === undefined ? {} : { article }),
  };
}

function buildFact(node: FactNode, entry: FactEntry | PatternEntry): Fact {
  const id = node.id ?? '';
  const row = ownKeys(node.row);
  const note = row.note ?? entry.note;
  const slots = new Map<string, Value>();
  for (const [slot, value] of node.slots) slots.set(slot, buildValue(plainOf(value) as ValueEntry));
  return {
    id,
    verb: entry.verb ?? node.pattern ?? id,
    say: entry.say,
    slots,
    ask: lists(entry.ask),
    swap: entry.swap ?? [],
    vary: many(entry.vary),
    neverOffer: lists(entry.never_offer),
    shared: isYes(entry.shared),
    only: isYes(entry.only),
    tie: many(entry.tie).map((tie) => ({ the: tie.the, of: tie.of, is: tie.is, only: isYes(tie.only) })),
    claim: buildClaim(row.claim ?? entry.claim),
    at: sectionOf(row.at ?? entry.at),
    tone: entry.tone ?? 'plain',
    quiz: entry.quiz ?? 'all',
    ...(note === undefined ? {} : { note }),
    ...(entry['as-of'] === undefined ? {} : { asOf: dateOf(entry['as-of']) }),
    ...(entry.image === undefined ? {} : { image: entry.image }),
    ...(node.pattern === undefined ? {} : { pattern: node.pattern }),
    ...(entry.event === undefined ? {} : { event: entry.event }),
    line: node.at.line,
  };
}

/** The keys of a row that overrule those of its pattern. */
function ownKeys(row: TreeNode | undefined): RowEntry {
  const own = entriesOf(row).filter(([key]) => rowKeys.has(key));
  return Object.fromEntries(own.map(([key, { value }]) => [key, plainOf(value)]));
}

function buildClaim({ as, by }: FactEntry['claim']): Claim {
  return { as, ...(by === undefined || as === 'stated' ? {} : { by }) };
}

function buildWritten(entry: WrittenEntry, line: number): WrittenQuestion {
  return {
    id: entry.id,
    ask: entry.ask,
    answer: entry.answer,
    also: many(entry.also),
    reject: many(entry.reject),
    wrong: entry.wrong ?? [],
    ...(entry.difficulty === undefined ? {} : { difficulty: entry.difficulty }),
    ...(entry.category === undefined ? {} : { category: entry.category }),
    claim: buildClaim(entry.claim),
    at: sectionOf(entry.at),
    ...(entry.note === undefined ? {} : { note: entry.note }),
    ...(entry.image === undefined ? {} : { image: entry.image }),
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
