import { existsSync } from 'node:fs';
import { chromiumPath } from './browser.ts';

/** Run once before the page tests, which can do nothing without a browser. */
export function setup(): void {
  if (!existsSync(chromiumPath)) {
    throw new Error(
      `Chromium is missing: apt-get install chromium (looked for ${chromiumPath}; CHROMIUM_PATH names another place)`,
    );
  }
}
