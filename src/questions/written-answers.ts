import { fold } from '../facts/fold.ts';
import { memo } from '../facts/memo.ts';
import type { Pack, WrittenQuestion } from '../facts/pack.ts';
import { type AnswerShape, shapeOf } from './answer-shape.ts';
import { type Spelling, spelling } from './same-thing.ts';
import { readStem, type StemReading } from './stem-reading.ts';
import { Things } from './things.ts';
import { truthPair } from './truth-pair.ts';

/** An answer that written questions of a pack have, once for each class in which it stands. */
export interface WrittenAnswer {
  /** Class and folded text: the same whatever the order of the questions. */
  readonly key: string;
  readonly text: string;
  readonly shape: AnswerShape;
  /** The text and all other spellings that its questions give for it, in the order of their letters. */
  readonly spellings: readonly Spelling[];
  /** The same for all answers that some question gives as spellings of one thing. */
  readonly thing: string;
  /** What its questions ask for, and their categories. */
  readonly nouns: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
}

/** A written question with what is read from its words. */
export interface ReadQuestion {
  readonly stem: StemReading;
  readonly shape: AnswerShape;
  readonly answer: WrittenAnswer;
}

export interface WrittenAnswers {
  /** In an order that depends on nothing but themselves. */
  readonly all: readonly WrittenAnswer[];
  /** Undefined for questions that are answered by True or False, Yes or No. */
  readonly of: (question: WrittenQuestion) => ReadQuestion | undefined;
}

/** Worked out once a pack. */
export const writtenAnswersOf = memo<Pack, WrittenAnswers>(gather);

/** An answer while its questions are read. */
interface Growing {
  readonly key: string;
  readonly text: string;
  readonly shape: AnswerShape;
  readonly spellings: Spelling[];
  thing: string;
  readonly spelled: Set<string>;
  readonly nouns: Set<string>;
  readonly categories: Set<string>;
}

function gather({ extra }: Pack): WrittenAnswers {
  const found = new Map<string, Growing>();
  const read = new Map<WrittenQuestion, ReadQuestion>();
  const things = new Things();
  for (const question of extra) {
    if (asksTruth(question)) continue;
    const stem = readStem(question.ask);
    const shape = shapeOf(question.answer, stem);
    const folded = fold(question.answer);
    const key = `${shape.class}\u0000${folded}`;
    const answer = found.get(key) ?? start(key, folded, question.answer, shape);
    found.set(key, answer);
    // The same answer may be written in several ways: one of them is taken, whichever comes first in the file.
    if (question.answer < answer.text) Object.assign(answer, { text: question.answer, shape });
    for (const other of question.also) {
      const name = fold(other);
      if (!answer.spelled.has(name)) answer.spellings.push(spelling(name));
      answer.spelled.add(name);
    }
    if (question.also.length > 0) things.join([question.answer, ...question.also].map(fold));
    for (const noun of stem.nouns) answer.nouns.add(noun);
    if (question.category !== undefined) answer.categories.add(question.category);
    read.set(question, { stem, shape, answer });
  }
  const all = [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const answer of all) {
    answer.thing = things.of(answer.thing);
    answer.spellings.sort((a, b) => (a.folded < b.folded ? -1 : 1));
  }
  return { all, of: (question) => read.get(question) };
}

function start(key: string, folded: string, text: string, shape: AnswerShape): Growing {
  return {
    key,
    text,
    shape,
    spellings: [spelling(folded)],
    thing: folded,
    spelled: new Set([folded]),
    nouns: new Set(),
    categories: new Set(),
  };
}

/** True for a question that is answered by True or False, or by Yes or No. */
function asksTruth({ answer, wrong }: WrittenQuestion): boolean {
  const [only] = wrong;
  return wrong.length === 1 && only !== undefined && truthPair(answer, only) !== undefined;
}
