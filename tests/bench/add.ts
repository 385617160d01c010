// A table of 5,000 questions added while a game is played: time from the command to the card and from Import to the end,
// and what clicks at 50 a second feel of it. The bot is the built one, as a process of its own. Run `npm run build` first.
import type { APIMessage } from 'discord-api-types/v10';
import { openBuiltBot } from '../support/built-bot.ts';
import { buttonsOf, person, textFile, textOf } from '../support/discord.ts';
import { questionTable } from '../support/question-table.ts';
import { median, print, quantile } from '../support/report.ts';

const CLICKS_A_SECOND = 50;
const ROWS = 5000;
const TURNS = 3;
/** Clicks without an import take as long as an import does, about. */
const PLAIN_MS = 4000;
const GOAL_CARD_MS = 2000;
const GOAL_IMPORT_MS = 3000;
const GOAL_P99_MS = 100;

const bot = await openBuiltBot();
const { playground } = bot;
const ada = person(playground, 'Ada');

/** A question that stays open for the clicks of a turn. */
async function ask(former: APIMessage | undefined): Promise<APIMessage> {
  if (former !== undefined) await ada.uses('trivia-host', { action: 'stop' });
  await ada.uses('trivia', { rounds: 1, seconds: 120, answers: 'buttons', pack: 'world-capitals', 'skip-lobby': true });
  return ada.sees(
    (one) =>
      one.id !== former?.id &&
      buttonsOf(one).some((label) => /^A(?:\. |$)/u.test(label)) &&
      !textOf(one).includes('Import'),
  );
}

/** Clicks at an even pace, each by somebody who has not answered yet, until the work is done; gives all acknowledgement times. */
async function clicksDuring(question: APIMessage, work: () => Promise<void>): Promise<readonly number[]> {
  const taken: number[] = [];
  const waiting: Promise<void>[] = [];
  const state = { isDone: false };
  const working = work().finally(() => (state.isDone = true));
  const begin = performance.now();
  for (let index = 0; !state.isDone; index += 1) {
    const one = person(playground, playground.world.addPlayer().name);
    const early = begin + (index * 1000) / CLICKS_A_SECOND - performance.now();
    if (early > 0) await new Promise<void>((resolve) => setTimeout(resolve, early));
    const clicked = performance.now();
    // Discord takes an answer for three seconds; a click that gets none counts as that long.
    const note = (): void => void taken.push(performance.now() - clicked);
    waiting.push(one.presses(question, 'A').then(note, note));
  }
  await working;
  await Promise.all(waiting);
  return taken;
}

interface Import {
  readonly cardMs: number;
  readonly importMs: number;
}

async function addsTable(turn: number): Promise<Import> {
  const text = `title,Sights ${turn % 2}\n${questionTable(ROWS).replaceAll('visitor', `visitor of day ${turn}`)}`;
  const begin = performance.now();
  const { message } = await ada.uses('pack', { file: textFile('sights.csv', text) }, 'add');
  const card = await ada.sees(
    (one) => one.id === message?.id && buttonsOf(one).some((label) => label.startsWith('Import')),
  );
  const cardMs = performance.now() - begin;
  const label = buttonsOf(card).find((one) => one.startsWith('Import')) ?? '';
  const pressed = performance.now();
  const { message: done } = await ada.presses(card, label);
  const importMs = performance.now() - pressed;
  if (done === undefined || !textOf(done).startsWith('Imported'))
    throw new Error(`not imported: ${textOf(done ?? card)}`);
  return { cardMs, importMs };
}

const plain: (readonly number[])[] = [];
const busy: (readonly number[])[] = [];
const imports: Import[] = [];
let question: APIMessage | undefined;
for (let turn = 0; turn <= TURNS; turn += 1) {
  question = await ask(question);
  plain.push(await clicksDuring(question, () => new Promise((resolve) => setTimeout(resolve, PLAIN_MS))));
  question = await ask(question);
  busy.push(await clicksDuring(question, async () => void imports.push(await addsTable(turn))));
}

// The first turn warms up.
const cardMs = median(imports.slice(1).map((one) => one.cardMs));
const importMs = median(imports.slice(1).map((one) => one.importMs));
print({
  bench: 'add: command to card',
  ours: cardMs,
  unit: 'ms',
  rows: ROWS,
  goal: `< ${GOAL_CARD_MS} ms`,
  ok: cardMs < GOAL_CARD_MS,
});
print({
  bench: 'add: Import to done',
  ours: importMs,
  unit: 'ms',
  rows: ROWS,
  goal: `< ${GOAL_IMPORT_MS} ms`,
  ok: importMs < GOAL_IMPORT_MS,
});
for (const [what, share] of [
  ['p50', 0.5],
  ['p99', 0.99],
] as const) {
  const of = (turns: readonly (readonly number[])[]): number =>
    median(turns.slice(1).map((times) => quantile(times, share)));
  const [ours, base] = [of(busy), of(plain)];
  const most = what === 'p99' ? { goal: `< ${GOAL_P99_MS} ms`, ok: ours < GOAL_P99_MS } : { goal: 'told', ok: true };
  print({
    bench: `add: click to acknowledgement, ${what}`,
    ours,
    unit: 'ms',
    baseline: 'the same clicks without an import',
    base,
    ratio: ours / base,
    clicks: busy.slice(1).reduce((sum, { length }) => sum + length, 0),
    worst: Math.max(...busy.slice(1).flat()),
    ...most,
  });
}
await bot.close();
