import { clearOf, factDistance, relaxations } from './spacing.ts';
import { type DrawIndex, type Entry, entryOf, type Group } from './draw-index.ts';
import { type AnswerKind, pickKind } from './answer-kind.ts';
import { type Memory, makeProgress, type Progress } from './memory.ts';
import type { Form, Question } from './question.ts';
import type { Random } from './random.ts';

/** A question drawn. */
export interface Drawn {
  readonly question: Question;
  /** The pass through the channel's questions that it belongs to, from 1. */
  readonly cycle: number;
  /** A pass begins with it because all questions that fit were asked. */
  readonly startsOver?: true;
}

/** What may be drawn, and how many. */
export interface Wanted {
  readonly count: number;
  readonly kinds: readonly AnswerKind[];
}

/**
 * Draws questions one after the other: first the kind, so that their mix is kept; then an answer, each with the same
 * chance; then a question that has it. The last five questions are about other facts, the last three have other answers,
 * and the last explanation does not name the answer; when nothing is left, these are given up in the order answer,
 * spoiling, fact. No stem comes twice, and facts asked about least so far go first.
 *
 * No question comes again before all others of these kinds have been asked in the channel; then they start over. Fewer
 * than `count` come back when the stems run out. Same arguments, same questions.
 */
export function drawQuestions(
  index: DrawIndex,
  { count, kinds }: Wanted,
  random: Random,
  memory: Memory,
): readonly Drawn[] {
  const table: Table = {
    random,
    progress: makeProgress(index, memory),
    before: memory.recent.slice(-factDistance).map(entryOf),
    stems: new Set(),
    facts: new Map(),
    asked: new Map(),
    forms: new Map(),
  };
  const drawn: Drawn[] = [];
  while (drawn.length < count) {
    const next = drawOne(table, kinds) ?? startOver(table, kinds);
    if (next === undefined) break;
    drawn.push(next);
  }
  return drawn;
}

/** A draw under way. */
interface Table {
  readonly random: Random;
  readonly progress: Progress;
  /** Asked last, also in earlier games. */
  readonly before: Entry[];
  /** Asked in this draw, the last three with how often. */
  readonly stems: Set<string>;
  readonly facts: Map<string, number>;
  readonly asked: Map<AnswerKind, number>;
  readonly forms: Map<Form, number>;
}

function startOver(table: Table, kinds: readonly AnswerKind[]): Drawn | undefined {
  table.progress.startOver();
  const next = drawOne(table, kinds);
  return next === undefined ? undefined : { ...next, startsOver: true };
}

function drawOne(table: Table, kinds: readonly AnswerKind[]): Drawn | undefined {
  const { progress, asked, before, random } = table;
  const isClear = clearOf(before);
  for (const demands of relaxations) {
    let open = kinds.filter((kind) => progress.openTiers(kind).length > 0);
    while (open.length > 0) {
      const kind = pickKind(open, asked, random);
      const entry = drawKind(table, kind, (one) => isClear(one, demands));
      if (entry !== undefined) return show(table, entry);
      open = open.filter((other) => other !== kind);
    }
  }
  return undefined;
}

function show({ progress, before, stems, facts, asked, forms }: Table, entry: Entry): Drawn {
  const { question, kind, stem, fact } = entry;
  before.push(entry);
  stems.add(stem);
  facts.set(fact, countOf(facts, fact) + 1);
  asked.set(kind, countOf(asked, kind) + 1);
  forms.set(question.form, countOf(forms, question.form) + 1);
  progress.show(entry);
  return { question, cycle: progress.cycle() };
}

function countOf<T>(counts: ReadonlyMap<T, number>, key: T): number {
  return counts.get(key) ?? 0;
}

/** A question of this kind: of those shown longest ago, an answer is drawn, then a question that has it. */
function drawKind(table: Table, kind: AnswerKind, isClear: (entry: Entry) => boolean): Entry | undefined {
  const { progress, stems } = table;
  for (const tier of progress.openTiers(kind)) {
    const isOpen = (entry: Entry): boolean =>
      isClear(entry) && !stems.has(entry.stem) && progress.tierOf(entry) === tier;
    const entry =
      tryGroups(table, progress.groupsAround(kind, tier), isOpen) ??
      drawFrom(table, progress.groupsAt(kind, tier), isOpen);
    if (entry !== undefined) return entry;
  }
  return undefined;
}

/** Among so few questions, looking at all of them is as quick as trying. */
const fewQuestions = 500;
/** How many answers are tried, and questions of an answer. */
const mostTries = 40;

type IsOpen = (entry: Entry) => boolean;

/**
 * Tries answers until one has an open question about a fact not asked about yet. Whichever is taken was as likely as any
 * other that could have been, so this differs from looking at all of them in speed alone.
 */
function tryGroups(table: Table, groups: readonly Group[], isOpen: IsOpen): Entry | undefined {
  const { random, facts } = table;
  if (groups.reduce((sum, group) => sum + group.length, 0) < fewQuestions) return undefined;
  const few = groups.length <= mostTries ? random.shuffle(groups) : undefined;
  const isFresh: IsOpen = (entry) => !facts.has(entry.fact) && isOpen(entry);
  for (let tries = 0; tries < Math.min(mostTries, groups.length); tries++) {
    const fresh = freshOf(few?.[tries] ?? random.pick(groups), isFresh, random);
    if (fresh.length > 0) return pickEntry(table, fresh);
  }
  return undefined;
}

/** Those of a group that may be asked; of a large group a sample, if any of it may. */
function freshOf(group: Group, isFresh: IsOpen, random: Random): Group {
  if (group.length > fewQuestions) {
    const sample = Array.from({ length: mostTries }, () => random.pick(group)).filter(isFresh);
    if (sample.length > 0) return sample;
  }
  return group.filter(isFresh);
}

/** Among the open questions about the facts asked about least, draws an answer, then a question that has it. */
function drawFrom(table: Table, groups: readonly Group[], isOpen: IsOpen): Entry | undefined {
  const open = groups.map((group) => group.filter(isOpen));
  const told = ({ fact }: Entry): number => countOf(table.facts, fact);
  const fewest = open.reduce((low, group) => Math.min(low, least(group, told)), Infinity);
  const allowed = open
    .map((group) => group.filter((entry) => told(entry) === fewest))
    .filter((group) => group.length > 0);
  return allowed.length === 0 ? undefined : pickEntry(table, table.random.pick(allowed));
}

/** One of those shown least often in the channel, of the form asked least in this draw. */
function pickEntry({ progress, forms, random }: Table, group: Group): Entry {
  const times = (entry: Entry): number => progress.timesOf(entry);
  const formed = ({ question }: Entry): number => countOf(forms, question.form);
  return random.pick(leastBy(leastBy(group, times), formed));
}

function leastBy(group: Group, measure: (entry: Entry) => number): Group {
  const low = least(group, measure);
  return group.filter((entry) => measure(entry) === low);
}

function least(group: Group, measure: (entry: Entry) => number): number {
  return group.reduce((low, entry) => Math.min(low, measure(entry)), Infinity);
}
