import type { Game } from '../game/model.ts';
import type { Said } from '../game/planned-round.ts';
import { refusalAt } from '../game/round.ts';
import { answerModal } from '../views/answer-modal.ts';
import { answerSavedMessage, closeAnswerMessage } from '../views/answer-saved.ts';
import { type Press, TYPED_FIELD, type TypedSubmission } from '../views/custom-id.ts';
import { noticeMessage, refusalMessage } from '../views/notices.ts';
import type { AnswerableCall, PressCall, SubmitCall } from './call.ts';
import type { Desk } from './desk.ts';

type AnswerPress = Extract<Press, { press: 'answer' }>;
type TypePress = Extract<Press, { press: 'type-answer' }>;
export async function giveChoice(desk: Desk, call: PressCall, game: Game, press: AnswerPress): Promise<void> {
  await giveAnswer(desk, call, game, press.round, { choice: press.choice });
}

/** The dialog of a typed question, as long as it can be answered. */
export async function openDialog(_desk: Desk, call: PressCall, game: Game, { round }: TypePress): Promise<void> {
  const { person, respond } = call;
  const isTyped = game.rounds[round]?.kind === 'typed';
  const refusal = isTyped ? refusalAt(game, round, call.at) : ({ refused: 'no-such-choice' } as const);
  if (refusal !== undefined) await respond.reply(refusalMessage(person.locale, refusal));
  else await respond.open(answerModal(person.locale, game, round));
}

export async function submitText(desk: Desk, call: SubmitCall<TypedSubmission>, game: Game): Promise<void> {
  const text = call.texts.get(TYPED_FIELD) ?? '';
  await giveAnswer(desk, call, game, call.submission.round, { text });
}

/** The answer is on disk before the reply goes out. */
async function giveAnswer(desk: Desk, call: AnswerableCall, game: Game, round: number, said: Said): Promise<void> {
  const { person, respond } = call;
  const { locale } = person;
  const player = { id: person.id, name: person.name };
  const result = await desk.sessions.answer({
    ...said,
    gameId: game.id,
    player,
    round,
    interactionId: call.id,
    at: call.at,
  });
  const planned = game.rounds[round];
  if (!result.ok) {
    await respond.reply(refusalMessage(locale, result));
  } else if (result.outcome === 'stale') {
    await respond.reply(noticeMessage(locale, { notice: 'newer-answer' }));
  } else if (result.outcome === 'closed' || planned === undefined) {
    await respond.reply(refusalMessage(locale, { refused: 'not-open', round }));
  } else {
    const { answer, outcome } = result;
    const message =
      outcome === 'prompted'
        ? closeAnswerMessage(locale, game, round, answer)
        : answerSavedMessage(locale, planned, answer, {
            changed: outcome === 'changed',
            news: await desk.news.take(game.place.guildId, person.id),
          });
    const reply = await respond.reply(message);
    await desk.replies.replace(`${game.id}:${round}:${person.id}`, call.id, reply)?.remove();
  }
}
