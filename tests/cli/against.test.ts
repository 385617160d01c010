import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { goodPack, withLines } from '../packs/lines.ts';
import { footnote } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'footnote-against-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const good = file('good.yaml', goodPack.join('\n'));
const copied = file(
  'copied.yaml',
  withLines({ 27: '  say: <who> worked late as <a job> for <length>, and never once left home early' }),
);
const source = file(
  'source.txt',
  'Everyone knew that the town’s best clerk worked there and never once left home early.\n',
);

describe('footnote packs check --against', { timeout: 60_000 }, () => {
  it('tells repeated wording of several packs with its place, in text and in JSON', async () => {
    const loud = file('loud.txt', 'She was kind, and never once left home early for three years.\n');
    const text = await footnote(['packs', 'check', good, copied, '--against', loud]);
    expect(text.code).toBe(0);
    expect(text.stdout).toContain(`${copied}:27:8 warning: fact "office": 5 words in a row are those of the source`);
    expect(text.stdout).toContain(`${good}: ok`);
    const long = file(
      'long.txt',
      'And never once left home early, for three years, and never once left home early again.\n',
    );
    const whole = file(
      'whole.yaml',
      withLines({ 27: '  say: <who> was <a job> for <length>, and never once left home early again' }),
    );
    const json = await footnote(['packs', 'check', good, whole, '--against', long, '--json']);
    expect(json.code).toBe(1);
    const reports = JSON.parse(json.stdout) as readonly {
      readonly ok: boolean;
      readonly problems: readonly object[];
    }[];
    expect(reports.map(({ ok }) => ok)).toEqual([true, false]);
    expect(reports[1]?.problems).toContainEqual(
      expect.objectContaining({ severity: 'error', line: 27, column: 8, fact: 'office' }),
    );
  });

  it.each([
    [
      'a missing file',
      () => join(folder, 'nowhere.txt'),
      /Cannot read .*nowhere\.txt: there is no such file\. Give the path/u,
    ],
    ['a folder', () => folder, /it is a folder\. Give the path of a text file/u],
    ['an empty file', () => file('empty.txt', ' \n'), /empty\.txt: the file is empty\. Paste/u],
    ['no UTF-8', () => file('latin.txt', Uint8Array.of(0x63, 0x61, 0x66, 0xe9)), /not UTF-8 text\. Save it/u],
    [
      'a picture',
      () => file('picture.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0)),
      /no plain text\. Save it/u,
    ],
    ['more than 1 MB', () => file('huge.txt', 'word '.repeat(220_000)), /the text is too large; it may have 1 MB/u],
  ])('refuses %s as a source in one sentence', async (_, path, words) => {
    const { code, stdout, stderr } = await footnote(['packs', 'check', good, '--against', path()]);
    expect(stderr).toMatch(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('names the file among several that is none, and says that a folder is no pack', async () => {
    const missing = await footnote(['packs', 'check', good, 'nowhere', '--against', source]);
    expect(missing.stderr).toContain('There is no file "nowhere" and no bundled pack of that name. Bundled packs: ');
    expect([missing.code, missing.stdout]).toEqual([2, '']);
    mkdirSync(join(folder, 'packs'));
    const isFolder = await footnote(['packs', 'check', join(folder, 'packs')]);
    expect(isFolder.stderr).toContain('is a folder. Give the path of a pack file in it.');
    expect(isFolder.code).toBe(2);
  });
});
