// Builds dist/: the migrations, the sources and the playground's page. Run it by `npm run build`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildPage } from './build-page.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
const compile = (project) => execFileSync(process.execPath, [tsc, '-p', project], { cwd: root, stdio: 'inherit' });

rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
compile('tsconfig.db.json');
compile('tsconfig.build.json');
mkdirSync(new URL('../dist/playground/page', import.meta.url), { recursive: true });
await buildPage(fileURLToPath(new URL('../dist/playground/page', import.meta.url)));
