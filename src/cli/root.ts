import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, both from src/ and from dist/. */
export const packageRoot = fileURLToPath(new URL('../..', import.meta.url));

/** The bundled packs: those of the folder the command runs in, else those that came with the program. */
export function packsFolder(configured: string): string {
  return existsSync(configured) ? configured : `${packageRoot}questions`;
}
