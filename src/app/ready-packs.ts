import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PackHead } from '../packs/entry.ts';
import { headOf } from '../packs/head.ts';
import { loadPools, packBytes, poolBytes } from '../packs/library.ts';
import { readPack } from '../packs/read.ts';
import { generate } from '../questions/generate.ts';
import type { Question } from '../questions/question.ts';
import { stemHash } from '../questions/stem-hash.ts';

/** A pack whose questions were made beforehand; they stand in a file of their own, a slice a line. */
export interface ReadyPack {
  /** Of the pack's file and the stock names: another digest, another pack. */
  readonly digest: string;
  readonly id: string;
  readonly head: PackHead;
  /** A hash of each question's stem. */
  readonly stems: readonly string[];
}

/** What the build leaves behind. */
interface ReadyIndex {
  /** Of the program that made the questions. */
  readonly engine: string;
  readonly packs: readonly ReadyPack[];
}

/** Bundled packs are generated with one seed, so that every process has the same questions. */
export const SEED = '1';

/** Questions that are read at once: a line of a few hundred kilobytes keeps nobody waiting. */
const SLICE = 200;

/** Where the build puts them; in a checkout that runs from its sources there is nothing. */
const standardFolder = fileURLToPath(new URL('../ready', import.meta.url));

const indexOf = (folder: string): string => join(folder, 'index.json');
const linesOf = (folder: string, id: string): string => join(folder, `${id}.jsonl`);

/** The packs that are ready, by digest. */
export async function readyPacks(folder = standardFolder): Promise<ReadonlyMap<string, ReadyPack>> {
  const index = await readIndex(folder);
  return new Map((index?.packs ?? []).map((pack) => [pack.digest, pack]));
}

/** The questions of a ready pack, slice by slice: other work goes on between two of them. */
export async function readyQuestions({ id }: ReadyPack, folder = standardFolder): Promise<readonly Question[]> {
  const lines = (await readFile(linesOf(folder, id), 'utf8')).split('\n').filter((line) => line !== '');
  const questions: Question[] = [];
  for (const line of lines) {
    questions.push(...(JSON.parse(line) as readonly Question[]));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return questions;
}

/** Names a pack by its bytes and those of the stock names that its questions may take. */
export function digestOf(bytes: Uint8Array, pools: Uint8Array): string {
  return createHash('sha256').update(pools).update('\0').update(bytes).digest('base64url');
}

/**
 * Makes the questions of all sound packs of a folder and puts them into another. What `former` has made with the same
 * engine is taken over. Packs with errors are left to the start, which tells them.
 */
export async function makeReady(
  packsDir: string,
  folder: string,
  engine: string,
  former?: string,
): Promise<readonly ReadyPack[]> {
  mkdirSync(folder, { recursive: true });
  const index = former === undefined ? undefined : await readIndex(former);
  const known = new Map(index?.engine === engine ? index.packs.map((pack) => [pack.digest, pack] as const) : []);
  const pools = await loadPools(packsDir);
  const poolDigest = await poolBytes(packsDir);
  const packs: ReadyPack[] = [];
  for (const { file, bytes } of await packBytes(packsDir)) {
    const digest = digestOf(bytes, poolDigest);
    const found = known.get(digest);
    if (found !== undefined && former !== undefined) {
      await writeFile(linesOf(folder, found.id), await readFile(linesOf(former, found.id)));
      packs.push(found);
      continue;
    }
    const { pack } = readPack(bytes, basename(file));
    if (pack === undefined || packs.some(({ id }) => id === pack.id)) continue;
    const { questions } = generate(pack, pools, SEED);
    await writeFile(linesOf(folder, pack.id), toLines(questions));
    packs.push({
      digest,
      id: pack.id,
      head: headOf(pack, questions),
      stems: questions.map(({ stem }) => stemHash(stem)),
    });
  }
  await writeFile(indexOf(folder), JSON.stringify({ engine, packs } satisfies ReadyIndex));
  return packs;
}

async function readIndex(folder: string): Promise<ReadyIndex | undefined> {
  try {
    return JSON.parse(await readFile(indexOf(folder), 'utf8')) as ReadyIndex;
  } catch {
    // Nothing is ready: questions are made at the start, which takes a while and does no harm.
    return undefined;
  }
}

function toLines(questions: readonly Question[]): string {
  const lines: string[] = [];
  for (let start = 0; start < questions.length; start += SLICE) {
    lines.push(JSON.stringify(questions.slice(start, start + SLICE)));
  }
  return lines.join('\n');
}
