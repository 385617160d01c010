// The built bot in a process of its own, with time in the hand of the parent process: { advance: ms } moves it on; every
// message is answered with the resident memory in bytes. The environment is that of `footnote start`.
// Found at run time only, because dist is not there before the build.
const { startApp } = await import(new URL('../../dist/app.js', import.meta.url).href);
const { readConfig } = await import(new URL('../../dist/config.js', import.meta.url).href);

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
async function answer(message) {
  if (message.advance !== undefined) await advance(message.advance);
  process.send({ rss: process.memoryUsage.rss() });
}

async function end() {
  await app.close();
  process.exit(0);
}

process.on('message', (message) => void answer(message));
process.once('SIGTERM', () => void end());
process.send({ ready: true });
