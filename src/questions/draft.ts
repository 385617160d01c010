import type { Entity, Fact, Pack, Pools } from '../facts/pack.ts';
import type { DateValue, EntityRef, Value } from '../facts/values.ts';
import type { Answerline } from './answerline.ts';
import type { Reader } from './mention.ts';
import type { Offers } from './offers.ts';
import type { Option } from './option.ts';
import type { OtherAnswers } from './other-answers.ts';
import type { Form, Question } from './question.ts';
import type { StemReading } from './stem-reading.ts';
import type { Surroundings } from './surroundings.ts';

/** What questions are made from, and the seed that decides everything left to chance. */
export interface Base {
  readonly pack: Pack;
  /** Stock wrong choices. */
  readonly pools: Pools;
  readonly seed: string;
  readonly reader: Reader;
  readonly offers: Offers;
  /** For entities like the one given, how large a share of the questions that could offer them has to; see `balance.ts`. */
  readonly keyRates: (right: Entity) => ReadonlyMap<string, number>;
  readonly surroundings: Surroundings;
  /** What can stand beside the answer of a written question that has no wrong ones of its own. */
  readonly otherAnswers: OtherAnswers;
}

/** What a question asks about. */
type Asked =
  /** The value of a slot. */
  | { readonly about: 'value'; readonly key: Value }
  /** The year of a slot that holds a finer date. */
  | { readonly about: 'year'; readonly key: DateValue }
  /** The outlet that reported the fact. */
  | { readonly about: 'outlet'; readonly key: EntityRef }
  /** Whether the sentence is so, with `shown` in the slot. */
  | { readonly about: 'truth'; readonly holds: boolean; readonly shown: Option }
  /** Which of the events came first; they stand in the order of time. */
  | { readonly about: 'first'; readonly events: readonly [DatedEvent, ...DatedEvent[]] }
  /** What the author gave as answer, and as wrong choices. */
  | AskedText;

/** An answer by hand. */
export interface AskedText {
  readonly about: 'text';
  readonly key: Option;
  /** Empty where the answer is to be typed. */
  readonly wrong: readonly Option[];
  /** Where the wrong choices come from: `pack`, from the answers of other questions, best first; `pair`, True and False or Yes and No. */
  readonly from: 'author' | 'pack' | 'pair';
  /** What a typed answer is judged by, and whether it accepts the answer as it stands; missing for questions with choices. */
  readonly typed?: { readonly line: Answerline; readonly accepts: boolean };
  /** What the author says of the question. */
  readonly says: Pick<Question, 'category' | 'difficulty'>;
  /** What its words tell; missing where the author gives the wrong choices. */
  readonly reading?: StemReading;
}

/** A fact that can be put in order of time with others. */
export interface DatedEvent {
  readonly fact: Fact;
  /** Its `event`, tags filled. */
  readonly label: string;
  readonly date: DateValue;
}

/** Words that stand for one entity without naming it: "the brother of Josh Kushner", "the person who wrote the song". */
export interface Description {
  readonly by: 'tie' | 'riddle';
  readonly words: string;
  /** Id of the entity. */
  readonly entity: string;
  /** The fact that it is taken from, and the slot where the entity stands in it. */
  readonly fact: Fact;
  readonly slot: string;
  /** Slots of that fact whose values the words show. */
  readonly visible: ReadonlySet<string>;
}

/** A question as a form proposes it: worded, but with no choices yet and not checked. */
export interface Draft {
  readonly form: Form;
  readonly fact: Fact;
  readonly slot: string;
  /** Which of the author's wordings for this slot it is, from 0; missing for other forms. */
  readonly wording?: number;
  readonly asked: Asked;
  /** Slots whose values stand in the stem. */
  readonly visible: ReadonlySet<string>;
  /** True when the choices bear their indefinite article: "a senior adviser". */
  readonly withArticle: boolean;
  /** The preposition that stands before the gap: every place offered must take the same. */
  readonly preposition?: 'in' | 'at' | 'on';
  /** What stands in the stem in place of one entity's name. */
  readonly via?: Description;
  /** What is told at the reveal, where that is more than the fact's sentence. */
  readonly explanation?: string;
  /** The stem with the given scope words ("According to TMZ"), or without any. */
  readonly compose: (scope: string | undefined) => string;
}

/** True for a draft whose answer is typed: it has no choices. */
export function isTyped({ form, asked }: Draft): boolean {
  return form === 'typed' || (asked.about === 'text' && asked.typed !== undefined);
}

/** A way of asking. Adding one: a file here that exports it, and a line in `forms/list.ts`. */
export interface QuestionForm {
  readonly form: Form;
  /** Every question of this form that the fact's shape allows; whether it may be asked is decided later. */
  readonly draft: (fact: Fact, base: Base) => readonly Draft[];
}
