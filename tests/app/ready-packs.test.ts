import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeReady } from '../../src/app/make-ready.ts';
import { digestOf, readyPacks, readyQuestions } from '../../src/app/ready-packs.ts';
import { loadLibrary } from '../../src/packs/library.ts';
import { poolBytes } from '../../src/packs/pack-files.ts';
import { generate } from '../../src/questions/generate.ts';
import { factPackText } from '../support/upload-packs.ts';

let folder: string;
let packs: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-ready-'));
  packs = join(folder, 'questions');
  cpSync('questions/pools', join(packs, 'pools'), { recursive: true });
  writeFileSync(join(packs, 'towers.yaml'), factPackText());
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('packs made ready at the build', () => {
  it('hold the questions that the pack yields', async () => {
    const out = join(folder, 'ready');
    const [made] = await makeReady(packs, out, 'engine one');
    const digest = digestOf(readFileSync(join(packs, 'towers.yaml')), await poolBytes(packs));
    const found = (await readyPacks(out)).get(digest);
    expect(found).toEqual(made);
    const library = await loadLibrary(packs);
    const { questions } = generate(library.packs[0]!, library.pools, '1');
    expect(await readyQuestions(found!, out)).toEqual(questions);
    expect(found?.stems).toHaveLength(questions.length);
    expect(found?.head).toMatchObject({ title: 'Towers of the coast', questions: questions.length });
  });

  it('are others when the pack or the stock names change', async () => {
    const out = join(folder, 'ready');
    await makeReady(packs, out, 'engine one');
    const ready = await readyPacks(out);
    const now = async (): Promise<string> => digestOf(readFileSync(join(packs, 'towers.yaml')), await poolBytes(packs));
    expect(ready.has(await now())).toBe(true);
    writeFileSync(
      join(packs, 'towers.yaml'),
      factPackText((text) => text.replace('Marbeck', 'Norbeck')),
    );
    expect(ready.has(await now())).toBe(false);
    writeFileSync(join(packs, 'towers.yaml'), factPackText());
    writeFileSync(join(packs, 'pools', 'more.yaml'), 'format: 1\npools: { town: [Elsewhere] }\n');
    expect(ready.has(await now())).toBe(false);
  });

  it('are taken over from the former build of the same engine, and made anew by another', async () => {
    const former = join(folder, 'former');
    await makeReady(packs, former, 'engine one');
    writeFileSync(join(former, 'towers.jsonl'), '[]');
    await makeReady(packs, join(folder, 'same'), 'engine one', former);
    expect(readFileSync(join(folder, 'same', 'towers.jsonl'), 'utf8')).toBe('[]');
    await makeReady(packs, join(folder, 'other'), 'engine two', former);
    expect(readFileSync(join(folder, 'other', 'towers.jsonl'), 'utf8')).not.toBe('[]');
  });

  it('are none where nothing was built, or where a pack has errors', async () => {
    expect(await readyPacks(join(folder, 'nowhere'))).toEqual(new Map());
    writeFileSync(
      join(packs, 'towers.yaml'),
      factPackText((text) => text.replace('people: none', 'people: nobody')),
    );
    expect(await makeReady(packs, join(folder, 'ready'), 'engine one')).toEqual([]);
  });
});
