import type { APIAttachment, APIMessage } from 'discord-api-types/v10';
import { asSent } from './media-items.ts';
import type { MessageState } from './message-rules.ts';
import { type Json, type StoredMessage, MessageFlag, isJson } from './model.ts';

/** A file of a request: its place in the form, and the name that it will bear. */
export interface NewFileName {
  readonly index: number;
  readonly name: string;
}

/** What a request changes. */
type Before = Pick<StoredMessage, 'message' | 'files'>;

const { SuppressEmbeds, SuppressNotifications, ComponentsV2, Loading } = MessageFlag;
const SETTABLE_AT_FIRST = SuppressEmbeds | SuppressNotifications | ComponentsV2;
const SETTABLE_LATER = SuppressEmbeds | ComponentsV2;

function listOr(value: unknown, before: readonly unknown[]): readonly unknown[] {
  if (value === undefined) return before;
  return Array.isArray(value) ? value : [];
}

/** The files that an edit leaves: all, unless it lists those to keep. */
export function keptFiles(body: Json, before: Before | undefined): readonly APIAttachment[] {
  const existing = before?.files ?? [];
  const listed = body['attachments'];
  if (listed === undefined) return existing;
  const ids = new Set(Array.isArray(listed) ? listed.filter(isJson).map(({ id }) => String(id)) : []);
  return existing.filter(({ id }) => ids.has(id));
}

/** Places in the request's list of attachments that stand for no file, new or old. */
function missingFiles(body: Json, newFiles: readonly NewFileName[], before: Before | undefined): number[] {
  const known = new Set([...newFiles.map(({ index }) => String(index)), ...(before?.files ?? []).map(({ id }) => id)]);
  const listed = Array.isArray(body['attachments']) ? body['attachments'] : [];
  return listed.flatMap((one: unknown, n) => (isJson(one) && !known.has(String(one['id'])) ? [n] : []));
}

function flagsAfter(body: Json, before: APIMessage | undefined): number {
  const wanted = typeof body['flags'] === 'number' ? body['flags'] : 0;
  if (before === undefined) return wanted & SETTABLE_AT_FIRST;
  const old = (before.flags ?? 0) & ~Loading;
  // The V2 flag can be added and never be taken off.
  const settable =
    body['flags'] === undefined ? old & SETTABLE_LATER : (wanted & SETTABLE_LATER) | (old & ComponentsV2);
  return (old & ~SETTABLE_LATER) | settable;
}

/** The message as it stands once a request is applied: absent fields stay, null empties. */
export function stateAfter(body: Json, newFiles: readonly NewFileName[], before?: Before): MessageState {
  const message = before?.message;
  const content = body['content'] === undefined ? (message?.content ?? '') : body['content'];
  return {
    content: typeof content === 'string' ? content : '',
    embeds: listOr(body['embeds'], message?.embeds ?? []),
    components: listOr(body['components'], asSent(message?.components ?? [], before?.files ?? [])),
    files: [...keptFiles(body, before).map(({ filename }) => filename), ...newFiles.map(({ name }) => name)],
    missingFiles: missingFiles(body, newFiles, before),
    flags: flagsAfter(body, message),
  };
}
