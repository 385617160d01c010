import { aikenCures, readAiken } from './aiken.ts';
import { ankiCures, readAnki } from './anki.ts';
import type { Cures } from './check-question.ts';
import type { FormatName } from './formats.ts';
import { jsonListCures, readJsonList } from './json-list.ts';
import { kotobaCures, readKotoba } from './kotoba.ts';
import { lakeysCures, readLakeys } from './lakeys.ts';
import type { Raw, SourceFile } from './model.ts';
import { giftCures, readGift } from './gift.ts';
import { openTdbCures, readOpenTdb } from './opentdb.ts';
import { readQuestionTable, tableCures } from './questions-csv.ts';
import { readSheet } from './sheet.ts';
import { readRed, redCures } from './red.ts';
import type { RowReport } from './row-report.ts';

/** Reads one foreign format. Nothing when the file is none of that format; the report says why. */
interface Importer {
  readonly read: (file: SourceFile, report: RowReport) => Raw | undefined;
  readonly cures: Cures;
}

/** The formats that are turned into packs. */
export type ForeignName = Exclude<FormatName, 'fact-pack'>;

export const importers: Readonly<Record<ForeignName, Importer>> = {
  opentdb: { read: readOpenTdb, cures: openTdbCures },
  red: { read: readRed, cures: redCures },
  gift: { read: readGift, cures: giftCures },
  aiken: { read: readAiken, cures: aikenCures },
  'json-list': { read: readJsonList, cures: jsonListCures },
  lakeys: { read: readLakeys, cures: lakeysCures },
  kotoba: { read: readKotoba, cures: kotobaCures },
  anki: { read: readAnki, cures: ankiCures },
  sheet: { read: readSheet, cures: tableCures },
  questions: { read: readQuestionTable, cures: tableCures },
};
