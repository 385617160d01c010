import { bring, type BringOptions } from '../../packs/bring.ts';
import { applyEdit } from '../../packs/edit/apply-edit.ts';
import { readEntry } from '../../packs/edit/read-entry.ts';
import { headOf } from '../../packs/head.ts';
import { loadPools } from '../../packs/library.ts';
import { serverProblems } from '../../packs/server-rules.ts';
import { stemHash } from '../../questions/stem-hash.ts';
import { toSlices } from '../slices.ts';
import { writePack } from './write-pack.ts';
import type { ChildAnswer, ChildDone, ChildJob } from './job.ts';

// A process of its own for one file: it may hang, run out of memory or crash, and the bot goes on. It has no token and no
// environment, and ends when it has answered or when its parent is gone.

async function run(job: ChildJob): Promise<ChildDone> {
  switch (job.work) {
    case 'check':
      return check(job, job.name, Buffer.from(job.base64, 'base64'), job);
    case 'edit': {
      const edited = applyEdit(job, job.edit);
      if (edited.ok) {
        const done = await check(job, `pack.${job.syntax}`, Buffer.from(edited.text), {
          format: 'fact-pack',
          isStored: true,
        });
        return { ...done, ...(edited.entry !== undefined && { entry: edited.entry }) };
      }
      if (edited.why === 'gone') return { work: 'gone' };
      return { work: 'check', checked: { format: 'fact-pack', problems: edited.problems, ready: 0, unusable: 0 } };
    }
    case 'entry': {
      const entry = readEntry(job, job.id);
      return { work: 'entry', ...(entry && { entry }) };
    }
    case 'write': {
      const written = await writePack(job);
      return written === undefined ? { work: 'gone' } : { work: 'write', ...written };
    }
  }
}

async function check(
  { packsDir, guildId, day }: { readonly packsDir: string; readonly guildId: string; readonly day: string },
  name: string,
  bytes: Uint8Array,
  { format, details, isStored = false }: Pick<BringOptions, 'format' | 'details' | 'isStored'>,
): Promise<Extract<ChildDone, { work: 'check' }>> {
  const keyOf = (id: string): string => `${guildId}.${id}`;
  const pools = await loadPools(packsDir);
  const options = { pools, day, keyOf, isStored, ...(format && { format }), ...(details && { details }) };
  const { brought, ...rest } = bring(bytes, name, options);
  if (brought === undefined) return { work: 'check', checked: rest };
  const { pack, questions, text, syntax } = brought;
  const foreign = serverProblems(pack, text);
  if (foreign.length > 0) {
    return { work: 'check', checked: { ...rest, ready: 0, problems: [...foreign, ...rest.problems] } };
  }
  for (const slice of toSlices(questions)) await answer({ slice });
  const stems = questions.map(({ stem }) => stemHash(stem));
  const checked = { slug: pack.id, key: keyOf(pack.id), head: headOf(pack, questions), text, syntax, stems };
  return { work: 'check', checked: { ...rest, pack: checked } };
}

function answer(message: ChildAnswer): Promise<void> {
  return new Promise((resolve, reject) => {
    if (process.send === undefined) reject(new Error('This process was not started by the bot.'));
    else process.send(message, (error) => (error === null ? resolve() : reject(error)));
  });
}

process.once('disconnect', () => process.exit(0));
process.once('message', (job) => {
  run(job as ChildJob)
    .then((done) => answer({ done }))
    .then(
      () => process.disconnect(),
      // What is thrown here may hold parts of the file, which belong in no log.
      () => process.exit(1),
    );
});
