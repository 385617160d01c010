import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { maxPackBytes, NoRegularFile, readAtMost } from './file-bytes.ts';
import type { Problem } from './problem.ts';

/** A problem with the path of its file. */
export type FileProblem = Problem & { readonly file: string };

/** The endings of files that hold packs. */
export const packEndings = ['.yaml', '.yml', '.json', '.csv'] as const;

/** True for names of files that hold packs, and not what was written about a pack. */
export function isPackFile(name: string): boolean {
  const lower = name.toLowerCase();
  if (lower.startsWith('.') || lower.endsWith('.reviewed.json') || lower.endsWith('.schema.json')) return false;
  return packEndings.some((ending) => lower.endsWith(ending));
}

/** The pack files of a folder with what is in them; what cannot be read is left out and added to the problems. */
export async function readPackFiles(
  dir: string,
  problems: FileProblem[] = [],
): Promise<readonly { readonly file: string; readonly bytes: Uint8Array }[]> {
  const found: { file: string; bytes: Uint8Array }[] = [];
  for (const file of await packFiles(dir, problems, false)) {
    const bytes = await readBytes(file, problems);
    if (bytes !== undefined) found.push({ file, bytes });
  }
  return found;
}

/** All that stands in the files of stock names, for whoever has to know whether it is still the same. */
export async function poolBytes(dir: string): Promise<Uint8Array> {
  const files = await readPackFiles(join(dir, 'pools'));
  return Buffer.concat(files.map(({ bytes }) => bytes));
}

/** The pack files of a folder in the order of their names' code units, which is the same on every machine. */
export async function packFiles(dir: string, problems: FileProblem[], needed: boolean): Promise<readonly string[]> {
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

/** What is in a file; one that cannot be read is added to the problems. */
export async function readBytes(file: string, problems: FileProblem[]): Promise<Uint8Array | undefined> {
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

/** A problem with a file as a whole. */
export function fileProblem(file: string, message: string, cure: string): FileProblem {
  return { severity: 'error', line: 1, column: 1, message, cure, file };
}

function codeOf(error: unknown): string {
  if (error instanceof NoRegularFile) return error.message;
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown cause';
}
