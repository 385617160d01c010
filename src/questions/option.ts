import { withArticle } from '../facts/articles.ts';
import type { Entity } from '../facts/pack.ts';
import { namesOf } from '../facts/query.ts';
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

/** An entity as something to choose. `article`: with its indefinite article before the name, "a senior adviser". */
export function entityOption(entity: Entity, article: boolean): Option {
  const value = { kind: 'entity', id: entity.id } as const;
  return { text: article ? withArticle(entity) : entity.name, names: namesOf(entity), value, entity };
}
