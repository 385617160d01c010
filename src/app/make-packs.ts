import { headOf } from '../packs/head.ts';
import { loadLibrary } from '../packs/library.ts';
import { generate } from '../questions/generate.ts';
import { type BundledPack, packWith } from './bundled-pack.ts';
import { SEED } from './ready-packs.ts';
import { StartError } from './start-error.ts';

/** Makes the questions of the packs of a folder, but for those that are ready. Throws StartError when one has errors. */
export async function makePacks(folder: string, isReady: (file: string) => boolean): Promise<readonly BundledPack[]> {
  const library = await loadLibrary(folder, isReady);
  const errors = library.problems.filter((problem) => problem.severity === 'error');
  const whole = errors.find((error) => error.file === folder);
  if (whole !== undefined) throw new StartError(false, `${folder}: ${whole.message} ${whole.cure}`);
  if (errors.length > 0) {
    const lines = errors.slice(0, 5).map((e) => `${e.file}:${e.line}:${e.column} ${e.message} ${e.cure}`);
    const more = errors.length > lines.length ? [`… and ${errors.length - lines.length} more.`] : [];
    const cure = 'Mend it (footnote packs check FILE shows all problems) or take the file out of the folder.';
    throw new StartError(false, [`A question pack in "${folder}" has errors:`, ...lines, ...more, cure].join('\n'));
  }
  return library.packs.map((pack) => {
    const { questions } = generate(pack, library.pools, SEED);
    return packWith(pack.id, headOf(pack, questions), questions);
  });
}
