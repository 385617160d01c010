import { formats } from '../../packs/importers/formats.ts';
import { packAddModal, PACK_FIELDS } from '../../views/pack-modals.ts';
import { packNoticeMessage, type PackNotice } from '../../views/pack-notices.ts';
import type { Details } from '../../packs/details.ts';
import type { AnswerableCall, CommandCall, SubmitCall, Upload } from '../call.ts';
import type { Desk } from '../desk.ts';
import { checkFile } from './check-file.ts';
import { mayModerate } from '../gate.ts';
import { CHECKS_A_DAY, MAX_FILE_BYTES } from './limits.ts';
import type { MediaFailure } from './ports.ts';

/** `/pack add`: with a file it is checked at once; without one a dialog asks for it. */
export async function addPack(desk: Desk, call: CommandCall): Promise<void> {
  const upload = call.files.get('file');
  if (upload === undefined) return call.respond.open(packAddModal(call.person.locale));
  const title = call.options.get('name');
  const wanted = call.options.get('format');
  const format = formats.find(({ name }) => name === wanted)?.name;
  await takeUpload(desk, call, upload, {
    details: typeof title === 'string' ? { title: title.trim() } : {},
    ...(format === undefined ? {} : { format }),
  });
}

/** The dialog of `/pack add`, sent. */
export async function submitPack(desk: Desk, call: SubmitCall): Promise<void> {
  if (!(await mayModerate(call))) return;
  const [upload, ...more] = call.files.get(PACK_FIELDS.file) ?? [];
  if (upload === undefined || more.length > 0) return tell(call, { notice: 'one-file' });
  await takeUpload(desk, call, upload, { details: detailsIn(call.texts) });
}

/** What was typed into the fields of a dialog about a pack; empty ones say nothing. */
export function detailsIn(texts: ReadonlyMap<string, string>): Details {
  const typed = (field: keyof Details): Details => {
    const text = texts.get(field)?.trim() ?? '';
    return text === '' ? {} : { [field]: text };
  };
  return {
    ...typed(PACK_FIELDS.title),
    ...typed(PACK_FIELDS.licence),
    ...typed(PACK_FIELDS.author),
    ...typed(PACK_FIELDS.language),
  };
}

/** Everything that can be known without the file is asked before it is fetched. */
async function takeUpload(
  desk: Desk,
  call: AnswerableCall,
  upload: Upload,
  how: Pick<Parameters<typeof checkFile>[2], 'format' | 'details'>,
): Promise<void> {
  const { guildId } = call.scene;
  if (upload.size > MAX_FILE_BYTES) return tell(call, { notice: 'file-too-large', bytes: upload.size });
  if (!desk.checksToday.take(guildId)) return tell(call, { notice: 'too-many-checks', count: CHECKS_A_DAY });
  const later = await call.respond.wait();
  const fetched = await desk.media.fetch(upload.url, MAX_FILE_BYTES);
  if (!fetched.ok) {
    const notice = fetchNotice(fetched.why, upload.size);
    desk.log.warn('file not fetched', { why: fetched.why });
    await later.show(packNoticeMessage(call.person.locale, notice));
    return;
  }
  const checked = await checkFile(desk, call, { name: upload.name, bytes: fetched.bytes, ...how });
  await later.show(checked.ok ? checked.card : packNoticeMessage(call.person.locale, checked.notice));
}

function fetchNotice(why: MediaFailure, size: number): PackNotice {
  switch (why) {
    case 'too-large':
      return { notice: 'file-too-large', bytes: Math.max(size, MAX_FILE_BYTES + 1) };
    case 'host':
      return { notice: 'fetch-host' };
    case 'gone':
      return { notice: 'fetch-gone' };
    case 'slow':
      return { notice: 'fetch-slow' };
    case 'trouble':
      return { notice: 'fetch-trouble' };
  }
}

async function tell({ person, respond }: AnswerableCall, notice: PackNotice): Promise<void> {
  await respond.reply(packNoticeMessage(person.locale, notice));
}
