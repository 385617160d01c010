import type { PackPress, PackSubmission } from '../../views/custom-id.ts';
import type { PressCall, SubmitCall } from '../call.ts';
import type { Desk } from '../desk.ts';
import { submitPack } from './add.ts';
import { pressDraft, submitDetails } from './draft-presses.ts';
import { openAgain, openQuestionEdit } from './entry.ts';
import { submitEntry } from './entry-submit.ts';
import { savePressed } from './export.ts';
import { mayModerate } from '../gate.ts';
import { goBack, turnHistory } from './history.ts';
import { turnList } from './list.ts';
import { switchQuestion, turnDraftPreview, turnPreview } from './preview.ts';
import { keepPack, removePack } from './remove.ts';

/** Answers a press on a message about packs; false for one that nobody has made. */
export async function answerPackPress(desk: Desk, call: PressCall, press: PackPress): Promise<boolean> {
  if (await mayModerate(call)) await answer(desk, call, press);
  return true;
}

async function answer(desk: Desk, call: PressCall, press: PackPress): Promise<void> {
  switch (press.press) {
    case 'draft-import':
    case 'draft-details':
    case 'draft-cancel':
      return pressDraft(desk, call, press);
    case 'draft-preview':
      return turnDraftPreview(desk, call, press);
    case 'preview':
      return turnPreview(desk, call, press);
    case 'question-edit':
      return openQuestionEdit(desk, call, press);
    case 'question-switch':
      return switchQuestion(desk, call, press);
    case 'entry-again':
      return openAgain(desk, call, press.draft);
    case 'pack-list':
      return turnList(desk, call, press.page);
    case 'pack-history':
      return turnHistory(desk, call, press);
    case 'pack-restore':
      return goBack(desk, call, press.pack);
    case 'pack-remove':
      return removePack(desk, call, press);
    case 'pack-keep':
      return keepPack(call);
    case 'pack-save':
      return savePressed(desk, call, press.pack);
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
