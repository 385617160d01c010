import type { Shapes } from './shaped-ids.ts';

/** Presses on messages about packs. A draft is a pack that was checked and is not imported yet. */
export const packPresses = {
  'draft-import': { draft: 'id' },
  'draft-details': { draft: 'id' },
  'draft-cancel': { draft: 'id' },
} as const satisfies Shapes;

/** Dialogs about packs. */
export const packDialogs = {
  'pack-add': {},
  'draft-details': { draft: 'id' },
} as const satisfies Shapes;
