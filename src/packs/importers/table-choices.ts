import { fold } from '../../facts/fold.ts';

/** The answers of a row, as its columns hold them. */
interface Columns {
  readonly answer: string;
  /** The right one of the options: its number or letter, itself, or several. */
  readonly correct: string;
  readonly options: readonly string[];
  readonly wrong: readonly string[];
}

export interface Chosen {
  readonly answer: string;
  readonly also: readonly string[];
  readonly wrong: readonly string[];
}

/** Tells right and wrong answers apart, whichever way a table marks the right ones. An empty answer stands for none. */
export function chosen({ answer, correct, options, wrong }: Columns): Chosen {
  const offered = options.map((text) => text.trim());
  if (offered.every((text) => text === '')) return { answer: answer.trim() === '' ? correct : answer, also: [], wrong };
  const starred = offered.filter((text) => text.startsWith('*'));
  const plain = offered.map((text) => text.replace(/^\*\s*/, ''));
  const named = correct.trim() === '' ? answer : correct;
  const right = starred.length > 0 ? starred.map((text) => text.replace(/^\*\s*/, '')) : namedBy(named, plain);
  const [first = '', ...others] = right;
  const isRight = new Set(right);
  return { answer: first, also: others, wrong: [...plain.filter((text) => !isRight.has(text)), ...wrong] };
}

/** The options that a text names. An option's own words go before its number. */
function namedBy(named: string, options: readonly string[]): readonly string[] {
  const text = named.trim();
  if (text === '') return [];
  const same = options.filter((option) => option !== '' && fold(option) === fold(text));
  if (same.length > 0) return same.slice(0, 1);
  const marks = text.split(/[\s,;&]+/).filter((mark) => mark !== '');
  const places = marks.map(placeOf);
  // What is no list of numbers is an answer of its own, beside the options.
  if (places.some((place) => place === undefined)) return [text];
  return places.flatMap((place) => options[place ?? -1] ?? []).filter((option) => option !== '');
}

/** 0 for "1" and "A"; undefined for anything else. */
function placeOf(mark: string): number | undefined {
  if (/^[1-9]$/.test(mark)) return Number(mark) - 1;
  if (/^[1-9]\d+$/.test(mark)) return undefined;
  return /^[a-h]$/i.test(mark) ? mark.toLowerCase().charCodeAt(0) - 97 : undefined;
}
