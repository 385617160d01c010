import type { PlayablePack } from '../commands/shelf.ts';
import type { PackHead } from '../packs/entry.ts';
import { headOf } from '../packs/head.ts';
import { loadLibrary } from '../packs/library.ts';
import { generate } from '../questions/generate.ts';
import { StartError } from './start-error.ts';

/** The pack that `/trivia` takes when none is named. */
export const DEFAULT_PACK = 'unlikely-friends';
/** Bundled packs are generated with one seed, so that every process has the same questions. */
const SEED = '1';

/** A pack that came with the bot, with all its questions. */
export interface BundledPack extends PlayablePack {
  readonly head: PackHead;
}

/**
 * Reads all packs of a folder and makes their questions. A pack with errors stops the start: a server's game must not
 * silently lose its questions.
 */
export async function loadPacks(folder: string): Promise<readonly BundledPack[]> {
  const library = await loadLibrary(folder);
  const errors = library.problems.filter((problem) => problem.severity === 'error');
  const whole = errors.find((error) => error.file === folder);
  if (whole !== undefined) throw new StartError(false, `${folder}: ${whole.message} ${whole.cure}`);
  if (errors.length > 0) {
    const lines = errors.slice(0, 5).map((e) => `${e.file}:${e.line}:${e.column} ${e.message} ${e.cure}`);
    const more = errors.length > lines.length ? [`… and ${errors.length - lines.length} more.`] : [];
    const cure = 'Mend it (footnote packs check FILE shows all problems) or take the file out of the folder.';
    throw new StartError(false, [`A question pack in "${folder}" has errors:`, ...lines, ...more, cure].join('\n'));
  }
  const packs = library.packs.map((pack) => {
    const { questions } = generate(pack, library.pools, SEED);
    return { id: pack.id, title: pack.title, questions, head: headOf(pack, questions) };
  });
  return packs
    .filter((pack) => pack.questions.length > 0)
    .toSorted((a, b) => Number(b.id === DEFAULT_PACK) - Number(a.id === DEFAULT_PACK));
}
