import { readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Room {
  /** Rooms whose files it may import; its own are always allowed. */
  readonly rooms: readonly string[];
  /** npm packages, by name. A room or package marked "(types)" may be imported with `import type` alone. */
  readonly packages: readonly string[];
  readonly node: boolean;
}

/**
 * The store's port: its types may be imported where the store itself may not. `errors` adds the one thing that it holds
 * at run time, the class StoreError.
 */
const port = 'store port (types)';
const portErrors = 'store port (errors)';
const all = ['facts', 'questions', 'packs', 'game', 'store', 'views', 'host', 'commands', 'discord', 'i18n', 'config'];

const rooms: Readonly<Record<string, Room>> = {
  facts: { rooms: [], packages: [], node: false },
  questions: { rooms: ['facts'], packages: [], node: false },
  packs: {
    rooms: ['facts', 'questions'],
    packages: ['zod', 'yaml', 'csv-parse', 'entities', 'htmlparser2', 'fflate'],
    node: true,
  },
  game: { rooms: ['questions', 'facts'], packages: [], node: false },
  'db/migrations': { rooms: [], packages: ['kysely'], node: false },
  store: {
    rooms: ['game', 'questions', 'facts', 'packs (types)', '#migrations'],
    packages: ['kysely', 'better-sqlite3'],
    node: true,
  },
  views: {
    rooms: ['game', 'questions', 'facts', 'i18n', 'packs (types)'],
    packages: ['discord-api-types'],
    node: false,
  },
  host: { rooms: ['game', 'questions', 'views', port], packages: [], node: false },
  commands: {
    rooms: ['host', 'views', 'packs', 'game', 'questions', port, portErrors, 'i18n'],
    packages: ['@discordjs/builders', 'discord-api-types', 'obscenity'],
    node: false,
  },
  discord: { rooms: ['commands', 'host', 'views'], packages: ['discord.js'], node: true },
  playground: {
    rooms: [],
    packages: [
      'ws',
      'hono',
      '@hono/node-server',
      'zod',
      'discord-api-types (types)',
      'discord-api-spec',
      'discord-markdown-parser',
    ],
    node: true,
  },
  i18n: { rooms: [], packages: ['i18next'], node: false },
  config: { rooms: [], packages: ['zod', 'fastest-levenshtein'], node: true },
  app: { rooms: all, packages: ['pino', 'pino-pretty'], node: true },
  cli: {
    rooms: ['app', 'config', 'facts', 'questions', 'packs', 'store', 'discord', 'commands', 'playground'],
    packages: ['commander', '@clack/prompts'],
    node: true,
  },
};

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
  /** What stands between `import` and `from`. */
  readonly names: string;
}

