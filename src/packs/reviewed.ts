import { z } from 'zod';
import { fold } from '../facts/fold.ts';
import { quoted } from './escaped.ts';
import { byCodeUnits, type OfferedChoices } from './review.ts';

/** Format 1 of the file of approved choices: "fact.slot" → what was approved for it. */
const reviewedSchema = z.strictObject({
  format: z.literal(1),
  pack: z.string(),
  approved: z.record(z.string(), z.strictObject({ of: z.string(), wrong: z.array(z.string()) })),
});

/** The wrong choices of a pack that somebody has approved. */
export type Reviewed = z.output<typeof reviewedSchema>;

/** The content of a review file, or a sentence that fits after its path and a colon. */
export type ReviewedReading = { readonly reviewed: Reviewed } | { readonly refusal: string };

const cure = 'Bring back an earlier version of it, or delete it and review the pack anew.';

/** Reads the approved choices of the pack with this id. */
export function readReviewed(text: string, pack: string): ReviewedReading {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { refusal: `this is no JSON. ${cure}` };
  }
  const format = typeof content === 'object' && content !== null && 'format' in content ? content.format : undefined;
  if (typeof format === 'number' && format !== 1) {
    return {
      refusal: `this has the format ${format}, and only 1 is known here. Update footnote, or move the file away.`,
    };
  }
  const { data } = reviewedSchema.safeParse(content);
  if (data === undefined) return { refusal: `this is no list of approved choices. ${cure}` };
  if (data.pack !== pack) {
    return {
      refusal: `this belongs to the pack ${quoted(data.pack)}, not to "${pack}". Move it away, or put its pack back.`,
    };
  }
  return { reviewed: data };
}

/** True when the choice was approved for the sentence and the answer that the fact has now. */
export function isApproved(reviewed: Reviewed, { fact, slot, of }: OfferedChoices, choice: string): boolean {
  const entry = Object.hasOwn(reviewed.approved, `${fact}.${slot}`) ? reviewed.approved[`${fact}.${slot}`] : undefined;
  return entry?.of === of && entry.wrong.some((name) => fold(name) === fold(choice));
}

/** A review file in which all that is offered is approved, and nothing else: the same bytes for the same choices. */
export function writeReviewed(pack: string, offered: readonly OfferedChoices[]): string {
  const entries = offered
    .map(({ fact, slot, of, wrong }) => [`${fact}.${slot}`, { of, wrong: wrong.toSorted(byCodeUnits) }] as const)
    .toSorted(([a], [b]) => byCodeUnits(a, b));
  return `${JSON.stringify({ format: 1, pack, approved: Object.fromEntries(entries) }, undefined, 2)}\n`;
}

/** How many choices a review holds. */
export function countChoices(choices: Iterable<{ readonly wrong: readonly string[] }>): number {
  return [...choices].reduce((sum, { wrong }) => sum + wrong.length, 0);
}
