import type { ServerResponse } from 'node:http';
import type { Clock } from './clock.ts';
import type { DownloadTrouble, Faults } from './faults.ts';
import type { Uploads } from './uploads.ts';

/** A fetch of a file and how it was answered. */
export interface Download {
  /** From `/cdn/` or `/media/`, without its query. */
  readonly path: string;
  readonly status: number;
}

interface Ground {
  readonly clock: Clock;
  readonly uploads: Uploads;
  readonly faults: Faults;
  /** Told of every download. */
  readonly log: (download: Download) => void;
}

type Headers = Record<string, string | number>;

const GONE = 'This content is no longer available.';
const CHUNK = 64 * 1024;

/** Never shown as a page of this origin, whatever was uploaded. */
function headersOf(filename: string, contentType: string | undefined, length: number): Headers {
  return {
    'content-type': contentType ?? 'application/octet-stream',
    'content-length': length,
    'content-disposition': `attachment; filename="${filename}"`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=31536000',
  };
}

function withOtherHeaders(headers: Headers, trouble: Extract<DownloadTrouble, { readonly kind: 'headers' }>): Headers {
  // A client that waits for more than comes learns of it by the end of the line.
  const changed: Headers = { ...headers, connection: 'close' };
  const set = (name: string, value: string | number | null | undefined): void => {
    if (value === null) delete changed[name];
    else if (value !== undefined) changed[name] = value;
  };
  set('content-type', trouble.contentType);
  set('content-length', trouble.contentLength);
  return changed;
}

/** Writes some bytes at a time until all are out or the line is gone. */
function writeSlowly(response: ServerResponse, bytes: Uint8Array, step: number, everyMs: number, clock: Clock): void {
  let at = 0;
  let cancel = (): void => {};
  const next = (): void => {
    if (response.destroyed) return;
    response.write(bytes.subarray(at, at + step));
    at += step;
    if (at >= bytes.length) response.end();
    else cancel = clock.wake(clock.now() + everyMs, next);
  };
  response.on('close', () => cancel());
  next();
}

function writeForEver(response: ServerResponse): void {
  const chunk = new Uint8Array(CHUNK).fill(0x20);
  const pump = (): void => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', pump);
  pump();
}

/** Answers fetches of files straight on node's response, so that tests can have it lie and dawdle. */
export function createCdn({ clock, uploads, faults, log }: Ground) {
  const plain = (response: ServerResponse, status: number, body: string, headers: Headers = {}): number => {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(body);
    return status;
  };

  const answer = (path: string, query: URLSearchParams, response: ServerResponse): number => {
    const trouble = faults.downloadTrouble(path);
    if (trouble?.kind === 'status') return plain(response, trouble.status, trouble.body ?? '');
    if (trouble?.kind === 'redirect') return plain(response, trouble.status ?? 302, '', { location: trouble.to });
    const upload = uploads.at(path, query);
    if (upload === undefined) return plain(response, 404, GONE);
    const { filename, content_type: type } = upload.attachment;
    const bytes = trouble?.kind === 'body' ? trouble.bytes : upload.bytes;
    const right = headersOf(filename, type, bytes.length);
    const { 'content-length': _, ...withoutLength } = right;
    switch (trouble?.kind) {
      case 'headers':
        response.writeHead(200, withOtherHeaders(right, trouble)).end(bytes);
        break;
      case 'slow':
        writeSlowly(response.writeHead(200, right), bytes, trouble.bytes, trouble.everyMs, clock);
        break;
      case 'stall':
        response.writeHead(200, right).write(bytes.subarray(0, trouble.after));
        break;
      case 'cut':
        response.writeHead(200, right).write(bytes.subarray(0, trouble.after), () => response.destroy());
        break;
      case 'endless':
        writeForEver(response.writeHead(200, withoutLength));
        break;
      case 'body':
      case undefined:
        response.writeHead(200, right).end(bytes);
    }
    return 200;
  };

  return {
    serve(path: string, query: URLSearchParams, response: ServerResponse): void {
      log({ path, status: answer(path, query, response) });
    },
  };
}
