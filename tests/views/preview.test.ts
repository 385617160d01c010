import { describe, expect, it } from 'vitest';
import { previewMessage, type Preview } from '../../src/views/preview.ts';
import { lintMessage } from '../support/lint-message.ts';
import { planned, partsOf, textOf, typedRound } from './samples.ts';

const { question } = planned();

function preview(change: Partial<Preview> = {}) {
  return previewMessage({
    locale: 'en-US',
    of: { pack: '123456789012345678.towers' },
    question,
    page: 2,
    pages: 39,
    side: 'asked',
    stored: { mayEdit: true, isOff: false },
    ...change,
  });
}

const labels = (message: ReturnType<typeof preview>, isOn: boolean): readonly string[] =>
  partsOf(message).flatMap(({ label, disabled }) =>
    label !== undefined && (disabled !== true) === isOn ? [label] : [],
  );

describe('a question that a moderator looks at', () => {
  it.each([
    ['asked', question],
    ['answer', question],
    ['asked', typedRound().question],
    ['answer', typedRound().question],
  ] as const)('keeps to the limits of a message (%s)', (side, shown) => {
    expect(lintMessage(preview({ side, question: shown }))).toEqual([]);
  });

  it('stands as in a game, with its own buttons switched off', () => {
    const message = preview();
    expect(textOf(message)).toContain('Question 3 of 39');
    expect(textOf(message)).toContain('seconds to answer');
    expect(labels(message, true)).toEqual([
      'First',
      'Previous',
      'Next',
      'Last',
      'Show the answer',
      'Edit',
      'Turn off question',
    ]);
    expect(labels(message, false)).toContain('Host menu');
  });

  it('offers what can be done and nothing else', () => {
    expect(labels(preview({ page: 0, pages: 1, stored: { mayEdit: false, isOff: true } }), true)).toEqual([
      'Show the answer',
      'Turn on question',
    ]);
    const of = { draft: 'abcdefghijklmnop' };
    const ofDraft = previewMessage({ locale: 'en-US', of, question, page: 0, pages: 2, side: 'answer' });
    expect(labels(ofDraft, true)).toEqual(['Next', 'Last', 'Show the question']);
  });
});
