import { createInstance, type i18n } from 'i18next';
import { formatNumber, formatPercent } from './formats.ts';
import { languageFor, locales, type Language } from './locales.ts';
import type { WordKey } from './word-key.ts';

/**
 * A text in one language. `count` chooses the plural. Values are put in as they are: whoever shows the text as
 * markdown escapes them first.
 */
export type Words = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

const texts = loadTexts();

/** The words for a Discord locale; English where the bot does not speak the language, or lacks a text in it. */
export function wordsFor(locale: string): Words {
  const language = languageFor(locale);
  const translate = texts.getFixedT(language);
  return (key, values = {}) => translate(key, { ...values });
}

function loadTexts(): i18n {
  const instance = createInstance();
  void instance.init({
    // Loaded at once, because the texts are part of the program.
    initAsync: false,
    fallbackLng: 'en-US',
    resources: Object.fromEntries(
      Object.entries(locales).map(([language, translation]) => [language, { translation }]),
    ),
    interpolation: { escapeValue: false },
  });
  addFormat(instance, 'number', formatNumber);
  addFormat(instance, 'percent', formatPercent);
  addFormat(instance, 'ordinal', (language, count) =>
    instance.t('format.place', { lng: language, count, ordinal: true }),
  );
  return instance;
}

function addFormat(instance: i18n, name: string, format: (language: Language, value: number) => string): void {
  instance.services.formatter?.add(name, (value: unknown, language) =>
    format(languageFor(language ?? ''), Number(value)),
  );
}
