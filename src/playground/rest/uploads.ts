import type { APIAttachment } from 'discord-api-types/v10';
import { safeFileName } from '../file-types.ts';
import type { NewFileName } from '../message-state.ts';
import { type Json, isJson } from '../model.ts';
import type { World } from '../world.ts';
import type { Call } from './endpoint.ts';

/** What `body.attachments` says of the request's nth file. */
function describedIn(body: Json, index: number): Json {
  const described = Array.isArray(body['attachments']) ? body['attachments'].filter(isJson) : [];
  return described.find(({ id }) => Number(id) === index) ?? {};
}

/** The names that the files of a request will bear. */
export function uploadNames({ files }: Pick<Call, 'files'>, body: Json): NewFileName[] {
  return files.map(({ index, name }) => {
    const { filename } = describedIn(body, index);
    return { index, name: safeFileName(typeof filename === 'string' ? filename : name) };
  });
}

/** Keeps the files of a request and gives them ids; `body.attachments` may name and describe them by index. */
export function keepUploads(
  world: World,
  belonging: { readonly channelId: string; readonly ephemeral: boolean },
  { files }: Pick<Call, 'files'>,
  body: Json,
): APIAttachment[] {
  return files.map(({ index, name, contentType, bytes }) => {
    const { filename, description } = describedIn(body, index);
    return world.uploads.keep(
      { name: typeof filename === 'string' ? filename : name, contentType, bytes },
      { ...belonging, ...(typeof description === 'string' ? { description } : {}) },
    );
  });
}
