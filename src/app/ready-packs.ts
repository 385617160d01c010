import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PackHead } from '../packs/entry.ts';
import type { Question } from '../questions/question.ts';
import { fromSlices } from './slices.ts';

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
export interface ReadyIndex {
  /** Of the program that made the questions. */
  readonly engine: string;
  readonly packs: readonly ReadyPack[];
}

/** Bundled packs are generated with one seed, so that every process has the same questions. */
export const SEED = '1';

/** Where the build puts them; in a checkout that runs from its sources there is nothing. */
const standardFolder = fileURLToPath(new URL('../ready', import.meta.url));

export const indexOf = (folder: string): string => join(folder, 'index.json');
export const linesOf = (folder: string, id: string): string => join(folder, `${id}.jsonl`);

/** The packs that are ready, by digest. */
export async function readyPacks(folder = standardFolder): Promise<ReadonlyMap<string, ReadyPack>> {
  const index = await readIndex(folder);
  return new Map((index?.packs ?? []).map((pack) => [pack.digest, pack]));
}

/** The questions of a ready pack. */
export async function readyQuestions({ id }: ReadyPack, folder = standardFolder): Promise<readonly Question[]> {
  return fromSlices((await readFile(linesOf(folder, id), 'utf8')).split('\n').filter((line) => line !== ''));
}

/** Names a pack by its bytes and those of the stock names that its questions may take. */
export function digestOf(bytes: Uint8Array, pools: Uint8Array): string {
  return createHash('sha256').update(pools).update('\0').update(bytes).digest('base64url');
}

/** What a build left in this folder; undefined where there is nothing. */
export async function readIndex(folder: string): Promise<ReadyIndex | undefined> {
  try {
    return JSON.parse(await readFile(indexOf(folder), 'utf8')) as ReadyIndex;
  } catch {
    // Nothing is ready: questions are made at the start, which takes a while and does no harm.
    return undefined;
  }
}
