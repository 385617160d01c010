import { execFile } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';

/** The built program; `npm run build` must have run. */
test('the playground says which port is taken', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const ended = new Promise<{ readonly code: unknown; readonly stderr: string }>((resolve) => {
    execFile(process.execPath, ['dist/cli.js', 'playground', '--port', String(port)], (error, _, stderr) =>
      resolve({ code: error?.code, stderr }),
    );
  });
  const { code, stderr } = await ended;
  server.close();
  expect(stderr).toContain(`Port ${port} is taken`);
  expect(stderr).toContain('choose another port with --port');
  expect(code).toBe(1);
});
