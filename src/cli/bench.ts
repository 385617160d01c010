import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { EXIT, UsageError } from './run.ts';
import { packageRoot } from './root.ts';

/** Runs the benchmarks one after the other, each in a process of its own; they print JSON lines. */
export async function bench(name: string | undefined): Promise<number> {
  const folder = `${packageRoot}tests/bench`;
  if (!existsSync(folder))
    throw new UsageError('The benchmarks are part of a checkout: clone the repository and run this there.');
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .toSorted();
  if (name !== undefined && !names.includes(name)) {
    throw new UsageError(`There is no benchmark "${name}". Known ones: ${names.join(', ')}.`);
  }
  let worst: number = EXIT.done;
  for (const one of name === undefined ? names : [name]) {
    worst = Math.max(worst, await run(`${folder}/${one}.ts`));
  }
  return worst;
}

function run(file: string): Promise<number> {
  const args = ['--expose-gc', '--conditions=development', '--import', 'tsx', file];
  const child = spawn(process.execPath, args, { cwd: packageRoot, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? EXIT.failed));
  });
}
