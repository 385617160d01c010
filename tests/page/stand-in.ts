import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WebSocketServer, type WebSocket } from 'ws';
import { buildPage } from '../../scripts/build-page.mjs';
import type { FromPage, ToPage } from '../../src/playground/page-protocol.ts';
import { channelMessages, world } from './fixtures/world.ts';

const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** The other end of the page's WebSocket in the hand of a test: it says what the test says and notes what it hears. */
export interface StandIn {
  readonly address: string;
  readonly heard: readonly FromPage[];
  /** Says this to every open page. */
  say(message: ToPage): void;
  /** The next statement or request of this type that no call has returned yet. */
  next<T extends FromPage['type']>(type: T): Promise<Extract<FromPage, { readonly type: T }>>;
  /** Replaces what the channel holds for pages that watch it from now on. */
  hold(messages: Extract<ToPage, { readonly type: 'channel' }>['messages']): void;
  /** Cuts every line and takes no new one until `resume`. */
  cut(): void;
  resume(): void;
  close(): Promise<void>;
}

export async function startStandIn(): Promise<StandIn> {
  const files = await mkdtemp(path.join(tmpdir(), 'page-'));
  await buildPage(files);
  const server = createServer((request, response) => {
    const name = request.url === '/' ? 'index.html' : path.basename(request.url ?? '');
    readFile(path.join(files, name)).then(
      (content) => response.setHeader('content-type', KINDS[path.extname(name)] ?? 'text/plain').end(content),
      () => response.writeHead(404).end(),
    );
  });
  let up = true;
  const sockets = new WebSocketServer({ server, path: '/page/socket', verifyClient: () => up });
  const heard: FromPage[] = [];
  const unread: FromPage[] = [];
  const waiting: { readonly type: string; readonly resolve: (message: FromPage) => void }[] = [];
  let held = channelMessages;

  function send(socket: WebSocket, message: ToPage): void {
    socket.send(JSON.stringify(message));
  }

  sockets.on('connection', (socket) => {
    send(socket, world);
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString()) as FromPage;
      heard.push(message);
      if (message.type === 'watch') send(socket, { type: 'channel', channelId: message.channelId, messages: held });
      const at = waiting.findIndex(({ type }) => type === message.type);
      if (at === -1) unread.push(message);
      else waiting.splice(at, 1)[0]?.resolve(message);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    address: `http://127.0.0.1:${port}/`,
    heard,
    say: (message) => sockets.clients.forEach((socket) => send(socket, message)),
    next<T extends FromPage['type']>(type: T) {
      const at = unread.findIndex((message) => message.type === type);
      const found: Promise<FromPage> =
        at === -1
          ? new Promise((resolve) => waiting.push({ type, resolve }))
          : Promise.resolve(unread.splice(at, 1)[0] as FromPage);
      return found as Promise<Extract<FromPage, { readonly type: T }>>;
    },
    hold: (messages) => {
      held = messages;
    },
    cut() {
      up = false;
      for (const socket of sockets.clients) socket.terminate();
    },
    resume: () => {
      up = true;
    },
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await rm(files, { recursive: true });
    },
  };
}
