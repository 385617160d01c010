// Compares what the built program prints on this Node with Node 20, 22 and 24: the same pack must give the same bytes.
// Run it after `npm run build`. Other versions come from the npm registry once and stay in node_modules/.cache.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'dist', 'cli.js');
const cache = join(root, 'node_modules', '.cache', 'same-bytes');
const majors = ['20', '22', '24'];
const isWindows = process.platform === 'win32';

const say = (text) => process.stdout.write(`${text}\n`);
function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

/** The executable of another Node. Its npm package holds nothing but the program; no script of it is run. */
function fetchNode(major) {
  const folder = join(cache, major);
  const executable = join(folder, 'package', 'bin', isWindows ? 'node.exe' : 'node');
  if (existsSync(executable)) return executable;
  const name = `node-${isWindows ? 'win' : process.platform}-${process.arch}@${major}`;
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, 'fetching-'));
  try {
    execFileSync('npm', ['pack', name, '--loglevel=error', '--pack-destination', fresh], {
      cwd: tmpdir(),
      stdio: 'pipe',
      shell: isWindows,
    });
    const [packed] = readdirSync(fresh);
    execFileSync('tar', ['-xzf', packed], { cwd: fresh });
    rmSync(join(fresh, packed));
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    const [why] = String(error.stderr ?? error.message)
      .trim()
      .split('\n');
    fail(
      `Node ${major} cannot be fetched as the npm package ${name} (${why}). Give this machine access to the npm registry and run it again.`,
    );
  }
  return executable;
}

/** Exit code and hash of all that one command prints. */
async function printed(node, { args, input = '' }) {
  const child = spawn(node, [cli, ...args], { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] });
  child.on('error', (error) => fail(`${node} cannot be run: ${error.message}`));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [out, told, [status]] = await Promise.all([buffer(child.stdout), text(child.stderr), once(child, 'close')]);
  if (status !== 0 && out.length === 0) fail(`${node} ${cli} ${args.join(' ')} failed:\n${told}`);
  return `${status} ${createHash('sha256').update(out).digest('hex')}`;
}

/** The same for every command, as many at a time as the machine has cores. */
async function allPrinted(node) {
  const results = new Map();
  const left = [...commands];
  const work = async () => {
    for (let command = left.shift(); command !== undefined; command = left.shift()) {
      results.set(command, await printed(node, command));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return results;
}

/** The endings of packs; not what was written about a pack. */
function isPack(file) {
  return /\.(?:ya?ml|json|csv)$/u.test(file) && !/\.(?:reviewed|schema)\.json$/u.test(file);
}

/** Lines for `judge`: for every slot that is asked about, the answer, the answer with slips, and every third choice. */
function guessesFor(file) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'questions', file, '--json'], {
    cwd: root,
    maxBuffer: 1 << 28,
  });
  if (status !== 0) fail(`footnote questions ${file} failed:\n${stderr}`);
  const lines = new Set();
  for (const { fact, slot, form, answer, choices = [] } of JSON.parse(stdout)) {
    if (form === 'true-false' || form === 'order') continue;
    const slips = [
      answer.toUpperCase(),
      answer.slice(0, -1),
      `${answer.slice(1, 2)}${answer.slice(0, 1)}${answer.slice(2)}`,
    ];
    for (const guess of [answer, ...slips, ...choices.filter((_, index) => index % 3 === 0)]) {
      lines.add(JSON.stringify({ fact, slot, guess }));
    }
  }
  return `${[...lines].join('\n')}\n`;
}

if (!existsSync(cli)) fail('dist/cli.js is missing. Run "npm run build" first.');
const packs = readdirSync(join(root, 'questions')).filter(isPack);
/** Packs up to this size are put through every command; the others, which would take minutes, through the first. */
const SMALL = 30_000;
const commands = packs.toSorted().flatMap((file) => {
  const path = `questions/${file}`;
  const all = { args: ['questions', path, '--json'] };
  if (statSync(join(root, path)).size > SMALL) return [all];
  return [
    all,
    { args: ['questions', path, '--json', '--refused', '--seed', '2'] },
    { args: ['packs', 'check', path, '--json'] },
    { args: ['packs', 'review', path] },
    { args: ['packs', 'export', path, '--format', 'csv'] },
    { args: ['packs', 'export', path, '--format', 'gift'] },
    { args: ['judge', path], input: guessesFor(path) },
  ];
});
const here = await allPrinted(process.execPath);
for (const major of majors.filter((one) => one !== process.versions.node.split('.')[0])) {
  const there = await allPrinted(fetchNode(major));
  const different = commands.filter((command) => there.get(command) !== here.get(command));
  if (different.length > 0) {
    const list = different.map(({ args }) => `  footnote ${args.join(' ')}`).join('\n');
    fail(`Node ${major} prints other bytes than Node ${process.versions.node} for:\n${list}`);
  }
  say(`Node ${major}: the same bytes as Node ${process.versions.node} from ${commands.length} commands`);
}
