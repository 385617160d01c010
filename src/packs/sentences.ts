import { words } from '../facts/fold.ts';
import { parseSentence, type Part, type Tag, tagsOf } from '../questions/sentence.ts';

/** A tag of a sentence, and the little word that stands before it outside of it. */
export interface PlacedTag {
  readonly tag: Tag;
  /** in, on, at, a, an or the, in small letters. */
  readonly wordBefore: string | undefined;
}

/** A sentence taken apart. */
export class Sentence {
  readonly parts: readonly Part[];
  readonly tags: readonly PlacedTag[];
  /** The slots that it names. */
  readonly slots: ReadonlySet<string>;
  /** The words outside of slots, a sign for each slot. */
  readonly plain: string;
  #lines: readonly string[] | undefined;

  constructor(text: string) {
    const parts = parseSentence(text);
    this.parts = parts;
    this.tags = parts.flatMap((tag, index) =>
      typeof tag === 'string' ? [] : [{ tag, wordBefore: wordAtEnd(parts[index - 1]) }],
    );
    this.slots = new Set(tagsOf(parts).map(({ slot }) => slot));
    this.plain = parts.map((part) => (typeof part === 'string' ? part : '…')).join('');
  }

  /** The plain words folded, in both readings of a possessive, with spaces around. */
  get lines(): readonly string[] {
    // These signs part words. Without them most sentences are plain, which is what folds fast.
    const plain = this.plain.replace(/[\s…?!]+/g, ' ').trim();
    this.#lines ??= [...new Set([plain, plain.replace(possessive, ' ')])].map((text) => ` ${words(text).join(' ')} `);
    return this.#lines;
  }
}

const possessive = /['’ʼ]s(?![\p{L}\p{N}])/giu;

function wordAtEnd(part: Part | undefined): string | undefined {
  return typeof part === 'string' ? /(?:^|\s)(in|on|at|a|an|the)\s$/i.exec(part)?.[1]?.toLowerCase() : undefined;
}

/** Takes sentences apart; the same text once, since a pattern has one for all of its rows. */
export class Sentences {
  readonly #known = new Map<string, Sentence>();

  of({ text }: { readonly text: string }): Sentence {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const sentence = new Sentence(text);
    this.#known.set(text, sentence);
    return sentence;
  }
}
