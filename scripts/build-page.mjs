// Bundles the playground's page into one script and one style sheet that need no network.
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

/** Writes main.js, main.css and index.html of the page into `outDir`. */
export async function buildPage(outDir) {
  await build({
    entryPoints: [
      fileURLToPath(new URL('../src/playground/page/main.ts', import.meta.url)),
      fileURLToPath(new URL('../src/playground/page/index.html', import.meta.url)),
    ],
    outdir: outDir,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    loader: { '.html': 'copy' },
    legalComments: 'linked',
    logLevel: 'warning',
  });
}
