import { containsName, fold } from '../../facts/fold.ts';
import type { Difficulty } from '../../facts/pack.ts';
import { escapedLength, room } from '../../questions/length-rules.ts';
import { truthPair } from '../../questions/truth-pair.ts';
import { quoted } from '../escaped.ts';
import { cut, mend } from './mend.ts';
import type { ImportedQuestion, Place, RawQuestion } from './model.ts';
import type { RowReport } from './row-report.ts';

const limits = { ask: 500, answer: 200, also: 200, category: 100, alt: 300, url: 500 } as const;
const leastWrong = 2;
const mostWrong = 5;
/** What stands for a picture that its file does not describe. */
const plainAlt = 'A picture that belongs to the question.';

const difficulties: ReadonlyMap<string, Difficulty> = new Map([
  ...['easy', 'e', '1', 'low', 'beginner'].map((word) => [word, 'easy'] as const),
  ...['medium', 'm', '2', 'normal', 'middle', 'intermediate'].map((word) => [word, 'medium'] as const),
  ...['hard', 'h', '3', 'difficult', 'high', 'expert'].map((word) => [word, 'hard'] as const),
]);
const questionWord =
  /^(?:who|whose|whom|what|which|when|where|why|how|is|are|was|were|do|does|did|can|could|has|have|had|will|would|should|(?:in|on|at|to|of|for|from|by|with) (?:what|which|whom|whose))\b/i;

/** How somebody adds what is missing: a sentence for each part. */
export interface Cures {
  readonly ask: string;
  readonly answer: string;
  readonly wrong: string;
}

/** The question in order, or nothing when it cannot be used; either way the report says what was found. */
export function checkQuestion(raw: RawQuestion, cures: Cures, report: RowReport): ImportedQuestion | undefined {
  const { place } = raw;
  const tidy = (text: string): string => mend(text, (fix) => report.fix(fix, place));
  const [asked, answer] = [tidy(raw.ask), tidy(raw.answer)];
  if (asked === '') return out(report, place, 'no question.', cures.ask);
  if (asked.length > limits.ask) return out(report, place, tooLong('question', asked, limits.ask), 'Shorten it.');
  if (answer === '') return out(report, place, 'no correct answer.', cures.answer);
  if (answer.length > limits.answer)
    return out(report, place, tooLong('correct answer', answer, limits.answer), 'Shorten it.');
  const spoken = spellings(raw.also.map(tidy), [answer], report, place);
  const written = raw.wrong.filter((text) => text.trim() !== '').length;
  const isTyped = written === 0;
  // A statement that is true or false may have either word in it.
  const also = written === 1 ? spoken : hidden(spoken, asked, report, place);
  const right = new Set([answer, ...also].map(fold));
  const wrong = wrongOf(raw.wrong.map(tidy), right, report, place);
  const asksTruth = wrong.length === 1 && truthPair(answer, wrong[0] ?? '') !== undefined;
  if (!isTyped && !asksTruth && wrong.length < leastWrong) {
    const count = wrong.length === 0 ? 'no wrong answer is' : 'only one wrong answer is';
    return out(report, place, `${count} left.`, cures.wrong);
  }
  for (const text of isTyped ? [] : [answer, ...wrong]) {
    if (2 * text.length <= room.choice || escapedLength(text) <= room.choice) continue;
    return out(
      report,
      place,
      `a choice has room for ${room.choice} characters; ${quoted(text)} needs more.`,
      'Shorten it.',
    );
  }
  const reject = spellings((raw.reject ?? []).map(tidy), [], report, place).filter((text) => !right.has(fold(text)));
  const category = optional(raw.category, tidy, limits.category);
  const note = noteOf(raw.note, tidy, report, place);
  const difficulty = difficultyOf(raw.difficulty, report, place);
  const image = imageOf(raw.image, tidy, report, place);
  return {
    place,
    row: place.row ?? place.line,
    ask: isTyped || asksTruth ? asked : withMark(asked, report, place),
    answer,
    also,
    wrong,
    ...(reject.length === 0 ? {} : { reject }),
    ...(category === undefined ? {} : { category }),
    ...(difficulty === undefined ? {} : { difficulty }),
    ...(note === undefined ? {} : { note }),
    ...(image === undefined ? {} : { image }),
  };
}

function out(report: RowReport, place: Place, message: string, cure: string): undefined {
  report.leaveOut(place, message, cure);
}

