// Builds dist/: the migrations, the sources and the playground's page. Run it by `npm run build`.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPage } from './build-page.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
const compile = (project) => execFileSync(process.execPath, [tsc, '-p', project], { cwd: root, stdio: 'inherit' });

/** A hash of the compiled rooms that make questions. */
function engineMark() {
  const hash = createHash('sha256');
  for (const room of ['facts', 'questions', 'packs', 'app/make-ready.js']) {
    const path = join(root, 'dist', room);
    const files = room.endsWith('.js') ? [''] : readdirSync(path, { recursive: true }).sort();
    for (const file of files) if (`${room}${file}`.endsWith('.js')) hash.update(readFileSync(join(path, file)));
  }
  return hash.digest('base64url');
}

const ready = join(root, 'dist', 'ready');
const former = mkdtempSync(join(root, 'node_modules', '.ready-'));
if (existsSync(ready)) renameSync(ready, join(former, 'ready'));
rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
compile('tsconfig.db.json');
compile('tsconfig.build.json');
mkdirSync(new URL('../dist/playground/page', import.meta.url), { recursive: true });
await buildPage(fileURLToPath(new URL('../dist/playground/page', import.meta.url)));

// The questions of the bundled packs are made once here, because making them takes longer than a start may.
const { makeReady } = await import(new URL('../dist/app/make-ready.js', import.meta.url).href);
await makeReady(join(root, 'questions'), ready, engineMark(), join(former, 'ready'));
rmSync(former, { recursive: true, force: true });
