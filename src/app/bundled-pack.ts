import type { PackHead } from '../packs/entry.ts';
import type { Question } from '../questions/question.ts';
import { stemHash } from '../questions/stem-hash.ts';

/** A pack that came with the bot. */
export interface BundledPack {
  readonly id: string;
  readonly head: PackHead;
  /** A hash of each question's stem. */
  readonly stems: readonly string[];
  /** All its questions; read anew each time, where they are kept on disk. */
  questions(): Promise<readonly Question[]>;
}

/** A pack with its questions in memory. */
export function packWith(id: string, head: PackHead, questions: readonly Question[]): BundledPack {
  const stems = questions.map(({ stem }) => stemHash(stem));
  return { id, head, stems, questions: () => Promise.resolve(questions) };
}
