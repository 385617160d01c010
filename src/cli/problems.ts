import { escaped } from '../packs/escaped.ts';
import type { Problem } from '../packs/problem.ts';

/** One line a problem, as compilers write them, so that editors can jump to it. */
export function problemLines(path: string, problems: readonly Problem[]): readonly string[] {
  return problems.map(({ severity, line, column, fact, message, cure }) => {
    const where = fact === undefined ? '' : ` fact "${fact}":`;
    return escaped(`${path}:${line}:${column} ${severity}:${where} ${message} ${cure}`.trimEnd());
  });
}
