// Prints what packs of servers and reviews cost in the store, as JSON lines. Times are medians; bare better-sqlite3, where
// it is named, writes the same rows on the same kind of file, in turn with ours. `cpu`: what the process worked itself.
// Run: npm run footnote bench packs-store
import BetterSqlite3 from 'better-sqlite3';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PlayerId } from '../../src/game/model.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { PackSave, Store } from '../../src/store/store.ts';
import { question } from '../support/games.ts';
import { median, print } from '../support/report.ts';

const GUILD = '200000000000000001';
const OTHER_GUILD = '200000000000000002';
const QUESTIONS = 5000;
const SLICES = 25;
const SLICE_BYTES = 250_000;
const PACKS = 500;
const CASES = 10_000;
const REPEATS = 7;
const GOAL_SAVE_MS = 400;
const GOAL_LIST_MS = 10;
const GOAL_CASES_MS = 50;
/** Ten thousand people are to be told of it. */
const GOAL_CLOSE_MS = 400;
const NOW = Date.UTC(2026, 2, 2, 12);

const by = { id: '1', name: 'Ada' };

/** Milliseconds that something took each time, and those of them that the process worked itself. */
interface Times {
  readonly wall: number[];
  readonly cpu: number[];
}

function noTimes(): Times {
  return { wall: [], cpu: [] };
}

async function timed(times: Times, work: () => unknown): Promise<void> {
  const [start, cpu] = [process.hrtime.bigint(), process.cpuUsage()];
  await work();
  times.wall.push(Number(process.hrtime.bigint() - start) / 1e6);
  const { user, system } = process.cpuUsage(cpu);
  times.cpu.push((user + system) / 1000);
}

function tell(bench: string, { wall, cpu }: Times, goal: number, bare?: Times): void {
  const ours = median(wall);
  const base = bare === undefined ? undefined : median(bare.wall);
  const compared = base === undefined ? {} : { baseline: 'bare better-sqlite3', base, ratio: ours / base };
  print({ bench, ours, unit: 'ms', ...compared, cpu: median(cpu), goal: `≤ ${goal} ms`, ok: ours <= goal });
}

function packSave(name: string, changes: Partial<PackSave> = {}): PackSave {
  const difficulties = { easy: 0, medium: QUESTIONS, hard: 0 };
  return {
    key: `${GUILD}.${name}`,
    guildId: GUILD,
    basedOn: 0,
    kind: 'added',
    summary: `${QUESTIONS} questions were added.`,
    head: { title: `Pack ${name}`, language: 'en', authors: ['Ada'], questions: QUESTIONS, difficulties },
    text: 'x'.repeat(1_000_000),
    syntax: 'yaml',
    slices: Array.from({ length: SLICES }, (_, slice) => `["${name} ${slice}${'x'.repeat(SLICE_BYTES)}"]`),
    stems: Array.from({ length: QUESTIONS }, (_, index) => `${name}${index}`.padEnd(22, 'x')),
    by,
    now: NOW,
    quota: { packs: 1e6, bytes: 1e12 },
    ...changes,
  };
}

/** The rows of a pack that is added, written with prepared statements in one transaction. */
function bareSave(raw: BetterSqlite3.Database) {
  const pack = raw.prepare('insert into packs values (?, ?, 1, ?, ?, ?, ?, ?, null)');
  const version = raw.prepare(`insert into pack_versions values (?, ?, 1, 'added', null, 0, ?, ?, ?, ?, ?, 'yaml', ?)`);
  const slice = raw.prepare('insert into pack_questions values (?, ?, ?, ?)');
  const stem = raw.prepare('insert into pack_stems values (?, ?, ?)');
  return raw.transaction(({ guildId, key, head, text, summary, slices, stems }: PackSave) => {
    pack.run(guildId, key, JSON.stringify(head), Buffer.byteLength(text), NOW, by.id, by.name);
    version.run(guildId, key, summary, JSON.stringify(head), NOW, by.id, by.name, text);
    for (const [index, questions] of slices.entries()) slice.run(guildId, key, index, questions);
    for (const one of stems) stem.run(guildId, key, one);
  });
}

