import { describe, expect, it } from 'vitest';
import { generate } from '../../src/questions/generate.ts';
import { escapedLength, room } from '../../src/questions/length-rules.ts';
import { ROOM, TEXT_BUDGET } from '../../src/views/limits.ts';
import { escapeMarkdown } from '../../src/views/text.ts';
import { makePack, type FactSpec } from '../support/packs.ts';

const entities = {
  ada: { name: 'Ada', kind: 'person' },
  grace: { name: 'Grace', kind: 'person' },
  linus: { name: 'Linus', kind: 'person' },
  mary: { name: 'Mary', kind: 'person' },
};

function made(change: Partial<FactSpec>) {
  const fact: FactSpec = { id: 'sent', say: '<who> sent for <whom>', with: { who: 'ada', whom: 'grace' }, ...change };
  return generate(makePack({ entities, facts: [fact] }), new Map(), '1');
}

describe('the room for texts', () => {
  it('is what the messages give, and fits into one message with four choices', () => {
    expect(room.stem).toBeLessThanOrEqual(ROOM.stem);
    expect(room.choice * 4).toBeLessThanOrEqual(ROOM.choices);
    expect(room.explanation).toBeLessThanOrEqual(ROOM.explanation);
    expect(room.note).toBeLessThanOrEqual(ROOM.note);
    const source = ROOM.title * 2 + ROOM.section * 3 + ROOM.licence + ROOM.url;
    expect(room.stem + 4 * room.choice + room.explanation + room.note + source).toBeLessThan(TEXT_BUDGET);
  });

  it('counts as the messages escape', () => {
    for (const text of [
      'Fill the gap: “_____ met Ada.”',
      '*a* `b` <@1> https://x.org',
      '- one',
      '12. two',
      '#[x](y)|~>',
    ]) {
      expect(escapedLength(text)).toBe(escapeMarkdown(text).length);
    }
  });

  it('refuses what would be cut off', () => {
    expect(made({ note: 'n'.repeat(251) }).questions).toEqual([]);
    expect(
      made({ note: '*'.repeat(126) })
        .refused.map(({ reason }) => reason)
        .join(),
    ).toContain('(M6)');
    expect(made({ note: 'n'.repeat(250) }).questions.length).toBeGreaterThan(0);
    const long = made({ say: `<who> sent for <whom> ${'again and yet '.repeat(40)}in vain` });
    expect(long.questions).toEqual([]);
  });

  it('has a gap mark that markdown leaves alone', () => {
    const [gap] = made({}).questions.filter(({ form }) => form === 'gap');
    expect(escapeMarkdown(gap?.stem ?? '')).toContain(String.raw`\_\_\_\_\_`);
  });
});
