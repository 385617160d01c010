import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BundledPack, packWith } from '../../src/app/bundled-pack.ts';
import { SEED } from '../../src/app/ready-packs.ts';
import { headOf } from '../../src/packs/head.ts';
import { loadPools } from '../../src/packs/library.ts';
import { readPack } from '../../src/packs/read.ts';
import { generate } from '../../src/questions/generate.ts';

/** The bundled packs that tests play: making the questions of all takes longer than the tests. */
const played = ['unlikely-friends', 'world-capitals'];

let packs: Promise<readonly BundledPack[]> | undefined;

/** Made once in a process. */
export function playedPacks(): Promise<readonly BundledPack[]> {
  packs ??= makePacks();
  return packs;
}

async function makePacks(): Promise<readonly BundledPack[]> {
  const pools = await loadPools('questions');
  return played.map((id) => {
    const { pack } = readPack(readFileSync(`questions/${id}.yaml`), `${id}.yaml`);
    if (pack === undefined) throw new Error(`${id} has errors`);
    const { questions } = generate(pack, pools, SEED);
    return packWith(id, headOf(pack, questions), questions);
  });
}

/** A folder with those packs alone, for a bot that runs as a process of its own. Whoever asks for it removes it. */
export function playedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-packs-'));
  cpSync('questions/pools', join(folder, 'pools'), { recursive: true });
  for (const id of played) cpSync(`questions/${id}.yaml`, join(folder, `${id}.yaml`));
  return folder;
}
