import type { Pack } from '../../facts/pack.ts';
import type { Problem } from '../problem.ts';
import { readStored } from '../read.ts';
import type { Imported, ImportedQuestion, RowProblem } from './model.ts';
import { type PackOptions, questionId, toPack } from './to-pack.ts';

/** Imported questions as a pack. */
export interface Settled {
  /** Format 1, as JSON. Missing when nothing can be used. */
  readonly text?: string;
  readonly pack?: Pack;
  /** Those in the pack. */
  readonly questions: readonly ImportedQuestion[];
  /** What the rules of packs say, at the rows that the questions came from. */
  readonly problems: readonly RowProblem[];
  readonly unusable: number;
}

/** The rules are asked again without those that broke them, so often at most. */
const mostRounds = 4;

/** Makes a pack of the questions that the rules of packs let through; the others are told and left out. */
export function settle(imported: Pick<Imported, 'head' | 'questions'>, options: PackOptions): Settled {
  let { questions } = imported;
  const problems: RowProblem[] = [];
  for (let round = 0; round < mostRounds && questions.length > 0; round += 1) {
    const text = toPack({ ...imported, questions }, options);
    const reading = readStored(text, 'json');
    const byId = new Map(questions.map((question) => [questionId(question.ask), question]));
    const at = (problem: Problem): RowProblem => moved(problem, byId.get(problem.fact ?? ''));
    const unusable = imported.questions.length - questions.length;
    const warnings = reading.problems.filter(({ severity }) => severity === 'warning').map(at);
    if (reading.pack !== undefined)
      return { text, pack: reading.pack, questions, problems: [...problems, ...warnings], unusable };
    const errors = reading.problems.filter(({ severity }) => severity === 'error');
    const broken = new Set(errors.map(({ fact }) => fact ?? ''));
    problems.push(...errors.map(at));
    const rest = questions.filter(({ ask }) => !broken.has(questionId(ask)));
    // What belongs to no question cannot be helped by leaving one out.
    if (rest.length === questions.length) break;
    questions = rest;
  }
  return { questions: [], problems, unusable: imported.questions.length };
}

/** The problem at the row of its question. */
function moved({ severity, message, cure }: Problem, question: ImportedQuestion | undefined): RowProblem {
  const place = question?.place ?? { line: 1, column: 1 };
  return { severity, ...place, message, cure };
}
