import type { PackPress, PackSubmission } from '../../views/custom-id.ts';
import type { PressCall, SubmitCall } from '../call.ts';
import type { Desk } from '../desk.ts';
import { submitPack } from './add.ts';
import { pressDraft, submitDetails } from './draft-presses.ts';
import { mayModerate } from './gate.ts';

/** Answers a press on a message about packs; false for one that nobody has made. */
export async function answerPackPress(desk: Desk, call: PressCall, press: PackPress): Promise<boolean> {
  if (!(await mayModerate(call))) return true;
  switch (press.press) {
    case 'draft-import':
    case 'draft-details':
    case 'draft-cancel':
      await pressDraft(desk, call, press);
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
  }
}
