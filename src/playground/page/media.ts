import type { APIAttachment } from 'discord-api-types/v10';
import { element } from './element.ts';
import type { FilePart, Media, MediaGallery, Thumbnail } from './wire.ts';

const HERE = ['127.0.0.1', 'localhost'];
const ATTACHED = 'attachment://';
const DEFAULT_AVATAR = /\/embed\/avatars\/(\d+)\.png/;
const AVATAR_HUES = [235, 215, 140, 35, 355, 320];

/** A round letter for people and apps: the page loads no pictures from elsewhere. */
export function renderAvatar(id: string, name: string): HTMLElement {
  const letter = /^./u.exec(name)?.[0] ?? '?';
  const made = element('span', { class: 'avatar', 'aria-hidden': 'true' }, letter.toUpperCase());
  made.style.setProperty('--hue', String(AVATAR_HUES[Number(id.slice(-4)) % AVATAR_HUES.length] ?? 0));
  return made;
}

/** Where the page may load this from: its own host only. */
function localAddress(media: Media, attachments: readonly APIAttachment[]): string | undefined {
  const name = media.url.startsWith(ATTACHED) ? media.url.slice(ATTACHED.length) : undefined;
  const url = name === undefined ? media.url : attachments.find((file) => file.filename === name)?.url;
  if (url === undefined || !URL.canParse(url, location.href)) return undefined;
  const address = new URL(url, location.href);
  // The local Discord gives its number, also to pages that were opened by its name.
  if (HERE.includes(address.hostname) && HERE.includes(location.hostname)) address.hostname = location.hostname;
  return address.origin === location.origin || url.startsWith('data:image/') ? address.href : undefined;
}

function renderPicture(media: Media, alt: string, attachments: readonly APIAttachment[]): HTMLElement {
  const address = localAddress(media, attachments);
  if (address !== undefined) return element('img', { class: 'picture', src: address, alt });
  const avatar = DEFAULT_AVATAR.exec(media.url)?.[1];
  const standIn = element('span', { class: 'picture stand-in', role: 'img', 'aria-label': alt || 'Picture' });
  if (avatar === undefined) {
    standIn.append(alt || 'Picture from elsewhere, not loaded');
  } else {
    standIn.classList.add('face');
    standIn.style.setProperty('--hue', String(AVATAR_HUES[Number(avatar) % AVATAR_HUES.length] ?? 0));
  }
  return standIn;
}

export function renderThumbnail(part: Thumbnail, attachments: readonly APIAttachment[]): HTMLElement {
  return element('div', { class: 'thumbnail' }, renderPicture(part.media, part.description ?? '', attachments));
}

export function renderGallery(part: MediaGallery, attachments: readonly APIAttachment[]): HTMLElement {
  const pictures = part.items.map((item) => renderPicture(item.media, item.description ?? '', attachments));
  return element('div', { class: 'gallery' }, ...pictures);
}

export function phraseSize(bytes: number): string {
  const format = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
  if (bytes < 1024) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  return bytes < 1024 ** 2 ? `${format.format(bytes / 1024)} KB` : `${format.format(bytes / 1024 ** 2)} MB`;
}

function renderFile(name: string, address: string | undefined, bytes: number | undefined): HTMLElement {
  return element(
    'div',
    { class: 'file', role: 'group', 'aria-label': name },
    element('span', { class: 'file-name' }, name),
    bytes === undefined ? undefined : element('span', { class: 'muted' }, phraseSize(bytes)),
    address === undefined
      ? undefined
      : element('a', { href: address, download: name, 'aria-label': `Download ${name}` }, 'Download'),
  );
}

export function renderFilePart(part: FilePart, attachments: readonly APIAttachment[]): HTMLElement {
  const fromUrl = part.file.url.split('/').at(-1)?.split('?')[0] ?? 'file';
  const attached = attachments.find((file) => file.filename === fromUrl);
  return renderFile(part.name ?? fromUrl, localAddress(part.file, attachments), part.size ?? attached?.size);
}

/** A file of a message without Components V2. */
export function renderAttachment(file: APIAttachment): HTMLElement {
  const media = { url: file.url };
  if (file.content_type?.startsWith('image/') === true) return renderPicture(media, file.description ?? '', []);
  return renderFile(file.filename, localAddress(media, []), file.size);
}
