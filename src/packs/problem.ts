import type { Syntax } from './cures.ts';

/** Where something stands in a file; both count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something wrong in a pack file, in words for its author. */
export interface Problem extends Position {
  /** A pack with an error makes no questions; a warning only tells. */
  readonly severity: 'error' | 'warning';
  /** Id of the fact it belongs to, as far as it can be read. */
  readonly fact?: string;
  readonly message: string;
  /** What to write instead. */
  readonly cure: string;
}

/** More problems than these help nobody, and cost time to find words for. */
const mostProblems = 2000;

/** Gathers problems, so that all are told at once; the same words about the same place are told once. */
export class Report {
  /** How the file is written: a cure shows what to type in it. */
  syntax: Syntax = 'yaml';
  readonly #problems: Problem[] = [];
  #errors = 0;
  readonly #told = new Set<string>();

  error(at: Position, message: string, cure: string, fact?: string): void {
    this.#add('error', at, message, cure, fact);
  }

  warning(at: Position, message: string, cure: string, fact?: string): void {
    this.#add('warning', at, message, cure, fact);
  }

  get failed(): boolean {
    return this.#errors > 0;
  }

  /** How many were told so far. */
  get size(): number {
    return this.#problems.length;
  }

  /** True when no more are taken. */
  get isFull(): boolean {
    return this.#told.size > mostProblems;
  }

  /** Adds the problems of another report. */
  take(other: Report): void {
    this.syntax = other.syntax;
    for (const { severity, message, cure, fact, ...at } of other.problems) this.#add(severity, at, message, cure, fact);
  }

  /** In the order of the file. */
  get problems(): readonly Problem[] {
    return sortProblems(this.#problems);
  }

  #add(severity: Problem['severity'], at: Position, message: string, cure: string, fact?: string): void {
    if (severity === 'error') this.#errors += 1;
    const { line, column } = at;
    // What is wrong with the sentence of a pattern would come up again with each of its rows.
    const key = `${line}:${column}:${message}`;
    if (this.#told.has(key) || this.#told.size > mostProblems) return;
    if (this.#told.size === mostProblems) {
      const more = { message: 'there are more problems than are told here.', cure: 'Mend these first.' };
      this.#problems.push({ severity, line, column, ...more });
    }
    this.#told.add(key);
    if (this.#told.size > mostProblems) return;
    this.#problems.push({ severity, line, column, ...(fact === undefined ? {} : { fact }), message, cure });
  }
}

/** Orders problems by line and column; those of one place keep their order. */
export function sortProblems<P extends Position>(problems: readonly P[]): readonly P[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}
