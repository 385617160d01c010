import type { Pools } from '../facts/pack.ts';
import { isAsked } from '../facts/query.ts';
import { generate } from '../questions/generate.ts';
import { type Details, detailJson, detailYaml, isEmpty, saidDetails } from './details.ts';
import { maxStoredBytes } from './file-bytes.ts';
import { decodeFile, fitsLimit } from './importers/decode.ts';
import { finishImport } from './importers/finish.ts';
import { type FormatName, formatTitle } from './importers/formats.ts';
import { type ForeignName, importers } from './importers/importers.ts';
import type { Imported, ImportedHead, Place, RowProblem } from './importers/model.ts';
import { RowReport } from './importers/row-report.ts';
import { settle } from './importers/settle.ts';
import { isZip, sniff } from './importers/sniff.ts';
import { isLocked, locked } from './importers/locked.ts';
import { questionId } from './importers/to-pack.ts';
import { sortProblems } from './problem.ts';
import { readPackTree, readStored, syntaxOf } from './read.ts';
import type { StoredPack } from './writers/stored-pack.ts';

export interface BringOptions {
  /** Found out from the content when it is missing. */
  readonly format?: FormatName;
  readonly details?: Details;
  readonly pools: Pools;
  /** The date under which questions of foreign formats are stored: YYYY-MM-DD. */
  readonly day: string;
  /** True for the text of a stored pack, which may be larger than what people bring. */
  readonly isStored?: boolean;
  /** The id under which questions are made, given the pack's own. */
  readonly keyOf?: (id: string) => string;
}

/** What became of a file. */
export interface Brought {
  /** Missing when the file is of no format that is known. */
  readonly format?: FormatName;
  /** An error names what was left out, or why nothing is brought; a warning what was mended or may surprise. */
  readonly problems: readonly RowProblem[];
  /** Questions that can be played. */
  readonly ready: number;
  /** Rows or questions that were left out or are not asked. */
  readonly unusable: number;
  /**
   * What is kept of it; missing when nothing can be used. A fact pack has its text as it came, unless details changed it or
   * it was a table.
   */
  readonly brought?: StoredPack;
}

const seed = '1';
const start: Place = { line: 1, column: 1 };

/** Reads a file of any known format, checks it and makes its questions. It never throws, whatever the bytes are. */
export function bring(bytes: Uint8Array, fileName: string, options: BringOptions): Brought {
  const format = options.format ?? sniff(bytes);
  if (format === undefined) return { problems: unreadable(bytes), ready: 0, unusable: 0 };
  return format === 'fact-pack' ? bringPack(bytes, fileName, options) : bringForeign(bytes, fileName, format, options);
}

function bringPack(bytes: Uint8Array, fileName: string, options: BringOptions): Brought {
  const { pools, keyOf } = options;
  const details = saidDetails(options.details ?? {});
  const isStored = options.isStored === true && bytes.length <= maxStoredBytes;
  const decode = (): string => new TextDecoder().decode(bytes);
  const reading = isStored ? readStored(decode(), syntaxOf(decode(), fileName)) : readPackTree(bytes, fileName);
  const { root, pack } = reading;
  if (pack === undefined || root === undefined) return nothing('fact-pack', reading.problems);
  // Only now, when nothing is too large or too deep for it.
  const text = decode();
  const syntax = syntaxOf(text, fileName);
  if (syntax !== 'table' && isEmpty(details)) {
    return made('fact-pack', { text, syntax, pack }, reading.problems, 0, { pools, keyOf });
  }
  const changed = syntax === 'yaml' ? detailYaml(text, details) : detailJson(root, details);
  const written = syntax === 'yaml' ? 'yaml' : 'json';
  const again = readStored(changed, written);
  if (again.pack === undefined) return nothing('fact-pack', again.problems);
  return made('fact-pack', { text: changed, syntax: written, pack: again.pack }, reading.problems, 0, { pools, keyOf });
}

