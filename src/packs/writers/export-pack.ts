import type { ExportFormat } from './export-formats.ts';
import { exportRows } from './export-rows.ts';
import type { StoredPack } from './stored-pack.ts';
import { writeCsv } from './write-csv.ts';
import { writeGift } from './write-gift.ts';
import { writeJson, writeYaml } from './write-pack.ts';
import { patternTable } from './write-pattern.ts';

export interface Exported {
  readonly text: string;
  /** Questions that the format has no room for: those that would be read as another one's repetition, for instance. */
  readonly leftOut: number;
}

/**
 * Writes a pack for a file. In its own syntax it is the stored text, byte for byte. A table or GIFT holds its questions;
 * a pack of one pattern becomes a table of its facts. What was written can be brought again, and written the same.
 */
export function exportPack(stored: StoredPack, format: ExportFormat): Exported {
  if (format === 'yaml') return { text: writeYaml(stored), leftOut: 0 };
  if (format === 'json') return { text: writeJson(stored), leftOut: 0 };
  const table = format === 'csv' ? patternTable(stored) : undefined;
  if (table !== undefined) return { text: table, leftOut: 0 };
  const { rows, leftOut } = exportRows(stored);
  return { text: format === 'csv' ? writeCsv(rows) : writeGift(rows), leftOut };
}
