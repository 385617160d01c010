import { packBytes, poolBytes } from '../packs/pack-files.ts';
import type { BundledPack } from './bundled-pack.ts';
import { digestOf, readyPacks, readyQuestions, type ReadyPack } from './ready-packs.ts';
import { StartError } from './start-error.ts';

/** The pack that `/trivia` takes when none is named. */
export const DEFAULT_PACK = 'unlikely-friends';

/**
 * The packs of a folder, the default one first. The questions of packs that are as they were at the build are read when
 * they are needed; those of others are made now. A pack with errors stops the start: a server's game must not silently
 * lose its questions.
 */
export async function loadPacks(folder: string): Promise<readonly BundledPack[]> {
  const ready = await readyPacks();
  const pools = await poolBytes(folder);
  const files = await packBytes(folder);
  const isReady = (bytes: Uint8Array): boolean => ready.has(digestOf(bytes, pools));
  const found = new Map<string, BundledPack>();
  for (const { bytes } of files) {
    const pack = ready.get(digestOf(bytes, pools));
    if (pack !== undefined) found.set(pack.id, readyPack(pack));
  }
  if (files.length === 0 || !files.every(({ bytes }) => isReady(bytes))) {
    // What reads and makes packs takes some 10 MB, and mostly nothing has to be made.
    const { makePacks } = await import('./make-packs.ts');
    for (const pack of await makePacks(folder, isReady)) {
      if (found.has(pack.id)) {
        const message = `Two packs in "${folder}" have the id "${pack.id}". Give one of them another id.`;
        throw new StartError(false, message);
      }
      found.set(pack.id, pack);
    }
  }
  return [...found.values()]
    .filter(({ head }) => head.questions > 0)
    .toSorted((a, b) => Number(b.id === DEFAULT_PACK) - Number(a.id === DEFAULT_PACK) || (a.id < b.id ? -1 : 1));
}

function readyPack(pack: ReadyPack): BundledPack {
  const { id, head, stems } = pack;
  return { id, head, stems, questions: () => readyQuestions(pack) };
}
