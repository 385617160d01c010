import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPack } from '../../src/packs/check.ts';

const guide = readFileSync('docs/packs.md', 'utf8');
const blocks = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);
const packs = blocks.filter((text) => text.startsWith('format: 1'));

describe('the packs of the guide', () => {
  it.each(packs.map((text) => [/^title: (.+)$/m.exec(text)?.[1] ?? '', text] as const))('%s', (_title, text) => {
    const { ok, problems, questions } = checkPack(new TextEncoder().encode(text), 'guide.yaml', new Map());
    const isSmall = problems.every(({ message }) => message.includes('too small to play alone'));
    expect({ ok, isSmall, problems }).toMatchObject({ ok: true, isSmall: true });
    expect(questions).toBeGreaterThan(10);
  });

  it('are two', () => {
    expect(packs).toHaveLength(2);
  });
});
