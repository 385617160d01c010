// Every hostile file sent to the built bot by /pack add: the longest time from the command to the card or notice that
// refuses it. A file that could be imported fails the benchmark. Run `npm run build` first.
import { openBuiltBot } from '../support/built-bot.ts';
import { buttonsOf, person, textOf } from '../support/discord.ts';
import { everyDisguise, hostileFiles } from '../support/hostile-files.ts';
import { median, print, quantile } from '../support/report.ts';

const GOAL_MS = 2000;

const bot = await openBuiltBot();
const ada = person(bot.playground, 'Ada');
const times: { readonly what: string; readonly ms: number }[] = [];
const cameIn: string[] = [];
const names = new Set(hostileFiles.map(({ what }) => what));
for (const { what, name, bytes } of [...hostileFiles, ...everyDisguise.filter(({ what: one }) => !names.has(one))]) {
  const file = { name, bytes: bytes() };
  const begin = performance.now();
  const { message } = await ada.uses('pack', { file }, 'add');
  const card = await ada.sees(({ id, ...one }) => {
    const words = id === message?.id ? textOf({ id, ...one }) : '';
    return words !== '' && !words.includes('Checking');
  });
  times.push({ what, ms: performance.now() - begin });
  if (buttonsOf(card).some((label) => label.startsWith('Import'))) cameIn.push(what);
}
const worst = times.reduce((one, other) => (other.ms > one.ms ? other : one));
const all = times.map(({ ms }) => ms);
print({
  bench: 'hostile: worst time to refuse',
  ours: worst.ms,
  unit: 'ms',
  worst: worst.what,
  p50: median(all),
  p95: quantile(all, 0.95),
  files: times.length,
  goal: `each < ${GOAL_MS} ms`,
  ok: worst.ms < GOAL_MS,
});
print({
  bench: 'hostile: files that came in',
  ours: cameIn.length,
  unit: 'files',
  which: cameIn.join(', '),
  goal: '0',
  ok: cameIn.length === 0,
});
await bot.close();
