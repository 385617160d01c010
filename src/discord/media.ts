import type { Fetched, Media } from '../commands/packs/ports.ts';

/** Discord's servers of files answer within a second. */
const TIMEOUT_MS = 5000;

/**
 * Fetches files from these origins alone (`https://cdn.discordapp.com`), follows no redirect and sends nothing of its own:
 * an address that somebody forged reaches no other place.
 */
export function createMedia(origins: readonly string[], timeoutMs: number = TIMEOUT_MS): Media {
  const allowed = new Set(origins);
  return {
    async fetch(url, maxBytes) {
      const address = parse(url);
      if (address === undefined || !allowed.has(address.origin)) return { ok: false, why: 'host' };
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        const response = await fetch(address, { redirect: 'error', signal, credentials: 'omit' });
        if (!response.ok) {
          await response.body?.cancel();
          return { ok: false, why: response.status === 404 || response.status === 403 ? 'gone' : 'trouble' };
        }
        return await readAtMost(response, maxBytes);
      } catch {
        return { ok: false, why: signal.aborted ? 'slow' : 'trouble' };
      }
    },
  };
}

/** An address without a name and a password in it. */
function parse(url: string): URL | undefined {
  try {
    const address = new URL(url);
    return address.username === '' && address.password === '' ? address : undefined;
  } catch {
    return undefined;
  }
}

/** Counts what comes; the length that the other side tells is not asked for. */
async function readAtMost({ body }: Response, maxBytes: number): Promise<Fetched> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.length;
    // Leaving the loop ends the connection.
    if (size > maxBytes) return { ok: false, why: 'too-large' };
    parts.push(part);
  }
  return { ok: true, bytes: Buffer.concat(parts) };
}
