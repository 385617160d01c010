import { randomUUID } from 'node:crypto';
import type { NewFile } from './file-types.ts';
import { UPLOAD_BYTES } from './limits.ts';
import { TOO_LARGE } from './file-rules.ts';

/** Files that were chosen on the page and wait for the command or dialog that they belong to; older ones are forgotten. */
const MOST_WAITING = 40;

export interface PageFiles {
  /** Takes the body of a request as a file of this name; gives the id by which a frame names it. */
  receive(request: Request, name: string): Promise<Response>;
  /** The files of these ids; undefined if one is not there (any more). */
  take(ids: readonly string[]): readonly NewFile[] | undefined;
}

function tooLarge(): Response {
  return Response.json({ error: TOO_LARGE }, { status: 413 });
}

export function createPageFiles(): PageFiles {
  const waiting = new Map<string, NewFile>();
  return {
    async receive(request, name) {
      if (Number(request.headers.get('content-length')) > UPLOAD_BYTES) return tooLarge();
      const bytes = new Uint8Array(await request.arrayBuffer());
      if (bytes.length > UPLOAD_BYTES) return tooLarge();
      const contentType = request.headers.get('content-type') ?? '';
      const id = randomUUID();
      waiting.set(id, { name, bytes, contentType });
      for (const oldest of waiting.keys()) {
        if (waiting.size <= MOST_WAITING) break;
        waiting.delete(oldest);
      }
      return Response.json({ id }, { status: 201 });
    },
    take(ids) {
      const files = ids.map((id) => waiting.get(id));
      for (const id of ids) waiting.delete(id);
      return files.every((file) => file !== undefined) ? files : undefined;
    },
  };
}
