import type { Cures } from './check-question.ts';
import type { FormatName } from './formats.ts';
import type { Raw, SourceFile } from './model.ts';
import { giftCures, readGift } from './gift.ts';
import { openTdbCures, readOpenTdb } from './opentdb.ts';
import { readQuestionTable, tableCures } from './questions-csv.ts';
import { readRed, redCures } from './red.ts';
import type { RowReport } from './row-report.ts';

/** Reads one foreign format. Nothing when the file is none of that format; the report says why. */
interface Importer {
  readonly read: (file: SourceFile, report: RowReport) => Raw | undefined;
  readonly cures: Cures;
}

/** Every foreign format. */
export const importers: Readonly<Partial<Record<FormatName, Importer>>> = {
  opentdb: { read: readOpenTdb, cures: openTdbCures },
  red: { read: readRed, cures: redCures },
  gift: { read: readGift, cures: giftCures },
  questions: { read: readQuestionTable, cures: tableCures },
};
