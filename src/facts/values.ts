/** A calendar date with no time zone, as exact as the author wrote it. */
export interface DateValue {
  readonly kind: 'date';
  /** As written: `2018`, `2018-06`, `2018-06-05`, `2018-H2` or `1880s`. */
  readonly text: string;
  readonly precision: 'day' | 'month' | 'half' | 'year' | 'decade';
  /** First day covered, as a whole number of days since 1970-01-01 (proleptic Gregorian). */
  readonly first: number;
  /** Last day covered, inclusive, in the same count. */
  readonly last: number;
}

/** A quantity with a unit, and how exactly it is known. */
export interface Amount {
  readonly kind: 'amount';
  readonly bound: 'exactly' | 'more-than' | 'less-than' | 'about' | 'between';
  /** The number; for `between`, the lower end. */
  readonly low: number;
  /** For `between`, the upper end; otherwise equal to `low`. */
  readonly high: number;
  /** Plural noun: hours, months, people … */
  readonly unit: string;
}

/** A slot that names an entity of the pack. */
export interface EntityRef {
  readonly kind: 'entity';
  readonly id: string;
}

/** What can stand in a slot of a fact. */
export type Value = EntityRef | DateValue | Amount;
