import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { footnote } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'footnote-convert-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fixtures = 'tests/packs/importers/fixtures';
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe('footnote packs import', { timeout: 60_000 }, () => {
  it('prints a pack, and on stderr each problem with its row and cure', async () => {
    const path = file(
      'towns.csv',
      'question,answer,wrong 1,wrong 2\nWhich town is this one?,Oak,Elm,Ash\nAnd this?,,a,b\n',
    );
    const { code, stdout, stderr } = await footnote(['packs', 'import', path]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      format: 1,
      pack: 'towns',
      extra: [{ answer: 'Oak', wrong: ['Elm', 'Ash'] }],
    });
    expect(stderr).toContain(`${path}:3:1 error: row 3: no correct answer. Add one in the column "answer".`);
    expect(stderr).toContain('Question table (CSV, TSV), 1 question can be played, 1 cannot.');
  });

  it('writes a file, as YAML if its name says so', async () => {
    const out = join(folder, 'red.yaml');
    const { code, stdout } = await footnote(['packs', 'import', `${fixtures}/red.yaml`, '--out', out]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(readFileSync(out, 'utf8')).toContain('answer: 12:30');
    const check = await footnote(['packs', 'check', out]);
    expect(check.stdout).not.toContain('error');
  });

  it('ends with 1 when nothing can be used, and with 2 for a format that is none', async () => {
    const path = file('empty.csv', 'question,answer\n,\n');
    expect(await footnote(['packs', 'import', path])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('nothing can be used'),
    });
    expect(await footnote(['packs', 'import', path, '--format', 'kahoot'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no format "kahoot". Formats: fact-pack, questions'),
    });
  });
});

describe('footnote packs export', { timeout: 60_000 }, () => {
  it('writes a pack of the bundled ones in another format, and back', async () => {
    const out = join(folder, 'light.json');
    expect((await footnote(['packs', 'export', 'marrowby-light', '--format', 'json', '--out', out])).code).toBe(0);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ format: 1, pack: 'marrowby-light' });
    const same = await footnote(['packs', 'export', 'marrowby-light', '--format', 'yaml']);
    expect(same.stdout).toBe(readFileSync('questions/marrowby-light.yaml', 'utf8'));
  });

  it('takes any quiz file, and says which formats there are', async () => {
    const { code, stdout } = await footnote(['packs', 'export', `${fixtures}/questions.csv`, '--format', 'gift']);
    expect(code).toBe(0);
    expect(stdout).toContain('// licence: CC BY 4.0');
    expect(await footnote(['packs', 'export', `${fixtures}/questions.csv`, '--format', 'xml'])).toMatchObject({
      code: 2,
      stderr: 'There is no format "xml". Formats: yaml, json, csv, gift.\n',
    });
  });
});

describe('footnote packs check', { timeout: 60_000 }, () => {
  it('says of a foreign file how it becomes a pack', async () => {
    const { code, stderr } = await footnote(['packs', 'check', `${fixtures}/red.yaml`]);
    expect(code).toBe(1);
    expect(stderr).toContain('this looks like another kind of file, Red trivia list: footnote packs import turns it');
  });
});