async function savesAndLists(folder: string): Promise<void> {
  const file = path.join(folder, 'bare.sqlite');
  await (await openSqlite(`file:${file}`)).close();
  const raw = new BetterSqlite3(file);
  for (const pragma of ['synchronous = full', 'foreign_keys = on']) raw.pragma(pragma);
  const bare = bareSave(raw);
  const store = await openSqlite(`file:${path.join(folder, 'ours.sqlite')}`);
  const times = { ours: noTimes(), bare: noTimes(), edit: noTimes() };
  for (let index = 0; index < REPEATS; index += 1) {
    const save = packSave(`p${index}`);
    await timed(times.ours, () => store.savePack(save));
    await timed(times.bare, () => bare.immediate(save));
    const slices = save.slices.map((slice, place) => (place === 3 ? slice.replace('x', 'y') : slice));
    const edit = packSave(`p${index}`, { basedOn: 1, kind: 'edited', slices });
    await timed(times.edit, () => store.savePack(edit));
  }
  raw.close();
  tell('save-pack-5000', times.ours, GOAL_SAVE_MS, times.bare);
  tell('edit-pack-5000', times.edit, GOAL_SAVE_MS, times.bare);

  for (let index = REPEATS; index < PACKS; index += 1) {
    await store.savePack(packSave(`p${index}`, { text: 'x', slices: ['[]'], stems: [] }));
  }
  const lists = noTimes();
  for (let index = 0; index < 10 * REPEATS; index += 1) await timed(lists, () => store.serverPacks(GUILD));
  tell('list-packs-500', lists, GOAL_LIST_MS);
  await store.close();
}

function report(store: Store, guildId: string, number: number, about: number) {
  const person = { id: `7${String(number).padStart(17, '0')}` as PlayerId, name: 'Ada' };
  const said = { kind: 'report', reason: 'wrong', comment: 'It is not so. '.repeat(20), by: person, at: NOW } as const;
  const asked = question(about, { note: 'x'.repeat(1500) });
  return store.fileReport({ caseId: `${guildId}${number}`, guildId, question: asked, report: said, mayPause: true });
}

/** One server has a case with all reports, the other one a case for each of them. */
async function cases(folder: string): Promise<void> {
  const store = await openSqlite(`file:${path.join(folder, 'cases.sqlite')}`, { sync: 'normal' });
  const files = noTimes();
  for (let index = 0; index < CASES; index += 1) {
    await timed(files, () => report(store, GUILD, index, 0));
    await report(store, OTHER_GUILD, index, index);
  }
  tell('file-report-10000', { wall: files.wall.slice(-100), cpu: files.cpu.slice(-100) }, GOAL_CASES_MS);
  const read = async (bench: string, work: () => unknown): Promise<void> => {
    const times = noTimes();
    for (let index = 0; index < 3 * REPEATS; index += 1) await timed(times, work);
    tell(bench, times, GOAL_CASES_MS);
  };
  await read('open-cases-one', () => store.openCases({ guildId: GUILD, page: 0 }));
  for (const page of [0, CASES / 2, CASES - 1]) {
    await read(`open-cases-page-${page}`, () => store.openCases({ guildId: OTHER_GUILD, page }));
  }
  await read('report-counts-one', () => store.reportCounts(GUILD, ['q0']));
  const close = noTimes();
  await timed(close, () => store.closeCase(`${GUILD}0`, 'kept', by, NOW));
  tell('close-case-10000', close, GOAL_CLOSE_MS);
  await store.close();
}

const folder = await mkdtemp(path.join(tmpdir(), 'footnote-bench-'));
await savesAndLists(folder);
await cases(folder);
await rm(folder, { recursive: true, force: true });
