import { readFile } from 'node:fs/promises';
import type { Templates } from '../views/pack-files.ts';

/** The files of `docs/` to begin a pack with; they come with the program. */
export async function readTemplates(): Promise<Templates> {
  const read = (name: string): Promise<string> => readFile(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
  return {
    table: { name: 'questions.csv', text: await read('question-template.csv') },
    facts: { name: 'fact-pack.yaml', text: await read('pack-template.yaml') },
  };
}
