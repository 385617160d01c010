import type { CheckFailure, CheckOutcome, PackChecks } from '../../commands/packs/ports.ts';
import type { Log } from '../../host/ports.ts';
import type { ChildJob } from './job.ts';
import { type Child, type ChildEnd, runChild } from './run-child.ts';

/** An honest pack of 1 MB takes some two seconds on a slow machine. */
const TIME_MS = 20_000;
/** A dialog has to be opened within three seconds, so what it needs never waits: it has places of its own. */
const ENTRY_TIME_MS = 2300;
const ENTRIES_AT_ONCE = 2;
/** So many processes work at once, and so many jobs may wait. */
const AT_ONCE = 2;
const MOST_WAITING = 20;
/** So many of one server are at work or wait: the others get their turn. */
const MOST_OF_ONE = 4;

export interface ChecksOptions {
  readonly packsDir: string;
  readonly log: Log;
}

type End = ChildEnd | { readonly ok: false; readonly why: CheckFailure };

/** Does each job in a process of its own. `close` ends what is under way and resolves when nothing is left of it. */
export function createChecks({ packsDir, log }: ChecksOptions): PackChecks & { close(): Promise<void> } {
  const children = new Set<Child>();
  const entries = new Set<Child>();
  const ofServer = new Map<string, number>();
  const waiting: (() => void)[] = [];
  let isClosed = false;

  async function run(among: Set<Child>, job: ChildJob, timeMs: number): Promise<End> {
    const child = runChild(job, timeMs);
    among.add(child);
    const end = await child.ended;
    among.delete(child);
    // What was ended because the bot ends is no fault.
    if (!end.ok && isClosed) return { ok: false, why: 'busy' };
    if (!end.ok) log.warn('pack job failed', { why: end.why, work: job.work });
    return end;
  }

  async function inTurn(job: ChildJob): Promise<End> {
    if (isClosed || waiting.length >= MOST_WAITING) return { ok: false, why: 'busy' };
    while (children.size >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    if (isClosed) return { ok: false, why: 'busy' };
    return run(children, job, TIME_MS).finally(() => waiting.shift()?.());
  }

  async function work(job: Extract<ChildJob, { guildId: string }>): Promise<End> {
    const { guildId } = job;
    const count = ofServer.get(guildId) ?? 0;
    if (count >= MOST_OF_ONE) return { ok: false, why: 'busy' };
    ofServer.set(guildId, count + 1);
    return inTurn(job).finally(() => {
      const left = (ofServer.get(guildId) ?? 1) - 1;
      if (left > 0) ofServer.set(guildId, left);
      else ofServer.delete(guildId);
    });
  }

  return {
    async check({ bytes, ...job }) {
      return outcomeOf(await work({ work: 'check', ...job, base64: Buffer.from(bytes).toString('base64'), packsDir }));
    },
    async edit(job) {
      const end = await work({ work: 'edit', ...job, packsDir });
      if (end.ok && end.done.work === 'gone') return { ok: false, why: 'gone' };
      const outcome = outcomeOf(end);
      const entry = end.ok && end.done.work === 'check' ? end.done.entry : undefined;
      return outcome.ok && entry !== undefined ? { ...outcome, entry } : outcome;
    },
    async entry({ text, syntax }, id) {
      if (isClosed || entries.size >= ENTRIES_AT_ONCE) return { ok: false, why: 'busy' };
      const end = await run(entries, { work: 'entry', text, syntax, id, packsDir }, ENTRY_TIME_MS);
      if (!end.ok) return end;
      const entry = end.done.work === 'entry' ? end.done.entry : undefined;
      return entry === undefined ? { ok: false, why: 'gone' } : { ok: true, entry };
    },
    async write(job) {
      const end = await work({ work: 'write', ...job, packsDir });
      if (!end.ok) return end;
      return end.done.work === 'write' ? { ok: true, ...end.done } : { ok: false, why: 'gone' };
    },
    async close() {
      isClosed = true;
      for (const next of waiting.splice(0)) next();
      const all = [...children, ...entries];
      const ends = all.map(({ ended }) => ended);
      for (const child of all) child.kill();
      await Promise.all(ends);
    },
  };
}

function outcomeOf(end: End): CheckOutcome {
  if (!end.ok) return end;
  if (end.done.work !== 'check') return { ok: false, why: 'broken' };
  const { pack, ...checked } = end.done.checked;
  return { ok: true, checked: { ...checked, ...(pack && { pack: { ...pack, slices: end.slices } }) } };
}
