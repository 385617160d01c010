import { fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { CheckFailure } from '../../commands/packs/ports.ts';
import type { ChildAnswer, ChildDone, ChildJob } from './job.ts';

/** Megabytes of V8's heap for old objects; an honest pack of 1 MB takes some 150. */
const MEMORY_MB = 512;

/** What V8 ends with when its heap is full: SIGABRT, or its code where a shell stands between. */
const OUT_OF_MEMORY: ReadonlySet<string | number | null> = new Set(['SIGABRT', 'SIGTRAP', 134]);

/** A TypeScript source runs through tsx, which is there in a checkout alone. */
const isSource = import.meta.url.endsWith('.ts');
const childFile = fileURLToPath(new URL(isSource ? 'child.ts' : 'child.js', import.meta.url));
const loader = isSource ? ['--import', import.meta.resolve('tsx'), '--conditions=development'] : [];

export type ChildEnd =
  | { readonly ok: true; readonly done: ChildDone; readonly slices: readonly string[] }
  | { readonly ok: false; readonly why: Exclude<CheckFailure, 'busy'> };

/** A child process at work. */
export interface Child {
  readonly ended: Promise<ChildEnd>;
  kill(): void;
}

/** Starts a process for one job, with limits of time and memory, no environment and nothing but its channel to the bot. */
export function runChild(job: ChildJob, timeMs: number, memoryMb: number = MEMORY_MB): Child {
  const child = fork(childFile, {
    execArgv: [...loader, `--max-old-space-size=${memoryMb}`],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // Somebody waits for a dialog to open.
  if (job.work !== 'entry') yieldTo(child.pid);
  const kill = (): void => void child.kill('SIGKILL');
  const ended = new Promise<ChildEnd>((resolve) => {
    const slices: string[] = [];
    let done: ChildDone | undefined;
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      kill();
    }, timeMs);
    child.on('message', (answer: ChildAnswer) => {
      if ('slice' in answer) slices.push(answer.slice);
      else done = answer.done;
    });
    child.on('error', kill);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (done !== undefined) resolve({ ok: true, done, slices });
      else if (isLate) resolve({ ok: false, why: 'time' });
      else resolve({ ok: false, why: OUT_OF_MEMORY.has(code) || OUT_OF_MEMORY.has(signal) ? 'memory' : 'broken' });
    });
    child.send(job, (error) => {
      if (error !== null) kill();
    });
  });
  return { ended, kill };
}

/** Where there is not enough for both, the bot answers clicks first. */
function yieldTo(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or the system does not let us: the job is done all the same.
  }
}
