import { fold } from '../facts/fold.ts';
import type { Pack, WrittenQuestion } from '../facts/pack.ts';
import type { Answerline, NameLine } from './answerline.ts';
import { writtenAnswerline } from './answerlines.ts';
import { makeJudge } from './judge.ts';
import { nearAnswers } from './near-answers.ts';
import { type ReadQuestion, writtenAnswersOf } from './written-answers.ts';

/** So many names of other answers go with an answer. */
const mostOthers = 120;

/**
 * What a typed answer to a written question is judged by. Dates and amounts are judged as such, unless the author gives
 * spellings; everything else as a name, where the pack's other answers that are near it are known to be wrong.
 */
export function lineOfWritten(pack: Pack, question: WrittenQuestion): Answerline {
  const named = writtenAnswerline(pack, question);
  const read = writtenAnswersOf(pack).of(question);
  if (read === undefined || question.wrong.length > 0) return named;
  const measured = question.also.length + question.reject.length > 0 ? undefined : measuredLine(read);
  if (measured !== undefined && makeJudge(measured)(question.answer).verdict === 'accept') return measured;
  const near = nearAnswers(pack, read.answer);
  return {
    ...named,
    person: named.person || isPerson(read),
    others: [...new Set([...named.others, ...near])].slice(0, mostOthers),
  };
}

/** The words of a person's answer that stand in names of others too. */
export function sharedWords({ person, accept, others }: NameLine): readonly string[] {
  if (!person) return [];
  const elsewhere = new Set(others.flatMap((name) => fold(name).split(' ')));
  const own = accept[0]?.split(/\s+/u) ?? [];
  return own.filter((word) => word.length > 2 && elsewhere.has(fold(word)));
}

const units: ReadonlyMap<string, string> = new Map([
  ['km', 'kilometres'],
  ['cm', 'centimetres'],
  ['mm', 'millimetres'],
  ['m', 'metres'],
  ['kg', 'kilograms'],
  ['%', 'percent'],
  ['$', 'dollars'],
  ['€', 'euros'],
  ['£', 'pounds'],
]);
const unitInWords = /^\p{L}{3,}(?: \p{L}{3,})?$/u;

function measuredLine({ answer: { shape } }: ReadQuestion): Answerline | undefined {
  if (shape.kind === 'date') return { expects: 'date', date: shape.date };
  if (shape.kind !== 'number') return undefined;
  const written = shape.unit.toLowerCase();
  const unit = units.get(written) ?? (unitInWords.test(written) ? written : undefined);
  if (unit === undefined) return undefined;
  return { expects: 'amount', amount: { kind: 'amount', bound: 'exactly', low: shape.value, high: shape.value, unit } };
}

/** "Who painted …?": a name of two words or more, which may be given by a part. Teams and pairs are none. */
function isPerson({ stem, answer: { text, shape } }: ReadQuestion): boolean {
  if (!stem.asksWho || stem.asksGroup || shape.kind !== 'words' || !shape.isName) return false;
  return shape.count >= 2 && shape.count <= 4 && !/\d|[&,/]|\band\b|^(?:the|an?) /iu.test(text);
}
