import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'footnote-light-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const heavy = ['better-sqlite3', 'kysely', 'pg', 'discord.js', 'ws', 'hono'];
const text = join(folder, 'text.txt');
writeFileSync(text, 'We met Ada in 1911.\n');

// Every module that is loaded, by import or by require, is written to a file by name.
const list = join(folder, 'loaded.txt');
const hooks = join(folder, 'hooks.mjs');
writeFileSync(
  hooks,
  `import { appendFileSync } from 'node:fs';
   export async function load(url, context, next) { appendFileSync(${JSON.stringify(list)}, url + '\\n'); return next(url, context); }`,
);
const recorder = join(folder, 'recorder.mjs');
writeFileSync(
  recorder,
  `import { appendFileSync } from 'node:fs';
   import Module, { register } from 'node:module';
   register(${JSON.stringify(pathToFileURL(hooks).href)});
   const load = Module._load;
   Module._load = function (name, ...rest) { appendFileSync(${JSON.stringify(list)}, 'require:' + name + '\\n'); return load.call(this, name, ...rest); };`,
);

/** The heavy packages that a command loads, of all that it loads while it runs. */
async function heavyOf(
  args: readonly string[],
): Promise<{ readonly heavy: readonly string[]; readonly count: number }> {
  writeFileSync(list, '');
  await new Promise<void>((resolve) => {
    const options = ['--conditions=development', '--import', 'tsx', '--import', pathToFileURL(recorder).href];
    const child = execFile(
      process.execPath,
      [...options, 'src/cli.ts', ...args],
      { env: { PATH: process.env['PATH'] } },
      () => resolve(),
    );
    child.stdin?.end();
  });
  const loaded = readFileSync(list, 'utf8').trim().split('\n');
  const isOf =
    (name: string) =>
    (one: string): boolean =>
      one.includes(`/node_modules/${name}/`) || one === `require:${name}` || one.startsWith(`require:${name}/`);
  return { heavy: heavy.filter((name) => loaded.some(isOf(name))), count: loaded.length };
}

describe('what a command loads', { timeout: 60_000 }, () => {
  it.each([
    ['questions', 'unlikely-friends', '--json'],
    ['packs', 'check', 'unlikely-friends', '--against', text],
    ['packs', 'review', 'unlikely-friends'],
    ['packs', 'draft', text],
    ['packs', 'import', 'tests/packs/importers/fixtures/kahoot.xlsx'],
    ['packs', 'export', 'unlikely-friends', '--format', 'gift'],
    ['judge', 'unlikely-friends'],
    ['--help'],
  ])('is neither a database nor discord.js: %s %s', async (...args) => {
    const { heavy: found, count } = await heavyOf(args);
    expect(count, 'modules loaded').toBeGreaterThan(20);
    expect(found).toEqual([]);
  });

  it('would be noticed: start loads both', async () => {
    const { heavy: found } = await heavyOf(['start']);
    expect(found).toEqual(expect.arrayContaining(['better-sqlite3', 'discord.js']));
  });
});
