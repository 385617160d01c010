import type { Report } from './problem.ts';
import type { FactNode } from './rows.ts';
import { childOf, type TextNode } from './tree.ts';

/** Shorter words are too often one letter from another: won, own, ran. */
const leastLetters = 6;

interface Verb {
  readonly word: string;
  /** Where it is written, unless it is the id of a fact or the name of a pattern. */
  readonly node: TextNode | undefined;
  readonly fact: string | undefined;
}

/**
 * Warns of verbs that are one letter apart, as criticised and criticized: only facts of one verb are compared when a
 * question is checked for a second right answer. One of the two is written out; ids that differ by a letter are usual.
 */
export function checkVerbs(facts: readonly FactNode[], report: Report): void {
  const verbs = new Map<string, Verb>();
  for (const { body, id, pattern } of facts) {
    const node = childOf(body, 'verb');
    const written = node?.kind === 'text' ? node : undefined;
    const word = written?.text ?? pattern ?? id ?? '';
    if (verbs.get(word)?.node === undefined) verbs.set(word, { word, node: written, fact: pattern ?? id });
  }
  if (![...verbs.values()].some(({ node }) => node !== undefined)) return;
  const near = new Map<string, Verb[]>();
  for (const verb of verbs.values()) {
    if (!/^[a-z-]+$/.test(verb.word) || verb.word.length < leastLetters) continue;
    const told = new Set<Verb>();
    for (const key of keysOf(verb.word)) {
      const others = near.get(key) ?? [];
      if (others.length === 0) near.set(key, others);
      for (const other of others) {
        if (told.has(other) || !isOneApart(other.word, verb.word)) continue;
        told.add(other);
        tell(other, verb, report);
      }
      others.push(verb);
    }
  }
}

function tell(first: Verb, second: Verb, report: Report): void {
  const [wrong, right] = second.node === undefined ? [first, second] : [second, first];
  if (wrong.node === undefined) return;
  const message = `the verb "${wrong.word}" is one letter from "${right.word}", so their facts are not compared.`;
  const cure = `If both mean the same, write "verb: ${right.word}" for all of them.`;
  report.warning(wrong.node.at, message, cure, wrong.fact);
}

/** The word itself and with each of its letters left out: two words share one of these if they are one letter apart. */
function keysOf(word: string): ReadonlySet<string> {
  const keys = new Set([word]);
  for (let index = 0; index < word.length; index += 1) keys.add(word.slice(0, index) + word.slice(index + 1));
  return keys;
}

/** True when one letter is put in, left out or changed, the first of all excepted: married and carried are two things. */
function isOneApart(a: string, b: string): boolean {
  if (a === b || a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [skipInA, skipInB] = [a.length >= b.length ? 1 : 0, b.length >= a.length ? 1 : 0];
  return a.slice(start + skipInA) === b.slice(start + skipInB);
}
