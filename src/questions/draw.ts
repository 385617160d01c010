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
 * Draws questions one after the other, the answer first: among the facts asked about least so far, an answer is drawn with
 * the same chance as any other, then a question that has it, of the form asked least so far. The last five questions are about other facts, the last three have other
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
  const folded = rememberFolds();
  const seen = new Set(recent.map(({ id }) => id));
  const drawn: Question[] = [];
  const stems = new Set<string>();
  while (drawn.length < count) {
    const open = questions.filter(({ stem }) => !stems.has(folded(stem)));
    const unseen = open.filter(({ id }) => !seen.has(id));
    const before = [...recent, ...drawn].slice(-FACT_DISTANCE);
    const next = drawOne(unseen.length > 0 ? unseen : open, { before, drawn, folded }, random);
    if (next === undefined) break;
    drawn.push(next);
    stems.add(folded(next.stem));
  }
  return drawn;
}

/** What has been asked: the last few questions, also of earlier games, and all of this draw. */
interface Asked {
  readonly before: readonly Question[];
  readonly drawn: readonly Question[];
  readonly folded: (text: string) => string;
}

function drawOne(open: readonly Question[], asked: Asked, random: Random): Question | undefined {
  const isClear = clearOf(asked);
  for (const demands of relaxations) {
    const allowed = leastTold(
      open.filter((question) => isClear(question, demands)),
      asked.drawn,
    );
    if (allowed.length === 0) continue;
    const answer = random.pick([...new Set(allowed.map(({ answerKey }) => answerKey))]);
    return random.pick(
      leastAsked(
        allowed.filter(({ answerKey }) => answerKey === answer),
        asked.drawn,
      ),
    );
  }
  return undefined;
}

function clearOf({ before, folded }: Asked): (question: Question, demands: Demands) => boolean {
  const facts = new Set(before.map(({ fact }) => fact));
  const answers = new Set(before.slice(-ANSWER_DISTANCE).flatMap((last) => [last.answerKey, folded(last.answer)]));
  const last = before.at(-1);
  const told = last === undefined ? undefined : readText(`${last.explanation} , ${last.note ?? ''}`, folded);
  return (question, demands) => {
    if (demands.fact && facts.has(question.fact)) return false;
    if (demands.answer && (answers.has(question.answerKey) || answers.has(folded(question.answer)))) return false;
    // "True" and "False" are given away by no explanation.
    return !demands.spoil || question.form === 'true-false' || told?.has(question.answer) !== true;
  };
}

function rememberFolds(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text) ?? fold(text);
    known.set(text, found);
    return found;
  };
}

/** Those about the facts that were asked about least often so far: no fact comes twice while one
 * that may be asked now has not come once. */
function leastTold(questions: readonly Question[], drawn: readonly Question[]): readonly Question[] {
  const times = new Map<string, number>();
  for (const { fact } of drawn) times.set(fact, (times.get(fact) ?? 0) + 1);
  const told = ({ fact }: Question): number => times.get(fact) ?? 0;
  const least = questions.reduce((low, question) => Math.min(low, told(question)), Infinity);
  return questions.filter((question) => told(question) === least);
}

/** Those of the form that was asked least often so far. */
function leastAsked(questions: readonly Question[], drawn: readonly Question[]): readonly Question[] {
  const asked = (form: Form) => drawn.filter((question) => question.form === form).length;
  const least = Math.min(...questions.map(({ form }) => asked(form)));
  return questions.filter(({ form }) => asked(form) === least);
}
