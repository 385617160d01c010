import type { Shapes } from './shaped-ids.ts';

/** Presses on the panel of a server's settings. */
export const settingPresses = {
  /** The channel is the value of the select. */
  'setting-channel': {},
  'setting-no-channel': {},
  'setting-switch': { name: ['pause', 'filter'], state: ['on', 'off'] },
} as const satisfies Shapes;

/** The dialog in which anybody suggests a question; `pack` is `-` when none was named. */
export const suggestDialogs = { suggestion: { pack: 'pack' } } as const satisfies Shapes;
