import type { Game, Player } from '../game/model.ts';
import type { Moved } from '../game/moves.ts';
import { type Answer, answerTo, type Said } from '../game/planned-round.ts';
import { step } from '../game/step.ts';
import type { AnswerOutcome, Store } from '../store/store.ts';
import type { NotDone } from './results.ts';

/** What somebody gives to a question, by a button or in words. */
export type Click = Said & {
  readonly player: Player;
  readonly round: number;
  /** The interaction's snowflake. */
  readonly interactionId: string;
  /** Discord's clock, epoch ms. */
  readonly at: number;
};

/** An answer that reached the store. `next` follows from it when it was taken; `outcome` tells whether it was. */
interface Taken {
  readonly ok: true;
  readonly answer: Answer;
  readonly outcome: AnswerOutcome;
  readonly next: Moved;
}

/** Decides an answer by the rules, then records it: the store decides between answers of the same player. */
export async function takeAnswer(store: Store, game: Game, click: Click, now: number): Promise<Taken | NotDone> {
  const { player, round, interactionId, at } = click;
  const planned = game.rounds[round];
  const answer = planned === undefined ? 'no-such-choice' : answerTo(planned, click);
  if (typeof answer === 'string') return { ok: false, refused: answer, game };
  const next = step(game, { type: 'answer', ...answer, player, round, interactionId, at, now });
  if (!next.ok) return { ...next, game };
  const { id: playerId, name } = player;
  const outcome = await store.recordAnswer({ ...answer, gameId: game.id, round, playerId, name, interactionId, at });
  return { ok: true, answer, outcome, next };
}
