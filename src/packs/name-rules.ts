import { type Known, spellingsOf } from './known.ts';
import type { Report } from './problem.ts';
import { childOf, entriesOf, textsOf, type TextNode, type TreeNode } from './tree.ts';

/** Scripts with letters that look the same; a word of a name keeps to one of them. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
];

const word = /[\p{L}\p{M}\p{N}]+/gu;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;
/** Most names. */
const plain = /^[ -~]*[!-~][ -~]*$/;

/** The names, other spellings and wrong answers of a pack: each shows something, and no word mixes scripts. */
export function checkLetters(root: TreeNode, known: Known, report: Report): void {
  for (const entity of known.entities.values()) checkNameLetters(spellingsOf(entity), report);
  const extra = childOf(root, 'extra');
  for (const question of extra?.kind === 'list' ? extra.items : []) {
    for (const key of ['answer', 'also', 'wrong']) checkNameLetters(textsOf(childOf(question, key)), report);
  }
  for (const [, { value }] of entriesOf(childOf(root, 'pools'))) checkNameLetters(textsOf(value), report);
}

/** The same for some names. */
export function checkNameLetters(names: readonly TextNode[], report: Report): void {
  for (const { text, at } of names) {
    if (plain.test(text)) continue;
    if (!visible.test(text)) {
      report.error(at, 'this name shows nothing.', 'Write a name with letters, digits or signs.');
      continue;
    }
    const mixed = mixedWord(text);
    if (mixed === undefined) continue;
    const message = `"${mixed}" mixes ${scriptsOf(mixed).join(' and ')} letters in one word, which cannot be told apart.`;
    report.error(at, message, 'Type the word anew with the letters of one script.');
  }
}

/** The first word of a name with letters of several scripts that look the same. */
export function mixedWord(name: string): string | undefined {
  return (name.match(word) ?? []).find((one) => scriptsOf(one).length > 1);
}

/** Each with its first letter, unless it is the usual one: "Cyrillic (U+0430)". */
function scriptsOf(text: string): readonly string[] {
  return scripts.flatMap(([name, letters]) => {
    const [letter] = letters.exec(text) ?? [];
    if (letter === undefined) return [];
    const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return [name === 'Latin' ? name : `${name} (U+${code})`];
  });
}
