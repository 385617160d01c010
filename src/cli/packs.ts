import { checkPack } from '../packs/check.ts';
import { escaped } from '../packs/escaped.ts';
import { formatTitle } from '../packs/importers/formats.ts';
import { sniff } from '../packs/importers/sniff.ts';
import { sourceWords } from '../questions/own-words.ts';
import { findPackFile, poolsFor } from './pack-file.ts';
import { problemLines } from './problems.ts';
import { EXIT } from './run.ts';
import { readSource } from './source-file.ts';

export interface CheckOptions {
  readonly json?: boolean;
  /** Path of a source text that the wording of the packs is compared with. */
  readonly against?: string;
}

/** Prints all problems of the packs; exit code 1 when one of them has an error. */
export async function checkPacks(names: readonly string[], options: CheckOptions): Promise<number> {
  const source = options.against === undefined ? undefined : sourceWords(await readSource(options.against));
  const reports: {
    readonly file: string;
    readonly bytes: Uint8Array;
    readonly report: ReturnType<typeof checkPack>;
  }[] = [];
  for (const name of names) {
    const file = await findPackFile(name);
    reports.push({
      file: file.path,
      bytes: file.bytes,
      report: checkPack(file.bytes, file.path, await poolsFor(file), source),
    });
  }
  const hints = reports.flatMap(({ file, bytes, report }) => (report.ok ? [] : foreignHint(file, bytes)));
  if (options.json === true) {
    const [first] = reports;
    const document = reports.length === 1 ? first?.report : reports.map(({ file, report }) => ({ file, ...report }));
    process.stdout.write(`${JSON.stringify(document, undefined, 2)}\n`);
  } else {
    for (const { file, report } of reports) {
      const { ok, facts, questions, stems } = report;
      const path = escaped(file);
      const lines = problemLines(file, report.problems);
      const end = ok ? `${path}: ok, ${facts} facts, ${questions} questions on ${stems} stems` : `${path}: not ok`;
      process.stdout.write(`${[...lines, end].join('\n')}\n`);
    }
  }
  if (hints.length > 0) process.stderr.write(`${hints.map(escaped).join('\n')}\n`);
  return reports.every(({ report }) => report.ok) ? EXIT.done : EXIT.failed;
}

/** What to do with a file that is no pack but a quiz file of another kind. */
function foreignHint(file: string, bytes: Uint8Array): readonly string[] {
  const format = sniff(bytes);
  if (format === undefined || format === 'fact-pack') return [];
  return [
    `${file}: this looks like another kind of file, ${formatTitle(format)}: footnote packs import turns it into a pack.`,
  ];
}