const pattern =
  /(?:import|export)\s+(type\s+)?(?:([^'"();]*?)\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf(source: string): readonly Import[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
  return [...code.matchAll(pattern)].map((m) => {
    const names = (m[2] ?? '').trim();
    // In `import { type A, type B }` every name bears the word itself.
    const each = /^\{(?:\s*type\s[^,}]+,?)+\s*\}$/.test(names);
    return { from: m[3] ?? m[4] ?? '', typeOnly: m[1] !== undefined || each, names };
  });
}

function roomOf(path: string): string {
  if (path.startsWith('db/migrations/')) return 'db/migrations';
  const inside = path.replace(/^src\//, '');
  const first = inside.split('/')[0] ?? '';
  return first.replace(/\.ts$/, '');
}

/** Path of a relative import, from the top of the repository. */
function resolve(path: string, target: string): string {
  const parts = path.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** True when the list names it, or names it for types and only types are imported. */
function allows(list: readonly string[], name: string, typeOnly: boolean): boolean {
  return list.includes(name) || (typeOnly && list.includes(`${name} (types)`));
}

/** True when a room with an arrow to the store's port may import this from it. */
function allowsPort({ rooms: list }: Room, { typeOnly, names }: Import): boolean {
  if (typeOnly) return list.includes(port);
  const values = names.replaceAll(/[{}]/g, '').split(',');
  const left = values.map((name) => name.trim()).filter((name) => name !== '' && !name.startsWith('type '));
  return list.includes(portErrors) && left.join() === 'StoreError';
}

/** What is wrong with the imports of one file; nothing when they follow the table. */
function faultsOf(path: string, source: string): readonly string[] {
  const name = roomOf(path);
  const room = rooms[name];
  if (room === undefined) return [`${path}: "${name}" is no room of the table`];
  const faults: string[] = [];
  for (const one of importsOf(source)) {
    const { from, typeOnly } = one;
    if (from.startsWith('node:') || builtinModules.includes(from)) {
      if (!room.node) faults.push(`${path}: ${name} may not use ${from}`);
    } else if (from.startsWith('.')) {
      const target = resolve(path, from);
      const other = roomOf(target);
      const asPort = target === 'src/store/store.ts' && allowsPort(room, one);
      if (other !== name && !asPort && !allows(room.rooms, other, typeOnly))
        faults.push(`${path}: ${name} may not import ${target}`);
    } else if (from.startsWith('#')) {
      if (!room.rooms.includes(from)) faults.push(`${path}: ${name} may not import ${from}`);
    } else if (!allows(room.packages, packageName(from), typeOnly)) {
      faults.push(`${path}: ${name} may not use the package ${from}`);
    }
  }
  return faults;
}

function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .toSorted();
}

const files = [...sourcesBelow('src'), ...sourcesBelow('db')];
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('the rooms and their arrows', () => {
  it.each(Object.keys(rooms))('%s imports only what its row allows', (name) => {
    const own = files.filter((path) => roomOf(path) === name);
    expect(own.length, 'files of the room').toBeGreaterThan(0);
    expect(own.flatMap((path) => faultsOf(path, read(path)))).toEqual([]);
  });

  it('has a row for every file', () => {
    expect(files.filter((path) => rooms[roomOf(path)] === undefined)).toEqual([]);
  });

  it.each(Object.entries(rooms))('catches a planted violation in %s', (name, room) => {
    const path = name === 'db/migrations' ? 'db/migrations/planted.ts' : `src/${name}/planted.ts`;
    const up = name === 'db/migrations' ? '../../src' : '..';
    const planted = [
      'facts',
      'questions',
      'packs',
      'game',
      'store',
      'views',
      'host',
      'commands',
      'discord',
      'playground',
      'i18n',
      'config',
      'app',
      'cli',
    ]
      .filter((other) => other !== name && !allows(room.rooms, other, true))
      .map((other) => `import type { Planted } from '${up}/${other}/planted.ts';`);
    planted.push(`export { planted } from 'left-pad';`);
    if (!room.node) planted.push(`import 'node:fs';`, `const fs = await import('fs');`);
    for (const other of [...room.rooms, ...room.packages].filter((one) => one.endsWith(' (types)'))) {
      const bare = other.replace(' (types)', '');
      const target =
        other === port ? `${up}/store/store.ts` : room.rooms.includes(other) ? `${up}/${bare}/planted.ts` : bare;
      planted.push(`import { planted, type Planted } from '${target}';`);
      for (const fine of [`import type { Planted }`, `import { type One, type Two }`])
        expect(faultsOf(path, `${fine} from '${target}';`), fine).toEqual([]);
    }
    for (const line of planted) expect(faultsOf(path, line), line).toHaveLength(1);
  });

  it('lets a room with that arrow import the class StoreError, and no other value of the port', () => {
    const line = (names: string): string => `import { ${names} } from '../store/store.ts';`;
    expect(faultsOf('src/commands/planted.ts', line('StoreError, type Store'))).toEqual([]);
    expect(faultsOf('src/commands/planted.ts', line('StoreError, planted'))).toHaveLength(1);
    expect(faultsOf('src/host/planted.ts', line('StoreError'))).toHaveLength(1);
  });

  it('names only packages that are installed, and only where they are used', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const installed = new Set(Object.keys({ ...dependencies, ...devDependencies }));
    const used = (name: string) =>
      new Set(
        files
          .filter((path) => roomOf(path) === name)
          .flatMap((path) => importsOf(read(path)).map(({ from }) => packageName(from))),
      );
    const idle = Object.entries(rooms).flatMap(([name, { packages }]) => {
      const bare = packages.map((one) => one.replace(' (types)', ''));
      const here = used(name);
      return bare.filter((one) => !installed.has(one) || !here.has(one)).map((one) => `${name}: ${one}`);
    });
    expect(idle).toEqual([]);
  });

  it('reads no environment but in config', () => {
    const readers = (path: string, source: string): boolean =>
      /process\s*\.\s*env|process\[/.test(source) && roomOf(path) !== 'config';
    expect(files.filter((path) => readers(path, read(path)))).toEqual([]);
    expect(readers('src/game/planted.ts', 'const x = process.env.HOME')).toBe(true);
  });

  it('has no import cycle, types included', () => {
    expect(cyclesOf(files, read)).toEqual([]);
    const planted: Record<string, string> = {
      'src/a.ts': `import type { B } from './b.ts'`,
      'src/b.ts': `import { a } from './a.ts'`,
    };
    expect(cyclesOf(Object.keys(planted), (path) => planted[path] ?? '')).toHaveLength(1);
  });

  it('keeps files small', () => {
    const long = (path: string, source: string): boolean => path.startsWith('src/') && source.split('\n').length > 251;
    expect(files.filter((path) => long(path, read(path)))).toEqual([]);
    expect(long('src/game/planted.ts', '\n'.repeat(300))).toBe(true);
  });
});

function cyclesOf(paths: readonly string[], sourceOf: (path: string) => string): readonly string[] {
  const edges = new Map(
    paths.map((path) => [
      path,
      importsOf(sourceOf(path))
        .filter((i) => i.from.startsWith('.'))
        .map((i) => resolve(path, i.from)),
    ]),
  );
  const state = new Map<string, 'under way' | 'done'>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'under way') {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      return;
    }
    state.set(path, 'under way');
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    state.set(path, 'done');
  };
  for (const path of paths) visit(path, []);
  return cycles;
}
