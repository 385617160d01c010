import { languageFor, type Language } from './locales.ts';

const NO_BREAK_SPACE = '\u00a0';

interface Formats {
  readonly number: Intl.NumberFormat;
  readonly percent: Intl.NumberFormat;
}

/** Made once a language: making one takes many times longer than using it, and a message holds a dozen numbers. */
const formats = new Map<Language, Formats>();

function formatsOf(language: Language): Formats {
  const known = formats.get(language);
  if (known !== undefined) return known;
  const made = {
    number: new Intl.NumberFormat(language, { maximumFractionDigits: 1 }),
    percent: new Intl.NumberFormat(language, { style: 'percent' }),
  };
  formats.set(language, made);
  return made;
}

/** A number with its digits grouped by a space that does not break: 2 310. At most one decimal. */
export function formatNumber(language: Language, value: number): string {
  return formatsOf(language)
    .number.formatToParts(value)
    .map((part) => (part.type === 'group' ? NO_BREAK_SPACE : part.value))
    .join('');
}

/** A share from 0 to 1 as a whole percentage: 92 %. */
export function formatPercent(language: Language, share: number): string {
  const parts = formatsOf(language).percent.formatToParts(share);
  return parts
    .map((part, index) =>
      part.type === 'percentSign' && parts[index - 1]?.type === 'integer' ? NO_BREAK_SPACE + part.value : part.value,
    )
    .join('');
}

/** A list in words: Ada, Grace, and Linus. */
export function formatList(locale: string, items: readonly string[]): string {
  return new Intl.ListFormat(languageFor(locale), { type: 'conjunction' }).format(items);
}

/** A day without its year, by UTC's calendar: Mon, Nov 16. */
export function formatDay(locale: string, at: number): string {
  const options = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(languageFor(locale), options).format(at);
}

/** A month with its year, by UTC's calendar: November 2026. */
export function formatMonth(locale: string, at: number): string {
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(languageFor(locale), options).format(at);
}

/** Made once a language, for the same reason. */
const languageNames = new Map<Language, Intl.DisplayNames>();

/** The name of a language by its BCP 47 tag: "pt-BR" is "Brazilian Portuguese". What is no tag stays as it is. */
export function formatLanguage(locale: string, tag: string): string {
  const language = languageFor(locale);
  const names = languageNames.get(language) ?? new Intl.DisplayNames(language, { type: 'language' });
  languageNames.set(language, names);
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
