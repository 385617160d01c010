import type { FromPage, ToPage } from '../page-protocol.ts';

type WithoutRef<T> = T extends { readonly ref: number } ? Omit<T, 'ref'> : never;

/** What is answered by `done`. */
type Request = WithoutRef<FromPage>;
/** What is not. */
type Statement = Exclude<FromPage, { readonly ref: number }>;

export interface Socket {
  /** Resolves with a sentence for the person if it failed, with nothing if it was done. Never rejects. */
  ask(request: Request): Promise<string | undefined>;
  /** Whether the line was up; if not, nothing was sent. */
  tell(statement: Statement): boolean;
}

const LOST = 'The connection was lost before an answer came. Try again when it is back.';
const DOWN = 'There is no connection to the local Discord. Try again when it is back.';
const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 5000;

/** Opens the page's WebSocket on this host and opens it again whenever it is lost. */
export function openSocket(heard: (message: ToPage) => void, changed: (up: boolean) => void): Socket {
  const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/page/socket`;
  const waiting = new Map<number, (error: string | undefined) => void>();
  let line: WebSocket;
  let lastRef = 0;
  let retryMs = FIRST_RETRY_MS;

  function settle(ref: number, error: string | undefined): void {
    waiting.get(ref)?.(error);
    waiting.delete(ref);
  }

  function connect(): void {
    line = new WebSocket(address);
    line.addEventListener('open', () => {
      retryMs = FIRST_RETRY_MS;
      changed(true);
    });
    line.addEventListener('message', (event: MessageEvent<string>) => {
      const message = JSON.parse(event.data) as ToPage;
      if (message.type === 'done') settle(message.ref, message.error);
      else heard(message);
    });
    line.addEventListener('close', () => {
      for (const ref of waiting.keys()) settle(ref, LOST);
      changed(false);
      setTimeout(connect, retryMs);
      retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
    });
  }
  connect();

  function send(message: FromPage): boolean {
    if (line.readyState !== WebSocket.OPEN) return false;
    line.send(JSON.stringify(message));
    return true;
  }

  return {
    ask(request) {
      lastRef += 1;
      const ref = lastRef;
      if (!send({ ...request, ref })) return Promise.resolve(DOWN);
      return new Promise((resolve) => waiting.set(ref, resolve));
    },
    tell: send,
  };
}
