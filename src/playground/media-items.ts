import type { APIAttachment } from 'discord-api-types/v10';
import { ComponentType } from './components.ts';
import type { FormProblem } from './errors.ts';
import { safeFileName } from './file-types.ts';
import { type Json, isJson } from './model.ts';

const ATTACHED = 'attachment://';
const NESTED = ['components', 'accessory', 'component', 'items'];

/** What holds a picture or file: a File, a Thumbnail, or an item of a MediaGallery. */
interface Holder {
  readonly holder: Json;
  readonly key: 'file' | 'media';
  readonly media: Json;
  readonly path: readonly PropertyKey[];
}

function mapHolders(value: unknown, path: readonly PropertyKey[], change: (found: Holder) => Json): unknown {
  if (Array.isArray(value)) return value.map((inside: unknown, n) => mapHolders(inside, [...path, n], change));
  if (!isJson(value)) return value;
  const holder: Record<string, unknown> = { ...value };
  for (const key of NESTED) if (key in holder) holder[key] = mapHolders(holder[key], [...path, key], change);
  for (const key of ['file', 'media'] as const) {
    const media = holder[key];
    if (isJson(media)) return change({ holder, key, media, path: [...path, key, 'url'] });
  }
  return holder;
}

/** The name that `attachment://NAME` refers to, cleansed as the names of uploads are. */
function referredName({ url }: Json): string | undefined {
  if (typeof url !== 'string' || !url.startsWith(ATTACHED)) return undefined;
  return safeFileName(url.slice(ATTACHED.length));
}

/** Components as a bot would send them again: files by their names, not by their addresses. */
export function asSent(components: readonly unknown[], files: readonly APIAttachment[]): readonly unknown[] {
  return mapHolders(components, [], ({ holder, key, media }) => {
    const file = files.find(({ id }) => id === media['attachment_id']);
    return file === undefined ? holder : { ...holder, [key]: { url: `${ATTACHED}${file.filename}` } };
  }) as readonly unknown[];
}

/** Components as Discord gives them back: with the addresses of the files that they refer to. */
export function withAddresses(components: readonly unknown[], files: readonly APIAttachment[]): readonly unknown[] {
  return mapHolders(components, [], ({ holder, key, media }) => {
    const name = referredName(media);
    const file = name === undefined ? undefined : files.findLast(({ filename }) => filename === name);
    if (file === undefined) return holder;
    const { id, url, proxy_url, content_type, size, filename } = file;
    const item = { id, url, proxy_url, width: null, height: null, content_type, attachment_id: id };
    const about = holder['type'] === ComponentType.File ? { name: filename, size } : {};
    return { ...holder, [key]: item, ...about };
  }) as readonly unknown[];
}

/** The ids of the files that components show. */
export function shownFiles(components: readonly unknown[]): ReadonlySet<string> {
  const shown = new Set<string>();
  mapHolders(components, [], ({ holder, media }) => {
    if (typeof media['attachment_id'] === 'string') shown.add(media['attachment_id']);
    return holder;
  });
  return shown;
}

/** Files that components refer to and that the message does not have. */
export function mediaProblems(components: readonly unknown[], names: readonly string[]): FormProblem[] {
  const problems: FormProblem[] = [];
  mapHolders(components, ['components'], ({ holder, media, path }) => {
    const name = referredName(media);
    const url = String(media['url']);
    if (name !== undefined && !names.includes(name)) {
      const message = `The referenced attachment ("${url}") was not found`;
      problems.push({ path, code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', message });
    }
    const schemes = holder['type'] === ComponentType.File ? ['attachment'] : ['http', 'https', 'attachment'];
    const scheme = /^([a-z]+):/.exec(url)?.[1] ?? '';
    if (!schemes.includes(scheme)) {
      const message = `Scheme "${scheme}" is not supported. Scheme must be one of (${schemes.map((one) => `'${one}'`).join(', ')}).`;
      problems.push({ path, code: 'URL_TYPE_INVALID_SCHEME', message });
    }
    return holder;
  });
  return problems;
}
