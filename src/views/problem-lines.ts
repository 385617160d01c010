import type { Words } from '../i18n/words.ts';
import type { RowProblem } from '../packs/importers/model.ts';
import { ROOM } from './limits.ts';
import { fit, markdown } from './text.ts';

/** Room for the problems that are shown. */
const PROBLEM_ROOM = 1200;
const MOST_SHOWN = 10;

export interface ProblemLineOptions {
  /** False where rows and lines mean nothing to the reader: in a dialog, or a file that is no text. */
  readonly arePlaced?: boolean;
}

/** The first problems with their cures, a line each; errors first, since they say what is left out. */
export function problemLines(
  words: Words,
  problems: readonly RowProblem[],
  { arePlaced = true }: ProblemLineOptions = {},
): readonly string[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const remarks = problems.filter(({ severity }) => severity !== 'error');
  const lines = [...errors, ...remarks].slice(0, MOST_SHOWN).map((problem) => problemLine(words, problem, arePlaced));
  const { shown } = fit(lines, PROBLEM_ROOM, '\n');
  const hidden = problems.length - shown.length;
  const hasBoth = errors.length > 0 && shown.length > errors.length;
  return [
    ...shown.slice(0, errors.length),
    ...(hasBoth ? [words('pack.remarks')] : []),
    ...shown.slice(errors.length),
    ...(hidden > 0 ? [words('pack.moreProblems', { count: hidden })] : []),
  ];
}

function problemLine(words: Words, problem: RowProblem, isPlaced: boolean): string {
  const message = markdown(problem.message, ROOM.note);
  const cure = markdown(problem.cure, ROOM.note);
  if (!isPlaced) return words('pack.placeless', { message: capitalised(message), cure });
  return problem.row === undefined
    ? words('pack.line', { line: problem.line, column: problem.column, message, cure })
    : words('pack.row', { row: problem.row, message, cure });
}

function capitalised(text: string): string {
  return text.replace(/^./u, (first) => first.toUpperCase());
}
