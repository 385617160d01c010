// The built bot in a process of its own, with time in the hand of the parent process: { advance: ms } moves it on, and
// { memory: true } asks for the resident memory in bytes. The environment is that of `footnote start`.
import { startApp } from '../../dist/app.js';
import { readConfig } from '../../dist/config.js';

let now = Number(process.argv[2]);
const wakes = new Set();
const clock = {
  now: () => now,
  wake(at, run) {
    const wake = { at, run };
    wakes.add(wake);
    return () => void wakes.delete(wake);
  },
};

async function advance(ms) {
  const until = now + ms;
  for (;;) {
    const [due] = [...wakes].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
    if (due === undefined) break;
    wakes.delete(due);
    now = Math.max(now, due.at);
    due.run();
    await new Promise((resolve) => setImmediate(resolve));
  }
  now = until;
}

const app = await startApp(readConfig(), { clock });
process.on('message', async (message) => {
  if (message.advance !== undefined) await advance(message.advance);
  process.send({ id: message.id, rss: process.memoryUsage.rss() });
});
process.once('SIGTERM', async () => {
  await app.close();
  process.exit(0);
});
process.send({ ready: true });
