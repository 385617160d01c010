import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** The built program by the command that a newcomer uses; `npm run build` must have run. */
export async function startBuilt(): Promise<{ readonly address: string; close(): Promise<void> }> {
  const child = spawn(process.execPath, ['dist/cli.js', 'playground', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /^Playground: (http:\/\/127\.0\.0\.1:\d+)$/u.exec(line)?.[1];
    if (address === undefined) continue;
    const close = async (): Promise<void> => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    };
    return { address, close };
  }
  throw new Error('The playground ended before it was ready. Run npm run build first.');
}
