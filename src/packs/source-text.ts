import { maxPackBytes } from './file-bytes.ts';

/** The text of a source, or a sentence that says why there is none and what to do. */
export type SourceText = { readonly text: string } | { readonly refusal: string };

/** Turns the bytes of an article or another source into text. Every refusal fits after the file's name and a colon. */
export function decodeSource(bytes: Uint8Array): SourceText {
  if (bytes.length > maxPackBytes) {
    return { refusal: 'the text is too large; it may have 1 MB. Cut it into several files.' };
  }
  if (bytes.includes(0)) return { refusal: 'this is no plain text. Save it as a text file with the encoding UTF-8.' };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { refusal: 'this is not UTF-8 text. Save it as a text file with the encoding UTF-8.' };
  }
  if (text.trim() === '') return { refusal: 'the file is empty. Paste the text of the source into it.' };
  return { text };
}