function bringForeign(bytes: Uint8Array, fileName: string, format: ForeignName, options: BringOptions): Brought {
  const imported = readForeign(bytes, fileName, format);
  const head = { ...imported.head, ...overruled(saidDetails(options.details ?? {})) };
  const settled = settle({ ...imported, head }, { fileName, day: options.day });
  const problems = [...imported.problems, ...settled.problems];
  const unusable = imported.unusable + settled.unusable;
  const { text, pack } = settled;
  if (text === undefined || pack === undefined) {
    const isTold = problems.some(({ severity }) => severity === 'error');
    const told = isTold ? problems : [...problems, noQuestions(format)];
    return { format, problems: sortProblems(told), ready: 0, unusable };
  }
  const places = new Map(settled.questions.map(({ ask, place }) => [questionId(ask), place]));
  const { pools, keyOf } = options;
  return made(format, { text, syntax: 'json', pack }, problems, unusable, { pools, keyOf, places });
}

function readForeign(bytes: Uint8Array, fileName: string, format: ForeignName): Imported {
  const report = new RowReport();
  const none = (): Imported => ({ head: { authors: [] }, questions: [], problems: report.problems, unusable: 0 });
  const importer = importers[format];
  if (!fitsLimit(bytes, report)) return none();
  const text = isZip(bytes) ? '' : decodeFile(bytes, report);
  const raw = text === undefined ? undefined : importer.read({ name: fileName, bytes, text }, report);
  return raw === undefined ? none() : finishImport(raw, importer.cures, report);
}

interface MakeOptions {
  readonly pools: Pools;
  readonly keyOf: ((id: string) => string) | undefined;
  /** Question id → where it came from; the lines of the pack when it is missing. */
  readonly places?: ReadonlyMap<string, Place>;
}

/** Makes the questions, and tells of those that a rule refused. */
function made(
  format: FormatName,
  stored: Omit<StoredPack, 'questions'>,
  problems: readonly RowProblem[],
  unusable: number,
  { pools, keyOf, places }: MakeOptions,
): Brought {
  const { pack } = stored;
  const { questions, refused } = generate({ ...pack, id: keyOf?.(pack.id) ?? pack.id }, pools, seed);
  const asked = new Set(questions.map(({ fact }) => fact));
  const barren = [...pack.facts.filter(isAsked), ...pack.extra].filter(({ id }) => !asked.has(id));
  const reasons = new Map(refused.toReversed().map(({ fact, reason }) => [fact, reason]));
  const told = barren.map(({ id, line }): RowProblem => {
    const reason = reasons.get(id);
    const message = `no question is made of this${reason === undefined ? '' : `: ${reason}`}.`;
    const place = places?.get(id) ?? { line, column: 1 };
    const fact = places === undefined ? { fact: id } : {};
    return { severity: 'warning', ...place, ...fact, message, cure: 'Word it differently, or give it other answers.' };
  });
  return {
    format,
    problems: sortProblems([...problems, ...told]),
    ready: questions.length,
    unusable: unusable + barren.length,
    brought: { ...stored, questions },
  };
}

function overruled({ author, ...details }: Details): Partial<ImportedHead> {
  return { ...details, ...(author === undefined ? {} : { authors: [author] }) };
}

function nothing(format: FormatName, problems: readonly RowProblem[]): Brought {
  return { format, problems, ready: 0, unusable: 0 };
}

/** Why nothing can be made of a file that looks like none of the formats. */
function unreadable(bytes: Uint8Array): readonly RowProblem[] {
  if (isLocked(bytes)) return [{ severity: 'error', ...start, ...locked }];
  const report = new RowReport();
  if (!fitsLimit(bytes, report) || decodeFile(bytes, report) === undefined) return report.problems;
  const message = 'this file is of no format that is known.';
  const cure = 'A table of questions begins with the row: question,answer,wrong 1,wrong 2.';
  return [{ severity: 'error', ...start, message, cure }];
}

function noQuestions(format: FormatName): RowProblem {
  const message = `there is no question in this file, read as: ${formatTitle(format)}.`;
  return { severity: 'error', ...start, message, cure: 'If it is of another format, name that.' };
}
