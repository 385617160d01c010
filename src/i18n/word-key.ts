import type { enUs } from './locales/en-us.ts';

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** `players_one` and `place_ordinal_few` are asked for as `players` and `place`. */
type WithoutForm<Key extends string> = Key extends `${infer Stem}_ordinal_${PluralForm}`
  ? Stem
  : Key extends `${infer Stem}_${PluralForm}`
    ? Stem
    : Key;

type Paths<Texts, Prefix extends string = ''> = {
  [Key in keyof Texts & string]: Texts[Key] extends string
    ? `${Prefix}${WithoutForm<Key>}`
    : Paths<Texts[Key], `${Prefix}${Key}.`>;
}[keyof Texts & string];

/** The name of a text: its path in the English texts, without a plural's ending. */
export type WordKey = Paths<typeof enUs>;
