import type { CaseOutcome } from '../../game/review.ts';
import type { ReviewPress } from '../../views/custom-id.ts';
import type { PressCall } from '../call.ts';
import type { Desk } from '../desk.ts';
import { findCase, findQuestionCase, showCase, tell, tellClosed } from './cases.ts';
import { settleCase } from './settle.ts';

type DecidePress = Extract<ReviewPress, { press: 'case-keep' | 'case-off' | 'case-decline' }>;
type TurnOnPress = Extract<ReviewPress, { press: 'case-on' }>;

const outcomes = { 'case-keep': 'kept', 'case-off': 'off', 'case-decline': 'declined' } as const satisfies Record<
  DecidePress['press'],
  CaseOutcome
>;

/** Closes the case, unless another moderator was first. */
export async function decide(desk: Desk, call: PressCall, press: DecidePress): Promise<void> {
  const found = await findCase(desk, call, press.case);
  if (found === undefined) return;
  const isMeant = (press.press === 'case-decline') === (found.about === 'suggestion');
  if (!isMeant) return tell(call, { notice: 'gone' });
  const isClosed = await settleCase(desk, call, found.id, outcomes[press.press]);
  const after = (await desk.store.reviewCase(found.id)) ?? found;
  if (isClosed) await showCase(desk, call, after, press);
  else await tellClosed(call, after);
}

/** Asks a question again that was turned off. */
export async function turnOn(desk: Desk, call: PressCall, press: TurnOnPress): Promise<void> {
  const found = await findQuestionCase(desk, call, press.case);
  if (found === undefined) return;
  const { guildId, guildLocale } = call.scene;
  const { pack, id } = found.question;
  if (found.outcome === undefined) return tell(call, { notice: 'gone' });
  if (!(await desk.store.questionSwitches(guildId, pack)).has(id)) return tell(call, { notice: 'is-on' });
  await desk.store.switchQuestion(guildId, pack, id, 'on');
  desk.cards.touch(found.id, guildLocale);
  await showCase(desk, call, found, press);
}
