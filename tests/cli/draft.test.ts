import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { footnote } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'footnote-draft-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('footnote packs draft', { timeout: 60_000 }, () => {
  it('prints a pack that "packs check" can read and lead on from', async () => {
    const text = join(folder, 'harbour news.txt');
    writeFileSync(text, '\ufeffAda Byron met Grace Hopper in June 1911.\r\nThe storm took Byron three days.\r\n');
    const drafted = await footnote(['packs', 'draft', text]);
    expect([drafted.code, drafted.stderr]).toEqual([0, '']);
    expect(drafted.stdout).toMatch(/^# yaml-language-server: \$schema=\S+pack\.schema\.json\n/u);
    expect(drafted.stdout).toContain('\npack: harbour-news\n');
    const pack = join(folder, 'harbour-news.yaml');
    writeFileSync(pack, drafted.stdout);
    const checked = await footnote(['packs', 'check', pack, '--against', text]);
    expect(checked.code).toBe(1);
    expect(checked.stdout).toContain('error: fact "fact-1": "say" is empty.');
    expect(checked.stdout).not.toContain('words in a row');
  });

  it.each([
    ['a missing file', () => join(folder, 'nowhere.txt'), /Cannot read .*nowhere\.txt: there is no such file\./u],
    ['a folder', () => folder, /it is a folder\. Give the path of a text file/u],
  ])('refuses %s in one sentence', async (_, path, words) => {
    const { code, stdout, stderr } = await footnote(['packs', 'draft', path()]);
    expect(stderr).toMatch(words);
    expect([code, stdout]).toEqual([2, '']);
  });
});
