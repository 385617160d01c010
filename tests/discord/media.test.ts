import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createMedia } from '../../src/discord/media.ts';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const LIMIT = 1000;

describe('fetching what people sent', () => {
  it('reads a file from an allowed origin', async () => {
    const origin = await serve((_request, response) => response.end('format: 1'));
    const fetched = await createMedia([origin]).fetch(`${origin}/attachments/1/2/a.yaml?ex=1`, LIMIT);
    expect(fetched).toMatchObject({ ok: true });
    expect(fetched.ok && new TextDecoder().decode(fetched.bytes)).toBe('format: 1');
  });

  it.each([
    'http://127.0.0.1:1/a',
    'http://169.254.169.254/latest/meta-data',
    'http://[::1]/a',
    'file:///etc/passwd',
    'ftp://cdn.discordapp.com/a',
    'http://cdn.discordapp.com/a',
    'https://cdn.discordapp.com.example.org/a',
    'https://cdn.discordapp.com@example.org/a',
    'https://example.org/cdn.discordapp.com',
    'https://cdn.discordapp.com:8443/a',
    'https://user:secret@cdn.discordapp.com/a',
    'data:text/plain,format',
    'javascript:1',
    '',
    'not an address',
  ])('asks nothing of %s', async (url) => {
    const media = createMedia(['https://cdn.discordapp.com', 'https://media.discordapp.net']);
    const fetched = await media.fetch(url, LIMIT);
    expect(fetched).toEqual({ ok: false, why: 'host' });
  });

  it('follows no redirect, wherever it leads', async () => {
    let asked = 0;
    const inside = await serve((_request, response) => {
      asked += 1;
      response.end('secret');
    });
    const origin = await serve((_request, response) => response.writeHead(302, { location: `${inside}/` }).end());
    expect(await createMedia([origin, inside]).fetch(`${origin}/a`, LIMIT)).toEqual({ ok: false, why: 'trouble' });
    expect(asked).toBe(0);
  });

  it('stops at the limit, whatever length was told', async () => {
    const endless = await serve((_request, response) => {
      const write = (): void => {
        while (!response.destroyed && response.write('x'.repeat(500)));
        if (!response.destroyed) response.once('drain', write);
      };
      write();
    });
    expect(await createMedia([endless]).fetch(`${endless}/a`, LIMIT)).toEqual({ ok: false, why: 'too-large' });
    const exact = await serve((_request, response) => response.end('x'.repeat(LIMIT)));
    expect(await createMedia([exact]).fetch(`${exact}/a`, LIMIT)).toMatchObject({ ok: true });
  });

  it('waits no longer than it may', async () => {
    const silent = await serve((_request, response) => void response.write('x'));
    expect(await createMedia([silent], 50).fetch(`${silent}/a`, LIMIT)).toEqual({ ok: false, why: 'slow' });
  });

  it.each([
    [404, 'gone'],
    [403, 'gone'],
    [500, 'trouble'],
  ])('takes %i for what it is', async (status, why) => {
    const origin = await serve((_request, response) => response.writeHead(status).end('no'));
    expect(await createMedia([origin]).fetch(`${origin}/a`, LIMIT)).toEqual({ ok: false, why });
  });

  it('counts what was unpacked, not what was sent', async () => {
    const { gzipSync } = await import('node:zlib');
    const bomb = gzipSync(Buffer.alloc(10_000_000));
    const origin = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(bomb);
    });
    expect(await createMedia([origin]).fetch(`${origin}/a`, LIMIT)).toEqual({ ok: false, why: 'too-large' });
  });
});
