import type { Appealed } from '../../game/appeals.ts';
import { randomId } from '../../game/random-id.ts';
import type { RegradeRequest } from '../../game/review.ts';
import type { ReviewPress } from '../../views/custom-id.ts';
import type { Message } from '../../views/message.ts';
import {
  regradeDoneMessage,
  regradeListMessage,
  regradePreviewMessage,
  regradeUndoneMessage,
} from '../../views/regrade.ts';
import type { Span } from '../../views/review-ids.ts';
import { reviewNoticeMessage } from '../../views/review-notices.ts';
import type { PressCall } from '../call.ts';
import type { Desk } from '../desk.ts';
import { findQuestionCase, type QuestionCase, tell } from './cases.ts';
import { settleCase } from './settle.ts';
import { appealsOf } from './show-case.ts';

type Named<P extends ReviewPress['press']> = Extract<ReviewPress, { press: P }>;

const DAY_MS = 24 * 60 * 60 * 1000;
const REACH: Readonly<Record<Span, number>> = { day: DAY_MS, week: 7 * DAY_MS, all: Infinity };

/** What is to be changed; an accepted answer belongs to one that players asked for. */
interface Change {
  readonly found: QuestionCase;
  readonly request: RegradeRequest;
  readonly answer?: Appealed;
}

/** Who would change, before anything is changed. */
export async function previewRegrade(
  desk: Desk,
  call: PressCall,
  press: Named<'void-preview' | 'accept-preview'>,
): Promise<void> {
  const change = await changeOf(desk, call, press);
  if (change === undefined) return;
  const later = press.from === 'case' ? await call.respond.wait() : await call.respond.hold();
  const { found, request, answer } = change;
  await later.show(
    regradePreviewMessage({
      locale: call.person.locale,
      caseId: found.id,
      stem: found.question.stem,
      plan: await desk.store.planRegrade(request),
      span: press.span,
      regradeId: randomId(desk.chance(10)),
      ...(answer === undefined ? {} : { answer }),
    }),
  );
}

/** Changes answers, points and boards. The case of an accepted answer is closed when nothing else waits in it. */
export async function doRegrade(desk: Desk, call: PressCall, press: Named<'void-do' | 'accept-do'>): Promise<void> {
  const change = await changeOf(desk, call, press);
  if (change === undefined) return;
  const later = await call.respond.hold();
  const { found, request, answer } = change;
  const by = { id: call.person.id, name: call.person.name };
  const done = await desk.store.regrade(press.regrade, request, by, desk.clock.now());
  if (answer !== undefined && isAllSaid(found, await appealsOf(desk.store, found))) {
    await settleCase(desk, call, found.id, 'accepted');
  } else {
    desk.cards.touch(found.id, call.scene.guildLocale);
  }
  await later.show(regradeDoneMessage(call.person.locale, done));
}

/** Changes back what a regrade of this server has changed. */
export async function undoRegrade(desk: Desk, call: PressCall, press: Named<'regrade-undo'>): Promise<void> {
  const { guildId } = call.scene;
  const known = await desk.store.regrades(guildId);
  if (!known.some(({ id }) => id === press.regrade)) return tell(call, { notice: 'gone' });
  const later = await call.respond.hold();
  const undone = await desk.store.undoRegrade(press.regrade);
  const { locale } = call.person;
  if (press.from === 'changes') await later.show(await changesMessage(desk, call));
  else if (undone !== undefined) await later.show(regradeUndoneMessage(locale));
  else await later.show(reviewNoticeMessage(locale, { notice: 'undone-before' }));
}

/** The latest regrades of the server. */
export async function changesMessage(desk: Desk, { person, scene }: PressCall): Promise<Message> {
  return regradeListMessage(person.locale, await desk.store.regrades(scene.guildId));
}

type ChangePress = Named<'void-preview' | 'accept-preview' | 'void-do' | 'accept-do'>;

/** Undefined for what is not known here; whoever pressed was told. */
async function changeOf(desk: Desk, call: PressCall, press: ChangePress): Promise<Change | undefined> {
  const found = await findQuestionCase(desk, call, press.case);
  if (found === undefined) return undefined;
  const { id: questionId, pack, fact, slot } = found.question;
  const base = { guildId: call.scene.guildId, since: Math.max(0, desk.clock.now() - REACH[press.span]) };
  if (!('answer' in press)) return { found, request: { ...base, kind: 'void', questionId } };
  const answer = (await appealsOf(desk.store, found)).find(({ key }) => key === press.answer);
  if (answer !== undefined) {
    return { found, answer, request: { ...base, kind: 'accept', pack, fact, slot, text: answer.text } };
  }
  await tell(call, { notice: 'answer-gone' });
  return undefined;
}

/** Whether everybody who stands in the case has asked for an answer that is accepted now. */
function isAllSaid({ reports, reportCount }: QuestionCase, left: readonly Appealed[]): boolean {
  return left.length === 0 && reports.length === reportCount && reports.every(({ kind }) => kind === 'appeal');
}
