import { ComponentType, type APIComponentInContainer } from 'discord-api-types/v10';
import { wordsFor } from '../i18n/words.ts';
import { card, COLOUR, ephemeralMessage, text } from './components.ts';
import { ROOM } from './limits.ts';
import type { Message, MessageFile } from './message.ts';
import { markdown } from './text.ts';

/** Files to begin a pack with. */
export interface Templates {
  /** A table of questions. */
  readonly table: MessageFile;
  /** A fact pack. */
  readonly facts: MessageFile;
}

export function packTemplateMessage(locale: string, { table, facts }: Templates): Message {
  const words = wordsFor(locale);
  return withFiles(
    [table, facts],
    [
      text(words('packs.templateTitle')),
      text(words('packs.templateTable')),
      fileOf(table),
      text(words('packs.templateFacts')),
      fileOf(facts),
      text(words('packs.templateNext')),
    ],
  );
}

export interface ExportView {
  readonly locale: string;
  readonly title: string;
  /** Of a server's own pack. */
  readonly version?: number;
  readonly file: MessageFile;
  /** Questions that the format cannot hold. */
  readonly left: number;
}

/** A pack as a file. */
export function packExportMessage({ locale, title, version, file, left }: ExportView): Message {
  const words = wordsFor(locale);
  const shown = markdown(title, ROOM.title);
  const said =
    version === undefined
      ? words('packs.exportedBundled', { title: shown })
      : words('packs.exported', { title: shown, version });
  return withFiles(
    [file],
    [text(said, left > 0 ? words('packs.exportLeft', { count: left }) : undefined), fileOf(file)],
  );
}

function withFiles(files: readonly MessageFile[], parts: readonly APIComponentInContainer[]): Message {
  return { ...ephemeralMessage([card(COLOUR.running, parts)]), files };
}

function fileOf({ name }: MessageFile): APIComponentInContainer {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}
