import { type BundledPack, packWith } from '../../src/app/bundled-pack.ts';
import type { NameLine } from '../../src/questions/answerline.ts';
import type { Question } from '../../src/questions/question.ts';

const drinks = [
  ['Cognac', 'Charente', 'Lamp Street'],
  ['Calvados', 'Normandy', 'Quay Road'],
  ['Grappa', 'Veneto', 'Mill Lane'],
  ['Aquavit', 'Jutland', 'Gate Square'],
  ['Mezcal', 'Oaxaca', 'Well Yard'],
  ['Pisco', 'the Ica valley', 'North Pier'],
] as const;

function lineOf(name: string): NameLine {
  return {
    expects: 'name',
    person: false,
    accept: [name, `${name} brandy`],
    prompt: ['brandy'],
    reject: [],
    others: drinks.flatMap(([other]) => (other === name ? [] : [other])),
    around: [],
  };
}

/** A question that is answered in words: the name, or the name and "brandy"; "brandy" alone asks for more. */
function typed([name, region, street]: (typeof drinks)[number], index: number): Question {
  return {
    id: `drinks.${index}`,
    pack: 'drinks',
    packTitle: 'Drinks of the quarter',
    licence: 'CC0',
    fact: `sold-${index}`,
    slot: 'what',
    form: 'typed',
    stem: `Which drink from ${region} was sold in ${street}?`,
    inOrder: false,
    answer: name,
    answerline: lineOf(name),
    source: { title: 'A list of shops', date: '2024', section: 'Spirits', claim: 'stated' },
    explanation: `${name} from ${region} was sold in ${street}.`,
    answerKey: name.toLowerCase(),
  };
}

/** A question that is answered by a choice, about the same shops. */
function chosen([name, region, street]: (typeof drinks)[number], index: number): Question {
  const others = drinks.filter(([other]) => other !== name).map(([other]) => other);
  const { answerline: _line, ...question } = typed([name, region, street] as (typeof drinks)[number], index);
  return {
    ...question,
    id: `drinks.choice.${index}`,
    form: 'asked',
    stem: `What from ${region} did the shop in ${street} sell?`,
    choices: [name, ...others.slice(0, 3)],
  };
}

/** A pack of six typed questions and two with choices. */
export const typedQuestions = [...drinks.map(typed), ...drinks.slice(0, 2).map(chosen)];

/** The pack with these of its questions alone. */
export function typedPackOf(questions: readonly Question[]): BundledPack {
  const medium = questions.filter(({ choices }) => choices !== undefined).length;
  const difficulties = { easy: 0, medium, hard: questions.length - medium };
  const head = {
    title: 'Drinks of the quarter',
    language: 'en',
    authors: [],
    questions: questions.length,
    difficulties,
  };
  return packWith('drinks', head, questions);
}

export const typedPack = typedPackOf(typedQuestions);
