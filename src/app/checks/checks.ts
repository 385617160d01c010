import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Log } from '../../host/ports.ts';
import type { CheckFailure, CheckJob, CheckOutcome, PackChecks } from '../../commands/packs/ports.ts';
import type { ChildAnswer, ChildJob } from './job.ts';

/** An honest pack of 1 MB takes some two seconds on a slow machine. */
const TIME_MS = 20_000;
/** Megabytes of V8's heap for old objects; an honest pack of 1 MB takes some 150. */
const MEMORY_MB = 512;
/** So many files are checked at once, and so many may wait. */
const AT_ONCE = 2;
const MOST_WAITING = 20;

/** What V8 ends with when its heap is full: SIGABRT, or its code where a shell stands between. */
const OUT_OF_MEMORY: ReadonlySet<string | number | null> = new Set(['SIGABRT', 'SIGTRAP', 134]);

export interface ChecksOptions {
  readonly packsDir: string;
  readonly log: Log;
}

/** A TypeScript source runs through tsx, which is there in a checkout alone. */
const source = import.meta.url.endsWith('.ts');
const childFile = fileURLToPath(new URL(source ? 'child.ts' : 'child.js', import.meta.url));
const loader = source ? ['--import', import.meta.resolve('tsx'), '--conditions=development'] : [];

/** Checks each file in a process of its own, with limits of time and memory. */
export function createChecks({ packsDir, log }: ChecksOptions): PackChecks & { close(): Promise<void> } {
  const children = new Set<ChildProcess>();
  const waiting: (() => void)[] = [];
  let closed = false;

  async function turn(): Promise<boolean> {
    if (closed || waiting.length >= MOST_WAITING) return false;
    if (children.size + reserved < AT_ONCE) return true;
    await new Promise<void>((resolve) => waiting.push(resolve));
    return !closed;
  }
  let reserved = 0;

  function start(job: CheckJob): Promise<CheckOutcome> {
    const { bytes, ...rest } = job;
    const message: ChildJob = { ...rest, base64: Buffer.from(bytes).toString('base64'), packsDir };
    return new Promise((resolve) => {
      const child = fork(childFile, {
        execArgv: [...loader, `--max-old-space-size=${MEMORY_MB}`],
        env: {},
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      children.add(child);
      const slices: string[] = [];
      let outcome: CheckOutcome | undefined;
      let failure: CheckFailure = 'broken';
      const timer = setTimeout(() => {
        failure = 'time';
        child.kill('SIGKILL');
      }, TIME_MS);
      child.on('message', (answer: ChildAnswer) => {
        if ('slice' in answer) slices.push(answer.slice);
        else {
          const { pack, ...checked } = answer.done;
          outcome = { ok: true, checked: { ...checked, ...(pack && { pack: { ...pack, slices } }) } };
        }
      });
      child.on('error', () => child.kill('SIGKILL'));
      child.on('close', (code, signal) => {
        clearTimeout(timer);
        children.delete(child);
        if (failure === 'broken' && (OUT_OF_MEMORY.has(code) || OUT_OF_MEMORY.has(signal))) failure = 'memory';
        if (outcome === undefined) log.warn('pack check failed', { why: failure, code: code ?? -1 });
        resolve(outcome ?? { ok: false, why: failure });
      });
      child.send(message, (error) => {
        if (error !== null) child.kill('SIGKILL');
      });
    });
  }

  return {
    async check(job) {
      if (!(await turn())) return { ok: false, why: 'busy' };
      reserved += 1;
      const done = start(job);
      reserved -= 1;
      const outcome = await done;
      waiting.shift()?.();
      return outcome;
    },
    async close() {
      closed = true;
      for (const next of waiting.splice(0)) next();
      const ended = [...children].map((child) => new Promise((resolve) => child.once('close', resolve)));
      for (const child of children) child.kill('SIGKILL');
      await Promise.all(ended);
    },
  };
}
