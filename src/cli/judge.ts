import { once } from 'node:events';
import type { Pack } from '../facts/pack.ts';
import { quoted } from '../packs/escaped.ts';
import { readPack } from '../packs/read.ts';
import { listed, suggestCure } from '../packs/suggest.ts';
import type { Answerline } from '../questions/answerline.ts';
import { answerlineOf } from '../questions/answerlines.ts';
import { sourceSlot } from '../questions/forms/source.ts';
import { judge } from '../questions/judge.ts';
import { lineOfWritten } from '../questions/written-line.ts';
import { readLines, type InputLine } from './lines.ts';
import { findPackFile } from './pack-file.ts';
import { problemLines } from './problems.ts';
import { EXIT, UsageError } from './run.ts';

/** A guess of 4,000 characters fits in, also when each is written as an escape. */
const mostBytes = 65_536;

/** So many faulty lines are told one by one. */
const mostTold = 20;

const shape = '{"fact": "…", "slot": "…", "guess": "…"}';

/**
 * Judges typed answers: for each line of stdin one line on stdout, in order and as soon as it is read. A line that cannot be judged
 * counts as refused, so that lines stay in step; the reason goes to stderr and the exit code is 1.
 */
export async function judgeAnswers(name: string): Promise<number> {
  const file = await findPackFile(name);
  const { pack, problems } = readPack(file.bytes, file.path);
  if (pack === undefined) {
    process.stderr.write(`${problemLines(file.path, problems).join('\n')}\n`);
    return EXIT.failed;
  }
  if (process.stdin.isTTY) process.stderr.write(`Type one answer a line: ${shape}. Ctrl-D ends.\n`);
  const known = new Map<string, Answerline>();
  let faulty = 0;
  for await (const lines of readLines(process.stdin, mostBytes)) {
    let out = '';
    for (const line of lines) {
      try {
        out += `${JSON.stringify(judgeLine(pack, known, line))}\n`;
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        out += '{"verdict":"reject"}\n';
        faulty++;
        if (faulty <= mostTold) process.stderr.write(`line ${line.number}: ${error.message}\n`);
      }
    }
    if (!process.stdout.write(out)) await once(process.stdout, 'drain');
  }
  if (faulty > mostTold) process.stderr.write(`${faulty - mostTold} more lines could not be judged.\n`);
  return faulty === 0 ? EXIT.done : EXIT.failed;
}

function judgeLine(pack: Pack, known: Map<string, Answerline>, line: InputLine): object {
  const { fact, slot, guess } = parseLine(line);
  const key = `${fact}\n${slot}`;
  const answerline = known.get(key) ?? findAnswerline(pack, fact, slot);
  known.set(key, answerline);
  return judge(answerline, guess);
}

interface Asked {
  readonly fact: string;
  readonly slot: string;
  readonly guess: string;
}

function parseLine({ text }: InputLine): Asked {
  if (text === undefined) throw new UsageError(`The line is longer than ${mostBytes} bytes. Cut the guess.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`This is no JSON. Write each line as ${shape}.`);
  }
  const asked: Partial<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  const { fact, slot, guess } = asked;
  if (typeof fact !== 'string' || typeof slot !== 'string' || typeof guess !== 'string') {
    throw new UsageError(`"fact", "slot" and "guess" must all be there, each in quotes. Write each line as ${shape}.`);
  }
  return { fact, slot, guess };
}

/** The answerline of a slot of a fact, of who carried the fact (`source`), or of a written question, whose slot does not matter. */
function findAnswerline(pack: Pack, id: string, slot: string): Answerline {
  const written = pack.extra.find((one) => one.id === id);
  if (written !== undefined) return lineOfWritten(pack, written);
  const fact = pack.facts.find((one) => one.id === id);
  if (fact === undefined) {
    const ids = [...pack.facts, ...pack.extra].map((one) => one.id);
    // Rows of patterns are easily called by their first value alone.
    const row = ids.find((one) => one.endsWith(`/${id.toLowerCase()}`));
    const cure = row === undefined ? suggestCure(id, ids, `It has: ${listed(ids)}.`) : `Did you mean "${row}"?`;
    throw new UsageError(`The pack has no fact ${quoted(id)}. ${cure}`);
  }
  const value = fact.slots.get(slot);
  if (value !== undefined) return answerlineOf(pack, value);
  const { by } = fact.claim;
  if (slot === sourceSlot && by !== undefined) return answerlineOf(pack, { kind: 'entity', id: by });
  const slots = [...fact.slots.keys(), ...(by === undefined ? [] : [sourceSlot])];
  throw new UsageError(`The fact "${id}" has no slot ${quoted(slot)}. It has: ${slots.join(', ')}.`);
}
