import type { ReviewPress } from '../../views/custom-id.ts';
import { ENTRY_FIELDS } from '../../views/entry-modals.ts';
import type { PressCall } from '../call.ts';
import type { Desk } from '../desk.ts';
import { openNewQuestion, openQuestionEdit, questionFields } from '../packs/entry.ts';
import { findCase, tellClosed } from './cases.ts';

type EditPress = Extract<ReviewPress, { press: 'case-edit' }>;

/** Opens the dialog in which the question is changed, or the suggestion becomes one of a pack; saving it closes the case. */
export async function editCase(desk: Desk, call: PressCall, press: EditPress): Promise<void> {
  const found = await findCase(desk, call, press.case);
  if (found === undefined) return;
  if (found.outcome !== undefined) return tellClosed(call, found);
  if (found.about === 'question') {
    const { pack, id: question } = found.question;
    return openQuestionEdit(desk, call, { pack, question }, found.id);
  }
  const { pack } = found.suggestion;
  const typed = new Map(questionFields(found.suggestion));
  if (pack !== undefined) typed.set(ENTRY_FIELDS.pack, pack);
  await openNewQuestion(desk, call, typed, found.id);
}
