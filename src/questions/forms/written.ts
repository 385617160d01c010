import type { Fact, WrittenQuestion } from '../../facts/pack.ts';
import { parseDate } from '../../facts/dates.ts';
import type { Draft } from '../draft.ts';
import type { Option } from '../option.ts';
import { finishSentence, upperFirst } from '../sentence.ts';
import { leadIn } from '../stem.ts';

/** The slot of questions that an author wrote by hand. */
const answerSlot = 'answer';

/** A question that stands in the pack as it is asked. What cannot be read from facts is taken from the author. */
export function writtenDraft(question: WrittenQuestion): Draft {
  const { ask, answer, also, wrong } = question;
  const texts = [answer, ...wrong];
  const areDates = texts.every((text) => parseDate(text) !== undefined);
  const optionOf = (text: string, names: readonly string[]): Option => {
    const value = areDates ? parseDate(text) : undefined;
    return { text, names, ...(value === undefined ? {} : { value }) };
  };
  return {
    form: 'written',
    fact: factOf(question),
    slot: answerSlot,
    asked: {
      about: 'text',
      key: optionOf(answer, [answer, ...also]),
      wrong: wrong.map((text) => optionOf(text, [text])),
    },
    visible: new Set(),
    withArticle: false,
    explanation: finishSentence(`The answer is ${answer}`),
    compose: (scope) => upperFirst(leadIn(scope, ask.trim())),
  };
}

/** A fact with nothing in it that stands for the question: where it is told, by whom, and with which note. */
function factOf({ id, claim, at, note, line }: WrittenQuestion): Fact {
  return {
    id,
    verb: `written ${id}`,
    say: '',
    slots: new Map(),
    ask: new Map(),
    swap: [],
    vary: [],
    neverOffer: new Map(),
    shared: false,
    only: false,
    tie: [],
    claim,
    at,
    tone: 'plain',
    quiz: 'all',
    ...(note === undefined ? {} : { note }),
    line,
  };
}
