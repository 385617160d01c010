import type { Shapes } from './shaped-ids.ts';

/** Of a question that is looked at: as it is asked, or as it is after its close. */
const sides = ['asked', 'answer'] as const;
/** Keeps the ids of a message's buttons apart where two lead to the same page. */
const spots = ['open', 'first', 'previous', 'next', 'last', 'side'] as const;
/** The buttons that turn the pages of a list. */
const TURNS = ['first', 'previous', 'next'] as const;
export type TurnButton = (typeof TURNS)[number];

/** Presses on messages about packs. A draft is a pack that was checked and is not imported yet. */
export const packPresses = {
  'draft-import': { draft: 'id' },
  'draft-details': { draft: 'id' },
  'draft-cancel': { draft: 'id' },
  'draft-preview': { draft: 'id', page: 'index', side: sides, spot: spots },
  preview: { pack: 'pack', page: 'index', side: sides, spot: spots },
  'question-edit': { pack: 'pack', question: 'id' },
  /** Opens the dialog once more, with what was typed. */
  'entry-again': { draft: 'id' },
  'question-switch': { pack: 'pack', question: 'id', state: ['on', 'off'], page: 'index' },
  'pack-list': { button: TURNS, page: 'index' },
  'pack-history': { button: TURNS, page: 'index', pack: 'pack' },
  /** The version is the value of the select. */
  'pack-restore': { pack: 'pack' },
  'pack-remove': { pack: 'pack', version: 'index' },
  'pack-keep': {},
  'pack-save': { pack: 'pack' },
} as const satisfies Shapes;

/** Presses on the list of packs that everybody may look at. */
export const browsePresses = {
  'packs-page': { button: [...TURNS, 'back'], page: 'index' },
  /** The key of the pack is the value of the select. */
  'packs-pick': { page: 'index' },
} as const satisfies Shapes;

/** Dialogs about packs. */
export const packDialogs = {
  'pack-add': {},
  'draft-details': { draft: 'id' },
  entry: { draft: 'id' },
} as const satisfies Shapes;
