import { boardTexts } from './en-us/board.ts';
import { commandTexts } from './en-us/commands.ts';
import { gameTexts } from './en-us/game.ts';
import { noticeTexts } from './en-us/notices.ts';
import { packListTexts } from './en-us/pack-lists.ts';
import { packTexts } from './en-us/packs.ts';
import { settingTexts } from './en-us/settings.ts';
import { reviewTexts } from './en-us/reviews.ts';

/**
 * Every English text, by the message it stands in. `{{name}}` is filled in by the caller, already escaped where the text
 * is markdown; `number`, `percent` and `ordinal` after a comma name the formats of `formats.ts`. Keys that end in `_one`
 * and `_other` are chosen by `count`.
 */
export const enUs = {
  format: {
    place_ordinal_one: '{{count}}st',
    place_ordinal_two: '{{count}}nd',
    place_ordinal_few: '{{count}}rd',
    place_ordinal_other: '{{count}}th',
    seconds_one: '{{count, number}} second',
    seconds_other: '{{count, number}} seconds',
    more: '{{count, number}} more',
    letter: '{{letter}}. {{text}}',
    /** A span of time with tenths, such as 3.2 s. */
    exactSeconds: '{{seconds, number}} s',
  },
  ...gameTexts,
  ...boardTexts,
  ...noticeTexts,
  ...packTexts,
  ...packListTexts,
  ...settingTexts,
  ...reviewTexts,
  ...commandTexts,
} as const;
