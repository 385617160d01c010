import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Pack, Pools } from '../facts/pack.ts';
import { maxPackBytes, NoRegularFile, readAtMost } from './file-bytes.ts';
import type { Problem } from './problem.ts';
import { readPack, readPools } from './read.ts';

/** A problem with the path of its file. */
export type FileProblem = Problem & { readonly file: string };

/** The packs and stock names of a folder. Files with errors are left out and told. */
export interface Library {
  readonly packs: readonly Pack[];
  readonly pools: Pools;
  readonly problems: readonly FileProblem[];
}

/** The endings of files that hold packs. */
export const packEndings = ['.yaml', '.yml', '.json', '.csv'] as const;

/** True for names of files that hold packs, and not what was written about a pack. */
export function isPackFile(name: string): boolean {
  const lower = name.toLowerCase();
  if (lower.startsWith('.') || lower.endsWith('.reviewed.json') || lower.endsWith('.schema.json')) return false;
  return packEndings.some((ending) => lower.endsWith(ending));
}

/**
 * Reads every pack of a folder and the stock names in its folder `pools`, but for files that `isKnown` says are known
 * already. What cannot be read becomes a problem; it never throws.
 */
export async function loadLibrary(
  dir: string,
  isKnown: (bytes: Uint8Array) => boolean = () => false,
): Promise<Library> {
  const problems: FileProblem[] = [];
  const packs = new Map<string, { pack: Pack; file: string }>();
  for (const file of await packFiles(dir, problems, true)) {
    const bytes = await readBytes(file, problems);
    if (bytes === undefined || isKnown(bytes)) continue;
    const reading = readPack(bytes, basename(file));
    problems.push(...reading.problems.map((problem) => ({ ...problem, file })));
    if (reading.pack === undefined) continue;
    const first = packs.get(reading.pack.id);
    if (first === undefined) packs.set(reading.pack.id, { pack: reading.pack, file });
    else
      problems.push(
        fileProblem(file, `the pack id "${reading.pack.id}" is used by ${first.file} too.`, 'Give it another id.'),
      );
  }
  const pools = await loadPools(dir, problems);
  return { packs: [...packs.values()].map(({ pack }) => pack), pools, problems };
}

/** The stock names in a folder's `pools`; what cannot be read is added to the problems. */
export async function loadPools(dir: string, problems: FileProblem[] = []): Promise<Pools> {
  const pools = new Map<string, readonly string[]>();
  for (const file of await packFiles(join(dir, 'pools'), problems, false)) {
    const bytes = await readBytes(file, problems);
    if (bytes === undefined) continue;
    const reading = readPools(bytes, basename(file));
    problems.push(...reading.problems.map((problem) => ({ ...problem, file })));
    for (const [sort, names] of reading.pools ?? [])
      pools.set(sort, [...new Set([...(pools.get(sort) ?? []), ...names])]);
  }
  return pools;
}

/** The pack files of a folder with what is in them; those that cannot be read are left out. */
export async function packBytes(
  dir: string,
): Promise<readonly { readonly file: string; readonly bytes: Uint8Array }[]> {
  const found: { file: string; bytes: Uint8Array }[] = [];
  for (const file of await packFiles(dir, [], false)) {
    const bytes = await readBytes(file, []);
    if (bytes !== undefined) found.push({ file, bytes });
  }
  return found;
}

/** All that stands in the files of stock names, for whoever has to know whether it is still the same. */
export async function poolBytes(dir: string): Promise<Uint8Array> {
  const files = await packBytes(join(dir, 'pools'));
  return Buffer.concat(files.map(({ bytes }) => bytes));
}

/** The pack files of a folder in the order of their names' code units, which is the same on every machine. */
async function packFiles(dir: string, problems: FileProblem[], needed: boolean): Promise<readonly string[]> {
  try {
    const names = await readdir(dir);
    return names
      .filter(isPackFile)
      .sort()
      .map((name) => join(dir, name));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' && !needed) return [];
    const message = code === 'ENOENT' ? 'there is no such folder.' : `the folder cannot be read (${code}).`;
    problems.push(
      fileProblem(dir, message, 'Set PACKS_DIR to the folder that holds the packs, and let the bot read it.'),
    );
    return [];
  }
}

async function readBytes(file: string, problems: FileProblem[]): Promise<Uint8Array | undefined> {
  try {
    return await readAtMost(file, maxPackBytes);
  } catch (error) {
    problems.push(
      fileProblem(
        file,
        `the file cannot be read (${codeOf(error)}).`,
        'Let the bot read it, or take it out of the folder.',
      ),
    );
    return undefined;
  }
}

function fileProblem(file: string, message: string, cure: string): FileProblem {
  return { severity: 'error', line: 1, column: 1, message, cure, file };
}

function codeOf(error: unknown): string {
  if (error instanceof NoRegularFile) return error.message;
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown cause';
}
