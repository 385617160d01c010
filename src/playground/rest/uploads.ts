import type { APIAttachment } from 'discord-api-types/v10';
import { type Json, isJson } from '../model.ts';
import type { World } from '../world.ts';
import type { Call } from './endpoint.ts';

/** Keeps the files of a request and gives them ids; `body.attachments` may name and describe them by index. */
export function keepUploads(
  world: World,
  channelId: string,
  { origin, files }: Pick<Call, 'origin' | 'files'>,
  body: Json,
): APIAttachment[] {
  const described = Array.isArray(body['attachments']) ? body['attachments'].filter(isJson) : [];
  return files.map((file) => {
    const about = described.find(({ id }) => Number(id) === file.index);
    const id = world.newId();
    const filename = (typeof about?.['filename'] === 'string' ? about['filename'] : file.name).replaceAll(
      /[^\w.-]/g,
      '_',
    );
    const url = `${origin}/cdn/attachments/${channelId}/${id}/${filename}`;
    const attachment: APIAttachment = {
      id,
      filename,
      size: file.bytes.length,
      url,
      proxy_url: url,
      content_type: file.contentType,
      ...(typeof about?.['description'] === 'string' ? { description: about['description'] } : {}),
    };
    world.uploads.set(id, { attachment, bytes: file.bytes });
    return attachment;
  });
}
