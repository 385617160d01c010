import { parseDate } from '../facts/dates.ts';
import type { DateValue } from '../facts/values.ts';
import type { StemReading } from './stem-reading.ts';

/** What an answer by hand looks like: answers can stand side by side when they are of one class. */
export type AnswerShape =
  | { readonly kind: 'date'; readonly class: string; readonly date: DateValue }
  | { readonly kind: 'number'; readonly class: string; readonly value: number; readonly unit: string }
  | { readonly kind: 'words'; readonly class: string; readonly isName: boolean; readonly count: number };

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month = String.raw`(?<month>[a-z]{3,9})\.?`;
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const datesInWords = [
  new RegExp(String.raw`^${day}(?: of)? ${month},? (?<year>\d{4})$`, 'iu'),
  new RegExp(String.raw`^${month} ${day},? (?<year>\d{4})$`, 'iu'),
  new RegExp(String.raw`^${month},? (?<year>\d{4})$`, 'iu'),
];
const monthNames =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/iu;

/** The date that a text is, in digits or in words: "1776", "July 4, 1776", "4th of July 1776". */
function dateOf(text: string): DateValue | undefined {
  const plain = text.trim();
  for (const form of datesInWords) {
    const { month: name = '', day: number = '', year = '' } = form.exec(plain)?.groups ?? {};
    if (!monthNames.test(name)) continue;
    const monthNumber = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
    const parts = [year, String(monthNumber).padStart(2, '0'), ...(number === '' ? [] : [number.padStart(2, '0')])];
    return parseDate(parts.join('-'));
  }
  return parseDate(plain);
}

/** One number, with what stands before and after it. */
const oneNumber = /^(?<before>[^\p{L}\d]*?)(?<number>[-−]?\d+(?:,\d{3})*(?:\.\d+)?)(?<after>[^\d]*)$/u;

const smallWords = /^(?:the|a|an|of|and|in|on|at|to|for|from|with|de|la|le|von|van|der|den|del|du|el|al|bin|ibn)$/iu;
const numberWord =
  /^(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)$/iu;

/** The shape of an answer to a question that reads so. */
export function shapeOf(answer: string, { asksWho, asksWhen }: StemReading): AnswerShape {
  const text = answer.trim();
  const date = dateOf(text);
  // Four digits alone are a year only where a time is asked for.
  if (date !== undefined && (asksWhen || !/^\d+$/u.test(text))) {
    return { kind: 'date', class: `date ${date.precision} ${wordsIn(text)}`, date };
  }
  const { before = '', number, after = '' } = oneNumber.exec(text)?.groups ?? {};
  if (number !== undefined) {
    const value = Number(number.replaceAll(',', '').replace('−', '-'));
    return { kind: 'number', class: `number ${before}#${after.toLowerCase()}`, value, unit: after.trim() };
  }
  const parts = text.split(/\s+/u).filter((word) => !smallWords.test(word));
  const isName = parts.every((word) => /^[^\p{L}\p{N}]*[\p{Lu}\p{Lo}\p{N}]/u.test(word));
  const kind = numberWord.test(text) ? 'number in words' : asksWho ? 'who' : isName ? 'name' : 'common';
  return { kind: 'words', class: kind, isName, count: Math.max(1, parts.length) };
}

/** "July 4, 1776" is written in another way than "4 July 1776": the two do not stand side by side. */
function wordsIn(text: string): string {
  return text.replaceAll(/\p{L}+/gu, 'a').replaceAll(/\d+/gu, '1');
}

const longestTyped = 60;
const mostTypedWords = 5;

/** True when a person who knows the answer can be expected to type it: up to five words, small ones aside, and 60 characters. */
export function canBeTyped(answer: string): boolean {
  const text = answer.trim();
  if (text === '' || text.length > longestTyped) return false;
  return text.split(/\s+/u).filter((word) => !smallWords.test(word)).length <= mostTypedWords;
}
