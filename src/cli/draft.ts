import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { draftPack } from '../packs/draft.ts';
import { packageRoot } from './root.ts';
import { readSource } from './source-file.ts';

const schema = join('docs', 'pack.schema.json');

/** Prints stubs for a fact pack, made from the names, dates and amounts of a text. */
export async function printDraft(path: string): Promise<void> {
  const text = await readSource(path);
  // In a checkout the pack goes to questions/, beside docs/; anywhere else the editor takes the program's own copy.
  const address = existsSync(schema) ? '../docs/pack.schema.json' : pathToFileURL(join(packageRoot, schema)).href;
  process.stdout.write(draftPack(text, { name: basename(path, extname(path)), schema: address }));
}
