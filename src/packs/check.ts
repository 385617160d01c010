import { fold } from '../facts/fold.ts';
import type { Entity, Fact, Pack, Pools } from '../facts/pack.ts';
import { entityOf, isAsked, sortOf } from '../facts/query.ts';
import { type Generated, generate } from '../questions/generate.ts';
import type { SourceWords } from '../questions/own-words.ts';
import { type Position, type Problem, Report, sortProblems } from './problem.ts';
import { readPackTree } from './read.ts';
import type { FactNode } from './rows.ts';
import { childOf, textOf, type TreeNode } from './tree.ts';
import { compareWording } from './wording.ts';

/** What a pack yields and what is wrong with it. */
export interface PackCheck {
  /** False when there is an error; a pack with warnings alone is ok. */
  readonly ok: boolean;
  readonly problems: readonly Problem[];
  readonly facts: number;
  readonly questions: number;
  /** Different wordings among the questions. */
  readonly stems: number;
}

/** A round must not repeat a fact within five questions: fewer facts make too short a round. */
const fewFacts = 8;
/** A question with choices needs this many wrong ones. */
const leastWrong = 2;
const seed = '1';

/**
 * Reads a pack, makes its questions with the stock names given, and warns of what makes none. With a source, its wording
 * is compared too; a pack that repeats the source is not ok.
 */
export function checkPack(bytes: Uint8Array, file: string, pools: Pools, source?: SourceWords): PackCheck {
  const reading = readPackTree(bytes, file);
  const { pack, root, nodes } = reading;
  const borrowed = root === undefined || source === undefined ? [] : compareWording(root, source);
  const problems = sortProblems([...reading.problems, ...borrowed]);
  if (pack === undefined || root === undefined) return { ok: false, problems, facts: 0, questions: 0, stems: 0 };
  const generated = generate(pack, pools, seed);
  const report = new Report();
  warnOfSize(pack, root, report);
  warnOfSmallPools(pack, pools, root, report);
  warnOfBarrenFacts(pack, nodes, generated, report);
  warnOfLonelyNames(pack, pools, nodes, report);
  warnOfBarrenQuestions(pack, root, generated, report);
  return {
    ok: borrowed.every(({ severity }) => severity !== 'error'),
    problems: sortProblems([...problems, ...report.problems]),
    facts: pack.facts.length,
    questions: generated.questions.length,
    stems: new Set(generated.questions.map(({ stem }) => stem)).size,
  };
}

function warnOfSize(pack: Pack, root: TreeNode, report: Report): void {
  const asked = pack.facts.filter(isAsked).length;
  const written = pack.extra.length;
  if (asked + written >= fewFacts) return;
  const at = (childOf(root, 'facts') ?? childOf(root, 'patterns') ?? childOf(root, 'extra') ?? root).at;
  const parts = [
    ...(asked > 0 || written === 0 ? [`${asked} ${asked === 1 ? 'fact' : 'facts'} to ask about`] : []),
    ...(written > 0 ? [`${written} written ${written === 1 ? 'question' : 'questions'}`] : []),
  ];
  report.warning(at, `with ${parts.join(' and ')} the pack is too small to play alone.`, `Write at least ${fewFacts}.`);
}

/** A pool adds to the entities of its sort and to the stock names; one name alone gives no choice. */
function warnOfSmallPools(pack: Pack, pools: Pools, root: TreeNode, report: Report): void {
  for (const [sort, names] of pack.pools) {
    const own = [...pack.entities.values()].filter((entity) => sortOf(entity) === sort).map(({ name }) => name);
    const all = new Set([...names, ...own, ...(pools.get(sort) ?? [])].map(fold));
    const at = childOf(childOf(root, 'pools'), sort)?.at ?? root.at;
    if (own.length === 0) {
      report.warning(
        at,
        `nothing in the pack is of the sort "${sort}".`,
        'Give something that sort, or remove the pool.',
      );
    } else if (all.size <= leastWrong) {
      report.warning(
        at,
        `the pool "${sort}" is too small for a choice.`,
        `Write at least ${leastWrong} wrong choices.`,
      );
    }
  }
}

