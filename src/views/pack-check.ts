import { ComponentType, type APIComponentInContainer } from 'discord-api-types/v10';
import { wordsFor, type Words } from '../i18n/words.ts';
import type { PackHead } from '../packs/entry.ts';
import type { RowProblem } from '../packs/importers/model.ts';
import { button, card, COLOUR, ephemeralMessage, row, separator, text } from './components.ts';
import { ROOM } from './limits.ts';
import type { Message, MessageFile } from './message.ts';
import { problemLines } from './problem-lines.ts';
import { markdown } from './text.ts';

/** What stands in the way of an import although the questions are sound. */
export type Clash =
  | { readonly clash: 'bundled' | 'own'; readonly title: string }
  /** The file is what the server has already. */
  | { readonly clash: 'same'; readonly version: number };

/** A checked file, as its moderator sees it before anything is stored. */
export interface PackCheckCard {
  readonly locale: string;
  readonly draft: string;
  readonly fileName: string;
  /** What the file was taken for, in words; missing when it is of no format that is known. */
  readonly format?: string;
  readonly problems: readonly RowProblem[];
  readonly ready: number;
  readonly unusable: number;
  /** Questions that other packs of the server have as well. */
  readonly duplicates: number;
  /** Missing when nothing can be used. */
  readonly head?: PackHead;
  /** The version that would be replaced. */
  readonly replaces?: { readonly version: number; readonly questions: number };
  readonly clash?: Clash;
  /** All problems as a table. */
  readonly table?: MessageFile;
}

export function packCheckMessage(check: PackCheckCard): Message {
  const words = wordsFor(check.locale);
  const { head, clash, table, draft } = check;
  const file = markdown(check.fileName, ROOM.title);
  const isImportable = head !== undefined && clash === undefined;
  const buttons = [
    ...(isImportable
      ? [
          button({ press: 'draft-import', draft }, words('pack.import', { count: head.questions }), {
            style: 'primary',
          }),
        ]
      : []),
    ...(head === undefined
      ? []
      : [button({ press: 'draft-preview', draft, page: 0, side: 'asked', spot: 'open' }, words('preview.draft'))]),
    ...(head === undefined || clash?.clash === 'same'
      ? []
      : [button({ press: 'draft-details', draft }, words('pack.details'))]),
    button({ press: 'draft-cancel', draft }, words('pack.cancel')),
  ];
  const message = ephemeralMessage([
    card(isImportable ? COLOUR.running : COLOUR.over, [
      text(words(head === undefined ? 'pack.nothingTitle' : 'pack.title', { file })),
      text(
        countLine(words, check),
        check.format === undefined ? undefined : words('pack.readAs', { format: check.format }),
      ),
      ...problemParts(words, check),
      separator(),
      text(...aboutLines(words, check)),
      row(...buttons),
    ]),
  ]);
  return table === undefined ? message : { ...message, files: [table] };
}

function countLine(words: Words, { ready, unusable, duplicates }: PackCheckCard): string {
  return [
    words('pack.ready', { count: ready }),
    ...(unusable > 0 ? [words('pack.unusable', { count: unusable })] : []),
    ...(duplicates > 0 ? [words('pack.duplicates', { count: duplicates })] : []),
  ].join(' · ');
}

function problemParts(words: Words, { problems, table, format }: PackCheckCard): readonly APIComponentInContainer[] {
  if (problems.length === 0) return [];
  const lines = text(...problemLines(words, problems, { arePlaced: format !== undefined }));
  if (table === undefined) return [lines];
  return [lines, { type: ComponentType.File, file: { url: `attachment://${table.name}` } }];
}

function aboutLines(words: Words, { head, replaces, clash, format }: PackCheckCard): readonly string[] {
  if (head === undefined) return [words(format === undefined ? 'pack.mendUnknown' : 'pack.mendFile')];
  const { title, language, licence, authors } = head;
  const about = [
    words('pack.about', { title: markdown(title, ROOM.title), language: markdown(language, ROOM.licence) }),
    licence === undefined
      ? words('pack.noLicence')
      : words('pack.aboutLicence', { licence: markdown(licence, ROOM.licence) }),
    ...(authors.length === 0 ? [] : [words('pack.aboutAuthor', { author: markdown(authors.join(', '), ROOM.title) })]),
  ].join(' · ');
  return [about, ...(clash === undefined ? replaceLines(words, replaces) : [clashLine(words, clash)])];
}

function replaceLines(words: Words, replaces: PackCheckCard['replaces']): readonly string[] {
  if (replaces === undefined) return [];
  return [words('pack.replaces', { version: replaces.version, count: replaces.questions })];
}

function clashLine(words: Words, clash: Clash): string {
  if (clash.clash === 'same') return words('pack.same', { version: clash.version });
  const key = clash.clash === 'bundled' ? 'pack.clashBundled' : 'pack.clashOwn';
  return words(key, { title: markdown(clash.title, ROOM.title) });
}
