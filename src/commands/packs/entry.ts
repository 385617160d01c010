import { randomId } from '../../game/random-id.ts';
import { writeAnswers } from '../../packs/edit/written-fields.ts';
import type { EditableEntry } from '../../packs/edit/edit.ts';
import { ENTRY_FIELDS, questionModal, statementModal } from '../../views/entry-modals.ts';
import type { Modal } from '../../views/message.ts';
import { packNoticeMessage } from '../../views/pack-notices.ts';
import type { AnswerableCall, Call, PressCall } from '../call.ts';
import type { Desk } from '../desk.ts';
import type { EntryDraft, EntryTarget } from './entry-drafts.ts';

/** Longest text that a field of a dialog takes. */
const MAX_FIELD = 4000;

/** Opens the dialog in which a question, or the fact behind it, is changed. `caseId` is settled with it. */
export async function openQuestionEdit(
  desk: Desk,
  call: AnswerableCall,
  { pack, question: id }: { readonly pack: string; readonly question: string },
  caseId?: string,
): Promise<void> {
  const { person, scene, respond } = call;
  const whole = await desk.shelf.whole(scene.guildId, pack);
  const question = whole?.questions.find((one) => one.id === id);
  const stored = whole?.isBundled === false ? await desk.store.packText(pack) : undefined;
  if (whole?.isBundled === true) return tell(call, 'entry-not-here');
  if (question === undefined || stored === undefined) return tell(call, 'entry-gone');
  const found = await desk.checks.entry(stored, question.fact);
  // Whatever kept it from answering in time passes: the pack was read without trouble before.
  if (!found.ok) return tell(call, found.why === 'gone' ? 'entry-gone' : 'check-busy');
  const { entry } = found;
  if (entry.kind !== 'written' && entry.yaml.length > MAX_FIELD) return tell(call, 'entry-too-long');
  const target: EntryTarget =
    entry.kind === 'written'
      ? { write: 'written', pack, entry: entry.id }
      : { write: 'statement', pack, entry: entry.id, ...(entry.kind === 'row' ? { pattern: entry.pattern } : {}) };
  const fields = fieldsOf(entry);
  const draft = keepDraft(desk, call, target, { typed: fields, seen: { version: stored.version, fields } }, caseId);
  await respond.open(await dialogOf(desk, call, draft, person.locale));
}

/** Opens the dialog for a new question, with these fields filled in. */
export async function openNewQuestion(
  desk: Desk,
  call: AnswerableCall,
  typed: ReadonlyMap<string, string>,
  caseId?: string,
): Promise<void> {
  const draft = keepDraft(desk, call, { write: 'new' }, { typed }, caseId);
  await call.respond.open(await dialogOf(desk, call, draft, call.person.locale));
}

/** The same dialog again, with what was typed last. */
export async function openAgain(desk: Desk, call: PressCall, id: string): Promise<void> {
  const draft = desk.entries.find(id, { guildId: call.scene.guildId, ownerId: call.person.id });
  if (draft === undefined) return tell(call, 'draft-gone');
  await call.respond.open(await dialogOf(desk, call, draft, call.person.locale));
}

/** What stands in the fields for a question that is written like this. */
export function questionFields(question: {
  readonly ask: string;
  readonly answer: string;
  readonly also: readonly string[];
  readonly wrong: readonly string[];
  readonly note?: string;
}): ReadonlyMap<string, string> {
  return new Map([
    [ENTRY_FIELDS.ask, question.ask],
    [ENTRY_FIELDS.answers, writeAnswers(question)],
    [ENTRY_FIELDS.note, question.note ?? ''],
  ]);
}

/** What stands in the fields for what a pack has. */
export function fieldsOf(entry: EditableEntry): ReadonlyMap<string, string> {
  return entry.kind === 'written' ? questionFields(entry.question) : new Map([[ENTRY_FIELDS.yaml, entry.yaml]]);
}

function keepDraft(
  desk: Desk,
  { person, scene }: AnswerableCall,
  target: EntryTarget,
  written: Pick<EntryDraft, 'typed' | 'seen'>,
  caseId: string | undefined,
): EntryDraft {
  const draft: EntryDraft = {
    id: randomId(desk.chance(10)),
    guildId: scene.guildId,
    ownerId: person.id,
    target,
    ...written,
    ...(caseId === undefined ? {} : { caseId }),
  };
  desk.entries.keep(draft);
  return draft;
}

async function dialogOf(desk: Desk, { scene }: Call, draft: EntryDraft, locale: string): Promise<Modal> {
  const { id, target, typed } = draft;
  const dialog = { locale, draft: id, typed };
  if (target.write === 'written') return questionModal(dialog);
  if (target.write === 'new') return questionModal({ ...dialog, packs: await desk.store.serverPacks(scene.guildId) });
  return statementModal({ ...dialog, ...(target.pattern === undefined ? {} : { pattern: target.pattern }) });
}

async function tell(
  { person, respond }: AnswerableCall,
  notice: 'entry-not-here' | 'entry-gone' | 'entry-too-long' | 'draft-gone' | 'check-busy',
): Promise<void> {
  await respond.reply(packNoticeMessage(person.locale, { notice }));
}
