import type { DateValue, Value } from './values.ts';

export type ClaimKind = 'stated' | 'quoted' | 'reported' | 'claimed' | 'implied' | 'speculated';
export type Tone = 'plain' | 'careful' | 'off';

/** Something a fact can name: a person, a place, an outlet, a job … */
export interface Entity {
  readonly id: string;
  readonly name: string;
  /** Coarse class: person, place, outlet, work, org, topic … (a free word). */
  readonly kind: string;
  /** Finer class: hotel, spirit, cookbook … Wrong choices must share it. */
  readonly sort?: string;
  /** Other spellings that name the same thing. */
  readonly also: readonly string[];
  /** Spellings that must never be accepted for it. */
  readonly reject: readonly string[];
  /** For places: the preposition that goes before the name. */
  readonly at?: 'in' | 'at' | 'on';
  /** The entity that contains this one. */
  readonly inside?: string;
  /** First and last year in which the entity can be a plausible choice. */
  readonly from?: number;
  readonly to?: number;
  readonly tags: readonly string[];
  /** Overrides the spelling rule for a/an. */
  readonly article?: 'a' | 'an';
}

/** Who says that the fact is so. `by` is missing only for what the source itself states. */
export interface Claim {
  readonly as: ClaimKind;
  /** Entity id. */
  readonly by?: string;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly date: DateValue;
  readonly publisher?: string;
  readonly url?: string;
  readonly licence?: string;
  /** Section id → the label shown to players. */
  readonly sections: ReadonlyMap<string, string>;
}

/** A family or role noun by which one slot of a fact can be described: "the brother of Jared Kushner". */
export interface Tie {
  readonly the: string;
  readonly of: string;
  readonly is: string;
  readonly only: boolean;
}

/** One typed statement. Slots are named in `say` as `<slot>`. */
export interface Fact {
  readonly id: string;
  /** Facts with the same verb could answer the same question. */
  readonly verb: string;
  readonly say: string;
  /** Slot name → value, in the order of the pack file. */
  readonly slots: ReadonlyMap<string, Value>;
  /** Slot name → the author's own wordings of the question for it. */
  readonly ask: ReadonlyMap<string, readonly string[]>;
  /** Slots whose values may change places. */
  readonly swap: readonly string[];
  /** Slots that may be changed for a false statement. */
  readonly vary: readonly string[];
  /** Slot name → entity ids or names that must not be wrong choices. */
  readonly neverOffer: ReadonlyMap<string, readonly string[]>;
  readonly shared: boolean;
  readonly only: boolean;
  readonly tie: readonly Tie[];
  /** Short label for "Which of these came first?"; it may hold slots, as `say` does. */
  readonly event?: string;
  readonly claim: Claim;
  readonly at: { readonly source: string; readonly section: string };
  readonly tone: Tone;
  /** `all`: every form; `source`: only who reported it; `no`: background. */
  readonly quiz: 'all' | 'source' | 'no';
  readonly note?: string;
  /** When the fact was checked: it may have changed since. */
  readonly asOf?: DateValue;
  readonly image?: Image;
  /** Name of the pattern whose row the fact is; missing for facts written out. */
  readonly pattern?: string;
  /** Line of the fact in the pack file, from 1. */
  readonly line: number;
}

/** A picture shown with the questions of a fact. */
export interface Image {
  readonly url: string;
  /** What there is to see, for those who do not see it; never the answer. */
  readonly alt: string;
}

export type Difficulty = 'easy' | 'medium' | 'hard';

/** A question that the author wrote by hand. */
export interface WrittenQuestion {
  /** Unique among facts and written questions. */
  readonly id: string;
  readonly ask: string;
  readonly answer: string;
  /** Other spellings of the answer. */
  readonly also: readonly string[];
  /** Spellings that must never be accepted for it. */
  readonly reject: readonly string[];
  /** Two to five; one where it is the other half of True and False or Yes and No; none where the answer is to be typed. */
  readonly wrong: readonly string[];
  /** How hard the author takes it to be. */
  readonly difficulty?: Difficulty;
  readonly category?: string;
  readonly claim: Claim;
  readonly at: Fact['at'];
  readonly note?: string;
  readonly image?: Image;
  /** Line in the pack file, from 1. */
  readonly line: number;
}

/** A base of facts, checked and ready to make questions from. */
export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly people: 'real' | 'invented' | 'none';
  /** BCP 47. */
  readonly language: string;
  readonly authors: readonly string[];
  readonly licence?: string;
  readonly category?: string;
  readonly sources: ReadonlyMap<string, Source>;
  readonly entities: ReadonlyMap<string, Entity>;
  /** Facts written out, then the rows of patterns. */
  readonly facts: readonly Fact[];
  readonly extra: readonly WrittenQuestion[];
  /** Sort (or kind, where there is no sort) → names that can be wrong choices: the pack's own. */
  readonly pools: ReadonlyMap<string, readonly string[]>;
}

/** Sort or kind → stock names, from `questions/pools/`. */
export type Pools = ReadonlyMap<string, readonly string[]>;
