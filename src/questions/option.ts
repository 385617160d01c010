import type { Entity } from '../facts/pack.ts';
import type { Value } from '../facts/values.ts';

/** Something that can stand in a slot or on a button: a value of the pack, or a bare name from a pool. */
export interface Option {
  /** As the player reads it. */
  readonly text: string;
  /** Every spelling that means the same thing. */
  readonly names: readonly string[];
  /** Missing for names from pools. */
  readonly value?: Value;
  readonly entity?: Entity;
}
