import type { PackVersion } from './entry.ts';

/** What undoes the last change to a pack that is in play. */
export type Undo =
  /** Go back to the text of this version. */
  | { readonly undo: 'restore'; readonly version: number }
  /** The version that it would go back to has lost its text. */
  | { readonly undo: 'not-kept'; readonly version: number }
  /** There was no change since it was added. */
  | { readonly undo: 'nothing' };

type Known = Pick<PackVersion, 'version' | 'restores' | 'isKept'>;

/**
 * Undoing works as in an editor: each change lies on those before it, undoing takes the last one off, and undoing again
 * takes off one more. A version that brings back the one below the last is such an undoing; one that brings back any other
 * is a change like all others, and can be undone itself.
 * @param versions newest first
 */
export function undoOf(versions: readonly Known[]): Undo {
  const changes: Known[] = [];
  for (const version of versions.toReversed()) {
    const below = changes.at(-2);
    if (below !== undefined && version.restores === below.version) changes.pop();
    else changes.push(version);
  }
  const below = changes.at(-2);
  if (below === undefined) return { undo: 'nothing' };
  return { undo: below.isKept ? 'restore' : 'not-kept', version: below.version };
}
