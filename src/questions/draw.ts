import { fold } from '../facts/fold.ts';
import type { Form, Question } from './question.ts';
import { readText } from './mention.ts';
import type { Random } from './random.ts';

/** How many of the questions just asked must be about other facts, and have other answers. */
const FACT_DISTANCE = 5;
const ANSWER_DISTANCE = 3;

/** What a question must keep clear of; dropped from the front when nothing is left to ask. */
interface Demands {
  readonly answer: boolean;
  readonly spoil: boolean;
  readonly fact: boolean;
}

const relaxations: readonly Demands[] = [
  { answer: true, spoil: true, fact: true },
  { answer: false, spoil: true, fact: true },
  { answer: false, spoil: false, fact: true },
  { answer: false, spoil: false, fact: false },
];

/**
 * Draws questions one after the other, the answer first: an answer is drawn with the same chance as any other, then a question
 * that has it, of the form asked least so far. The last five questions are about other facts, the last three have other
 * answers, and the last explanation does not name the answer; when nothing is left, these are relaxed in the order
 * answer, spoiling, fact. No question and no stem comes twice.
 *
 * `recent` are the questions asked before, the last one last: the distances count from them, and they come again only
 * when all others were asked. Fewer than `count` come back when the questions run out.
 */
export function drawQuestions(
  questions: readonly Question[],
  count: number,
  random: Random,
  recent: readonly Question[] = [],
): readonly Question[] {
  const seen = new Set(recent.map(({ id }) => id));
  const drawn: Question[] = [];
  const stems = new Set<string>();
  while (drawn.length < count) {
    const open = questions.filter(({ stem }) => !stems.has(fold(stem)));
    const unseen = open.filter(({ id }) => !seen.has(id));
    const next = drawOne(unseen.length > 0 ? unseen : open, [...recent, ...drawn], drawn, random);
    if (next === undefined) break;
    drawn.push(next);
    stems.add(fold(next.stem));
  }
  return drawn;
}

function drawOne(
  open: readonly Question[],
  before: readonly Question[],
  drawn: readonly Question[],
  random: Random,
): Question | undefined {
  for (const demands of relaxations) {
    const allowed = open.filter((question) => meets(question, before, demands));
    if (allowed.length === 0) continue;
    const answer = random.pick([...new Set(allowed.map(({ answerKey }) => answerKey))]);
    return random.pick(
      leastAsked(
        allowed.filter(({ answerKey }) => answerKey === answer),
        drawn,
      ),
    );
  }
  return undefined;
}

function meets(question: Question, before: readonly Question[], demands: Demands): boolean {
  if (demands.fact && before.slice(-FACT_DISTANCE).some(({ fact }) => fact === question.fact)) return false;
  if (demands.answer && before.slice(-ANSWER_DISTANCE).some((other) => sameAnswer(other, question))) return false;
  const last = before.at(-1);
  return !demands.spoil || last === undefined || !spoils(last, question);
}

function sameAnswer(one: Question, other: Question): boolean {
  return one.answerKey === other.answerKey || fold(one.answer) === fold(other.answer);
}

/** True when the reveal of the last question names the answer of the next. */
function spoils(last: Question, next: Question): boolean {
  return next.form !== 'true-false' && readText(`${last.explanation} , ${last.note ?? ''}`).has(next.answer);
}

/** Those of the form that was asked least often so far. */
function leastAsked(questions: readonly Question[], drawn: readonly Question[]): readonly Question[] {
  const asked = (form: Form) => drawn.filter((question) => question.form === form).length;
  const least = Math.min(...questions.map(({ form }) => asked(form)));
  return questions.filter(({ form }) => asked(form) === least);
}
