import type { Cures } from './check-question.ts';
import { type GiftAnswer, giftAnswers, type GiftBlock, giftBlocks, plainIndex, unescapeGift } from './gift-parts.ts';
import { textOfHtml } from './html-text.ts';
import { splitList } from './mend.ts';
import { headKeys, type ImportedHead, type Raw, type RawQuestion, type SourceFile } from './model.ts';
import type { RowReport } from './row-report.ts';

export const giftCures: Cures = {
  ask: 'Write it before the brace {.',
  answer: 'Write one between the braces, after "=".',
  wrong: 'Write two to five wrong answers, each after "~".',
};

/** In UTF-16 units. */
const longestBlock = 20_000;

/** Reads GIFT. Comments of the form `// licence: …` in a block of their own tell of the file, those before a question of it. */
export function readGift({ text }: SourceFile, report: RowReport): Raw {
  const blocks = giftBlocks(text.replace(/^\ufeff/, ''));
  const questions: RawQuestion[] = [];
  let category = '';
  for (const block of blocks) {
    const lines = block.text.split('\n');
    const named = lines.flatMap((line) => /^\$CATEGORY:\s*(.*)$/.exec(line)?.[1] ?? []);
    category = named.map((path) => path.split('/').at(-1)?.trim() ?? '').at(-1) ?? category;
    const rest = lines.filter((line) => !line.startsWith('$CATEGORY:')).join('\n');
    if (rest === '') continue;
    const question = readQuestion({ ...block, text: rest }, category === 'top' ? '' : category, report);
    if (question !== undefined) questions.push(question);
  }
  const [first] = blocks;
  return { head: headOf(first?.text === '' ? first.comments : []), questions };
}

function readQuestion(block: GiftBlock, category: string, report: RowReport): RawQuestion | undefined {
  const place = { line: block.line, column: 1 };
  const out: Tell = (message, cure) => {
    report.leaveOut(place, message, cure);
    return undefined;
  };
  if (block.text.length > longestBlock)
    return out('the question is too long.', 'Leave an empty line between questions.');
  const text = withoutTitle(block.text);
  const [, marker = ''] = /^\[(html|moodle|plain|markdown)\]/i.exec(text) ?? [];
  const body = marker === '' ? text : text.slice(marker.length + 2);
  const open = plainIndex(body, '{');
  const close = open === -1 ? -1 : plainIndex(body, '}', open);
  if (open === -1) return out('no answers stand in braces.', 'Write them after the question: {=right ~wrong ~wrong}.');
  if (close === -1) return out('a brace is opened here and never closed.', 'Put } after the answers.');
  const clear = (part: string): string => {
    const plain = unescapeGift(part);
    return marker.toLowerCase() === 'html' ? textOfHtml(plain) : plain;
  };
  const [before, after] = [clear(body.slice(0, open)), clear(body.slice(close + 1))];
  const more = commentsOf(block.comments);
  const inner = body.slice(open + 1, close).trim();
  const found = answersOf(inner, out, (message, cure) => report.warn(place, message, cure));
  if (found === undefined) return undefined;
  const reject = [...found.reject.map(clear), ...splitList(more.get('reject') ?? '')];
  return {
    place,
    ask: after === '' ? before : `${before} _____ ${after}`,
    answer: clear(found.answer),
    also: [...found.also.map(clear), ...splitList(more.get('also') ?? '')],
    wrong: found.wrong.map(clear),
    ...(reject.length === 0 ? {} : { reject }),
    note: clear(found.note),
    category: more.get('category') ?? category,
    difficulty: more.get('difficulty') ?? '',
    image: { url: more.get('image') ?? '', alt: more.get('image description') ?? '' },
  };
}

interface Answers {
  readonly answer: string;
  readonly also: readonly string[];
  readonly wrong: readonly string[];
  readonly reject: readonly string[];
  readonly note: string;
}

type Tell = (message: string, cure: string) => undefined;

function answersOf(inner: string, out: Tell, warn: (message: string, cure: string) => void): Answers | undefined {
  const truth = /^(T|TRUE|F|FALSE)(?=$|#)/i.exec(inner)?.[1]?.toUpperCase();
  const { answers, note } = giftAnswers(inner);
  const none = { also: [], wrong: [], reject: [], note };
  if (truth !== undefined) {
    const isTrue = truth.startsWith('T');
    return { ...none, answer: isTrue ? 'True' : 'False', wrong: [isTrue ? 'False' : 'True'] };
  }
  if (inner === '') return out('an answer in the players’ own words cannot be judged.', 'Write the answer after "=".');
  if (inner.startsWith('#')) return numberOf(inner, none, out, warn);
  const right = answers.filter(({ isRight, weight }) => (isRight ? weight === 100 : weight >= 100));
  const wrong = answers.filter((one) => !one.isRight && one.weight < 100);
  if (wrong.length === 0) {
    if (answers.length > 1 && answers.every(({ text }) => text.includes('->')))
      return out('pairs to be matched cannot be asked.', 'Ask for one pair in each question.');
    const [first, ...also] = right.map(({ text }) => text);
    const partly = answers.filter(({ weight }) => weight > 0 && weight < 100);
    if (partly.length > 0) warn('answers that are right in part were left out.', 'Give them 100 % or remove them.');
    const reject = answers.filter(({ weight }) => weight <= 0).map(({ text }) => text);
    return { ...none, answer: first ?? '', also, reject };
  }
  if (right.length === 0 && wrong.some(({ weight }) => weight > 0))
    return out('several answers are right together.', 'Ask for one of them, and mark it with "=".');
  if (right.length > 1) return out('several choices are right.', 'Keep one of them.');
  return { ...none, answer: right[0]?.text ?? '', wrong: wrong.map(({ text }: GiftAnswer) => text) };
}

function numberOf(
  inner: string,
  none: Omit<Answers, 'answer'>,
  out: Tell,
  warn: (message: string, cure: string) => void,
): Answers | undefined {
  const [, number, tolerance] =
    /^#\s*=?\s*(?:%100%)?\s*(-?\d+(?:\.\d+)?)\s*(?::\s*(\d+(?:\.\d+)?))?\s*(?:[#=~]|$)/.exec(inner) ?? [];
  if (number === undefined) return out('a range of numbers cannot be asked.', 'Write one number: {#1822}.');
  if (Number(tolerance ?? 0) > 0)
    warn(
      `only ${number} is right here, without the tolerance of ${tolerance ?? ''}.`,
      'Write other answers as {=one =other}.',
    );
  return { ...none, answer: number };
}

function withoutTitle(text: string): string {
  if (!text.startsWith('::')) return text;
  const end = plainIndex(text, '::', 2);
  return end === -1 ? text : text.slice(end + 2).trim();
}

function commentsOf(comments: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    comments.flatMap((comment) => {
      const [, key, value] = /^([A-Za-z ]{1,30}?)\s*:\s*(.*)$/.exec(comment) ?? [];
      return key === undefined || value === undefined ? [] : [[key.toLowerCase(), value] as const];
    }),
  );
}

function headOf(comments: readonly string[]): ImportedHead {
  const known = commentsOf(comments);
  const licence = known.get('licence') ?? known.get('license');
  const given = headKeys.flatMap((key) => {
    const value = key === 'licence' ? licence : known.get(key);
    return value === undefined ? [] : [[key, value] as const];
  });
  return { authors: splitList(known.get('authors') ?? known.get('author') ?? ''), ...Object.fromEntries(given) };
}
