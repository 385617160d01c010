// Prints how many questions a second are drawn from a pack of 100,000, as JSON lines, beside SQLite's ORDER BY random() on
// a table of the same size in memory. Ours keeps answers and facts apart and repeats nothing; the baseline does none of
// it. Both take turns in one run. Run: npm run footnote bench draw
import BetterSqlite3 from 'better-sqlite3';
import { indexQuestions } from '../../src/questions/draw-index.ts';
import { drawQuestions } from '../../src/questions/draw.ts';
import { kinds } from '../../src/questions/answer-kind.ts';
import type { Memory } from '../../src/questions/memory.ts';
import type { Form, Question } from '../../src/questions/question.ts';
import { seededRandom } from '../../src/questions/random.ts';
import { question } from '../support/games.ts';
import { median, print } from '../support/report.ts';

const QUESTIONS = 100_000;
const ANSWERS = 20_000;
const GAME = 10;
const RUNS = 40;
/** Our questions a second over the baseline's. */
const GOAL = 10;
/** The same near the end of a pass, where every game looks through the pack once to find what is left. */
const GOAL_AT_END = 0.5;

/** Of ten questions six are of choice, two typed, one is true or false and one of order; five on a fact. */
const forms: readonly Form[] = ['asked', 'gap', 'who', 'when', 'asked', 'gap', 'typed', 'typed', 'true-false', 'order'];

function makeQuestion(index: number): Question {
  const form = forms[index % forms.length] ?? 'asked';
  const answer = form === 'true-false' ? `${index % 20 === 8}` : `answer ${(index * 7919) % ANSWERS}`;
  const { choices, ...bare } = question(index, {
    form,
    fact: `fact-${Math.floor(index / 5)}`,
    answer,
    answerKey: `text:${answer}`,
  });
  return form === 'typed' ? bare : { ...bare, choices: choices ?? [] };
}

const questions = Array.from({ length: QUESTIONS }, (_, index) => makeQuestion(index));
const begin = performance.now();
const index = indexQuestions(questions);
const indexMs = performance.now() - begin;

const raw = new BetterSqlite3(':memory:');
raw.exec('create table questions (id text primary key, pack text, stem text, answer text)');
const insert = raw.prepare('insert into questions values (?, ?, ?, ?)');
raw.transaction(() => {
  for (const { id, pack, stem, answer } of questions) insert.run(id, pack, stem, answer);
})();
const random = raw.prepare('select id from questions order by random() limit 1');

/** A channel that was shown all questions but the last `left`. */
function memoryWith(left: number): Memory {
  const shown = questions.slice(0, QUESTIONS - left).map(({ id }) => [id, { cycle: 1, times: 1 }] as const);
  return { shown: new Map(shown), recent: questions.slice(0, 5) };
}

/** Microseconds for one question. */
function timed(work: () => void, count: number): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1000 / count;
}

for (const [name, left, goal] of [
  ['draw-new-channel', QUESTIONS, GOAL],
  ['draw-half-shown', QUESTIONS / 2, GOAL],
  ['draw-200-left', 200, GOAL_AT_END],
] as const) {
  const memory = memoryWith(left);
  const ours: number[] = [];
  const base: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const seeded = seededRandom(`${name} ${run}`);
    // What a game pays for getting ready to draw is in it.
    ours.push(timed(() => void drawQuestions(index, { count: GAME, kinds }, seeded, memory), GAME));
    base.push(timed(() => void random.get(), 1));
  }
  const ratio = median(base) / median(ours);
  print({
    bench: name,
    ours: 1e6 / median(ours),
    unit: 'questions/s',
    baseline: 'SQLite ORDER BY random() LIMIT 1',
    base: 1e6 / median(base),
    ratio,
    index: indexMs,
    goal: `≥ ${goal} ×`,
    ok: ratio >= goal,
  });
}
raw.close();
