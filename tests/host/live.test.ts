import { describe, expect, it } from 'vitest';
import { createLiveSlot, type LiveSlot } from '../../src/host/live.ts';
import { createHandClock, type HandClock } from '../support/clock.ts';

interface Bench {
  readonly clock: HandClock;
  readonly slot: LiveSlot;
  /** Times of the edits since the start. */
  readonly edits: readonly number[];
  /** Lets the edit in flight come back. */
  readonly answer: (verdict?: 'done' | 'again') => void;
}

function bench(options: { everyMs?: number; quietAfter?: number; slow?: boolean } = {}): Bench {
  const clock = createHandClock({ start: 0 });
  const edits: number[] = [];
  let answer: (verdict: 'done' | 'again') => void = () => {};
  const slot = createLiveSlot({
    clock,
    edit: () => {
      edits.push(clock.now());
      return options.slow ? new Promise((resolve) => (answer = resolve)) : Promise.resolve('done');
    },
    everyMs: () => options.everyMs ?? 2500,
    quietFrom: () => options.quietAfter ?? Infinity,
  });
  return { clock, slot, edits, answer: (verdict = 'done') => answer(verdict) };
}

describe('a live slot', () => {
  it('gives up an edit that is never taken, and tries again at the next change', async () => {
    const clock = createHandClock({ start: 0 });
    let tries = 0;
    const slot = createLiveSlot({
      clock,
      edit: () => {
        tries += 1;
        return Promise.resolve('again');
      },
      everyMs: () => 2500,
      quietFrom: () => Infinity,
    });
    slot.touch();
    await clock.advance(60 * 60_000);
    expect(tries).toBe(5);
    expect(slot.isIdle()).toBe(true);
    slot.touch();
    await clock.advance(60_000);
    expect(tries).toBe(10);
  });

  it('gathers a burst for 400 ms', async () => {
    const { clock, slot, edits } = bench();
    for (let click = 0; click < 20; click++) {
      slot.touch();
      await clock.advance(10);
    }
    await clock.advance(1000);
    expect(edits).toEqual([400]);
    expect(slot.isIdle()).toBe(true);
  });

  it('edits at most once in every 2.5 s, with the newest state', async () => {
    const { clock, slot, edits } = bench();
    for (let click = 0; click < 80; click++) {
      slot.touch();
      await clock.advance(100);
    }
    await clock.advance(5000);
    expect(edits).toEqual([400, 2900, 5400, 7900, 10_400].slice(0, edits.length));
    expect(edits.length).toBeGreaterThanOrEqual(4);
  });

  it('says nothing in the last second', async () => {
    const { clock, slot, edits } = bench({ quietAfter: 19_000 });
    await clock.advance(18_700);
    slot.touch();
    await clock.advance(3000);
    expect(edits).toEqual([]);
    expect(slot.isIdle()).toBe(true);
  });

  it('never has two edits in flight', async () => {
    const { clock, slot, edits, answer } = bench({ slow: true });
    slot.touch();
    await clock.advance(400);
    slot.touch();
    await clock.advance(10_000);
    expect(edits).toEqual([400]);
    answer();
    await clock.advance(0);
    expect(edits).toEqual([400, 10_400]);
  });

  it('tries again when asked to', async () => {
    const { clock, slot, edits, answer } = bench({ slow: true });
    slot.touch();
    await clock.advance(400);
    answer('again');
    await clock.advance(3000);
    expect(edits).toEqual([400, 2900]);
  });

  it('is closed only when the edit in flight has settled, and then stays silent', async () => {
    const { clock, slot, edits, answer } = bench({ slow: true });
    slot.touch();
    await clock.advance(400);
    slot.touch();
    let closed = false;
    const closing = slot.close().then(() => (closed = true));
    await clock.advance(5000);
    expect(closed).toBe(false);
    answer();
    await closing;
    slot.touch();
    await clock.advance(5000);
    expect(edits).toEqual([400]);
    expect(clock.pending()).toEqual([]);
  });
});
