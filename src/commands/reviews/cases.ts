import type { ReviewCase } from '../../game/review.ts';
import type { CasePage } from '../../store/store.ts';
import { caseMessage, noCasesMessage } from '../../views/case-card.ts';
import type { Place } from '../../views/case-shown.ts';
import type { Message } from '../../views/message.ts';
import { reviewNoticeMessage, type ReviewNotice } from '../../views/review-notices.ts';
import type { AnswerableCall, Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import { shownCase } from './show-case.ts';

export type QuestionCase = Extract<ReviewCase, { about: 'question' }>;

/** The case, if it is one of this server; otherwise whoever pressed is told. */
export async function findCase(desk: Desk, call: AnswerableCall, id: string): Promise<ReviewCase | undefined> {
  const found = await desk.store.reviewCase(id);
  if (found?.guildId === call.scene.guildId) return found;
  await tell(call, { notice: 'gone' });
  return undefined;
}

/** The same for cases about questions. */
export async function findQuestionCase(
  desk: Desk,
  call: AnswerableCall,
  id: string,
): Promise<QuestionCase | undefined> {
  const found = await findCase(desk, call, id);
  if (found === undefined || found.about === 'question') return found;
  await tell(call, { notice: 'gone' });
  return undefined;
}

/** A page of the cases that wait, or of those that were decided. */
export async function listMessage(
  desk: Desk,
  { person, scene }: Call,
  at: 'open' | 'closed',
  page: number,
): Promise<Message> {
  const found = await casesAt(desk, scene.guildId, at, page);
  if (found.shown === undefined) return noCasesMessage(person.locale, at);
  const place = { at, page: found.page, cases: found.cases };
  return caseMessage(await shownCase(desk, found.shown, person.locale, place));
}

/** The message that the press came from, with the case as it is now. */
export async function showCase(
  desk: Desk,
  call: AnswerableCall,
  found: ReviewCase,
  { at, page }: Pick<Place, 'at' | 'page'>,
): Promise<void> {
  const { guildId, guildLocale } = call.scene;
  const cases = at === 'card' ? 1 : (await casesAt(desk, guildId, at, page)).cases;
  const locale = at === 'card' ? guildLocale : call.person.locale;
  await call.respond.update(caseMessage(await shownCase(desk, found, locale, { at, page, cases })));
}

function casesAt({ store }: Desk, guildId: string, at: 'open' | 'closed', page: number): Promise<CasePage> {
  return at === 'open' ? store.openCases({ guildId, page }) : store.closedCases({ guildId, page });
}

/** Says who was first. */
export async function tellClosed(call: AnswerableCall, found: ReviewCase): Promise<void> {
  const { closedBy, closedAt = 0, outcome = 'kept' } = found;
  await tell(call, { notice: 'already', name: closedBy?.name ?? '', at: closedAt, outcome });
}

export async function tell({ person, respond }: AnswerableCall, notice: ReviewNotice): Promise<void> {
  await respond.reply(reviewNoticeMessage(person.locale, notice));
}
