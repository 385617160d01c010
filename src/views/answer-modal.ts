import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import type { Game } from '../game/model.ts';
import { longestGuess } from '../questions/judging/guess.ts';
import { wordsFor } from '../i18n/words.ts';
import { text } from './components.ts';
import { encodeSubmission, TYPED_FIELD } from './custom-id.ts';
import { MAX_INPUT_LABEL, MAX_MODAL_TITLE, ROOM } from './limits.ts';
import type { Modal } from './message.ts';
import { plannedRound } from './question.ts';
import { label, markdown } from './text.ts';

/** The dialog in which a question is answered in words. It says the question once more, because it covers it. */
export function answerModal(locale: string, game: Game, round: number): Modal {
  const words = wordsFor(locale);
  const { question } = plannedRound(game, round);
  const title = words('answer.modalTitle', { number: round + 1, total: game.rounds.length });
  return {
    custom_id: encodeSubmission({ submit: 'typed-answer', gameId: game.id, round }),
    title: label(title, MAX_MODAL_TITLE),
    components: [
      text(markdown(question.stem, ROOM.stem)),
      {
        type: ComponentType.Label,
        label: label(words('answer.yours'), MAX_INPUT_LABEL),
        description: words('answer.spelling'),
        component: {
          type: ComponentType.TextInput,
          custom_id: TYPED_FIELD,
          style: TextInputStyle.Short,
          min_length: 1,
          max_length: longestGuess,
          required: true,
        },
      },
    ],
  };
}
