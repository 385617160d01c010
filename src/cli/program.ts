import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { formats } from '../packs/importers/formats.ts';

/** The command line. Rooms that load a database or discord.js are imported only by the commands that need them. */
export function createProgram(): Command {
  const program = new Command('footnote')
    .description('A Discord trivia bot whose questions are made from facts and shown with their source.')
    .version(version())
    .exitOverride()
    .showHelpAfterError('(footnote --help lists the commands)')
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', '\nExit codes: 0 done, 1 failed, 2 wrong usage, 78 wrong configuration.');

  program
    .command('playground')
    .description('try the bot in a local Discord, without an account')
    .option('--port <number>', 'where the page is served; 0 takes any free port', portNumber, 4321)
    .option('--db <file>', 'keep answers in this file instead of a temporary one')
    .option('--open', 'open the page in the browser')
    .action(async (options: { port: number; db?: string; open?: boolean }) => {
      const { playground } = await import('./playground.ts');
      await playground(options);
    });

  program
    .command('setup')
    .description('ask for the bot’s token, check it, write .env, register the commands')
    .action(async () => (await import('./setup.ts')).setup());

  program
    .command('start')
    .description('run the bot on Discord')
    .action(async () => (await import('./start.ts')).start());

  program
    .command('register')
    .description('register the slash commands with Discord')
    .option('--guild <id>', 'only on this server, where they show up at once')
    .option('--dry-run', 'print the commands instead')
    .action(async (options: { guild?: string; dryRun?: boolean }) => {
      const { register } = await import('./register.ts');
      await register(options);
    });

  program
    .command('config')
    .description('print the configuration in force, secrets hidden')
    .action(async () => (await import('./config.ts')).printConfig());

  program
    .command('questions')
    .description('print every question that a pack yields')
    .argument('<pack>', 'a pack file, or the name of a bundled pack')
    .option('--seed <text>', 'another seed shuffles wrong choices differently', '1')
    .option('--json', 'one JSON document')
    .option('--refused', 'the candidates that a rule refused, with the reason')
    .action(async (pack: string, options: { seed: string; json?: boolean; refused?: boolean }) => {
      const { printQuestions } = await import('./questions.ts');
      process.exitCode = await printQuestions(pack, options);
    });

  const packs = program.command('packs').description('work on question packs');
  packs
    .command('check')
    .description('show all problems of packs, with line, column and cure; exit code 1 when there is an error')
    .argument('<pack...>', 'pack files, or names of bundled packs')
    .option('--json', 'one JSON document; a list of documents for several packs')
    .option('--against <text>', 'a text file of the source: tell where a pack repeats its wording')
    .action(async (names: readonly string[], options: { json?: boolean; against?: string }) => {
      const { checkPacks } = await import('./packs.ts');
      process.exitCode = await checkPacks(names, options);
    });

  packs
    .command('review')
    .description('show the wrong choices of a pack that nobody has approved yet; exit code 1 while there are some')
    .argument('<pack>', 'a pack file, or the name of a bundled pack')
    .option('--approve', 'keep all that are shown as approved, in NAME.reviewed.json beside the pack')
    .action(async (pack: string, options: { approve?: boolean }) => {
      const { reviewPack } = await import('./review.ts');
      process.exitCode = await reviewPack(pack, options);
    });

  packs
    .command('draft')
    .description(
      'print stubs for a pack, to be saved as NAME.yaml: the names, dates and amounts of a text, none of its sentences',
    )
    .argument('<text>', 'a text file, such as an article')
    .action(async (text: string) => (await import('./draft.ts')).printDraft(text));

  packs
    .command('import')
    .description('turn a quiz file into a pack of format 1, on stdout; exit code 1 when nothing in it can be used')
    .argument('<file>', 'a fact pack, a question table, or a file of another quiz program')
    .option('--format <name>', 'how to read it; found out from its content unless given')
    .option('--out <file>', 'write this file instead, as YAML if its name ends so')
    .addHelpText('after', `\nFormats: ${formats.map(({ name, title }) => `${name} = ${title}`).join('; ')}.`)
    .action(async (file: string, options: { format?: string; out?: string }) => {
      const { importPack } = await import('./convert.ts');
      process.exitCode = await importPack(file, options);
    });

  packs
    .command('export')
    .description('write a pack in another format, on stdout')
    .argument('<pack>', 'a pack file, or the name of a bundled pack')
    .requiredOption('--format <name>', 'yaml, json, csv or gift')
    .option('--out <file>', 'write this file instead')
    .action(async (pack: string, options: { format: string; out?: string }) => {
      const { convertPack } = await import('./convert.ts');
      process.exitCode = await convertPack(pack, options);
    });

  program
    .command('judge')
    .description('judge typed answers: JSON lines in on stdin, one verdict a line out on stdout')
    .argument('<pack>', 'a pack file, or the name of a bundled pack')
    .addHelpText(
      'after',
      '\nIn:  {"fact": "dinner", "slot": "where", "guess": "beverly hils hotel"}' +
        '\nOut: {"verdict": "accept" | "prompt" | "reject", "near"?: true}' +
        '\nThe slot "source" asks who carried the fact; for a question of "extra" give its id as fact, and any slot.',
    )
    .action(async (pack: string) => {
      const { judgeAnswers } = await import('./judge.ts');
      process.exitCode = await judgeAnswers(pack);
    });

  program
    .command('bench')
    .description('run the benchmarks of a checkout')
    .argument('[name]', 'only this one')
    .action(async (name: string | undefined) => {
      const { bench } = await import('./bench.ts');
      process.exitCode = await bench(name);
    });

  return program;
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
  }
  return port;
}

function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
