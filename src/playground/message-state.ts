import type { APIAttachment, APIMessage } from 'discord-api-types/v10';
import type { MessageState } from './message-rules.ts';
import { type Json, MessageFlag, isJson } from './model.ts';

const { SuppressEmbeds, SuppressNotifications, ComponentsV2, Loading } = MessageFlag;
const SETTABLE_AT_FIRST = SuppressEmbeds | SuppressNotifications | ComponentsV2;
const SETTABLE_LATER = SuppressEmbeds | ComponentsV2;

function listOr(value: unknown, before: readonly unknown[]): readonly unknown[] {
  if (value === undefined) return before;
  return Array.isArray(value) ? value : [];
}

/** The attachments that an edit leaves: all, unless it lists those to keep. */
export function keptAttachments(body: Json, before: APIMessage | undefined): APIAttachment[] {
  const existing = before?.attachments ?? [];
  const listed = body['attachments'];
  if (listed === undefined) return existing;
  const ids = new Set(Array.isArray(listed) ? listed.filter(isJson).map(({ id }) => String(id)) : []);
  return existing.filter(({ id }) => ids.has(id));
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
export function stateAfter(body: Json, newFiles: number, before?: APIMessage): MessageState {
  const content = body['content'] === undefined ? (before?.content ?? '') : body['content'];
  return {
    content: typeof content === 'string' ? content : '',
    embeds: listOr(body['embeds'], before?.embeds ?? []),
    components: listOr(body['components'], before?.components ?? []),
    attachments: keptAttachments(body, before).length + newFiles,
    flags: flagsAfter(body, before),
  };
}
