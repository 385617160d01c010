import type { Fact, WrittenQuestion } from '../../facts/pack.ts';
import { parseDate } from '../../facts/dates.ts';
import type { Value } from '../../facts/values.ts';
import type { AnswerShape } from '../answer-shape.ts';
import type { Answerline } from '../answerline.ts';
import type { AskedText, Base, Draft } from '../draft.ts';
import { type Judgement, makeJudge } from '../judge.ts';
import type { Option } from '../option.ts';
import { finishSentence, upperFirst } from '../sentence.ts';
import { leadIn } from '../stem.ts';
import { truthPair } from '../truth-pair.ts';
import { writtenAnswersOf } from '../written-answers.ts';
import { lineOfWritten } from '../written-line.ts';

/** The slot of questions that an author wrote by hand. */
const answerSlot = 'answer';

/**
 * The questions of one that stands in the pack as it is asked: with its own wrong choices; without any, one whose answer is
 * typed and one with other answers of the pack.
 */
export function writtenDrafts(question: WrittenQuestion, base: Base): readonly Draft[] {
  const { answer, also, wrong } = question;
  const fact = factOf(question);
  const [only] = wrong;
  const pair = wrong.length === 1 && only !== undefined ? truthPair(answer, only) : undefined;
  if (pair !== undefined) {
    const [key, other] = isHalf(answer, pair[0]) ? pair : [pair[1], pair[0]];
    return [draftOf(question, fact, { from: 'pair', key: bare(key), wrong: [bare(other)] })];
  }
  if (wrong.length > 0) {
    const dates = [answer, ...wrong].map((text) => parseDate(text));
    const areDates = dates.every((date) => date !== undefined);
    const optionOf = (text: string, names: readonly string[], value: Value | undefined): Option => ({
      text,
      names,
      ...(areDates && value !== undefined ? { value } : {}),
    });
    return [
      draftOf(question, fact, {
        from: 'author',
        key: optionOf(answer, [answer, ...also], dates[0]),
        wrong: wrong.map((text, index) => optionOf(text, [text], dates[index + 1])),
      }),
    ];
  }
  const read = writtenAnswersOf(base.pack).of(question);
  if (read === undefined) throw new Error(`the question ${question.id} is none of the pack`);
  const { shape } = read;
  const key: Option = { text: answer, names: [answer, ...also], ...valueOf(shape) };
  const line = lineOfWritten(base.pack, question);
  const judge = lateJudge(line);
  const typed = { line, accepts: isPlainlyAccepted(question, line) || judge(answer).verdict === 'accept' };
  const others = base.otherAnswers(question, judge).map((other) => ({ ...bare(other.text), ...valueOf(other.shape) }));
  return [
    draftOf(question, fact, { from: 'author', key, wrong: [], typed, reading: read.stem }),
    draftOf(question, fact, { from: 'pack', key, wrong: others, reading: read.stem }),
  ];
}

/** A judge that is made when it is asked: most answers are so unlike the others that it never is. */
function lateJudge(line: Answerline): (guess: string) => Judgement {
  let made: ((guess: string) => Judgement) | undefined;
  return (guess) => (made ??= makeJudge(line))(guess);
}

/** Letters alone, of which no spelling is ruled out, are accepted as they stand. */
function isPlainlyAccepted({ answer, reject }: WrittenQuestion, line: Answerline): boolean {
  return (
    line.expects === 'name' && line.reject.length === 0 && reject.length === 0 && /^\p{L}+(?: \p{L}+)*$/u.test(answer)
  );
}

function isHalf(answer: string, half: string): boolean {
  return answer.trim().toLowerCase() === half.toLowerCase();
}

function bare(text: string): Option {
  return { text, names: [text] };
}

/** Dates and numbers stand in their order. */
function valueOf(shape: AnswerShape): Pick<Option, 'value'> {
  if (shape.kind === 'date') return { value: shape.date };
  if (shape.kind !== 'number') return {};
  return { value: { kind: 'amount', bound: 'exactly', low: shape.value, high: shape.value, unit: shape.class } };
}

const nothing: ReadonlySet<string> = new Set();

function draftOf(question: WrittenQuestion, fact: Fact, asked: Omit<AskedText, 'about' | 'says'>): Draft {
  const { ask, category, difficulty } = question;
  return {
    form: 'written',
    fact,
    slot: answerSlot,
    asked: {
      about: 'text',
      ...asked,
      says: {
        ...(category === undefined ? {} : { category }),
        ...(difficulty === undefined ? {} : { difficulty }),
      },
    },
    visible: nothing,
    withArticle: false,
    explanation: finishSentence(`The answer is ${asked.key.text}`),
    compose: (scope) => upperFirst(leadIn(scope, ask.trim())),
  };
}

/** Shared by all: there are thousands of them in a quiz. */
const bareFact = {
  slots: new Map<string, Value>(),
  ask: new Map<string, readonly string[]>(),
  swap: [],
  vary: [],
  neverOffer: new Map<string, readonly string[]>(),
  shared: false,
  only: false,
  tie: [],
} as const;

/** A fact with nothing in it that stands for the question: where it is told, by whom, and with which note. */
function factOf({ id, claim, at, note, image, line }: WrittenQuestion): Fact {
  return {
    id,
    verb: `written ${id}`,
    say: '',
    ...bareFact,
    claim,
    at,
    tone: 'plain',
    quiz: 'all',
    ...(note === undefined ? {} : { note }),
    ...(image === undefined ? {} : { image }),
    line,
  };
}
