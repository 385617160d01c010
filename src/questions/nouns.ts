import type { Entity } from '../facts/pack.ts';
import { sortOf } from '../facts/query.ts';

/** Kinds that are no word to ask with or to think of: "which thing", "the org that …". */
const vague: ReadonlySet<string> = new Set(['thing', 'org', 'topic', 'work', 'job', 'product']);

/** What things of the entity's sort are called, "hotel"; undefined where the word would say nothing. */
export function nounOf(entity: Entity): string | undefined {
  const noun = sortOf(entity).replaceAll('-', ' ');
  return vague.has(noun) ? undefined : noun;
}

/** True for kinds so wide that a word for one sort is not sure to fit: a work may be a song and a film. */
export function isWide({ kind }: Entity): boolean {
  return vague.has(kind);
}
