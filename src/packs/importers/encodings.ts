import { decodeHTMLStrict } from 'entities';

/** The ways in which the Open Trivia Database writes its texts; `entities` is the one that is not asked for. */
type Encoding = 'base64' | 'url3986' | 'urlLegacy' | 'entities';

/** What the types of questions read in base64. */
const encodedTypes = new Set(['bXVsdGlwbGU=', 'Ym9vbGVhbg==']);
const percent = /%[0-9A-Fa-f]{2}/;
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Finds out how a whole file is encoded. A single text could be read in several ways; all of them together hardly can. */
export function encodingOf(types: readonly string[], texts: readonly string[]): Encoding {
  if (types.some((type) => encodedTypes.has(type))) return 'base64';
  // In a query nothing but letters, digits and a few signs stand for themselves.
  if (texts.some((text) => !/^[\w.~%+*-]*$/.test(text)) || !texts.some((text) => percent.test(text))) {
    const isBase64 = types.length === 0 && texts.length > 3 && texts.every((text) => base64.test(text) && text !== '');
    return isBase64 ? 'base64' : 'entities';
  }
  return texts.some((text) => text.includes('+')) && !texts.some((text) => text.includes('%20'))
    ? 'urlLegacy'
    : 'url3986';
}

/** The text, decoded once; undefined when it is not encoded so. */
export function decodeText(text: string, encoding: Encoding): string | undefined {
  try {
    switch (encoding) {
      case 'base64':
        return base64.test(text)
          ? new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'base64'))
          : undefined;
      case 'url3986':
        return decodeURIComponent(text);
      case 'urlLegacy':
        return decodeURIComponent(text.replaceAll('+', ' '));
      case 'entities':
        return decodeHTMLStrict(text);
    }
  } catch {
    return undefined;
  }
}
