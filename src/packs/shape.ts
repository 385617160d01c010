import type { z } from 'zod';
import { cureForMissing, formWords } from './cures.ts';
import { mostSought } from './known.ts';
import { type Fault, type Plan, planOf, type TextPlan } from './plan.ts';
import type { Report } from './problem.ts';
import { listed, Speller, suggest, suggestCure } from './suggest.ts';
import { type MappingNode, textOf, type TreeNode } from './tree.ts';

/** Where the check is: the key that the node stands under, and the fact around it. */
interface Place {
  readonly key: string;
  /** What the node is called in messages, where its key would not tell. */
  readonly words?: string;
  readonly fact?: string;
}

const itemWords: ReadonlyMap<string, string> = new Map([
  ['facts', 'this fact'],
  ['rows', 'this row'],
  ['extra', 'this question'],
]);

/**
 * Compares a tree with a schema and reports every difference: unknown and missing keys, wrong forms, wrong values.
 * It walks the schema itself, since a parse of the whole stops telling at the first wrong level and knows no positions.
 * A tree without an error has plain values as the schema describes them.
 */
export function checkShape(node: TreeNode, schema: z.ZodType, report: Report): void {
  walk(node, planOf(schema), report, { key: 'the file' });
}

function walk(node: TreeNode, plan: Plan, report: Report, place: Place): void {
  switch (plan.kind) {
    case 'object':
      checkObject(node, plan, report, place);
      break;
    case 'record':
      checkRecord(node, plan, report, place);
      break;
    case 'list':
      checkList(node, plan, report, place);
      break;
    case 'text':
      checkText(node, plan, report, place);
      break;
    case 'either': {
      const [first] = plan.options;
      const option = plan.options.find((one) => suits(node, one)) ?? first;
      if (option !== undefined) walk(node, option, report, place);
    }
  }
}

/** Whether a plan is for this kind of node. */
function suits(node: TreeNode, plan: Plan): boolean {
  if (node.kind === 'mapping') return plan.kind === 'object' || plan.kind === 'record';
  return node.kind === plan.kind;
}

function checkObject(node: TreeNode, plan: Plan & { kind: 'object' }, report: Report, place: Place): void {
  const { fields, others } = plan;
  if (node.kind !== 'mapping') {
    const { be, cure } = formWords('mapping', report.syntax);
    report.error(node.at, `${named(place)} ${be}.`, `${cure}: ${listed(fields.keys(), 4)} …`, place.fact);
    return;
  }
  let speller: Speller | undefined;
  for (const [key, entry] of node.entries) {
    if (report.isFull) return;
    const field = fields.get(key) ?? others;
    if (field === undefined) {
      const otherwise = `The keys known in ${inside(place)} are: ${listed(fields.keys(), 30)}.`;
      const near = report.size < mostSought ? (speller ??= new Speller(fields.keys())).near(key) : undefined;
      const cure = near === undefined ? otherwise : `Did you mean "${near}"?`;
      report.error(entry.key.at, `"${key}" is not known here.`, cure, place.fact);
    } else if (!isRight(entry.value, field)) {
      walk(entry.value, field, report, childPlace(place, key));
    }
  }
  reportMissing(node, plan, report, place);
}

/** True for a text about which there is nothing to tell: most nodes are of this kind. */
function isRight(node: TreeNode, plan: Plan): boolean {
  if (node.kind !== 'text' || node.text === '') return false;
  if (plan.kind === 'either') return plan.options.some((option) => option.kind === 'text' && isRight(node, option));
  return plan.kind === 'text' && plan.allowed?.has(node.text) !== false && plan.fault?.(node.text) === undefined;
}

function reportMissing(node: MappingNode, plan: Plan & { kind: 'object' }, report: Report, place: Place): void {
  for (const key of plan.needed) {
    if (node.entries.has(key)) continue;
    // A misspelled key is told with its cure already.
    const misspelled = [...node.entries.keys()]
      .slice(0, mostSought)
      .some((other) => !plan.fields.has(other) && suggest(other, [key]) === key);
    if (misspelled) continue;
    const cure = cureForMissing(key, report.syntax);
    report.error(node.at, `"${key}" is missing in ${inside(place)}.`, cure, place.fact);
  }
}

function checkRecord(node: TreeNode, plan: Plan & { kind: 'record' }, report: Report, place: Place): void {
  if (node.kind !== 'mapping') {
    const { be, cure } = formWords('mapping', report.syntax);
    report.error(node.at, `${named(place)} ${be}.`, `${cure}.`, place.fact);
    return;
  }
  for (const [key, entry] of node.entries) {
    if (report.isFull) return;
    if (key === '')
      report.error(entry.key.at, `a key in ${inside(place)} is empty.`, 'Write a word before the colon.', place.fact);
    else if (!isRight(entry.key, plan.key)) checkText(entry.key, plan.key, report, childPlace(place, key));
    if (isRight(entry.value, plan.value)) continue;
    const within =
      place.key === 'patterns' ? { key, words: `the pattern "${key}"`, fact: key } : childPlace(place, key);
    walk(entry.value, plan.value, report, within);
  }
}

function checkList(node: TreeNode, plan: Plan & { kind: 'list' }, report: Report, place: Place): void {
  if (node.kind !== 'list') {
    const { be, cure } = formWords('list', report.syntax);
    report.error(node.at, `${named(place)} ${be}.`, cure, place.fact);
    return;
  }
  const words = itemWords.get(place.key);
  for (const item of node.items) {
    if (report.isFull) return;
    const own = place.key === 'facts' || place.key === 'extra' ? textOf(item, 'id') : place.fact;
    walk(item, plan.item, report, {
      key: place.key,
      ...(words === undefined ? {} : { words }),
      ...(own === undefined ? {} : { fact: own }),
    });
  }
}

function checkText(node: TreeNode, plan: TextPlan, report: Report, place: Place): void {
  if (node.kind !== 'text') {
    const { be, cure } = formWords('text', report.syntax);
    report.error(node.at, `${named(place)} ${be}, not a ${node.kind}.`, cure, place.fact);
    return;
  }
  if (node.text === '') {
    report.error(node.at, `${named(place)} is empty.`, 'Write something after it, or remove it.', place.fact);
    return;
  }
  const fault = plan.allowed === undefined ? plan.fault?.(node.text) : faultOf(node.text, plan.allowed, place);
  if (fault !== undefined) report.error(node.at, fault.message, fault.cure, place.fact);
}

function faultOf(text: string, allowed: ReadonlySet<string>, place: Place): Fault | undefined {
  if (allowed.has(text)) return undefined;
  const cure = `Write ${allowed.size > 1 ? 'one of: ' : ''}${[...allowed].join(', ')}.`;
  return { message: `"${text}" cannot stand under "${place.key}".`, cure: suggestCure(text, allowed, cure) };
}

function childPlace({ fact }: Place, key: string): Place {
  return fact === undefined ? { key } : { key, fact };
}

function named(place: Place): string {
  if (place.words !== undefined) return place.words;
  return place.key === 'the file' ? 'the file' : `"${place.key}"`;
}

function inside(place: Place): string {
  return place.key === 'the file' ? 'the head of the file' : named(place);
}
