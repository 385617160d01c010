import type { FromPage, ToPage } from '../page-protocol.ts';

type WithoutRef<T> = T extends { readonly ref: number } ? Omit<T, 'ref'> : never;

type Done = Extract<ToPage, { readonly type: 'done' }>;
type Suggest = Extract<Question, { readonly type: 'suggest' }>;
type Suggestions = NonNullable<Done['choices']>;

/** What is answered by `done`. */
type Question = WithoutRef<FromPage>;
type Request = Exclude<Question, Suggest>;
/** What is not. */
type Statement = Exclude<FromPage, { readonly ref: number }>;

export interface Socket {
  /** Resolves with a sentence for the person if it failed, with nothing if it was done. Never rejects. */
  ask(request: Request): Promise<string | undefined>;
  /** What the application suggests for an option; nothing if it does not answer. Never rejects. */
  suggest(request: Suggest): Promise<Suggestions>;
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
  const waiting = new Map<number, (done: Done) => void>();
  let line: WebSocket;
  let lastRef = 0;
  let retryMs = FIRST_RETRY_MS;

  function settle(done: Done): void {
    waiting.get(done.ref)?.(done);
    waiting.delete(done.ref);
  }

  function connect(): void {
    line = new WebSocket(address);
    line.addEventListener('open', () => {
      retryMs = FIRST_RETRY_MS;
      changed(true);
    });
    line.addEventListener('message', (event: MessageEvent<string>) => {
      const message = JSON.parse(event.data) as ToPage;
      if (message.type === 'done') settle(message);
      else heard(message);
    });
    line.addEventListener('close', () => {
      for (const ref of waiting.keys()) settle({ type: 'done', ref, error: LOST });
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

  function question(request: Question): Promise<Done> {
    lastRef += 1;
    const ref = lastRef;
    if (!send({ ...request, ref })) return Promise.resolve({ type: 'done', ref, error: DOWN });
    return new Promise((resolve) => waiting.set(ref, resolve));
  }

  return {
    ask: async (request) => (await question(request)).error,
    suggest: async (request) => (await question(request)).choices ?? [],
    tell: send,
  };
}
