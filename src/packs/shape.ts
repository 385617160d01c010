import { z } from 'zod';
import { mostSought } from './known.ts';
import type { Report } from './problem.ts';
import { listed, Speller, suggest, suggestCure } from './suggest.ts';
import { type MappingNode, plainOf, textOf, type TreeNode } from './tree.ts';

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
 */
export function checkShape(
  node: TreeNode,
  schema: z.ZodType,
  report: Report,
  place: Place = { key: 'the file' },
): void {
  const inner = optionFor(node, schema);
  if (inner instanceof z.ZodObject) checkObject(node, inner, report, place);
  else if (inner instanceof z.ZodRecord) checkRecord(node, inner, report, place);
  else if (inner instanceof z.ZodArray) checkList(node, inner, report, place);
  else checkText(node, inner, report, place);
}

/** Optional values without their wrapping; of a union, the option for this kind of node. */
function optionFor(node: TreeNode, schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional) return optionFor(node, asType(schema.unwrap()));
  if (!(schema instanceof z.ZodUnion)) return schema;
  const options = schema.options.map(asType);
  const fits = options.find((option) => {
    if (option instanceof z.ZodArray) return node.kind === 'list';
    return option instanceof z.ZodObject || option instanceof z.ZodRecord
      ? node.kind === 'mapping'
      : node.kind === 'text';
  });
  return fits ?? options[0] ?? schema;
}

/** The schema library types the parts of a schema by its core; all of ours are made by its classic half. */
function asType(schema: z.core.$ZodType): z.ZodType {
  return schema as z.ZodType;
}

function checkObject(node: TreeNode, schema: z.ZodObject, report: Report, place: Place): void {
  if (node.kind !== 'mapping') {
    const keys = listed(Object.keys(schema.shape), 4);
    report.error(
      node.at,
      `${named(place)} must be written as "key: value" lines.`,
      `Write its keys below it: ${keys} …`,
      place.fact,
    );
    return;
  }
  const known = Object.keys(schema.shape);
  let speller: Speller | undefined;
  for (const [key, entry] of node.entries) {
    if (report.isFull) return;
    const field = fieldOf(schema, key);
    if (field === undefined) {
      const otherwise = `The keys known in ${inside(place)} are: ${listed(known, 30)}.`;
      const near = report.size < mostSought ? (speller ??= new Speller(known)).near(key) : undefined;
      const cure = near === undefined ? otherwise : `Did you mean "${near}"?`;
      report.error(entry.key.at, `"${key}" is not known here.`, cure, place.fact);
    } else {
      checkShape(entry.value, field, report, childPlace(place, key));
    }
  }
  reportMissing(node, schema, report, place);
}

/** The schema of a key: its own, or the one for keys that have no names of their own; a strict object has none for those. */
function fieldOf(schema: z.ZodObject, key: string): z.ZodType | undefined {
  const field = Object.hasOwn(schema.shape, key) ? schema.shape[key] : schema.def.catchall;
  return field === undefined || field instanceof z.ZodNever ? undefined : asType(field);
}

function reportMissing(node: MappingNode, schema: z.ZodObject, report: Report, place: Place): void {
  for (const [key, field] of Object.entries(schema.shape)) {
    if (node.entries.has(key) || field instanceof z.ZodOptional) continue;
    // A misspelled key is told with its cure already.
    const misspelled = [...node.entries.keys()]
      .slice(0, mostSought)
      .some((other) => !Object.hasOwn(schema.shape, other) && suggest(other, [key]) === key);
    if (!misspelled) report.error(node.at, `"${key}" is missing in ${inside(place)}.`, cureForMissing(key), place.fact);
  }
}

function checkRecord(node: TreeNode, schema: z.ZodRecord, report: Report, place: Place): void {
  if (node.kind !== 'mapping') {
    report.error(
      node.at,
      `${named(place)} must be written as "key: value" lines.`,
      `Write one line for each below "${place.key}".`,
      place.fact,
    );
    return;
  }
  for (const [key, entry] of node.entries) {
    if (report.isFull) return;
    if (key === '')
      report.error(entry.key.at, `a key in ${inside(place)} is empty.`, 'Write a word before the colon.', place.fact);
    else checkText(entry.key, asType(schema.keyType), report, childPlace(place, key));
    const within =
      place.key === 'patterns' ? { key, words: `the pattern "${key}"`, fact: key } : childPlace(place, key);
    checkShape(entry.value, asType(schema.valueType), report, within);
  }
}

function checkList(node: TreeNode, schema: z.ZodArray, report: Report, place: Place): void {
  if (node.kind !== 'list') {
    report.error(
      node.at,
      `${named(place)} must be a list.`,
      'Begin each item with "- ", or write [one, two].',
      place.fact,
    );
    return;
  }
  for (const item of node.items) {
    if (report.isFull) return;
    const own = place.key === 'facts' || place.key === 'extra' ? textOf(item, 'id') : place.fact;
    const words = itemWords.get(place.key);
    checkShape(item, asType(schema.element), report, {
      key: place.key,
      ...(words === undefined ? {} : { words }),
      ...(own === undefined ? {} : { fact: own }),
    });
  }
}

function checkText(node: TreeNode, schema: z.ZodType, report: Report, place: Place): void {
  if (node.kind !== 'text') {
    report.error(
      node.at,
      `${named(place)} must be a text, not a ${node.kind}.`,
      'Write it on one line; in double quotes if it begins with [ or {.',
      place.fact,
    );
    return;
  }
  if (node.text === '') {
    report.error(node.at, `${named(place)} is empty.`, 'Write something after it, or remove it.', place.fact);
    return;
  }
  for (const issue of schema.safeParse(plainOf(node)).error?.issues ?? []) {
    const { message, cure } = wordsFor(issue, node.text, place);
    report.error(node.at, message, cure, place.fact);
  }
}

function wordsFor(issue: z.core.$ZodIssue, text: string, place: Place): { message: string; cure: string } {
  if (issue.code === 'custom') return { message: issue.message, cure: String(issue.params?.['cure'] ?? '') };
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const cure = `Write ${values.length > 1 ? 'one of: ' : ''}${values.join(', ')}.`;
    return { message: `"${text}" cannot stand under "${place.key}".`, cure: suggestCure(text, values, cure) };
  }
  return { message: `"${text}" cannot stand under "${place.key}".`, cure: 'Write another value.' };
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

function cureForMissing(key: string): string {
  switch (key) {
    case 'claim':
      return 'Say who claims this: stated, quoted, reported, claimed, implied, speculated; as in "claim: { as: stated }".';
    case 'as':
      return 'Say who claims this: stated, quoted, reported, claimed, implied, speculated.';
    case 'format':
      return 'Begin the file with the line "format: 1".';
    case 'people':
      return 'Write "people: real", "people: invented" or "people: none".';
    case 'rows':
      return 'Add "rows:" and below it a line for each, as in "- { city: Paris, country: France }".';
    case 'alt':
      return 'Say in "alt" what there is to see, for those who do not see it; without the answer.';
    case 'at':
      return 'Name the section of the source, as in "at: intro".';
    default:
      return `Add a line "${key}: …".`;
  }
}
