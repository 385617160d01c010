import { mkdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { headOf } from '../packs/head.ts';
import { loadPools } from '../packs/library.ts';
import { readPackFiles, poolBytes } from '../packs/pack-files.ts';
import { readPack } from '../packs/read.ts';
import { generate } from '../questions/generate.ts';
import { stemHash } from '../questions/stem-hash.ts';
import { digestOf, indexOf, linesOf, readIndex, SEED, type ReadyIndex, type ReadyPack } from './ready-packs.ts';
import { toSlices } from './slices.ts';

/**
 * Makes the questions of all sound packs of a folder and puts them into another. What `former` has made with the same
 * engine is taken over. Packs with errors are left to the start, which tells them.
 */
export async function makeReady(
  packsDir: string,
  folder: string,
  engine: string,
  former?: string,
): Promise<readonly ReadyPack[]> {
  mkdirSync(folder, { recursive: true });
  const index = former === undefined ? undefined : await readIndex(former);
  const known = new Map(index?.engine === engine ? index.packs.map((pack) => [pack.digest, pack] as const) : []);
  const pools = await loadPools(packsDir);
  const poolDigest = await poolBytes(packsDir);
  const packs: ReadyPack[] = [];
  for (const { file, bytes } of await readPackFiles(packsDir)) {
    const digest = digestOf(bytes, poolDigest);
    const found = known.get(digest);
    if (found !== undefined && former !== undefined) {
      await writeFile(linesOf(folder, found.id), await readFile(linesOf(former, found.id)));
      packs.push(found);
      continue;
    }
    const { pack } = readPack(bytes, basename(file));
    if (pack === undefined || packs.some(({ id }) => id === pack.id)) continue;
    const { questions } = generate(pack, pools, SEED);
    await writeFile(linesOf(folder, pack.id), [...toSlices(questions)].join('\n'));
    packs.push({
      digest,
      id: pack.id,
      head: headOf(pack, questions),
      stems: questions.map(({ stem }) => stemHash(stem)),
    });
  }
  await writeFile(indexOf(folder), JSON.stringify({ engine, packs } satisfies ReadyIndex));
  return packs;
}
