import { enUs } from './locales/en-us.ts';

/** The texts of each language, by Discord's code for it. A new language is a file in `locales/` and a line here. */
export const locales = { 'en-US': enUs } as const;

export type Language = keyof typeof locales;

/** The language of the bot's words for a Discord locale: its own where there are texts, English otherwise. */
export function languageFor(locale: string): Language {
  return isLanguage(locale) ? locale : 'en-US';
}

function isLanguage(locale: string): locale is Language {
  return Object.hasOwn(locales, locale);
}
