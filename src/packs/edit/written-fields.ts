/** A question written by hand, as a moderator edits it. Plain texts. */
export interface WrittenFields {
  readonly ask: string;
  readonly answer: string;
  /** Other spellings of the answer that are accepted. */
  readonly also: readonly string[];
  /** None for a question that is answered in words. */
  readonly wrong: readonly string[];
  /** Shown after the answer. */
  readonly note?: string;
}

const RIGHT = '*';

/** The answers a line each: those that are right begin with a star, the one that is shown first. */
export function writeAnswers({ answer, also, wrong }: Pick<WrittenFields, 'answer' | 'also' | 'wrong'>): string {
  return [...[answer, ...also].map((text) => `${RIGHT} ${text}`), ...wrong].join('\n');
}

/**
 * Reads what `writeAnswers` wrote, or a person. One line alone is right without a star, since there is nothing else it
 * could be. Undefined when no line is marked as right.
 */
export function readAnswers(text: string): Pick<WrittenFields, 'answer' | 'also' | 'wrong'> | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== RIGHT);
  const isRight = (line: string): boolean => line.startsWith(RIGHT) || lines.length === 1;
  const [answer, ...also] = lines.filter(isRight).map((line) => line.replace(/^\*\s*/u, ''));
  if (answer === undefined) return undefined;
  return { answer, also, wrong: lines.filter((line) => !isRight(line)) };
}
