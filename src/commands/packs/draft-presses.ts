import { wordsFor } from '../../i18n/words.ts';
import type { PackPress } from '../../views/custom-id.ts';
import { packDetailsModal } from '../../views/pack-modals.ts';
import { packNoticeMessage, type PackNotice } from '../../views/pack-notices.ts';
import type { PressCall, SubmitCall } from '../call.ts';
import type { Desk } from '../desk.ts';
import { detailsIn } from './add.ts';
import { checkFile } from './check-file.ts';
import type { Draft } from './drafts.ts';
import { refusalOf, saveChecked } from './saved.ts';

type DraftPress = Extract<PackPress, { press: 'draft-import' | 'draft-details' | 'draft-cancel' }>;

/** The buttons under a checked file. */
export async function pressDraft(desk: Desk, call: PressCall, press: DraftPress): Promise<void> {
  const draft = draftOf(desk, call, press.draft);
  if (draft === undefined) return show(call, { notice: 'draft-gone' });
  switch (press.press) {
    case 'draft-import':
      return importDraft(desk, call, draft);
    case 'draft-details': {
      const { head } = draft.checked.pack ?? {};
      const { title, licence, language, authors = [] } = head ?? {};
      const given = { title, licence, language, author: authors[0] };
      const known = Object.entries(given).filter(([, text]) => text !== undefined);
      return call.respond.open(packDetailsModal(call.person.locale, draft.id, Object.fromEntries(known)));
    }
    case 'draft-cancel':
      desk.drafts.forget(draft.id);
      return show(call, { notice: 'cancelled' });
  }
}

/** New details for a checked file: it is checked again with them. */
export async function submitDetails(desk: Desk, call: SubmitCall, id: string): Promise<void> {
  const draft = draftOf(desk, call, id);
  if (draft === undefined) {
    await call.respond.reply(packNoticeMessage(call.person.locale, { notice: 'draft-gone' }));
    return;
  }
  const later = await call.respond.hold();
  const { fileName: name, bytes, format } = draft;
  const details = { ...draft.details, ...detailsIn(call.texts) };
  desk.drafts.forget(id);
  await later.show(await checkFile(desk, call, { name, bytes, details, ...(format === undefined ? {} : { format }) }));
}

async function importDraft(desk: Desk, call: PressCall, draft: Draft): Promise<void> {
  const { scene } = call;
  const { pack } = draft.checked;
  if (pack === undefined || draft.clash !== undefined) return show(call, { notice: 'draft-gone' });
  const words = wordsFor(scene.guildLocale);
  const isNew = draft.basedOn === 0;
  const saved = await saveChecked(desk, call, pack, {
    basedOn: draft.basedOn,
    kind: isNew ? 'added' : 'replaced',
    summary: words(isNew ? 'pack.summaryAdded' : 'pack.summaryReplaced', { file: draft.fileName }),
  });
  if (!saved.saved) return show(call, refusalOf(saved));
  desk.drafts.forget(draft.id);
  const off = await desk.store.packsOff(scene.guildId);
  await show(call, {
    notice: 'imported',
    title: pack.head.title,
    slug: pack.slug,
    questions: pack.head.questions,
    isOn: !off.has(pack.key),
  });
}

function draftOf(desk: Desk, { person, scene }: PressCall | SubmitCall, id: string): Draft | undefined {
  return desk.drafts.find(id, { guildId: scene.guildId, ownerId: person.id });
}

/** The card gives way to what came of it. */
async function show({ person, respond }: PressCall, notice: PackNotice): Promise<void> {
  await respond.update(packNoticeMessage(person.locale, notice));
}
