import type { ReviewPress } from '../../views/custom-id.ts';
import type { PressCall } from '../call.ts';
import type { Desk } from '../desk.ts';
import { mayModerate } from '../gate.ts';
import { listMessage } from './cases.ts';
import { decide, turnOn } from './decide.ts';
import { editCase } from './edit-case.ts';
import { changesMessage, doRegrade, previewRegrade, undoRegrade } from './regrading.ts';

/** Answers a press of a moderator on a case or a regrade. */
export async function answerReviewPress(desk: Desk, call: PressCall, press: ReviewPress): Promise<void> {
  if (!(await mayModerate(call))) return;
  switch (press.press) {
    case 'review-page':
      return call.respond.update(await listMessage(desk, call, press.at, press.page));
    case 'review-changes':
      return call.respond.update(await changesMessage(desk, call));
    case 'case-keep':
    case 'case-off':
    case 'case-decline':
      return decide(desk, call, press);
    case 'case-edit':
      return editCase(desk, call, press);
    case 'case-on':
      return turnOn(desk, call, press);
    case 'void-preview':
    case 'accept-preview':
      return previewRegrade(desk, call, press);
    case 'void-do':
    case 'accept-do':
      return doRegrade(desk, call, press);
    case 'regrade-undo':
      return undoRegrade(desk, call, press);
  }
}
