import type { PackHead } from '../packs/entry.ts';
import { headOf } from '../packs/head.ts';
import { loadLibrary, packBytes, poolBytes } from '../packs/library.ts';
import { generate } from '../questions/generate.ts';
import type { Question } from '../questions/question.ts';
import { stemHash } from '../questions/stem-hash.ts';
import { digestOf, readyPacks, readyQuestions, SEED, type ReadyPack } from './ready-packs.ts';
import { StartError } from './start-error.ts';

/** The pack that `/trivia` takes when none is named. */
export const DEFAULT_PACK = 'unlikely-friends';

/** A pack that came with the bot. */
export interface BundledPack {
  readonly id: string;
  readonly head: PackHead;
  /** A hash of each question's stem. */
  readonly stems: readonly string[];
  /** All its questions; read anew each time, where they are kept on disk. */
  questions(): Promise<readonly Question[]>;
}

/**
 * The packs of a folder, the default one first. The questions of packs that are as they were at the build are read when
 * they are needed; those of others are made now. A pack with errors stops the start: a server's game must not silently
 * lose its questions.
 */
export async function loadPacks(folder: string): Promise<readonly BundledPack[]> {
  const ready = await readyPacks();
  const pools = ready.size === 0 ? new Uint8Array() : await poolBytes(folder);
  const found = new Map<string, BundledPack>();
  if (ready.size > 0) {
    for (const { bytes } of await packBytes(folder)) {
      const pack = ready.get(digestOf(bytes, pools));
      if (pack !== undefined) found.set(pack.id, readyPack(pack));
    }
  }
  const library = await loadLibrary(folder, (bytes) => ready.size > 0 && ready.has(digestOf(bytes, pools)));
  const errors = library.problems.filter((problem) => problem.severity === 'error');
  const whole = errors.find((error) => error.file === folder);
  if (whole !== undefined) throw new StartError(false, `${folder}: ${whole.message} ${whole.cure}`);
  if (errors.length > 0) {
    const lines = errors.slice(0, 5).map((e) => `${e.file}:${e.line}:${e.column} ${e.message} ${e.cure}`);
    const more = errors.length > lines.length ? [`… and ${errors.length - lines.length} more.`] : [];
    const cure = 'Mend it (footnote packs check FILE shows all problems) or take the file out of the folder.';
    throw new StartError(false, [`A question pack in "${folder}" has errors:`, ...lines, ...more, cure].join('\n'));
  }
  for (const pack of library.packs) {
    if (found.has(pack.id)) {
      const message = `Two packs in "${folder}" have the id "${pack.id}". Give one of them another id.`;
      throw new StartError(false, message);
    }
    const { questions } = generate(pack, library.pools, SEED);
    found.set(pack.id, packWith(pack.id, headOf(pack, questions), questions));
  }
  return [...found.values()]
    .filter(({ head }) => head.questions > 0)
    .toSorted((a, b) => Number(b.id === DEFAULT_PACK) - Number(a.id === DEFAULT_PACK) || (a.id < b.id ? -1 : 1));
}

/** A pack with its questions in memory. */
export function packWith(id: string, head: PackHead, questions: readonly Question[]): BundledPack {
  const stems = questions.map(({ stem }) => stemHash(stem));
  return { id, head, stems, questions: () => Promise.resolve(questions) };
}

function readyPack(pack: ReadyPack): BundledPack {
  const { id, head, stems } = pack;
  return { id, head, stems, questions: () => readyQuestions(pack) };
}
