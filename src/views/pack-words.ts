import { formatLanguage } from '../i18n/formats.ts';
import { wordsFor, type Words } from '../i18n/words.ts';
import type { DifficultyCounts, PackHead } from '../packs/entry.ts';
import { MAX_OPTION_TEXT, ROOM } from './limits.ts';
import { label, markdown } from './text.ts';

/** A pack as it is offered while its name is being typed. */
export interface OfferedPack extends Pick<PackHead, 'title' | 'questions' | 'language'> {
  /** Can be brought back, and nothing else. */
  readonly isRemoved?: boolean;
}

/** From this share on a pack is mostly of one difficulty. */
const MOSTLY = 0.6;

/** The name of a pack in a list of suggestions: how many questions it has and their language are always readable. */
export function packChoice(locale: string, pack: OfferedPack): string {
  const words = wordsFor(locale);
  const questions = words('packs.questions', { count: pack.questions });
  const about =
    pack.isRemoved === true
      ? words('packs.removedChoice', { questions })
      : words('packs.choice', { questions, language: label(formatLanguage(locale, pack.language), ROOM.language) });
  return `${label(pack.title, MAX_OPTION_TEXT - about.length - 1)} ${about}`;
}

/** How hard a pack is, in a word or two. */
export function difficultyWords(words: Words, { easy, medium, hard }: DifficultyCounts): string {
  const all = easy + medium + hard;
  if (easy > MOSTLY * all) return words('packs.mostlyEasy');
  if (medium > MOSTLY * all) return words('packs.mostlyMedium');
  return words(hard > MOSTLY * all ? 'packs.mostlyHard' : 'packs.mixed');
}

/** The language of a pack by its name, safe to show. */
export function languageWords(locale: string, tag: string): string {
  return markdown(formatLanguage(locale, tag), ROOM.language);
}
