import { refusal } from '../errors.ts';
import { UPLOAD_BYTES } from '../limits.ts';
import type { UploadedFile } from './endpoint.ts';

export interface ReadBody {
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

function parseJson(text: string): unknown {
  if (text === '') return {};
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw refusal('badJson');
  }
}

async function readForm(request: Request): Promise<ReadBody> {
  const form = await request.formData().catch(() => {
    throw refusal('badJson');
  });
  const files: UploadedFile[] = [];
  for (const [field, value] of form) {
    const index = /^files\[(\d+)\]$/.exec(field)?.[1];
    if (index === undefined || typeof value === 'string') continue;
    const bytes = new Uint8Array(await value.arrayBuffer());
    files.push({ index: Number(index), name: value.name, contentType: value.type, bytes });
  }
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > UPLOAD_BYTES) throw refusal('tooLarge');
  const payload = form.get('payload_json');
  return { body: parseJson(typeof payload === 'string' ? payload : ''), files };
}

/**
 * Reads a request's JSON, which stands alone or beside files in a form.
 * @throws ApiError 50109 for broken JSON or a broken form, 40005 for more bytes than may be uploaded
 */
export async function readBody(request: Request): Promise<ReadBody> {
  if (request.method === 'GET' || request.method === 'DELETE') return { body: {}, files: [] };
  if (request.headers.get('content-type')?.startsWith('multipart/form-data') === true) return readForm(request);
  return { body: parseJson(await request.text()), files: [] };
}
