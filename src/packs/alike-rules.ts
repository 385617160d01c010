import { words } from '../facts/fold.ts';
import type { Tag } from '../questions/sentence.ts';
import { kindOf, type Known } from './known.ts';
import type { Report } from './problem.ts';
import type { FactNode } from './rows.ts';
import { childOf, textOf } from './tree.ts';

/** Words that say nothing about what happened. */
const empty = new Set([
  'and',
  'or',
  'of',
  'the',
  'a',
  'an',
  'with',
  'to',
  'in',
  'on',
  'at',
  'by',
  'was',
  'were',
  'is',
  'are',
]);

/**
 * Warns of facts that say the same of different things under different verbs: only facts of one verb are compared when
 * a question is checked for a second right answer. Two sentences are alike when the same words stand between their
 * first two slots and the kinds of these are the same.
 */
export function checkAlike(facts: readonly FactNode[], known: Known, report: Report): void {
  const seen = new Map<string, { id: string; verb: string }>();
  const patterns = new Set<string>();
  for (const fact of facts) {
    const { body, pattern } = fact;
    // The rows of a pattern are alike by nature: one stands for all.
    if (pattern !== undefined && patterns.has(pattern)) continue;
    if (pattern !== undefined) patterns.add(pattern);
    const id = pattern ?? fact.id;
    const key = likeness(fact, known);
    if (id === undefined || key === undefined) continue;
    const verb = textOf(body, 'verb') ?? id;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, { id, verb });
    } else if (first.verb !== verb) {
      const message = `"${first.id}" and "${id}" look alike.`;
      report.warning(body.at, message, `Give both "verb: ${first.verb}", so that neither has two right answers.`, id);
    }
  }
}

function likeness(fact: FactNode, known: Known): string | undefined {
  const say = childOf(fact.body, 'say');
  if (say?.kind !== 'text') return undefined;
  const parts = known.sentences.of(say).parts;
  const first = parts.findIndex((part) => typeof part !== 'string');
  const [one, between, two] = parts.slice(first, first + 3);
  if (first === -1 || one === undefined || typeof one === 'string' || typeof between !== 'string') return undefined;
  if (two === undefined || typeof two === 'string') return undefined;
  const said = words(between);
  if (said.every((word) => empty.has(word))) return undefined;
  const start = parts[0];
  const before = typeof start === 'string' ? words(start).join(' ') : '';
  return [before, kindAt(fact, one, known), said.join(' '), kindAt(fact, two, known)].join('|');
}

function kindAt({ slots }: FactNode, tag: Tag, known: Known): string {
  const value = slots.get(tag.slot);
  return value?.kind === 'text' ? (kindOf(known, value.text) ?? 'date') : 'amount';
}
