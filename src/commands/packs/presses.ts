import type { PackPress, PackSubmission } from '../../views/custom-id.ts';
import type { PressCall, SubmitCall } from '../call.ts';
import type { Desk } from '../desk.ts';
import { submitPack } from './add.ts';
import { pressDraft, submitDetails } from './draft-presses.ts';
import { openAgain, openQuestionEdit } from './entry.ts';
import { submitEntry } from './entry-submit.ts';
import { mayModerate } from './gate.ts';
import { switchQuestion, turnDraftPreview, turnPreview } from './preview.ts';

/** Answers a press on a message about packs; false for one that nobody has made. */
export async function answerPackPress(desk: Desk, call: PressCall, press: PackPress): Promise<boolean> {
  if (!(await mayModerate(call))) return true;
  switch (press.press) {
    case 'draft-import':
    case 'draft-details':
    case 'draft-cancel':
      await pressDraft(desk, call, press);
      return true;
    case 'draft-preview':
      await turnDraftPreview(desk, call, press);
      return true;
    case 'preview':
      await turnPreview(desk, call, press);
      return true;
    case 'question-edit':
      await openQuestionEdit(desk, call, press);
      return true;
    case 'question-switch':
      await switchQuestion(desk, call, press);
      return true;
    case 'entry-again':
      await openAgain(desk, call, press.draft);
      return true;
  }
}

/** Answers a dialog about packs that was sent. */
export async function answerPackDialog(desk: Desk, call: SubmitCall, submission: PackSubmission): Promise<boolean> {
  if (!(await mayModerate(call))) return true;
  switch (submission.submit) {
    case 'pack-add':
      await submitPack(desk, call);
      return true;
    case 'draft-details':
      await submitDetails(desk, call, submission.draft);
      return true;
    case 'entry':
      await submitEntry(desk, call, submission.draft);
      return true;
  }
}
