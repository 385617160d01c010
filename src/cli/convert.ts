import { extname } from 'node:path';
import { type Brought, bring } from '../packs/bring.ts';
import { escaped } from '../packs/escaped.ts';
import { type FormatName, formats, formatTitle } from '../packs/importers/formats.ts';
import { exportFormats, type ExportFormat } from '../packs/writers/export-formats.ts';
import { exportPack } from '../packs/writers/export-pack.ts';
import { findPackFile, type PackFile, poolsFor, readBytes } from './pack-file.ts';
import { problemLines } from './problems.ts';
import { replaceFile } from './replace-file.ts';
import { EXIT, UsageError } from './run.ts';

export interface ImportOptions {
  readonly format?: string;
  /** Path of the file to write, in place of stdout. */
  readonly out?: string;
}

export interface ExportOptions {
  readonly format: string;
  readonly out?: string;
}

/** Turns a quiz file of any known format into a pack. Exit code 1 when nothing in it can be used. */
export async function importPack(path: string, { format, out }: ImportOptions): Promise<number> {
  const known = format === undefined ? undefined : formatNamed(format);
  const file = { path, bytes: await readBytes(path, 'Give the path of a quiz file.') };
  const found = await broughtFrom(file, known);
  tell(problemLines(path, found.problems));
  const { brought, format: kind } = found;
  if (brought === undefined || kind === undefined) {
    tell([`${path}: nothing can be used.`]);
    return EXIT.failed;
  }
  const asYaml = /^\.ya?ml$/i.test(extname(out ?? ''));
  const { text } = asYaml ? exportPack(brought, 'yaml') : brought;
  tell([`${path}: ${formatTitle(kind)}, ${counted(found.ready)} can be played, ${found.unusable} cannot.`]);
  return give(text, out);
}

/** Writes a pack, or any quiz file, in another format. */
export async function convertPack(name: string, { format, out }: ExportOptions): Promise<number> {
  const target = exportFormats.find((one) => one === format);
  if (target === undefined)
    throw new UsageError(`There is no format "${format}". Formats: ${exportFormats.join(', ')}.`);
  const file = await findPackFile(name);
  const { brought, problems } = await broughtFrom(file);
  if (brought === undefined) {
    tell(problemLines(file.path, problems));
    return EXIT.failed;
  }
  const { text, leftOut } = exportPack(brought, target);
  if (leftOut > 0) tell([`${file.path}: left out for want of a place in ${placeNames[target]}: ${counted(leftOut)}.`]);
  return give(text, out);
}

const placeNames: Readonly<Record<ExportFormat, string>> = { yaml: 'YAML', json: 'JSON', csv: 'a table', gift: 'GIFT' };

async function broughtFrom(file: PackFile, format?: FormatName): Promise<Brought> {
  const day = new Date().toISOString().slice(0, 10);
  const pools = await poolsFor(file);
  return bring(file.bytes, file.path, { pools, day, ...(format === undefined ? {} : { format }) });
}

function formatNamed(name: string): FormatName {
  const found = formats.find((format) => format.name === name);
  if (found !== undefined) return found.name;
  throw new UsageError(`There is no format "${name}". Formats: ${formats.map((format) => format.name).join(', ')}.`);
}

async function give(text: string, out: string | undefined): Promise<number> {
  if (out === undefined) {
    process.stdout.write(text);
    return EXIT.done;
  }
  const failure = await replaceFile(out, text);
  if (failure === undefined) return EXIT.done;
  tell([`Cannot write ${out}: ${failure}.`]);
  return EXIT.failed;
}

function counted(count: number): string {
  return `${count} ${count === 1 ? 'question' : 'questions'}`;
}

function tell(lines: readonly string[]): void {
  if (lines.length > 0) process.stderr.write(`${lines.map(escaped).join('\n')}\n`);
}
