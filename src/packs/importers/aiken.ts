import type { Cures } from './check-question.ts';
import type { Raw, RawQuestion, SourceFile } from './model.ts';
import type { RowReport } from './row-report.ts';

export const aikenCures: Cures = {
  ask: 'Write it on the line above "A."',
  answer: 'End the question with a line like "ANSWER: B".',
  wrong: 'Write at least three answers, each on a line of its own: A., B., C.',
};

/** A question that is still being read. */
interface Growing {
  line: number;
  ask: string[];
  choices: string[];
}

/** Reads Aiken: the question, its choices with a letter each, and the letter of the right one. */
export function readAiken({ text }: SourceFile, report: RowReport): Raw {
  const questions: RawQuestion[] = [];
  let now: Growing = { line: 0, ask: [], choices: [] };
  const broken = (): void => {
    const place = { line: now.line, column: 1 };
    if (now.choices.length > 0) report.leaveOut(place, 'the line with the right answer is missing.', aikenCures.answer);
    else if (now.ask.length > 0)
      report.leaveOut(place, 'this is no question with choices.', 'Write the choices below it, beginning with "A."');
  };
  const restart = (): void => {
    now = { line: 0, ask: [], choices: [] };
  };
  for (const [index, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const line = raw.trim();
    const [, letter] = /^ANSWER:\s*([A-Za-z])\s*[.)]?$/.exec(line) ?? [];
    const [, choice] = /^[A-Za-z][.)]\s*(.*)$/.exec(line) ?? [];
    if (line === '') {
      // An empty line stands between questions; some programs write one between the parts as well.
      continue;
    }
    if (letter !== undefined) {
      const right = letter.toUpperCase().charCodeAt(0) - 65;
      const answer = now.choices[right] ?? '';
      const place = { line: now.line === 0 ? index + 1 : now.line, column: 1 };
      questions.push({
        place,
        ask: now.ask.join(' '),
        answer,
        also: [],
        wrong: now.choices.filter((_, at) => at !== right),
      });
      restart();
    } else if (choice !== undefined && now.ask.length > 0) {
      now.choices.push(choice);
    } else {
      if (now.choices.length > 0) {
        broken();
        restart();
      }
      if (now.line === 0) now.line = index + 1;
      now.ask.push(line);
    }
  }
  broken();
  return { head: { authors: [] }, questions };
}
