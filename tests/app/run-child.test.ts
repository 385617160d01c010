import { describe, expect, it } from 'vitest';
import type { ChildJob } from '../../src/app/checks/job.ts';
import { runChild } from '../../src/app/checks/run-child.ts';
import { failureNotice } from '../../src/commands/packs/check-file.ts';
import { packNoticeMessage } from '../../src/views/pack-notices.ts';
import { questionTable } from '../support/question-table.ts';

const job: ChildJob = {
  work: 'check',
  name: 'table.csv',
  base64: Buffer.from(questionTable(5000)).toString('base64'),
  guildId: '1',
  day: '2026-01-01',
  packsDir: 'questions',
};

/** What the moderator reads when a job ends so. */
async function sentenceOf(timeMs: number, memoryMb?: number): Promise<string> {
  const end = await runChild(job, timeMs, memoryMb).ended;
  return end.ok ? 'done' : JSON.stringify(packNoticeMessage('en-US', { notice: failureNotice(end.why) }));
}

describe('a process for one job', { timeout: 60_000 }, () => {
  it('is ended when it takes too long, and that is told', async () => {
    expect(await sentenceOf(1)).toContain('Checking this file takes too long, so it was stopped.');
  });

  it('ends when it takes too much memory, and that is told', async () => {
    expect(await sentenceOf(60_000, 40)).toContain('Checking this file takes too much memory, so it was stopped.');
  });

  it('does the same job within its limits', async () => {
    expect(await sentenceOf(60_000)).toBe('done');
  });

  it('is a fault of ours when it ends without an answer', async () => {
    const child = runChild(job, 60_000);
    child.kill();
    const end = await child.ended;
    expect(end).toEqual({ ok: false, why: 'broken' });
    expect(() => failureNotice('broken')).toThrow('without an answer');
  });
});
