import { startApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { withPacks } from './root.ts';
import { askedToEnd } from './run.ts';

/** What is left of the ten seconds in which a supervisor expects the process to end. */
const HARD_EXIT_MS = 9500;

/** Runs the bot until it is asked to end or cannot go on. */
export async function start(): Promise<void> {
  const app = await startApp(withPacks(readConfig()));
  process.stdout.write(`Footnote is ready: ${app.servers} servers, ${app.packs} packs, ${app.questions} questions\n`);
  process.stderr.write(`Invite it to a server: ${app.inviteUrl}\n`);
  const lost = await Promise.race([app.lost, askedToEnd()]);
  const hardExit = setTimeout(() => process.exit(lost === undefined ? 0 : 1), HARD_EXIT_MS);
  hardExit.unref();
  await app.close();
  if (lost !== undefined) throw lost;
}
