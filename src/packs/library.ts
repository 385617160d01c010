import { basename, join } from 'node:path';
import type { Pack, Pools } from '../facts/pack.ts';
import { type FileProblem, fileProblem, packFiles, readBytes } from './pack-files.ts';
import { readPack, readPools } from './read.ts';

/** The packs and stock names of a folder. Files with errors are left out and told. */
export interface Library {
  readonly packs: readonly Pack[];
  readonly pools: Pools;
  readonly problems: readonly FileProblem[];
}

/**
 * Reads every pack of a folder and the stock names in its folder `pools`, but for files whose paths `isKnown` knows
 * already. What cannot be read becomes a problem; it never throws.
 */
export async function loadLibrary(dir: string, isKnown: (file: string) => boolean = () => false): Promise<Library> {
  const problems: FileProblem[] = [];
  const packs = new Map<string, { pack: Pack; file: string }>();
  for (const file of await packFiles(dir, problems, true)) {
    if (isKnown(file)) continue;
    const bytes = await readBytes(file, problems);
    if (bytes === undefined) continue;
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
