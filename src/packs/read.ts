import type { Pack, Pools } from '../facts/pack.ts';
import { checkAlike } from './alike-rules.ts';
import { buildPack } from './build.ts';
import { looksLikeCsv, parseCsv } from './csv-tree.ts';
import type { Syntax } from './cures.ts';
import { checkExtra } from './extra-rules.ts';
import { checkFacts } from './fact-rules.ts';
import { checkBulk, decodePack } from './gate.ts';
import { checkHead, checkPool } from './head-rules.ts';
import { looksLikeJson, parseJson } from './json-tree.ts';
import { makeFold, readKnown } from './known.ts';
import { checkLetters, checkNameLetters } from './name-rules.ts';
import { checkPatterns } from './pattern-rules.ts';
import { type Problem, Report } from './problem.ts';
import { type FactNode, readStatements } from './rows.ts';
import { packSchema, poolsSchema } from './schema.ts';
import { checkShape } from './shape.ts';
import { childOf, entriesOf, plainOf, textsOf, type TreeNode } from './tree.ts';
import { checkUse } from './use-rules.ts';
import { checkVerbs } from './verb-rules.ts';
import { parseYaml } from './yaml-tree.ts';

/** A pack, unless a problem is an error. */
export interface PackReading {
  readonly pack?: Pack;
  readonly problems: readonly Problem[];
}

/** Where the parts of a pack stand in its file. */
export interface PackTree {
  readonly root?: TreeNode;
  /** In the order of the pack's facts, if there is a pack. */
  readonly nodes: readonly FactNode[];
}

export interface PoolsReading {
  readonly pools?: Pools;
  readonly problems: readonly Problem[];
}

/** Reads a pack file of format 1. Every problem is told at once, in the order of the file; nothing is made from a pack with an error. */
export function readPack(bytes: Uint8Array, file: string): PackReading {
  const { pack, problems } = readPackTree(bytes, file);
  return { ...(pack === undefined ? {} : { pack }), problems };
}

/** The same with the tree of the file and the places of its facts, for those who have more to say about them. Without a tree, the syntax is broken. */
export function readPackTree(bytes: Uint8Array, file: string): PackReading & PackTree {
  const report = new Report();
  const root = readTree(bytes, file, report);
  return root === undefined ? { problems: report.problems, nodes: [] } : checkTree(root, report);
}

/**
 * Reads the text of a stored pack. It was made or let through by this program, so that it may be larger than what people
 * bring: a pack takes more room than the table that it came from.
 */
export function readStored(text: string, syntax: Syntax): PackReading & PackTree {
  const report = new Report();
  const root = syntax === 'json' ? parseJson(text, report) : parseYaml(text, report);
  return root === undefined ? { problems: report.problems, nodes: [] } : checkTree(root, report);
}

/** Holds the tree of a pack against every rule, and makes the pack when none is broken. */
export function checkTree(root: TreeNode, report: Report): PackReading & PackTree {
  checkShape(root, packSchema, report);
  const fold = makeFold();
  const { facts: nodes, made } = readStatements(root, fold);
  const known = readKnown(root, made, fold);
  checkHead(root, known, report);
  checkLetters(root, known, report);
  checkFacts(root, nodes, known, report);
  checkPatterns(root, nodes, known, report);
  checkExtra(root, known, report);
  checkAlike(nodes, known, report);
  checkVerbs(nodes, report);
  if (!report.failed) checkUse(root, nodes, known, report);
  if (report.failed) return { problems: report.problems, root, nodes };
  return {
    pack: buildPack(root, nodes, made),
    problems: report.problems,
    root,
    nodes,
  };
}

/** Reads a file of stock names: `format: 1` and `pools`, which maps a sort or kind to names. */
export function readPools(bytes: Uint8Array, file: string): PoolsReading {
  const report = new Report();
  const root = readTree(bytes, file, report);
  if (root === undefined) return { problems: report.problems };
  checkShape(root, poolsSchema, report);
  for (const [, { value }] of entriesOf(childOf(root, 'pools'))) {
    checkPool(value, report);
    checkNameLetters(textsOf(value), report);
  }
  if (report.failed) return { problems: report.problems };
  const { pools } = poolsSchema.parse(plainOf(root));
  return { pools: new Map(Object.entries(pools)), problems: report.problems };
}

function readTree(bytes: Uint8Array, file: string, report: Report): TreeNode | undefined {
  const text = decodePack(bytes, report);
  if (text === undefined) return undefined;
  const root = parseTree(text, file, report);
  if (root === undefined || root.kind === 'mapping') return root;
  report.error(
    root.at,
    `${file} holds no pack.`,
    'Begin with the lines "format: 1" and "pack: …", each key on a line of its own.',
  );
  return undefined;
}

/** The name of a file tells its syntax; a text pasted under another name is known by its beginning. */
export function syntaxOf(text: string, file: string): Syntax {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === 'json') return 'json';
  if (ending === 'csv' || ending === 'tsv' || looksLikeCsv(text)) return 'table';
  return looksLikeJson(text) && parseJson(text, new Report()) !== undefined ? 'json' : 'yaml';
}

function parseTree(text: string, file: string, report: Report): TreeNode | undefined {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === 'json') return parseJson(text, report);
  const isTable = ending === 'csv' || ending === 'tsv' || looksLikeCsv(text);
  if (!isTable && looksLikeJson(text)) return parseBrackets(text, report);
  if (!checkBulk(text, report)) return undefined;
  return isTable ? parseCsv(text, report) : parseYaml(text, report);
}

/** YAML has mappings in brackets too, with more freedom; what is neither is told as JSON. */
function parseBrackets(text: string, report: Report): TreeNode | undefined {
  const [asJson, asYaml] = [new Report(), new Report()];
  const strict = parseJson(text, asJson);
  const root = strict ?? (checkBulk(text, asYaml) ? parseYaml(text, asYaml) : undefined);
  report.take(strict !== undefined || root === undefined ? asJson : asYaml);
  return root;
}
