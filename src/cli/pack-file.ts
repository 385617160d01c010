import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Pools } from '../facts/pack.ts';
import { loadPools } from '../packs/library.ts';
import { packsFolder } from './root.ts';
import { UsageError } from './run.ts';

export interface PackFile {
  /** As shown in problems. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The file that a path or the name of a bundled pack stands for. Throws UsageError with the known names. */
export async function findPackFile(name: string): Promise<PackFile> {
  const folder = packsFolder();
  const path = [name, join(folder, `${name}.yaml`)].find((candidate) => existsSync(candidate));
  if (path === undefined) {
    const known = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.yaml')) : [];
    const names = known.map((file) => basename(file, '.yaml')).join(', ');
    throw new UsageError(
      `There is no file "${name}" and no bundled pack of that name. Bundled packs: ${names || 'none'}.`,
    );
  }
  try {
    return { path, bytes: await readFile(path) };
  } catch (error) {
    throw new UsageError(`Cannot read ${path}: ${(error as Error).message}. Give the path of a pack file.`);
  }
}

/** The stock names that go with a pack: those in `pools/` beside it, else the bundled ones. */
export async function poolsFor(file: PackFile): Promise<Pools> {
  const beside = dirname(file.path);
  return loadPools(existsSync(join(beside, 'pools')) ? beside : packsFolder());
}
