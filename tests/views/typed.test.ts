import { describe, expect, it } from 'vitest';
import type { PlayerResult } from '../../src/game/model.ts';
import type { Answer, Verdict } from '../../src/game/planned-round.ts';
import { answerModal } from '../../src/views/answer-modal.ts';
import { answerSavedMessage, closeAnswerMessage } from '../../src/views/answer-saved.ts';
import { myResultMessage } from '../../src/views/my-result.ts';
import { closedQuestionMessage, questionMessage } from '../../src/views/question.ts';
import { revealMessage } from '../../src/views/reveal.ts';
import { lintMessage, lintModal } from '../support/lint-message.ts';
import { ada, game, grace, linus, openPhase, partsOf, planned, read, result, typedRound } from './samples.ts';

const en = 'en-US';
const picture = { url: 'https://example.org/q.png', alt: 'A striped disc with a red spot' };
const rounds = [typedRound()];
const asked = game({ rounds, phase: openPhase({ round: 0 }) });

function typed(text: string, verdict: Verdict): Answer {
  return { text, verdict };
}

function revealOf(answers: readonly (readonly [string, Verdict])[], round = typedRound()): string {
  const players = answers.map(([text, verdict], index): PlayerResult => {
    const right = verdict === 'accept';
    const who = [ada, grace, linus][index % 3] ?? ada;
    return { ...typed(text, verdict), playerId: who.id, name: who.name, right, points: right ? 900 : 0, timeMs: 2000 };
  });
  const message = revealMessage(game({ rounds: [round] }), result({ round: 0, counts: [], players }), undefined);
  expect(lintMessage(message)).toEqual([]);
  return read(message);
}

describe('a typed question', () => {
  it('has a button that opens the dialog, and no choices', () => {
    expect(read(questionMessage(asked, 0))).toMatchSnapshot();
    expect(lintMessage(questionMessage(asked, 0))).toEqual([]);
  });

  it('is the same whatever the answer is', () => {
    const other = { answer: 'Saturn', answerKey: 'saturn', explanation: 'Saturn does.', fact: 'saturn' };
    expect(questionMessage({ ...asked, rounds: [typedRound(other)] }, 0)).toEqual(questionMessage(asked, 0));
    expect(answerModal(en, { ...asked, rounds: [typedRound(other)] }, 0)).toEqual(answerModal(en, asked, 0));
    expect(JSON.stringify([questionMessage(asked, 0), answerModal(en, asked, 0)])).not.toMatch(/Jupiter|Jove/iu);
  });

  it('loses its buttons when it is closed', () => {
    expect(partsOf(closedQuestionMessage(asked, 0)).some((part) => part.custom_id !== undefined)).toBe(false);
  });

  it('is asked once more in the dialog, over one field', () => {
    const modal = answerModal(en, asked, 0);
    expect(lintModal(modal)).toEqual([]);
    expect(modal).toMatchObject({
      title: 'Question 1 of 1',
      components: [
        { content: 'Which planet has the shortest day?' },
        { label: 'Your answer', component: { style: 1, required: true, min_length: 1, max_length: 100 } },
      ],
    });
  });
});

describe('what a player who typed is told', () => {
  it('is the same for right and wrong words, and shows them escaped', () => {
    const saved = (text: string, verdict: Verdict) => read(answerSavedMessage(en, typedRound(), typed(text, verdict)));
    expect(saved('jupiter', 'accept')).toBe('Answer saved: **jupiter**. You can change it until the question closes.');
    expect(saved('jupiter', 'reject')).toBe(saved('jupiter', 'accept'));
    expect(saved('<@1> **x**\n# y', 'reject')).toContain(String.raw`**\<\@1\> \*\*x\*\* \# y**`);
  });

  it('keeps words from right to left from turning the others around', () => {
    const saved = read(answerSavedMessage(en, typedRound(), typed('צדק', 'reject')));
    expect(saved).toContain('**\u2068צדק\u2069**');
  });

  it('asks for more with a button that opens the dialog again', () => {
    const message = closeAnswerMessage(en, asked, 0, typed('giant', 'prompt'));
    expect(lintMessage(message)).toEqual([]);
    expect(read(message)).toBe(
      'Close: be more exact. Your answer **giant** is saved, but it is not enough by itself.\n[Type an answer]',
    );
  });

  it('shows the own words in the result', () => {
    const own = { round: 0, points: 900, timeMs: 3240 };
    const shown = (answer: Answer, right: boolean) =>
      read(myResultMessage(en, asked, 0, ada.id, { ...own, ...answer, right }));
    expect(shown(typed('jove', 'accept'), true)).toContain('✅ Right: **jove**');
    expect(shown(typed('giant', 'prompt'), false)).toContain(
      '❌ Not right: you typed **giant**. The correct answer is **Jupiter**.',
    );
  });
});

describe('the reveal of a typed question', () => {
  it('shows the answer, the other spellings and what people typed', () => {
    const given = [
      ['Jupiter', 'accept'],
      ['jove', 'accept'],
      ['JUPITER!', 'accept'],
      ['giant', 'prompt'],
      ['Mars', 'reject'],
    ] as const;
    expect(revealOf(given)).toMatchSnapshot();
  });

  it('names five wrong answers at most and counts the others', () => {
    const given = ['a', 'b', 'c', 'd', 'e', 'f', 'f', 'g', 'g'].map((text) => [text, 'reject'] as const);
    expect(revealOf(given)).toContain('**Wrong answers:** f (2), g (2), a (1), b (1), c (1), 2 more');
  });

  it('says nothing of answers when there are none, nor of spellings when there is one', () => {
    const bare = typedRound({ accept: ['the Jupiter'] });
    const shown = revealOf([], bare);
    expect(shown).not.toMatch(/answers:|Also accepted/u);
    expect(shown).toContain('✅ **Jupiter** (correct answer)');
  });

  it('counts many spellings that do not fit', () => {
    const accept = Array.from({ length: 40 }, (_, index) => `The planet that is called name ${index}`);
    expect(revealOf([], typedRound({ accept }))).toMatch(/Also accepted: .*name 0, .* more\n/u);
  });
});

describe('a picture and a date', () => {
  it('stand with the question and the reveal, the date with the reveal alone', () => {
    const seen = game({ rounds: [planned({ image: picture, asOf: '2024-03' })], phase: openPhase({ round: 0 }) });
    for (const message of [questionMessage(seen, 0), revealMessage(seen, result({ round: 0 }), undefined)]) {
      expect(lintMessage(message)).toEqual([]);
      expect(JSON.stringify(message)).toContain(
        JSON.stringify({ media: { url: picture.url }, description: picture.alt }),
      );
    }
    expect(read(revealMessage(seen, result({ round: 0 }), undefined))).toContain(' · as of March 2024 · ');
    expect(read(questionMessage(seen, 0))).not.toContain('March');
  });
});
