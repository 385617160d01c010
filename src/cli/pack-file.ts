import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Pools } from '../facts/pack.ts';
import { quoted } from '../packs/escaped.ts';
import { maxPackBytes, NoRegularFile, readAtMost } from '../packs/file-bytes.ts';
import { loadPools } from '../packs/library.ts';
import { isPackFile, packEndings } from '../packs/pack-files.ts';
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
  const bundled = packEndings.map((ending) => join(folder, `${name}${ending}`));
  const path = [name, ...bundled].find(isNoFolder);
  if (path !== undefined) return { path, bytes: await readBytes(path, 'Give the path of a pack file.') };
  if (existsSync(name)) throw new UsageError(`${name} is a folder. Give the path of a pack file in it.`);
  const known = existsSync(folder) ? readdirSync(folder).filter(isPackFile) : [];
  const names = known.map((file) => basename(file, extname(file))).join(', ');
  throw new UsageError(
    `There is no file ${quoted(name)} and no bundled pack of that name. Bundled packs: ${names || 'none'}.`,
  );
}

/**
 * The content of a file, or of one that is too large its first `most` bytes and one more, by default as many as a pack or
 * a source may have. Throws UsageError with the cure when it cannot be read.
 */
export async function readBytes(path: string, cure: string, most: number = maxPackBytes): Promise<Uint8Array> {
  try {
    return await readAtMost(path, most);
  } catch (error) {
    throw new UsageError(`Cannot read ${path}: ${reasonOf(error)}. ${cure}`);
  }
}

/** Why a file cannot be read or written, in words; begins with a small letter. */
export function reasonOf(error: unknown): string {
  if (error instanceof NoRegularFile) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons.get(code) ?? (code === '' ? String(error) : `the system says ${code}`);
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'it is not allowed'],
  ['EPERM', 'it is not allowed'],
  ['EROFS', 'the disk can only be read'],
  ['ENOSPC', 'the disk is full'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['ENOTDIR', 'a part of the path is no folder'],
]);

function isNoFolder(path: string): boolean {
  return existsSync(path) && !statSync(path).isDirectory();
}

/** The stock names that go with a pack: those in `pools/` beside it, else the bundled ones. */
export async function poolsFor(file: PackFile): Promise<Pools> {
  const beside = dirname(file.path);
  return loadPools(existsSync(join(beside, 'pools')) ? beside : packsFolder());
}
