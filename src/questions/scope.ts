import type { Claim, Fact, Pack } from '../facts/pack.ts';
import { entityOf, namesOf } from '../facts/query.ts';
import type { Base } from './draft.ts';
import type { Reader } from './mention.ts';

/**
 * The words that say on whose word a fact stands, for a stem that lacks them so far; undefined when none are needed.
 * `answerNames` are the spellings of the right answer: scope words never hold one of its words.
 */
export function scopeFor(
  { pack, reader }: Base,
  fact: Fact,
  stem: string,
  answerNames: readonly string[],
): string | undefined {
  const { as, by } = fact.claim;
  if (as === 'stated') return undefined;
  if (by === undefined) return neutralScope(pack);
  const speaker = entityOf(pack, by);
  if (as === 'quoted' && reader.mentions(stem, speaker) > 0) return undefined;
  if (leaks(reader, namesOf(speaker), answerNames)) return neutralScope(pack);
  return as === 'quoted' ? `As ${speaker.name} tells it` : `According to ${speaker.name}`;
}

/** The same for what several facts tell together: a speaker is named when all is on the word of one. */
export function scopeForMany({ pack }: Base, claims: readonly Claim[]): string | undefined {
  const speakers = new Set(claims.map(({ as, by }) => (as === 'stated' ? undefined : by)));
  const [only] = speakers;
  if (speakers.size > 1) return neutralScope(pack);
  if (only === undefined) return claims.every(({ as }) => as === 'stated') ? undefined : neutralScope(pack);
  return `According to ${entityOf(pack, only).name}`;
}

/** A pack about real people has an article behind it, by rule; any other pack is said to have a source. */
function neutralScope(pack: Pack): string {
  return pack.people === 'real' ? 'According to the article' : 'According to the source';
}

function leaks(reader: Reader, speakerNames: readonly string[], answerNames: readonly string[]): boolean {
  const answer = reader.keyWords(answerNames);
  const spoken = reader.read(speakerNames.join(' , '));
  return [...answer].some((word) => spoken.words.has(word)) || answerNames.some((name) => spoken.has(name));
}
