import { closedRounds, askedRounds } from '../../game/asked.ts';
import type { Game } from '../../game/model.ts';
import { randomId } from '../../game/random-id.ts';
import { REPORT_REASONS, type Report } from '../../game/review.ts';
import type { Press, ReviewSubmission } from '../../views/custom-id.ts';
import { mayAppeal } from '../../views/my-result.ts';
import { noticeMessage } from '../../views/notices.ts';
import { MAX_COMMENT, REPORT_FIELDS, reportModal } from '../../views/report-modal.ts';
import { reportNoticeMessage, type ReportNotice } from '../../views/report-notices.ts';
import type { Filed } from '../../store/store.ts';
import type { AnswerableCall, PressCall, SubmitCall } from '../call.ts';
import type { Desk } from '../desk.ts';

type RoundPress = Extract<Press, { press: 'report' | 'appeal' }>;

/** Reports and appeals that are taken of one person on a server within a day. */
export const REPORTS_A_DAY = 50;

/** The dialog of a report, for a question that was shown: before that it has nothing to say of it. */
export async function openReport(call: AnswerableCall, game: Game, round: number): Promise<void> {
  const { locale } = call.person;
  if (round < askedRounds(game)) await call.respond.open(reportModal(locale, game.id, round));
  else await call.respond.reply(noticeMessage(locale, { notice: 'stale-button' }));
}

/** The dialog, sent: the report is on disk before its sender is thanked. */
export async function submitReport(
  desk: Desk,
  call: SubmitCall,
  game: Game,
  { round }: ReviewSubmission,
): Promise<boolean> {
  if (round >= askedRounds(game)) return false;
  const picked = call.picks.get(REPORT_FIELDS.why)?.[0];
  const reason = REPORT_REASONS.find((known) => known === picked);
  if (reason === undefined) {
    await tell(call, { notice: 'no-reason' });
    return true;
  }
  const comment = (call.texts.get(REPORT_FIELDS.more) ?? '').trim().slice(0, MAX_COMMENT);
  const filed = await file(desk, call, game, round, { kind: 'report', reason, comment });
  if (filed === undefined) return true;
  if (filed.outcome === 'again') await tell(call, { notice: 'again' });
  else await tell(call, { notice: filed.hasPaused ? 'thanks-paused' : 'thanks' });
  return true;
}

/** "I was right": asks moderators to accept what was typed. */
export async function appeal(desk: Desk, call: PressCall, game: Game, { round }: RoundPress): Promise<void> {
  const results = round < closedRounds(game) ? await desk.store.ownResults(game.id, call.person.id) : [];
  const own = results.find((result) => result.round === round);
  if (own === undefined || !('text' in own) || !mayAppeal(own)) return tell(call, { notice: 'no-answer' });
  const filed = await file(desk, call, game, round, { kind: 'appeal', comment: own.text });
  if (filed === undefined) return;
  await tell(call, { notice: filed.outcome === 'again' ? 'appeal-again' : 'thanks' });
}

/** Undefined when this person has sent too many; they were told. */
async function file(
  desk: Desk,
  call: AnswerableCall,
  game: Game,
  round: number,
  said: Pick<Report, 'kind' | 'reason' | 'comment'>,
): Promise<Filed | undefined> {
  const { person, scene } = call;
  const question = game.rounds[round]?.question;
  if (question === undefined) throw new RangeError(`The game has no round ${round}`);
  if (!desk.reportsToday.take(`${scene.guildId} ${person.id}`)) {
    await tell(call, { notice: 'too-many', count: REPORTS_A_DAY });
    return undefined;
  }
  const { pauseOnReports } = await desk.store.settings(scene.guildId);
  const by = { id: person.id, name: person.name };
  const filed = await desk.store.fileReport({
    caseId: randomId(desk.chance(10)),
    guildId: scene.guildId,
    question,
    report: { ...said, by, at: call.at, round: { gameId: game.id, round } },
    mayPause: pauseOnReports,
  });
  if (filed.outcome !== 'again') desk.cards.touch(filed.caseId, scene.guildLocale);
  return filed;
}

async function tell({ person, respond }: AnswerableCall, notice: ReportNotice): Promise<void> {
  await respond.reply(reportNoticeMessage(person.locale, notice));
}
