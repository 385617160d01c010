import { createHmac, randomBytes } from 'node:crypto';
import type { APIAttachment } from 'discord-api-types/v10';
import type { Clock } from './clock.ts';
import { type NewFile, safeFileName, typeOfName } from './file-types.ts';
import { CDN_LINK_MS } from './limits.ts';

const SOME_BYTES = 'application/octet-stream';

interface Upload {
  readonly attachment: APIAttachment;
  readonly bytes: Uint8Array;
}

/** Where a file belongs to, and what is said of it. */
interface Belonging {
  readonly channelId: string;
  /** Files of options and dialogs belong to an interaction and go in time, as those of ephemeral messages do. */
  readonly ephemeral?: boolean;
  readonly description?: string;
}

/** The files that people and the bot have sent, as Discord's content network keeps them. */
export interface Uploads {
  keep(file: NewFile, belonging: Belonging): APIAttachment;
  /** The file at an address below `/cdn/` or `/media/`; nothing for one that is unknown, wrongly signed or too old. */
  at(path: string, query: URLSearchParams): Upload | undefined;
}

interface Ground {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly applicationId: string;
  /** The local Discord's own address, without a path. */
  readonly origin: () => string;
}

function hexSeconds(at: number): string {
  return Math.floor(at / 1_000).toString(16);
}

/** Programs that do not know a file's type send none, or "some bytes". */
function contentTypeOf({ name, contentType = '' }: NewFile): string | undefined {
  if (contentType !== '' && contentType !== SOME_BYTES) return contentType;
  return typeOfName(name) ?? (contentType === '' ? undefined : contentType);
}

export function createUploads({ clock, newId, applicationId, origin }: Ground): Uploads {
  const kept = new Map<string, Upload>();
  const secret = randomBytes(32);
  const sign = (path: string, until: string, since: string): string =>
    createHmac('sha256', secret).update(`${path} ${until} ${since}`).digest('hex');

  return {
    keep(file, { channelId, ephemeral = false, description }) {
      const id = newId();
      const filename = safeFileName(file.name);
      const type = contentTypeOf(file);
      const place = ephemeral ? `ephemeral-attachments/${applicationId}` : `attachments/${channelId}`;
      const path = `/${place}/${id}/${filename}`;
      const [since, until] = [hexSeconds(clock.now()), hexSeconds(clock.now() + CDN_LINK_MS)];
      const query = `?ex=${until}&is=${since}&hm=${sign(path, until, since)}&`;
      const attachment: APIAttachment = {
        id,
        filename,
        ...(filename === file.name ? {} : { title: file.name.replace(/\.[^.]*$/, '') }),
        size: file.bytes.length,
        url: `${origin()}/cdn${path}${query}`,
        proxy_url: `${origin()}/media${path}${query}`,
        ...(type === undefined ? {} : { content_type: type }),
        ...(description === undefined ? {} : { description }),
        ...(ephemeral ? { ephemeral } : {}),
      };
      kept.set(id, { attachment, bytes: file.bytes });
      return attachment;
    },
    at(path, query) {
      const [, bare = '', id = ''] = /^\/(?:cdn|media)(\/[^/]+\/\d+\/(\d+)\/[^/]+)$/.exec(path) ?? [];
      const [until, since] = [query.get('ex') ?? '', query.get('is') ?? ''];
      const isSigned = query.get('hm') === sign(bare, until, since);
      const isFresh = clock.now() / 1_000 <= Number.parseInt(until, 16);
      return isSigned && isFresh ? kept.get(id) : undefined;
    },
  };
}
