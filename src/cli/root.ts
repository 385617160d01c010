import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config.ts';

/** The folder of package.json, both from src/ and from dist/. */
export const packageRoot = fileURLToPath(new URL('../..', import.meta.url));

/** The packs of the folder that the command runs in, else those that came with the program. */
export function packsFolder(): string {
  return existsSync('questions') ? 'questions' : `${packageRoot}questions`;
}

/** The configuration, with the bundled packs unless PACKS_DIR names others. */
export function withPacks(config: Config): Config {
  const isNamed = config.settings.some(({ name, from }) => name === 'PACKS_DIR' && from !== 'default');
  return isNamed ? config : { ...config, packsDir: packsFolder() };
}
