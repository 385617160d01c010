import type { CaseOutcome } from '../../game/review.ts';
import { wordsFor } from '../../i18n/words.ts';
import type { PackEdit, PackSource } from '../../packs/edit/edit.ts';
import { readAnswers, type WrittenFields } from '../../packs/edit/written-fields.ts';
import {
  entryMovedMessage,
  entryProblemsMessage,
  entryRefusedMessage,
  entrySavedMessage,
  noRightMessage,
  typedLostMessage,
} from '../../views/entry-messages.ts';
import { ENTRY_FIELDS } from '../../views/entry-modals.ts';
import { noticeWords } from '../../views/notices.ts';
import { type PackNotice, packNoticeWords } from '../../views/pack-notices.ts';
import type { Message } from '../../views/message.ts';
import { excuseFor } from '../boundary.ts';
import { dayOf, type SubmitCall } from '../call.ts';
import type { Desk } from '../desk.ts';
import { settleCase } from '../reviews/settle.ts';
import { failureNotice } from './check-file.ts';
import { fieldsOf } from './entry.ts';
import type { EntryDraft, SeenEntry } from './entry-drafts.ts';
import { beginPack } from './begin-pack.ts';
import { refusalOf, saveChecked } from './saved.ts';

/** A question or fact that was typed into a dialog: checked with its whole pack, and saved as a new version of it. */
export async function submitEntry(desk: Desk, call: SubmitCall, id: string): Promise<void> {
  const { person, scene, respond, texts } = call;
  const known = desk.entries.find(id, { guildId: scene.guildId, ownerId: person.id });
  if (known === undefined) {
    await respond.reply(typedLostMessage(person.locale, [...texts.values()]));
    return;
  }
  const typed = new Map([...texts, ...[...call.picks].map(([field, [pick = '']]) => [field, pick] as const)]);
  const draft = { ...known, typed };
  desk.entries.keep(draft);
  const edit = editOf(draft);
  if (edit === undefined) {
    await respond.reply(noRightMessage(person.locale, id));
    return;
  }
  const later = await respond.wait();
  let message: Message;
  try {
    message = await saveEntry(desk, call, draft, edit);
  } catch (error) {
    // The excuse alone would leave its author without a way back to what was typed.
    const excuse = noticeWords(wordsFor(person.locale), excuseFor(desk, error));
    message = entryRefusedMessage(person.locale, id, excuse);
  }
  await later.show(message);
}

/** The change that was typed; undefined when no answer is marked as right. */
function editOf({ target, typed }: EntryDraft): PackEdit | undefined {
  if (target.write === 'statement') {
    return { edit: 'statement', id: target.entry, yaml: typed.get(ENTRY_FIELDS.yaml) ?? '' };
  }
  const answers = readAnswers(typed.get(ENTRY_FIELDS.answers) ?? '');
  if (answers === undefined) return undefined;
  const note = oneLine(typed.get(ENTRY_FIELDS.note) ?? '');
  const ask = oneLine(typed.get(ENTRY_FIELDS.ask) ?? '');
  const question: WrittenFields = { ask, ...answers, ...(note === '' ? {} : { note }) };
  return target.write === 'new' ? { edit: 'add', question } : { edit: 'written', id: target.entry, question };
}

async function saveEntry(desk: Desk, call: SubmitCall, draft: EntryDraft, edit: PackEdit): Promise<Message> {
  const { person, scene } = call;
  const { locale } = person;
  const base = await baseOf(desk, call, draft);
  const refused = (notice: PackNotice): Message =>
    entryRefusedMessage(locale, draft.id, packNoticeWords(locale, notice));
  if (base === undefined) return refused({ notice: 'entry-gone' });
  const seen = await changedMeanwhile(desk, draft, base);
  if (seen === 'busy') return refused({ notice: 'check-busy' });
  if (seen !== undefined) {
    desk.entries.keep({ ...draft, seen });
    return entryMovedMessage(locale, draft.id, [...seen.fields.values()]);
  }
  const day = dayOf(call);
  const { text, syntax, version } = base;
  const outcome = await desk.checks.edit({ text, syntax, edit, guildId: scene.guildId, day });
  if (!outcome.ok) {
    return refused({ notice: outcome.why === 'gone' ? 'entry-gone' : failureNotice(outcome.why) });
  }
  const { pack, problems } = outcome.checked;
  if (pack === undefined) return entryProblemsMessage(locale, draft.id, problems);
  const what = edit.edit === 'statement' ? edit.id : edit.question.ask;
  const isNew = edit.edit === 'add';
  const words = wordsFor(scene.guildLocale);
  const saved = await saveChecked(desk, call, pack, {
    basedOn: version,
    kind: version === 0 ? 'added' : 'edited',
    summary: words(isNew ? 'entry.summaryNew' : 'entry.summaryEdited', { what: what.slice(0, 100) }),
  });
  if (!saved.saved) return refused(saved.why === 'changed' ? { notice: 'entry-moved' } : refusalOf(saved));
  desk.entries.forget(draft.id);
  const isLate = draft.caseId !== undefined && !(await settle(desk, call, draft.caseId, isNew ? 'added' : 'edited'));
  const { title, questions } = pack.head;
  const own = problems.filter(({ fact }) => fact !== undefined && fact === outcome.entry);
  const { version: now } = saved.entry;
  return entrySavedMessage({ locale, pack: pack.key, title, version: now, questions, problems: own, isLate });
}

/** What stands there now, when it is no longer what the author of the draft has seen. */
async function changedMeanwhile(desk: Desk, draft: EntryDraft, base: Base): Promise<SeenEntry | 'busy' | undefined> {
  const { target, seen } = draft;
  if (target.write === 'new' || seen === undefined || seen.version === base.version) return undefined;
  const found = await desk.checks.entry(base, target.entry);
  // The edit itself tells what is gone.
  if (!found.ok) return found.why === 'gone' ? undefined : 'busy';
  const fields = fieldsOf(found.entry);
  const isSame = [...fields].every(([field, text]) => seen.fields.get(field) === text);
  return isSame ? undefined : { version: base.version, fields };
}

/** What is saved is saved: a case that could not be closed stands open, and a moderator closes it. */
async function settle(desk: Desk, call: SubmitCall, caseId: string, outcome: CaseOutcome): Promise<boolean> {
  try {
    return await settleCase(desk, call, caseId, outcome);
  } catch (error) {
    desk.log.error('case not closed', error, { case: caseId });
    return true;
  }
}

type Base = PackSource & { readonly version: number };

/** The pack as it stands now; a server without one gets the beginning of its own. */
async function baseOf(desk: Desk, call: SubmitCall, { target, typed }: EntryDraft): Promise<Base | undefined> {
  const { guildId } = call.scene;
  if (target.write !== 'new') return storedBase(desk, guildId, target.pack);
  const chosen = typed.get(ENTRY_FIELDS.pack);
  if (chosen !== undefined) return storedBase(desk, guildId, chosen);
  const own = beginPack(call);
  return (await storedBase(desk, guildId, `${guildId}.${own.slug}`)) ?? { ...own, version: 0 };
}

async function storedBase(desk: Desk, guildId: string, key: string): Promise<Base | undefined> {
  const packs = await desk.store.serverPacks(guildId);
  if (!packs.some((pack) => pack.key === key)) return undefined;
  return desk.store.packText(key);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
