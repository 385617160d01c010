import { beforeAll, describe, expect, it } from 'vitest';
import type { Question } from '../../src/questions/question.ts';
import { nameIn } from '../support/bundled-pack.ts';
import { amountIn, factPack, questionsOf, unreviewed } from '../support/fact-packs.ts';

const { pack, problems } = factPack('human-body');
const count = (id: string): number => amountIn(pack.facts.find((fact) => fact.id === `count-${id}`));

let questions: readonly Question[];
beforeAll(async () => {
  questions = await questionsOf(pack);
}, 60_000);

describe('the pack of the human body', () => {
  it('is in order', () => {
    expect(problems).toEqual([]);
  });

  it('counts so that the parts make up the whole', () => {
    expect(count('wrist') + count('metacarpals') + count('phalanges')).toBe(count('hand'));
    // The foot has as many bones in its middle and in its toes as the hand in its palm and in its fingers.
    expect(count('tarsus') + count('metacarpals') + count('phalanges')).toBe(count('foot'));
    expect(count('braincase') + count('face')).toBe(count('skull'));
    expect(count('ribs')).toBe(2 * count('thoracic'));
    expect(count('incisors') + count('canines') + count('premolars') + count('molars')).toBe(count('teeth'));
    expect(count('chromosomes')).toBe(2 * count('sperm-chromosomes'));
  });

  it('comes to 206 bones', () => {
    // Sacrum, coccyx, breastbone and hyoid; collarbone and shoulder blade; the bones of arm, hip and leg with the kneecap.
    const trunk = count('skull') + count('cervical') + count('thoracic') + count('lumbar') + 2 + count('ribs') + 1 + 1;
    const pairs = 2 + 3 + count('hand') + 1 + 4 + count('foot') + count('ossicles');
    expect(trunk + 2 * pairs).toBe(count('bones'));
  });

  it('has the twelve cranial nerves, each in a place of its own', () => {
    const nerves = pack.facts.filter(({ verb }) => verb === 'cranial-nerve');
    expect(nerves).toHaveLength(count('cranial-nerves'));
    expect(new Set(nerves.map((fact) => nameIn(pack, fact, 'number'))).size).toBe(12);
    expect(new Set(nerves.map((fact) => nameIn(pack, fact, 'nerve'))).size).toBe(12);
  });

  it('has more than a thousand questions, and offers nothing that was not read before', () => {
    expect(questions.length).toBeGreaterThan(1000);
    expect(unreviewed('human-body', questions)).toEqual([]);
  });
});