function warnOfBarrenFacts(
  pack: Pack,
  nodes: readonly FactNode[],
  { questions, refused }: Generated,
  report: Report,
): void {
  const fertile = new Set(questions.map(({ fact }) => fact));
  const reasons = new Map<string, string>();
  for (const { fact, reason } of refused) if (!reasons.has(fact)) reasons.set(fact, reason);
  for (const [index, fact] of pack.facts.entries()) {
    if (fertile.has(fact.id) || !isAsked(fact)) continue;
    const first = reasons.get(fact.id);
    const why = first === undefined ? '' : ` The first reason: ${first}.`;
    report.warning(
      factAt(nodes[index], fact),
      `no question can be made from this fact yet.${why}`,
      cureFor(fact),
      fact.id,
    );
  }
}

/** What was written by hand is asked as it stands; where a rule forbids that, its author should know. */
function warnOfBarrenQuestions(pack: Pack, root: TreeNode, { questions, refused }: Generated, report: Report): void {
  const fertile = new Set(questions.map(({ fact }) => fact));
  const barren = new Map(pack.extra.filter(({ id }) => !fertile.has(id)).map(({ id }) => [id, new Set<string>()]));
  if (barren.size === 0) return;
  for (const { fact, reason } of refused) barren.get(fact)?.add(reason);
  const list = childOf(root, 'extra');
  for (const node of list?.kind === 'list' ? list.items : []) {
    const id = textOf(node, 'id');
    const reasons = barren.get(id ?? '');
    if (reasons === undefined) continue;
    const message = `this question cannot be asked: ${[...reasons].join('; ')}.`;
    report.warning(node.at, message, 'Change what that names, or leave the question out.', id);
  }
}

function cureFor(fact: Fact): string {
  if (fact.tie.length > 0) return 'It serves to describe people; nothing needs to be changed.';
  if (fact.tone === 'careful')
    return 'Put a date, a place or a thing into it, since its people cannot be choices; or write "quiz: no".';
  return 'Add wordings under "ask", a date, or names under "pools"; or write "quiz: no".';
}

/** Names that cannot be asked with choices, each told once, where a fact that is asked first uses it. */
function warnOfLonelyNames(pack: Pack, pools: Pools, nodes: readonly FactNode[], report: Report): void {
  const told = new Set<string>();
  for (const [index, fact] of pack.facts.entries()) {
    if (!isAsked(fact)) continue;
    for (const [slot, value] of fact.slots) {
      if (value.kind !== 'entity' || told.has(value.id)) continue;
      const entity = entityOf(pack, value.id);
      const isPerson = entity.kind === 'person';
      if (isPerson && (fact.tone === 'careful' || fact.tie.length > 0)) continue;
      const count = othersLike(entity, pack, pools);
      if (count >= leastWrong) continue;
      told.add(value.id);
      const at = nodes[index]?.slots.get(slot)?.at ?? factAt(nodes[index], fact);
      const has = count === 0 ? 'no other' : 'only one other';
      const where = isPerson ? 'more people to "entities"' : 'some under "pools"';
      const cure = `Add ${where}, or it cannot be asked with choices.`;
      report.warning(at, `"${entity.name}" has ${has} "${sortOf(entity)}".`, cure, fact.id);
    }
  }
}

function othersLike(entity: Entity, pack: Pack, pools: Pools): number {
  const others = [...pack.entities.values()].filter(
    (other) => other.kind === entity.kind && other.sort === entity.sort,
  );
  // People are only ever offered from the same pack.
  const stock = entity.kind === 'person' ? [] : [pack.pools, pools].flatMap((pool) => pool.get(sortOf(entity)) ?? []);
  const names = new Set([...others.map(({ name }) => name), ...stock].map(fold));
  names.delete(fold(entity.name));
  return names.size;
}

function factAt(node: FactNode | undefined, { line }: Fact): Position {
  return node?.at ?? { line, column: 1 };
}
