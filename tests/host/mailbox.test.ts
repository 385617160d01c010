import { describe, expect, it } from 'vitest';
import { createMailbox } from '../../src/host/mailbox.ts';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a mailbox', () => {
  it('runs one job at a time, in order', async () => {
    const mailbox = createMailbox();
    const seen: string[] = [];
    const job = (name: string) => async (): Promise<string> => {
      seen.push(`${name} begins`);
      await turn();
      seen.push(`${name} ends`);
      return name;
    };
    expect(await Promise.all([mailbox.run(job('first')), mailbox.run(job('second'))])).toEqual(['first', 'second']);
    expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('goes on after a job that failed, and tells its caller', async () => {
    const mailbox = createMailbox();
    const failing = mailbox.run(() => Promise.reject(new Error('no')));
    const next = mailbox.run(() => Promise.resolve('yes'));
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });

  it('drains the jobs that jobs have added', async () => {
    const mailbox = createMailbox();
    const seen: number[] = [];
    void mailbox.run(async () => {
      await turn();
      seen.push(1);
      void mailbox.run(async () => {
        await turn();
        seen.push(2);
      });
    });
    await mailbox.drain();
    expect(seen).toEqual([1, 2]);
  });
});