function tooLong(what: string, text: string, most: number): string {
  return `the ${what} has ${text.length} characters; it may have ${most}.`;
}

/** Spellings that differ from each other and from those given. */
function spellings(
  texts: readonly string[],
  given: readonly string[],
  report: RowReport,
  place: Place,
): readonly string[] {
  const seen = new Set(given);
  const kept: string[] = [];
  for (const text of texts) {
    if (text === '' || seen.has(text)) continue;
    seen.add(text);
    if (text.length <= limits.also) kept.push(text);
    else report.warn(place, `${tooLong('other spelling', text, limits.also)} It was left out.`, 'Shorten it.');
  }
  return kept;
}

/** Spellings that the question does not show: another spelling is no reason to do without the question. */
function hidden(texts: readonly string[], ask: string, report: RowReport, place: Place): readonly string[] {
  return texts.filter((text) => {
    if (!containsName(ask, text)) return true;
    report.warn(
      place,
      `the question shows the spelling ${quoted(text)}; it was left out.`,
      'Word the question differently.',
    );
    return false;
  });
}

function wrongOf(
  texts: readonly string[],
  right: ReadonlySet<string>,
  report: RowReport,
  place: Place,
): readonly string[] {
  const seen = new Set<string>();
  const kept: string[] = [];
  for (const text of texts) {
    if (text === '') continue;
    const folded = fold(text);
    if (right.has(folded)) {
      report.warn(place, `the wrong answer ${quoted(text)} is right too; it was left out.`, 'Write another one.');
    } else if (seen.has(folded)) {
      report.warn(place, `the wrong answer ${quoted(text)} stands here twice; one was left out.`, 'Write another one.');
    } else if (text.length > limits.answer) {
      report.warn(place, `${tooLong('wrong answer', text, limits.answer)} It was left out.`, 'Shorten it.');
    } else {
      seen.add(folded);
      kept.push(text);
    }
  }
  if (kept.length <= mostWrong) return kept;
  report.warn(place, `there are ${kept.length} wrong answers; the first ${mostWrong} were kept.`, 'Remove the others.');
  return kept.slice(0, mostWrong);
}

function optional(raw: string | undefined, tidy: (text: string) => string, most: number): string | undefined {
  const text = cut(tidy(raw ?? ''), most);
  return text === '' ? undefined : text;
}

function noteOf(
  raw: string | undefined,
  tidy: (text: string) => string,
  report: RowReport,
  place: Place,
): string | undefined {
  const text = tidy(raw ?? '');
  if (text === '' || escapedLength(text) <= room.note) return text === '' ? undefined : text;
  report.warn(
    place,
    `a message has room for ${room.note} characters of the explanation; its end was cut off.`,
    'Shorten it.',
  );
  let most = Math.min(text.length, room.note);
  while (escapedLength(cut(text, most)) > room.note) most -= 1;
  return cut(text, most);
}

function difficultyOf(raw: string | undefined, report: RowReport, place: Place): Difficulty | undefined {
  const word = (raw ?? '').trim().toLowerCase();
  if (word === '') return undefined;
  const known = difficulties.get(word);
  if (known === undefined)
    report.warn(place, `${quoted(word)} is no difficulty; it was left out.`, 'Write easy, medium or hard.');
  return known;
}

function imageOf(
  raw: RawQuestion['image'],
  tidy: (text: string) => string,
  report: RowReport,
  place: Place,
): ImportedQuestion['image'] {
  const url = raw?.url.trim() ?? '';
  if (url === '') return undefined;
  if (!isImageAddress(url)) {
    const cure = 'Write it whole, beginning with https://.';
    report.warn(place, `${quoted(url)} is no address of a picture; it was left out.`, cure);
    return undefined;
  }
  const alt = cut(tidy(raw?.alt ?? ''), limits.alt);
  if (alt === '') report.fix('picture', place);
  return { url, alt: alt === '' ? plainAlt : alt };
}

function isImageAddress(url: string): boolean {
  return /^https:\/\/[^\s/]+\.[!-~]+$/.test(url) && url.length <= limits.url;
}

/** A question with choices ends as a sentence does. */
function withMark(ask: string, report: RowReport, place: Place): string {
  if (/[\p{P}\p{S}]$/u.test(ask) || ask.length === limits.ask) return ask;
  report.fix('mark', place);
  return `${ask}${questionWord.test(ask) ? '?' : ':'}`;
}
