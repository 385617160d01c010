import { readPack } from '../packs/read.ts';
import { generate } from '../questions/generate.ts';
import type { Question, RefusedQuestion } from '../questions/question.ts';
import { findPackFile, poolsFor } from './pack-file.ts';
import { problemLines } from './problems.ts';
import { baselineTable, countTables } from './questions-tables.ts';
import { EXIT } from './run.ts';

export interface QuestionsOptions {
  readonly seed: string;
  readonly json?: boolean;
  readonly refused?: boolean;
}

/** Prints every question of a pack, or every refused candidate. Nothing is made from a pack with errors. */
export async function printQuestions(name: string, options: QuestionsOptions): Promise<number> {
  const file = await findPackFile(name);
  const { pack, problems } = readPack(file.bytes, file.path);
  if (pack === undefined) {
    process.stderr.write(`${problemLines(file.path, problems).join('\n')}\n`);
    return EXIT.failed;
  }
  const { questions, refused } = generate(pack, await poolsFor(file), options.seed);
  if (options.json === true) {
    const document = options.refused === true ? refused : questions.map(jsonOf);
    process.stdout.write(`${JSON.stringify(document, undefined, 2)}\n`);
  } else {
    const blocks = options.refused === true ? refused.map(refusedText) : questions.map(questionText);
    const tables = [...countTables(questions, refused), ...baselineTable(questions, options.seed)];
    process.stdout.write(`${[...blocks, ...tables, summary(questions, refused)].join('\n\n')}\n`);
  }
  return EXIT.done;
}

/** The published shape: only these keys, in this order. */
function jsonOf(question: Question): object {
  const { id, fact, slot, form, stem, choices, answer, accept, prompt, scope, source, explanation } = question;
  const { title, date, section, claim, by } = source;
  return {
    id,
    fact,
    slot,
    form,
    stem,
    choices,
    answer,
    accept,
    prompt,
    scope,
    source: { title, date, section, claim, by },
    explanation,
  };
}

function questionText(question: Question): string {
  const { id, form, fact, slot, stem, choices, answer, accept, explanation, source } = question;
  const by = source.by === undefined ? '' : ` by ${source.by}`;
  return [
    stem,
    ...(choices ?? []).map((choice) => `  ${choice === answer ? '*' : ' '} ${choice}`),
    ...(accept === undefined ? [] : [`  = ${accept.join(' = ')}`]),
    `  ${explanation}`,
    `  ${source.title}, ${source.section}: ${source.claim}${by} [${fact}.${slot} ${form} ${id}]`,
  ].join('\n');
}

function refusedText({ fact, slot, form, stem, reason }: RefusedQuestion): string {
  return `${stem}\n  ${reason} [${fact}.${slot} ${form}]`;
}

function summary(questions: readonly Question[], refused: readonly RefusedQuestion[]): string {
  const stems = new Set(questions.map((question) => question.stem)).size;
  const facts = new Set(questions.map((question) => question.fact)).size;
  return `${questions.length} questions on ${stems} stems from ${facts} facts; ${refused.length} candidates refused.`;
}
