import { bring } from '../../packs/bring.ts';
import { fold } from '../../facts/fold.ts';
import { headOf } from '../../packs/head.ts';
import type { RowProblem } from '../../packs/importers/model.ts';
import { loadPools } from '../../packs/library.ts';
import { shortHash } from '../../questions/random.ts';
import type { ChildAnswer, ChildJob } from './job.ts';

// A process of its own for one file: it may hang, run out of memory or crash, and the bot goes on. It has no token and no
// environment, and ends when it has answered or when its parent is gone.

const SLICE = 200;
/** Longest id of a server's pack: its key stands in ids of buttons. */
const MOST_ID = 40;

async function run({ base64, packsDir, guildId, ...job }: ChildJob): Promise<void> {
  const pools = await loadPools(packsDir);
  const bytes = Buffer.from(base64, 'base64');
  const { name, day, format, details } = job;
  const options = { pools, day, ...(format && { format }), ...(details && { details }) };
  const { brought, ...rest } = bring(bytes, name, { ...options, keyOf: (id) => keyOf(guildId, id) });
  if (brought === undefined) return answer({ done: rest });
  const { pack, questions, text, syntax } = brought;
  if (pack.id.length > MOST_ID) return answer({ done: { ...rest, problems: [tooLongId(pack.id), ...rest.problems] } });
  for (let start = 0; start < questions.length; start += SLICE) {
    await answer({ slice: JSON.stringify(questions.slice(start, start + SLICE)) });
  }
  const stems = questions.map(({ stem }) => shortHash(fold(stem)));
  const checked = { slug: pack.id, key: keyOf(guildId, pack.id), head: headOf(pack, questions), text, syntax, stems };
  return answer({ done: { ...rest, pack: checked } });
}

function tooLongId({ length }: string): RowProblem {
  const message = `the id of the pack has ${length} characters; on a server it may have ${MOST_ID}.`;
  return { severity: 'error', line: 1, column: 1, message, cure: 'Write a shorter one after "pack:".' };
}

function keyOf(guildId: string, id: string): string {
  return `${guildId}.${id}`;
}

function answer(message: ChildAnswer): Promise<void> {
  return new Promise((resolve, reject) => {
    if (process.send === undefined) reject(new Error('This process was not started by the bot.'));
    else process.send(message, (error) => (error === null ? resolve() : reject(error)));
  });
}

process.once('disconnect', () => process.exit(0));
process.once('message', (job) => {
  run(job as ChildJob).then(
    () => process.disconnect(),
    // What is thrown here may hold parts of the file, which belong in no log.
    () => process.exit(1),
  );
});
