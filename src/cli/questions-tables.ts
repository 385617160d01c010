import { blindBaselines, type Positions, type Views } from '../questions/baselines.ts';
import type { Question, RefusedQuestion } from '../questions/question.ts';

/** How many questions there are of each form, and how many candidates each rule refused. */
export function countTables(questions: readonly Question[], refused: readonly RefusedQuestion[]): readonly string[] {
  return [
    table(
      'Form, questions',
      countBy(questions, ({ form }) => form),
    ),
    table(
      'Rule, candidates refused',
      countBy(refused, ({ reason }) => /\((M\d+)\)$/u.exec(reason)?.[1] ?? 'other'),
    ),
  ];
}

/** What guessing gets right in games of the pack; nothing when it has no questions. */
export function baselineTable(questions: readonly Question[], seed: string): readonly string[] {
  if (questions.length === 0) return [];
  const { chance, often, rate, longest, shortest, echo, commonest, shuffled, ordered } = blindBaselines(
    questions,
    seed,
  );
  return [
    table('Guessing without reading, right answers in 200 games of 20', [
      ['any choice', percent(chance)],
      ['the longest choice', percent(longest)],
      ['the shortest choice', percent(shortest)],
      ['most words of the question', percent(echo)],
      ...viewRows('most often the answer', often),
      ...viewRows('most often right when shown', rate),
      [`commonest answer (${commonest.answer})`, `${percent(commonest.share)} of draws`],
      ['place of the answer, shuffled choices', chanceOf(shuffled)],
      ['place of the answer, ordered choices', chanceOf(ordered)],
    ]),
  ];
}

function viewRows(name: string, { played, lower, upper }: Views): readonly (readonly [string, string])[] {
  return [
    [`${name} in the game so far`, percent(played)],
    [`${name} on other facts`, percent(lower)],
    [`${name}, other wordings known`, percent(upper)],
  ];
}

function countBy<T>(things: readonly T[], key: (thing: T) => string): readonly (readonly [string, string])[] {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(key(thing), (counts.get(key(thing)) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([name, count]) => [name, String(count)]);
}

function table(title: string, rows: readonly (readonly [string, string])[]): string {
  const width = rows.reduce((most, [name]) => Math.max(most, name.length), 0);
  return [title, ...rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`)].join('\n');
}

function percent(share: number): string {
  return Number.isNaN(share) ? 'none' : `${Math.round(share * 100)} %`;
}

function chanceOf({ n, p }: Positions): string {
  return Number.isNaN(p) ? 'none' : `${n} counted, as uneven by chance: ${percent(p)}`;
}
