import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generate } from '../../../src/questions/generate.ts';
import { judge } from '../../../src/questions/judge.ts';
import { packs, stockPools } from '../../support/pack-arbitraries.ts';
import { bundledQuestions } from '../../support/questions.ts';

describe('a typed question and the judge', () => {
  it('agree on every accepted spelling and every part that asks for more, in the bundled pack', async () => {
    const typed = (await bundledQuestions()).filter(({ form }) => form === 'typed');
    expect(typed.length).toBeGreaterThan(50);
    for (const { stem, accept = [], prompt = [], answerline } of typed) {
      if (answerline === undefined) throw new Error(stem);
      expect(accept.filter((text) => judge(answerline, text).verdict !== 'accept')).toEqual([]);
      expect(prompt.filter((text) => judge(answerline, text).verdict !== 'prompt')).toEqual([]);
    }
  });

  it('agree on the answers of random packs', () => {
    assert(
      property(packs, (pack) => {
        for (const { answer, answerline } of generate(pack, stockPools, 's').questions) {
          if (answerline !== undefined) expect(judge(answerline, answer).verdict, answer).toBe('accept');
        }
      }),
      { numRuns: 30 },
    );
  });
});
