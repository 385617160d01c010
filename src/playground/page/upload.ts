import { UPLOAD_BYTES } from '../limits.ts';

export const TOO_LARGE = `Your files are too powerful. Max file size is ${UPLOAD_BYTES / 1024 / 1024} MB.`;
const NOT_SENT = 'The file could not be sent. Try again.';

type Uploaded = { readonly id: string } | { readonly error: string };

/** Brings a file to the local Discord, where a frame can name it once by the id. Never rejects. */
async function upload(file: File): Promise<Uploaded> {
  if (file.size > UPLOAD_BYTES) return { error: TOO_LARGE };
  try {
    const response = await fetch(`/page/files?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file });
    return (await response.json()) as Uploaded;
  } catch {
    return { error: NOT_SENT };
  }
}

/** The ids of all files, under the same names; or the sentence of the first failure. */
export async function uploadAll(
  files: Readonly<Record<string, readonly File[]>>,
): Promise<Readonly<Record<string, readonly string[]>> | string> {
  const ids: Record<string, readonly string[]> = {};
  for (const [name, list] of Object.entries(files)) {
    const uploaded = await Promise.all(list.map(upload));
    const failed = uploaded.find((one) => 'error' in one);
    if (failed !== undefined && 'error' in failed) return failed.error;
    ids[name] = uploaded.flatMap((one) => ('id' in one ? [one.id] : []));
  }
  return ids;
}
