import { expect, it } from 'vitest';
import { createChecks } from '../../src/app/checks/checks.ts';
import { factPackText } from '../support/upload-packs.ts';

// Each job is a process of its own, which takes seconds on a busy machine.
it('gives every server its turn, and a dialog a place at once', { timeout: 120_000 }, async () => {
  const checks = createChecks({ packsDir: 'questions', log: { info() {}, warn() {}, error() {} } });
  const bytes = new TextEncoder().encode(factPackText());
  const ends: string[] = [];
  const check = async (guildId: string) => {
    const outcome = await checks.check({ name: 'towers.yaml', bytes, guildId, day: '2026-11-18' });
    ends.push(outcome.ok ? `check ${guildId}` : outcome.why);
  };
  const first = Array.from({ length: 5 }, () => check('1'));
  const second = check('2');
  const dialog = checks.entry({ text: factPackText(), syntax: 'yaml' }, 'none').then(() => void ends.push('entry'));
  await first.at(-1);
  expect(ends).toEqual(['busy']);
  await Promise.all([...first, second, dialog]);
  expect(ends.filter((end) => end === 'check 1')).toHaveLength(4);
  expect(ends.indexOf('entry')).toBeLessThan(ends.lastIndexOf('check 1'));
  expect(ends).toContain('check 2');
  await check('1');
  expect(ends.at(-1)).toBe('check 1');
  await checks.close();
});
