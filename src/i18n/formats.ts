import type { Language } from './locales.ts';

const NO_BREAK_SPACE = '\u00a0';

/** A number with its digits grouped by a space that does not break: 2 310. At most one decimal. */
export function formatNumber(language: Language, value: number): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
    .formatToParts(value)
    .map((part) => (part.type === 'group' ? NO_BREAK_SPACE : part.value))
    .join('');
}

/** A share from 0 to 1 as a whole percentage: 92 %. */
export function formatPercent(language: Language, share: number): string {
  const parts = new Intl.NumberFormat(language, { style: 'percent' }).formatToParts(share);
  return parts
    .map((part, index) =>
      part.type === 'percentSign' && parts[index - 1]?.type === 'integer' ? NO_BREAK_SPACE + part.value : part.value,
    )
    .join('');
}
