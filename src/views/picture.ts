import { ComponentType, type APIComponentInContainer } from 'discord-api-types/v10';
import type { Question } from '../questions/question.ts';
import { MAX_ALT_TEXT } from './limits.ts';
import { label } from './text.ts';

/** The picture of a question with its words for those who do not see it, or nothing. */
export function picture({ image }: Question): readonly APIComponentInContainer[] {
  if (image === undefined) return [];
  const item = { media: { url: image.url }, description: label(image.alt, MAX_ALT_TEXT) };
  return [{ type: ComponentType.MediaGallery, items: [item] }];
}
