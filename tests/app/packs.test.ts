import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeReady } from '../../src/app/make-ready.ts';
import { loadPacks } from '../../src/app/packs.ts';
import { StartError } from '../../src/app/start-error.ts';
import { factPackText } from '../support/upload-packs.ts';

let folder: string;
let packs: string;
let ready: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-packs-'));
  packs = join(folder, 'questions');
  ready = join(folder, 'ready');
  cpSync('questions/pools', join(packs, 'pools'), { recursive: true });
  writeFileSync(join(packs, 'towers.yaml'), factPackText());
  await makeReady(packs, ready, 'engine one');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What the start says instead of starting. */
async function refusal(): Promise<string> {
  const error: unknown = await loadPacks(packs, ready).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StartError);
  return (error as StartError).message;
}

describe('the packs of a folder whose questions are ready', () => {
  it('are taken from the build', async () => {
    writeFileSync(join(ready, 'towers.jsonl'), '[]');
    const [pack] = await loadPacks(packs, ready);
    expect(pack?.id).toBe('towers');
    expect(await pack?.questions()).toEqual([]);
  });

  it('do not hide a file that cannot be read', async () => {
    mkdirSync(join(packs, 'harbours.yaml'));
    expect(await refusal()).toContain(`${join(packs, 'harbours.yaml')}:1:1 the file cannot be read`);
  });

  it('do not hide a copy of one of them, as it is or changed', async () => {
    const twins = 'have the id "towers". Give one of them another id, or take it out.';
    copyFileSync(join(packs, 'towers.yaml'), join(packs, 'twin.yaml'));
    expect(await refusal()).toContain(twins);
    writeFileSync(
      join(packs, 'twin.yaml'),
      factPackText((text) => text.replace('Marbeck', 'Norbeck')),
    );
    expect(await refusal()).toContain(twins);
  });
});
