import { type FileProblem, poolBytes, readPackFiles } from '../packs/pack-files.ts';
import type { BundledPack } from './bundled-pack.ts';
import { digestOf, readyPacks, readyQuestions, type ReadyPack } from './ready-packs.ts';
import { StartError } from './start-error.ts';

/** The pack that `/trivia` takes when none is named. */
export const DEFAULT_PACK = 'unlikely-friends';

/**
 * The packs of a folder, the default one first. The questions of packs that are as they were at the build are read when
 * they are needed; those of others are made now. A pack with errors stops the start: a server's game must not silently
 * lose its questions.
 * @param readyFolder what the build left, where it is not in its usual place
 */
export async function loadPacks(folder: string, readyFolder?: string): Promise<readonly BundledPack[]> {
  const ready = await readyPacks(readyFolder);
  const pools = await poolBytes(folder);
  const problems: FileProblem[] = [];
  const files = await readPackFiles(folder, problems);
  const digests = new Map(files.map(({ file, bytes }) => [file, digestOf(bytes, pools)]));
  const packs = [...digests.values()].flatMap((digest) => {
    const pack = ready.get(digest);
    return pack === undefined ? [] : [readyPack(pack, readyFolder)];
  });
  if (files.length === 0 || problems.length > 0 || packs.length < files.length) {
    // What reads and makes packs takes some 10 MB, and mostly nothing has to be made. It tells what cannot be read, too.
    const { makePacks } = await import('./make-packs.ts');
    packs.push(...(await makePacks(folder, (file) => ready.has(digests.get(file) ?? ''))));
  }
  refuseTwins(folder, packs);
  return packs
    .filter(({ head }) => head.questions > 0)
    .toSorted((a, b) => Number(b.id === DEFAULT_PACK) - Number(a.id === DEFAULT_PACK) || (a.id < b.id ? -1 : 1));
}

/** Of two packs with one id nobody could tell which is played. */
function refuseTwins(folder: string, packs: readonly BundledPack[]): void {
  const ids = new Set<string>();
  for (const { id } of packs) {
    if (ids.has(id)) {
      const message = `Two packs in "${folder}" have the id "${id}". Give one of them another id, or take it out.`;
      throw new StartError(false, message);
    }
    ids.add(id);
  }
}

function readyPack(pack: ReadyPack, folder: string | undefined): BundledPack {
  const { id, head, stems } = pack;
  return { id, head, stems, questions: () => readyQuestions(pack, folder) };
}
