import { wordsFor } from '../../i18n/words.ts';
import type { PackPress } from '../../views/custom-id.ts';
import type { Message } from '../../views/message.ts';
import { packDetailsModal } from '../../views/pack-modals.ts';
import { packNoticeMessage, type PackNotice } from '../../views/pack-notices.ts';
import type { PressCall, SubmitCall } from '../call.ts';
import type { Desk } from '../desk.ts';
import { detailsIn } from './add.ts';
import { checkFile, draftCard, namesakeClash } from './check-file.ts';
import type { Draft } from './drafts.ts';
import { refusalOf, saveChecked } from './saved.ts';

type DraftPress = Extract<PackPress, { press: 'draft-import' | 'draft-details' | 'draft-cancel' }>;

/** The buttons under a checked file. */
export async function pressDraft(desk: Desk, call: PressCall, press: DraftPress): Promise<void> {
  const draft = draftOf(desk, call, press.draft);
  if (draft === undefined) return show(call, { notice: 'draft-gone' });
  if (draft.importing !== undefined) return call.respond.update(await draft.importing);
  switch (press.press) {
    case 'draft-import':
      return pressImport(desk, call, draft);
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

/** New details for a checked file: it is checked again with them. When that fails, its card and what it leads to stay. */
export async function submitDetails(desk: Desk, call: SubmitCall, id: string): Promise<void> {
  const { respond, person } = call;
  const draft = draftOf(desk, call, id);
  if (draft === undefined) {
    await respond.reply(packNoticeMessage(person.locale, { notice: 'draft-gone' }));
    return;
  }
  if (draft.importing !== undefined) {
    await respond.reply(await draft.importing);
    return;
  }
  const later = await respond.hold();
  const { fileName: name, bytes, format } = draft;
  const details = { ...draft.details, ...detailsIn(call.texts) };
  const checked = await checkFile(desk, call, { name, bytes, details, ...(format === undefined ? {} : { format }) });
  if (!checked.ok) {
    await respond.reply(packNoticeMessage(person.locale, checked.notice));
    return;
  }
  desk.drafts.forget(id);
  await later.show(checked.card);
}

/** Imports the draft once, however often the button is pressed. What could not be written can be tried again. */
async function pressImport(desk: Desk, call: PressCall, draft: Draft): Promise<void> {
  const importing = importDraft(desk, call, draft);
  desk.drafts.keep({ ...draft, importing });
  try {
    await call.respond.update(await importing);
  } catch (error) {
    const isWritten = await importing.then(
      () => true,
      () => false,
    );
    if (!isWritten) desk.drafts.keep(draft);
    throw error;
  }
}

async function importDraft(desk: Desk, call: PressCall, draft: Draft): Promise<Message> {
  const { person, scene } = call;
  const { locale } = person;
  const { pack } = draft.checked;
  if (pack === undefined || draft.clash !== undefined) return packNoticeMessage(locale, { notice: 'draft-gone' });
  // Somebody may have taken the name while the card was looked at.
  const clash = namesakeClash(await desk.shelf.packs(scene.guildId), pack);
  if (clash !== undefined) {
    const blocked = { ...draft, clash };
    desk.drafts.keep(blocked);
    return draftCard(locale, blocked);
  }
  const words = wordsFor(scene.guildLocale);
  const isNew = draft.basedOn === 0;
  const saved = await saveChecked(desk, call, pack, {
    basedOn: draft.basedOn,
    kind: isNew ? 'added' : 'replaced',
    summary: words(isNew ? 'pack.summaryAdded' : 'pack.summaryReplaced', { file: draft.fileName }),
  });
  if (!saved.saved) return packNoticeMessage(locale, refusalOf(saved));
  const off = await desk.store.packsOff(scene.guildId);
  const message = packNoticeMessage(locale, {
    notice: 'imported',
    title: pack.head.title,
    slug: pack.slug,
    questions: pack.head.questions,
    isOn: !off.has(pack.key),
  });
  const { pack: _pack, ...checked } = draft.checked;
  desk.drafts.keep({ ...draft, bytes: new Uint8Array(), checked, importing: Promise.resolve(message) });
  return message;
}

function draftOf(desk: Desk, { person, scene }: PressCall | SubmitCall, id: string): Draft | undefined {
  return desk.drafts.find(id, { guildId: scene.guildId, ownerId: person.id });
}

/** The card gives way to what came of it. */
async function show({ person, respond }: PressCall, notice: PackNotice): Promise<void> {
  await respond.update(packNoticeMessage(person.locale, notice));
}
