import { escapeGift } from '../importers/gift-parts.ts';
import { joinList } from '../importers/mend.ts';
import { headKeys, type ImportedHead, type ImportedQuestion } from '../importers/model.ts';
import { truthPair } from '../../questions/truth-pair.ts';
import type { Rows } from './export-rows.ts';

/** The questions as Moodle takes them. What GIFT has no place for stands in comments, which are read back. */
export function writeGift({ head, questions }: Rows): string {
  const blocks = [headComments(head), ...questions.map((question, index) => blockOf(question, index + 1))];
  return `${blocks.join('\n\n')}\n`;
}

function headComments(head: ImportedHead): string {
  const lines = headKeys.flatMap((key) => (head[key] === undefined ? [] : [`// ${key}: ${head[key]}`]));
  if (head.authors.length > 0) lines.push(`// authors: ${joinList(head.authors)}`);
  return lines.join('\n');
}

function blockOf(question: ImportedQuestion, number: number): string {
  const { ask, answer, also, wrong, reject = [], category, difficulty, note, image } = question;
  const isTyped = wrong.length === 0;
  // Two answers with an arrow in each would be pairs to match.
  const beside = isTyped && !also.some((text) => text.includes('->')) ? also : [];
  const apart = beside.length === 0 ? also : [];
  const comments = [
    ['category', category],
    ['difficulty', difficulty],
    ['also', apart.length === 0 ? undefined : joinList(apart)],
    ['reject', reject.length === 0 ? undefined : joinList(reject)],
    ['image', image?.url],
    ['image description', image?.alt],
  ] as const;
  const lines = comments.flatMap(([key, value]) => (value === undefined ? [] : [`// ${key}: ${value}`]));
  const isTruth = wrong.length === 1 && truthPair(answer, wrong[0] ?? '')?.[0] === 'True';
  const answers = isTruth
    ? answer.toUpperCase()
    : [...[answer, ...beside].map((text) => mark('=', text)), ...wrong.map((text) => mark('~', text))].join(' ');
  const after = note === undefined ? '' : `####${escapeGift(note)}`;
  // A text in brackets at the start would be taken for the name of a markup.
  const marker = ask.startsWith('[') ? '[plain]' : '';
  return [...lines, `::${number}:: ${marker}${escapeGift(ask)} {${answers}${after}}`].join('\n');
}

/** A text that begins with a percentage would be taken for a weight. */
function mark(sign: '=' | '~', text: string): string {
  const weight = text.startsWith('%') ? (sign === '=' ? '%100%' : '%0%') : '';
  return `${sign}${weight}${escapeGift(text)}`;
}
