import { type ExportFormat, exportFormats } from '../../packs/writers/export-formats.ts';
import { packChangeMessage } from '../../views/pack-changes.ts';
import type { Message } from '../../views/message.ts';
import { packExportMessage } from '../../views/pack-files.ts';
import { packNoticeMessage } from '../../views/pack-notices.ts';
import { dayOf, type Call, type CommandCall, type PressCall } from '../call.ts';
import type { Desk } from '../desk.ts';
import type { ShelfPack } from '../shelf.ts';
import { failureNotice } from './check-file.ts';
import { namedPack, ownPack, slugOf, tell } from './find.ts';

type Exported = Pick<ShelfPack, 'key' | 'slug' | 'title' | 'isBundled'>;

/** `/pack export`: a pack as a file, bundled ones too. */
export async function exportPack(desk: Desk, call: CommandCall): Promise<void> {
  const pack = await namedPack(desk, call);
  if (pack === undefined) return;
  const format = exportFormats.find((name) => name === call.options.get('format')) ?? 'yaml';
  const later = await call.respond.wait();
  await later.show(await readFile(desk, call, pack, format));
}

/** The button that gives the file of a pack that is about to be removed. */
export async function savePressed(desk: Desk, call: PressCall, key: string): Promise<void> {
  const entry = await ownPack(desk, call, key);
  const stored = entry === undefined ? undefined : await desk.store.packText(key);
  if (entry === undefined || stored === undefined) return tell(call, { change: 'gone' });
  const later = await call.respond.wait();
  const pack = { key, slug: slugOf(entry), title: entry.title, isBundled: false };
  await later.show(await readFile(desk, call, pack, stored.syntax));
}

async function readFile(desk: Desk, call: Call, pack: Exported, format: ExportFormat): Promise<Message> {
  const { locale } = call.person;
  const { title, slug } = pack;
  const stored = pack.isBundled ? undefined : await desk.store.packText(pack.key);
  if (stored === undefined && !pack.isBundled) return packChangeMessage(locale, { change: 'gone' });
  const written =
    stored?.syntax === format
      ? ({ ok: true, text: stored.text, leftOut: 0 } as const)
      : await desk.checks.write({
          source: stored ?? { bundled: pack.key },
          format,
          guildId: call.scene.guildId,
          day: dayOf(call),
        });
  if (!written.ok) {
    return written.why === 'gone'
      ? packChangeMessage(locale, { change: 'export-failed', title })
      : packNoticeMessage(locale, { notice: failureNotice(written.why) });
  }
  return packExportMessage({
    locale,
    title,
    ...(stored === undefined ? {} : { version: stored.version }),
    file: { name: `${slug}.${format}`, text: written.text },
    left: written.leftOut,
  });
}
