import { afterEach, expect, it } from 'vitest';
import { createChecks } from '../../src/app/checks/checks.ts';
import type { Log } from '../../src/host/ports.ts';
import { factPackText } from '../support/upload-packs.ts';

const checks = createChecks({ packsDir: 'questions', log: { warn: () => {} } as unknown as Log });
afterEach(() => checks.close());

const source = { text: factPackText(), syntax: 'yaml' } as const;

it('lets no dialog wait for files that are being checked', async () => {
  const bytes = Buffer.from(source.text);
  const file = { name: 'towers.yaml', bytes, guildId: '200000000000000001', day: '2026-01-01' };
  const running = [checks.check(file), checks.check(file)];
  expect(await checks.entry(source, 'none')).toEqual({ ok: false, why: 'busy' });
  for (const { ok } of await Promise.all(running)) expect(ok).toBe(true);
  expect(await checks.entry(source, 'none')).toMatchObject({ ok: false });
}, 60_000);
