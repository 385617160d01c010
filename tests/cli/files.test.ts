import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { footnote } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'footnote-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Larger than any buffer of Node, and no block of it on the disk. */
function huge(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '');
  truncateSync(path, 5 * 2 ** 30);
  return path;
}

describe('files that footnote is given', { timeout: 60_000 }, () => {
  it('may be large: no more than the limit of them is read', async () => {
    const pack = huge('huge.yaml');
    const checked = await footnote(['packs', 'check', pack]);
    expect(checked.stdout).toContain(
      'error: the file is too large; a pack may have 1 MB. Cut it into several packs.\n',
    );
    expect(checked.code).toBe(1);
    const drafted = await footnote(['packs', 'draft', huge('huge.txt')]);
    expect(drafted.stderr).toMatch(/the text is too large; it may have 1 MB\. Cut it into several files\.\n$/u);
    expect(drafted.code).toBe(2);
  });

  it('may be approved choices that are too large', async () => {
    const pack = join(folder, 'light.yaml');
    copyFileSync('questions/marrowby-light.yaml', pack);
    const kept = huge('light.reviewed.json');
    const { code, stdout, stderr } = await footnote(['packs', 'review', pack, '--approve']);
    expect(stderr).toBe(
      `${kept}: this is too large; approved choices may have 16 MB. Bring back an earlier version of it.\n`,
    );
    expect([code, stdout]).toEqual([1, '']);
  });

  it('may be no pipes and devices', async () => {
    const pipe = join(folder, 'pipe.yaml');
    execFileSync('mkfifo', [pipe]);
    for (const args of [
      ['check', pipe],
      ['review', '/dev/zero'],
      ['draft', '/dev/zero'],
    ]) {
      const { code, stderr } = await footnote(['packs', ...args]);
      expect(stderr).toMatch(/^Cannot read \S+: it is no regular file\. Give the path of a (?:pack|text) file\.\n$/u);
      expect(code).toBe(2);
    }
  });

  it('are told without signs that a terminal obeys', async () => {
    const missing = await footnote(['packs', 'check', 'a\u001b[2Jb']);
    expect(missing.stderr).toContain('There is no file "a\\u001b[2Jb" and no bundled pack');
    const named = join(folder, 'n\u001b[2J.yaml');
    writeFileSync(named, 'format: 1\n"k\\e[2Jk": 1\n');
    const checked = await footnote(['packs', 'check', named]);
    expect(checked.stdout).toContain('n\\u001b[2J.yaml: not ok\n');
    expect(checked.stdout + checked.stderr + missing.stderr).not.toContain('\u001b');
  });
});
