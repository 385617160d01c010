import type { Shapes } from './shaped-ids.ts';

/** How far back a regrade goes. */
export const SPANS = ['day', 'week', 'all'] as const;
export type Span = (typeof SPANS)[number];

/** Where a case is shown: on its card in the review channel, or on a page of `/pack review`. */
const PLACES = ['card', 'open', 'closed'] as const;
export type CasePlace = (typeof PLACES)[number];

/** `page` counts from 0 and is 0 on a card. */
const ofCase = { case: 'id', at: PLACES, page: 'index' } as const;
/** `from`: the message that takes the preview in. A preview that is opened is a reply, after that it changes itself. */
const ofPreview = { case: 'id', span: SPANS, from: ['case', 'preview'] } as const;

/** Presses on messages for moderators about reported questions and suggestions. */
export const reviewPresses = {
  'review-page': { at: ['open', 'closed'], page: 'index' },
  'review-changes': {},
  'case-edit': { case: 'id' },
  'case-keep': ofCase,
  'case-off': ofCase,
  'case-on': ofCase,
  'case-decline': ofCase,
  'void-preview': ofPreview,
  /** `regrade` is the id that the change will have, so that a second press changes nothing more. */
  'void-do': { case: 'id', span: SPANS, regrade: 'id' },
  /** `answer` names one of the answers that were appealed for. */
  'accept-preview': { ...ofPreview, answer: 'id' },
  'accept-do': { case: 'id', answer: 'id', span: SPANS, regrade: 'id' },
  'regrade-undo': { regrade: 'id', from: ['done', 'changes'] },
} as const satisfies Shapes;

/** Dialogs about reported questions. */
export const reviewDialogs = {
  report: { game: 'id', round: 'index' },
} as const satisfies Shapes;
