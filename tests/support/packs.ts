import { parseDate } from '../../src/facts/dates.ts';
import type { Claim, ClaimKind, Entity, Fact, Pack, Tie, Tone, WrittenQuestion } from '../../src/facts/pack.ts';
import type { Amount, Value } from '../../src/facts/values.ts';

/** A slot value as a pack file has it: an entity's id, a date's text, or an amount. */
export type SlotSpec = string | Amount;

export interface FactSpec {
  readonly id: string;
  readonly say: string;
  readonly with: Readonly<Record<string, SlotSpec>>;
  readonly verb?: string;
  readonly ask?: Readonly<Record<string, string | readonly string[]>>;
  readonly swap?: readonly string[];
  readonly vary?: readonly string[];
  readonly neverOffer?: Readonly<Record<string, readonly string[]>>;
  readonly shared?: boolean;
  readonly only?: boolean;
  readonly event?: string;
  readonly tie?: readonly Tie[];
  readonly claim?: Claim | ClaimKind;
  readonly tone?: Tone;
  readonly quiz?: Fact['quiz'];
  readonly note?: string;
}

export type WrittenSpec = Pick<WrittenQuestion, 'id' | 'ask' | 'answer'> &
  Partial<Omit<WrittenQuestion, 'claim' | 'at' | 'line'>> & {
    readonly claim?: Claim | ClaimKind;
  };

export interface PackSpec {
  readonly id?: string;
  readonly people?: Pack['people'];
  readonly published?: string;
  readonly entities: Readonly<Record<string, Partial<Entity> & { readonly name: string; readonly kind: string }>>;
  readonly facts: readonly FactSpec[];
  readonly extra?: readonly WrittenSpec[];
  readonly pools?: Readonly<Record<string, readonly string[]>>;
}

/** A pack in memory, without a file: what is left out takes the plainest value. */
export function makePack(spec: PackSpec): Pack {
  const id = spec.id ?? 'test-pack';
  return {
    id,
    title: 'A test pack',
    people: spec.people ?? 'real',
    language: 'en',
    authors: [],
    sources: new Map([
      [
        'main',
        {
          id: 'main',
          title: 'The source of a test',
          date: date(spec.published ?? '2023-10-18'),
          sections: new Map([['part', 'part one']]),
        },
      ],
    ]),
    entities: new Map(Object.entries(spec.entities).map(([key, entity]) => [key, makeEntity(key, entity)])),
    facts: spec.facts.map((fact, index) => makeFact(fact, index + 1)),
    extra: (spec.extra ?? []).map((question, index) => makeWritten(question, index + 1)),
    pools: new Map(Object.entries(spec.pools ?? {})),
  };
}

export function amount(bound: Amount['bound'], low: number, unit: string, high = low): Amount {
  return { kind: 'amount', bound, low, high, unit };
}

function makeEntity(id: string, entity: PackSpec['entities'][string]): Entity {
  return { also: [], reject: [], tags: [], ...entity, id };
}

function makeFact(spec: FactSpec, line: number): Fact {
  const claim = spec.claim ?? 'stated';
  return {
    id: spec.id,
    verb: spec.verb ?? spec.id,
    say: spec.say,
    slots: new Map(Object.entries(spec.with).map(([slot, value]) => [slot, makeValue(value)])),
    ask: new Map(
      Object.entries(spec.ask ?? {}).map(([slot, text]) => [slot, typeof text === 'string' ? [text] : text]),
    ),
    swap: spec.swap ?? [],
    vary: spec.vary ?? [],
    neverOffer: new Map(Object.entries(spec.neverOffer ?? {})),
    shared: spec.shared ?? false,
    only: spec.only ?? false,
    ...(spec.event === undefined ? {} : { event: spec.event }),
    tie: spec.tie ?? [],
    claim: typeof claim === 'string' ? { as: claim } : claim,
    at: { source: 'main', section: 'part' },
    tone: spec.tone ?? 'plain',
    quiz: spec.quiz ?? 'all',
    ...(spec.note === undefined ? {} : { note: spec.note }),
    line,
  };
}

function makeWritten(spec: WrittenSpec, line: number): WrittenQuestion {
  const claim = spec.claim ?? 'stated';
  return {
    ...spec,
    also: spec.also ?? [],
    reject: spec.reject ?? [],
    wrong: spec.wrong ?? [],
    claim: typeof claim === 'string' ? { as: claim } : claim,
    at: { source: 'main', section: 'part' },
    line,
  };
}

function makeValue(value: SlotSpec): Value {
  if (typeof value !== 'string') return value;
  return /^\d/.test(value) ? date(value) : { kind: 'entity', id: value };
}

function date(text: string) {
  const value = parseDate(text);
  if (value === undefined) throw new Error(`no date: ${text}`);
  return value;
}
