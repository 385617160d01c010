import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { withLines } from '../packs/lines.ts';
import { footnote } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'footnote-review-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inns = 'pools: { inn: [the New Inn, the Red Lion, the Old Oak], outlet: [The Post, The Echo] }';
function pack(name: string, changes: Readonly<Record<number, string>> = {}): string {
  const path = join(folder, `${name}.yaml`);
  writeFileSync(path, withLines({ 16: inns, ...changes }));
  return path;
}

describe('footnote packs review', { timeout: 60_000 }, () => {
  it('shows what is new, keeps what is approved, and shows it no more', async () => {
    const path = pack('bridges');
    const first = await footnote(['packs', 'review', path]);
    expect(first.code).toBe(1);
    expect(first.stdout).toContain('dinner — In October 2022, Ada and Grace had dinner at the Old Inn.\n');
    expect(first.stdout).toContain('  where: the Old Inn. Wrong: the New Inn; the Old Oak; the Red Lion\n');
    expect(first.stdout).toMatch(/\d+ wrong choices to review, 0 approved\. Read them/u);
    expect(readdirSync(folder)).toEqual(['bridges.yaml']);

    const approval = await footnote(['packs', 'review', path, '--approve']);
    expect(approval.code).toBe(0);
    expect(approval.stdout).toContain('  where: the Old Inn. Wrong: the New Inn; the Old Oak; the Red Lion\n');
    expect(readdirSync(folder)).toEqual(['bridges.reviewed.json', 'bridges.yaml']);
    const kept = readFileSync(join(folder, 'bridges.reviewed.json'), 'utf8');
    expect(JSON.parse(kept)).toMatchObject({ format: 1, pack: 'bridges', approved: { 'dinner.where': {} } });

    const second = await footnote(['packs', 'review', path]);
    expect([second.code, second.stderr]).toEqual([0, '']);
    expect(second.stdout).toMatch(/^[^\n]*: 0 wrong choices to review, \d+ approved\.\n$/u);

    pack('bridges', { 16: inns.replace('the Red Lion', 'the Swan') });
    const third = await footnote(['packs', 'review', path, '--approve']);
    expect(third.stdout).toContain('  where: the Old Inn. Wrong: the Swan\n');
    expect(third.stdout).toMatch(/1 wrong choice approved, \d+ before, 1 that no longer stand dropped\./u);
    expect(readFileSync(join(folder, 'bridges.reviewed.json'), 'utf8')).not.toContain('Red Lion');
  });

  it('never writes over a file that it cannot read', async () => {
    const path = pack('broken');
    const kept = join(folder, 'broken.reviewed.json');
    writeFileSync(kept, '{ "format": 1, <<<<<<< ');
    const { code, stdout, stderr } = await footnote(['packs', 'review', path, '--approve']);
    expect(stderr).toBe(
      `${kept}: this is no JSON. Bring back an earlier version of it, or delete it and review the pack anew.\n`,
    );
    expect([code, stdout]).toEqual([1, '']);
    expect(readFileSync(kept, 'utf8')).toBe('{ "format": 1, <<<<<<< ');
  });

  it('tells the problems of a pack with errors', async () => {
    const path = pack('wrong', { 4: 'people: some' });
    const { code, stdout, stderr } = await footnote(['packs', 'review', path, '--approve']);
    expect(stderr).toMatch(/wrong\.yaml:4:\d+ error: /u);
    expect([code, stdout]).toEqual([1, '']);
    expect(readdirSync(folder)).not.toContain('wrong.reviewed.json');
  });

  it('says that it cannot write, and leaves nothing behind', async () => {
    // The file's own name fits into the folder, the longer one of its copy does not.
    const path = pack('n'.repeat(235));
    const { code, stderr } = await footnote(['packs', 'review', path, '--approve']);
    expect(stderr).toMatch(/^Cannot write .*reviewed\.json: the name is too long\. Nothing was approved\.\n$/u);
    expect(code).toBe(1);
    expect(readdirSync(folder).filter((name) => name.startsWith('.') || name.startsWith('nnn'))).toHaveLength(1);
  });

  it('asks for a pack', async () => {
    const { code, stderr } = await footnote(['packs', 'review']);
    expect(stderr).toContain("missing required argument 'pack'");
    expect(code).toBe(2);
  });
});
