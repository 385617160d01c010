import type { StoredSyntax } from '../entry.ts';
import type { RowProblem } from '../importers/model.ts';
import type { WrittenFields } from './written-fields.ts';

/** A change of one question or fact of a pack. */
export type PackEdit =
  /** Another question in place of one written by hand. */
  | { readonly edit: 'written'; readonly id: string; readonly question: WrittenFields }
  /** One more question written by hand. */
  | { readonly edit: 'add'; readonly question: WrittenFields }
  /** A fact or a row of a pattern, as YAML. */
  | { readonly edit: 'statement'; readonly id: string; readonly yaml: string };

/** What can be edited of a question: what was written by hand, or the fact that it is made from. */
export type EditableEntry =
  | { readonly kind: 'written'; readonly id: string; readonly question: WrittenFields }
  | { readonly kind: 'fact'; readonly id: string; readonly yaml: string }
  | { readonly kind: 'row'; readonly id: string; readonly pattern: string; readonly yaml: string };

/** The text of a stored pack. */
export interface PackSource {
  readonly text: string;
  readonly syntax: StoredSyntax;
}

/** `gone`: the pack has no such question or fact any more. */
export type Edited =
  /** `entry`: the id under which the question or fact stands now, as far as it can be read. */
  | { readonly ok: true; readonly text: string; readonly entry?: string }
  | { readonly ok: false; readonly why: 'gone' }
  | { readonly ok: false; readonly why: 'problems'; readonly problems: readonly RowProblem[] };
