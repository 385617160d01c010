import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/facts/dates.ts';
import type { Image, Pack } from '../../src/facts/pack.ts';
import { generate } from '../../src/questions/generate.ts';
import { makePack } from '../support/packs.ts';

const plain = makePack({
  entities: {
    ada: { name: 'Ada', kind: 'person' },
    grace: { name: 'Grace', kind: 'person' },
    linus: { name: 'Linus', kind: 'person' },
    mary: { name: 'Mary', kind: 'person' },
  },
  facts: [{ id: 'sent', say: '<who> sent for <whom>', with: { who: 'ada', whom: 'grace' } }],
});

function pictured(image: Image): Pack {
  const asOf = parseDate('2024-05');
  return { ...plain, facts: plain.facts.map((fact) => ({ ...fact, image, ...(asOf === undefined ? {} : { asOf }) })) };
}

function withPicture(image: Image): readonly string[] {
  const { questions } = generate(pictured(image), new Map(), '1');
  return [
    ...new Set(questions.flatMap((question) => (question.image === undefined ? [] : [question.answer]))),
  ].toSorted();
}

describe('a question of a fact with a picture', () => {
  it('shows it, and tells when the fact was checked', () => {
    const image = { url: 'https://example.org/letter.png', alt: 'A sealed letter' };
    const { questions } = generate(pictured(image), new Map(), '1');
    expect(questions.length).toBeGreaterThan(0);
    for (const question of questions) expect(question).toMatchObject({ image, asOf: '2024-05' });
  });

  it('leaves it out where its text or its address names the answer', () => {
    expect(withPicture({ url: 'https://example.org/1.png', alt: 'A letter to Grace' })).toEqual(['Ada']);
    expect(withPicture({ url: 'https://example.org/ada-writing.png', alt: 'A letter' })).toEqual(['Grace']);
  });
});
