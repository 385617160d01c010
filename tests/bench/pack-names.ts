// How long it takes to suggest the names of packs while somebody types, on a server with 500 packs, and to gather the
// figures of a pack of 5,000 questions. Prints JSON lines; CONTRIBUTING.md tells their form.
// Run: npm run footnote bench pack-names
import { createShelf } from '../../src/app/shelf.ts';
import type { Desk } from '../../src/commands/desk.ts';
import { packFigures } from '../../src/commands/packs/figures.ts';
import { suggestForPack } from '../../src/commands/packs/suggest.ts';
import type { CompleteCall } from '../../src/commands/call.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { largePack } from '../support/large-pack.ts';
import { readPack } from '../../src/packs/read.ts';
import { generate } from '../../src/questions/generate.ts';
import { median, print, quantile } from '../support/report.ts';

const PACKS = 500;
const RUNS = 200;
const QUESTIONS = 5000;
const GOAL_MS = 20;
const GUILD = '200000000000000001';

/** Time of the processor in ms: other work on the machine does not count. */
async function cpu(work: () => Promise<unknown>): Promise<number> {
  const begin = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

const store = await openSqlite(':memory:');
const shelf = createShelf(store, []);
for (let index = 0; index < PACKS; index++) {
  const saved = await store.savePack({
    key: `${GUILD}.pack-${index}`,
    guildId: GUILD,
    basedOn: 0,
    kind: 'added',
    summary: 'Added',
    head: {
      title: `Questions on subject ${index}`,
      description: 'What everybody should know of it, and some of what hardly anybody does.',
      language: 'en',
      licence: 'CC BY-SA 4.0',
      authors: ['Ada', 'Grace'],
      category: index % 2 === 0 ? 'History' : 'Science',
      questions: 100,
      difficulties: { easy: 40, medium: 40, hard: 20 },
    },
    text: 'format: 1',
    syntax: 'yaml',
    slices: ['[]'],
    stems: [],
    by: { id: '1', name: 'Ada' },
    now: 0,
    quota: { packs: PACKS, bytes: 1_000_000 },
  });
  if (!saved.saved) throw new Error(saved.why);
}

const desk = { store, shelf } as Desk;
const times: number[] = [];
for (let run = 0; run < RUNS; run++) {
  const typed = ['', 'sub', 'subject 4', 'history', 'nothing of that name'][run % 5] ?? '';
  const call = {
    person: { permissions: 1n << 13n, locale: 'en-US' },
    scene: { guildId: GUILD },
    subcommand: 'undo',
    option: 'pack',
    typed,
  } as CompleteCall;
  times.push(await cpu(() => suggestForPack(desk, call)));
}
const ours = median(times);
print({
  bench: 'pack-names: suggesting',
  ours,
  unit: 'ms',
  goal: `<= ${GOAL_MS}`,
  ok: ours <= GOAL_MS,
  p95: quantile(times, 0.95),
});

const { pack } = readPack(new TextEncoder().encode(largePack(2000, () => false, 0)), 'large.yaml');
if (pack === undefined) throw new Error('the large pack cannot be read');
const { questions } = generate(pack, new Map(), '1');
const large = { id: pack.id, title: pack.title, questions: questions.slice(0, QUESTIONS) };
const figures = await cpu(() => packFigures(desk, GUILD, large));
print({
  bench: 'pack-names: figures of a large pack',
  ours: figures,
  unit: 'ms',
  goal: '<= 1500',
  ok: figures <= 1500,
  questions: Math.min(QUESTIONS, questions.length),
});
await store.close();
