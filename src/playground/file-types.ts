/** A file as somebody gives it from their machine. */
export interface NewFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the sender's program takes it for; without one it is told by the name's ending. */
  readonly contentType?: string;
}

const TYPE_OF_ENDING: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  gif: 'image/gif',
  html: 'text/html; charset=utf-8',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  mov: 'video/quicktime',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  ogg: 'audio/ogg',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  tsv: 'text/tab-separated-values; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  wav: 'audio/wav',
  webm: 'video/webm',
  webp: 'image/webp',
  xml: 'application/xml',
  yaml: 'application/x-yaml',
  yml: 'application/x-yaml',
  zip: 'application/zip',
};

/** Kinds of files that `file_types` may name beside endings. */
const KINDS = ['audio', 'image', 'video'];

function endingOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** The content type that the name's ending stands for, if it stands for one. */
export function typeOfName(name: string): string | undefined {
  return TYPE_OF_ENDING[endingOf(name)];
}

/** Whether `file_types` admits a file of this name. Only the ending is looked at, as in Discord's client. */
export function fitsFileTypes(name: string, types: readonly string[]): boolean {
  const kind = typeOfName(name)?.split('/')[0] ?? '';
  return types.some((type) => (type.startsWith('.') ? name.toLowerCase().endsWith(type.toLowerCase()) : type === kind));
}

/** What Discord accepts as an entry of `file_types`: a kind of media, or an ending with its dot. */
export function isFileType(type: unknown): boolean {
  return typeof type === 'string' && (KINDS.includes(type) || /^\.[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(type));
}

/** A name as Discord keeps it: plain letters, digits and `-._`, nothing hidden in front. */
export function safeFileName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[\\/]/g, ' ')
    .trim()
    .replaceAll(/\s+/g, '_')
    .replaceAll(/[^\w.-]/g, '')
    .replaceAll(/^[._]+|[._]+$/g, '');
  return plain === '' ? 'unknown' : plain;
}
