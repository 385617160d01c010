import type { Question } from '../questions/question.ts';

/** Questions that are written and read at once: a slice of a few hundred kilobytes keeps nobody waiting. */
const SLICE = 200;

/** Questions as JSON, slice by slice and in their order. */
export function* toSlices(questions: readonly Question[]): Generator<string> {
  for (let start = 0; start < questions.length; start += SLICE) {
    yield JSON.stringify(questions.slice(start, start + SLICE));
  }
}

/** The questions of slices. Other work goes on between two of them: clicks come first. */
export async function fromSlices(slices: Iterable<string>): Promise<readonly Question[]> {
  const questions: Question[] = [];
  for (const slice of slices) {
    questions.push(...(JSON.parse(slice) as readonly Question[]));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return questions;
}
