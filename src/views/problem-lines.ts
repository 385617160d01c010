import type { Words } from '../i18n/words.ts';
import type { RowProblem } from '../packs/importers/model.ts';
import { ROOM } from './limits.ts';
import { fit, markdown } from './text.ts';

/** Room for the problems that are shown. */
const PROBLEM_ROOM = 1600;
const MOST_SHOWN = 10;

/** The first problems with their cures, a line each; errors first, since they say what is left out. */
export function problemLines(words: Words, problems: readonly RowProblem[]): readonly string[] {
  const sorted = problems.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  const lines = sorted.slice(0, MOST_SHOWN).map((problem) => problemLine(words, problem));
  const { shown } = fit(lines, PROBLEM_ROOM, '\n');
  const hidden = problems.length - shown.length;
  return [...shown, ...(hidden > 0 ? [words('pack.moreProblems', { count: hidden })] : [])];
}

function problemLine(words: Words, problem: RowProblem): string {
  const message = markdown(problem.message, ROOM.note);
  const cure = markdown(problem.cure, ROOM.note);
  return problem.row === undefined
    ? words('pack.line', { line: problem.line, column: problem.column, message, cure })
    : words('pack.row', { row: problem.row, message, cure });
}
