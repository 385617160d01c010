import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/packs/library.ts';

const bundled = fileURLToPath(new URL('../../questions', import.meta.url));
let dir = '';

function pack(id: string): string {
  return [
    'format: 1',
    `pack: ${id}`,
    'title: Bridges',
    'people: none',
    'source: { title: A guide, date: 2020, sections: { main: the guide } }',
    'entities: { oak: { name: Oak Bridge, kind: place } }',
    'facts:',
    '- { id: built, say: "Workers finished <bridge> <in when>", with: { bridge: oak, when: 1880s }, claim: { as: stated }, at: main }',
  ].join('\n');
}

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'packs-'));
});
afterEach(() => rm(dir, { recursive: true }));

describe('loadLibrary', () => {
  it('reads the bundled packs without an error', async () => {
    const library = await loadLibrary(bundled);
    expect(library.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(library.packs.map(({ id }) => id)).toContain('unlikely-friends');
    expect(library.pools.get('hotel')?.length).toBeGreaterThan(3);
  });

  it('reads packs in the order of their names, and joins the pools', async () => {
    await writeFile(join(dir, 'b.yaml'), pack('b'));
    await writeFile(join(dir, 'a.yaml'), pack('a'));
    await writeFile(join(dir, 'notes.txt'), 'not a pack');
    await mkdir(join(dir, 'pools'));
    await writeFile(join(dir, 'pools', 'one.yaml'), 'format: 1\npools: { bridge: [Elm Bridge, Ash Bridge] }');
    await writeFile(join(dir, 'pools', 'two.yaml'), 'format: 1\npools: { bridge: [Ash Bridge, Yew Bridge] }');
    const library = await loadLibrary(dir);
    expect(library.problems).toEqual([]);
    expect(library.packs.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(library.pools.get('bridge')).toEqual(['Elm Bridge', 'Ash Bridge', 'Yew Bridge']);
  });

  it('reads packs in JSON and CSV too, and nothing that was written about a pack', async () => {
    const head = 'title,Bridges\npeople,none\nsource,A guide\ndate,2020\nsection,the guide\nclaim,stated\n';
    const table = `pack,table\n${head}say,Workers finished <bridge> <in when>\nkind bridge,place\n\nbridge,when\nOak Bridge,1880s\n`;
    await writeFile(join(dir, 'c.csv'), table);
    const oak = { say: 'Workers finished <bridge> <in when>', with: { bridge: 'oak', when: '1880s' } };
    const json = {
      format: 1,
      pack: 'braces',
      title: 'Bridges',
      people: 'none',
      source: { title: 'A guide', date: 2020, sections: { main: 'the guide' } },
      entities: { oak: { name: 'Oak Bridge', kind: 'place' } },
      facts: [{ id: 'built', ...oak, claim: { as: 'stated' }, at: 'main' }],
    };
    await writeFile(join(dir, 'b.json'), JSON.stringify(json));
    await writeFile(join(dir, 'a.yml'), pack('dashes'));
    await writeFile(join(dir, 'a.reviewed.json'), '{}');
    await writeFile(join(dir, 'pack.schema.json'), '{}');
    const library = await loadLibrary(dir);
    expect(library.problems).toEqual([]);
    expect(library.packs.map(({ id }) => id)).toEqual(['dashes', 'braces', 'table']);
  });

  it('leaves a broken pack out, tells why and keeps the others', async () => {
    await writeFile(join(dir, 'good.yaml'), pack('good'));
    await writeFile(join(dir, 'bad.yaml'), pack('bad').replace('people: none', 'people: nobody'));
    const library = await loadLibrary(dir);
    expect(library.packs.map(({ id }) => id)).toEqual(['good']);
    expect(library.problems).toMatchObject([{ file: join(dir, 'bad.yaml'), line: 4, severity: 'error' }]);
  });

  it('refuses a second pack of the same id', async () => {
    await writeFile(join(dir, 'one.yaml'), pack('same'));
    await writeFile(join(dir, 'two.yaml'), pack('same'));
    const library = await loadLibrary(dir);
    expect(library.packs).toHaveLength(1);
    expect(library.problems[0]?.message).toContain('the pack id "same" is used by');
  });

  it('tells of a missing folder', async () => {
    const library = await loadLibrary(join(dir, 'none'));
    expect(library.packs).toEqual([]);
    expect(library.problems[0]).toMatchObject({ severity: 'error', message: 'there is no such folder.' });
    expect(library.problems[0]?.cure).toContain('PACKS_DIR');
  });

  it('tells of a pipe, which it would wait for', async () => {
    execFileSync('mkfifo', [join(dir, 'pipe.yaml')]);
    await writeFile(join(dir, 'good.yaml'), pack('good'));
    const library = await loadLibrary(dir);
    expect(library.packs).toHaveLength(1);
    expect(library.problems[0]?.message).toBe('the file cannot be read (it is no regular file).');
  });

  it('tells of a file that cannot be read', async () => {
    await mkdir(join(dir, 'folder.yaml'));
    await writeFile(join(dir, 'good.yaml'), pack('good'));
    const library = await loadLibrary(dir);
    expect(library.packs).toHaveLength(1);
    expect(library.problems[0]?.message).toBe('the file cannot be read (EISDIR).');
  });
});
