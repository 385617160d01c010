import { describe, expect, it } from 'vitest';
import { readPack } from '../../src/packs/read.ts';
import { offeredChoices } from '../../src/packs/review.ts';
import { reviewBlocks } from '../../src/packs/review-text.ts';

/** A pack of so many towns by rivers of their own. */
function towns(count: number) {
  const rows = Array.from({ length: count }, (_, index) => {
    const letter = String.fromCharCode(65 + index);
    return `    - { town: ${letter}ston, river: the ${letter}een }`;
  });
  const text = [
    'format: 1',
    'pack: towns',
    'title: Towns',
    'people: none',
    'source: { title: An atlas, date: 2024, sections: { table: the table } }',
    'patterns:',
    '  lies:',
    '    say: <town> was built beside <river>',
    '    ask: { town: Which town was built beside <river>? }',
    '    slots: { town: { kind: place, sort: town, at: in }, river: { kind: place, sort: river, at: on } }',
    '    claim: { as: stated }',
    '    at: table',
    '    rows:',
    ...rows,
  ].join('\n');
  const { pack } = readPack(new TextEncoder().encode(text), 'towns.yaml');
  if (pack === undefined) throw new Error('the pack of towns is broken');
  return { pack, offered: offeredChoices(pack, new Map()) };
}

describe('the text of a review', () => {
  it('tells a small pattern fact by fact', () => {
    const { pack, offered } = towns(6);
    const blocks = reviewBlocks(pack, offered);
    expect(blocks).toHaveLength(6);
    expect(blocks[0]).toMatch(/^lies\/aston — Aston was built beside the Aeen\.\n {2}\w+: /u);
  });

  it('reads what the facts of a large pattern offer each other once, and the rest with its fact', () => {
    const { pack, offered } = towns(14);
    const foreign = offered.map((one, index) => (index === 2 ? { ...one, wrong: [...one.wrong, 'Zedham'] } : one));
    const [first, ...rest] = reviewBlocks(pack, foreign);
    expect(first).toMatch(/^lies — 14 facts that offer each other's answers: none may be right for two of them\.\n/u);
    expect(first).toContain('  town, river: Aston, the Aeen; Bston, the Been; ');
    expect(rest).toEqual([expect.stringMatching(/^lies\/bston — .*\n {2}\w+: [\w ]+\. Wrong: Zedham$/u)]);
  });

  it('tells a few new choices of a large pattern with their facts', () => {
    const { pack, offered } = towns(14);
    const blocks = reviewBlocks(pack, offered.slice(0, 2));
    expect(blocks.every((block) => block.startsWith('lies/'))).toBe(true);
  });

  it('loses no choice', () => {
    const { pack, offered } = towns(14);
    const blocks = reviewBlocks(pack, offered);
    for (const { fact, slot, wrong } of offered) {
      for (const choice of wrong) {
        const withFact = blocks.some((block) => block.startsWith(`${fact} — `) && block.includes(choice));
        expect([fact, slot, choice, withFact || blocks[0]?.includes(choice)]).toEqual([fact, slot, choice, true]);
      }
    }
  });
});
