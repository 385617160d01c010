import { decodeSource } from '../packs/source-text.ts';
import { readBytes } from './pack-file.ts';
import { UsageError } from './run.ts';

/** The text of an article or another source. Throws UsageError when the file cannot be read or holds no text. */
export async function readSource(path: string): Promise<string> {
  const source = decodeSource(await readBytes(path, 'Give the path of a text file.'));
  if ('refusal' in source) throw new UsageError(`${path}: ${source.refusal}`);
  return source.text;
}
