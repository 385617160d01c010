/** Discord's limits on a Components V2 message. Lengths are in UTF-16 units, which is the stricter count. */
export const MAX_COMPONENTS = 40;
export const MAX_TEXT = 4000;
export const MAX_ROW_BUTTONS = 5;
export const MAX_BUTTON_LABEL = 80;
export const MAX_CUSTOM_ID = 100;
export const MAX_URL = 512;
export const MAX_OPTIONS = 25;
export const MAX_OPTION_TEXT = 100;
export const MAX_PLACEHOLDER = 150;
export const MAX_ALT_TEXT = 1024;
export const MAX_MODAL_TITLE = 45;
export const MAX_MODAL_PARTS = 5;
export const MAX_INPUT_LABEL = 45;
export const MAX_LABEL_DESCRIPTION = 100;

/** The most text that a message of ours holds: Discord also counts bytes, in a way that it does not publish. */
export const TEXT_BUDGET = 3500;

/** Longest answer that a button carries in full: "A. " and this many stay on one line on a phone. */
export const SHORT_ANSWER = 34;

/** Most graphemes of a player's name that are shown. */
export const NAME_GRAPHEMES = 24;

/** Room for each part of a message, after escaping; together they stay under `TEXT_BUDGET`. */
export const ROOM = {
  name: 80,
  names: 1200,
  title: 120,
  stem: 500,
  answer: 200,
  typed: 200,
  typedInList: 60,
  accepted: 300,
  choices: 600,
  explanation: 500,
  note: 250,
  section: 80,
  licence: 60,
  language: 40,
  /** A question among several others. */
  shortStem: 160,
  shortAnswer: 60,
  url: 300,
} as const;
