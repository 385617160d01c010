/** One choice of a question over all the times that it was answered. */
interface ChoiceFigures {
  /** Answers given while it was among the choices. */
  readonly offered: number;
  readonly chosen: number;
  /** Of `chosen`, by players in the better half of their game. */
  readonly chosenByBetter: number;
}

/** How a question fared. */
export interface QuestionFigures {
  /** Closed rounds. */
  readonly asked: number;
  readonly answers: number;
  readonly right: number;
  /** Median thinking time in seconds; missing when nobody answered. */
  readonly medianSeconds?: number;
  /** The share of right answers that blind guessing has, 0 to 1: one in the number of choices, 0 for typed answers. */
  readonly chance: number;
  /** The text of the right choice. */
  readonly answer: string;
  /** By text: the choices of a question may differ from one version of its pack to the next. Empty for typed questions. */
  readonly choices: ReadonlyMap<string, ChoiceFigures>;
}

/** What a moderator should look at. `choice` is the wrong choice that is meant. */
export type HealthFlag =
  /** Hardly anybody takes it, so it does no work. */
  | { readonly flag: 'idle-choice'; readonly choice: string }
  /** Worse than guessing: the key may be wrong. */
  | { readonly flag: 'below-chance' }
  | { readonly flag: 'too-easy' }
  /** The better players prefer it to the right one: it may be right as well. */
  | { readonly flag: 'ambiguous'; readonly choice: string }
  | { readonly flag: 'reported' };

/** From so many answers on a share says something, and from so many by better players. */
const enoughAnswers = 40;
const enoughBetter = 20;
const idleShare = 0.05;
const belowChance = 0.1;
const easyShare = 0.95;
const enoughReports = 2;
/** Two reports count in fifty answers, and as many for every fifty more. */
const answersPerReports = 50;

/**
 * What is conspicuous about a question. A choice is idle below 5 % of 40 answers or more; shares are judged from 40 answers
 * on. `reports` is how many people reported it.
 */
export function healthFlags(figures: QuestionFigures, reports = 0): readonly HealthFlag[] {
  const { answers, right, chance, answer, choices } = figures;
  const wrong = [...choices].filter(([text]) => text !== answer);
  const keyByBetter = choices.get(answer)?.chosenByBetter ?? 0;
  const better = [...choices.values()].reduce((sum, one) => sum + one.chosenByBetter, 0);
  const enough = answers >= enoughAnswers;
  return [
    ...wrong
      .filter(([, { offered, chosen }]) => offered >= enoughAnswers && chosen < idleShare * offered)
      .map(([choice]): HealthFlag => ({ flag: 'idle-choice', choice })),
    ...flagIf(enough && right / answers < chance - belowChance, 'below-chance'),
    ...flagIf(enough && right / answers > easyShare, 'too-easy'),
    ...wrong
      .filter(([, { chosenByBetter }]) => better >= enoughBetter && chosenByBetter > keyByBetter)
      .map(([choice]): HealthFlag => ({ flag: 'ambiguous', choice })),
    ...flagIf(reports >= enoughReports && reports * answersPerReports >= enoughReports * answers, 'reported'),
  ];
}

function flagIf(holds: boolean, flag: 'below-chance' | 'too-easy' | 'reported'): readonly HealthFlag[] {
  return holds ? [{ flag }] : [];
}

/** One answer to a question, as its round showed it. */
export interface AnswerRecord {
  /** As shown; none for typed questions. */
  readonly choices: readonly string[];
  /** Index of the choice; any number for typed answers. */
  readonly choice: number;
  readonly right: boolean;
  /** Thinking time in milliseconds. */
  readonly timeMs: number;
  /** Points that the player won in the other rounds of the game. */
  readonly otherPoints: number;
}

/** One round of a question. */
export interface RoundRecord {
  readonly answer: string;
  readonly answers: readonly AnswerRecord[];
}

/** The figures of a question from its closed rounds, oldest first; undefined when there are none. */
export function questionFigures(rounds: readonly RoundRecord[]): QuestionFigures | undefined {
  const answer = rounds.at(-1)?.answer;
  if (answer === undefined) return undefined;
  const answers = rounds.flatMap((round) => round.answers);
  const median = medianOf(answers.map(({ timeMs }) => timeMs));
  return {
    asked: rounds.length,
    answers: answers.length,
    right: answers.filter(({ right }) => right).length,
    ...(median === undefined ? {} : { medianSeconds: median / 1000 }),
    chance: meanChance(answers),
    answer,
    choices: countChoices(rounds),
  };
}

function countChoices(rounds: readonly RoundRecord[]): ReadonlyMap<string, ChoiceFigures> {
  const counts = new Map<string, ChoiceFigures>();
  for (const { answers } of rounds) {
    for (const given of answers) {
      const better = isBetter(given, answers);
      for (const [index, text] of given.choices.entries()) {
        const { offered, chosen, chosenByBetter } = counts.get(text) ?? { offered: 0, chosen: 0, chosenByBetter: 0 };
        const hit = index === given.choice ? 1 : 0;
        counts.set(text, {
          offered: offered + 1,
          chosen: chosen + hit,
          chosenByBetter: chosenByBetter + (better ? hit : 0),
        });
      }
    }
  }
  return counts;
}

/** In the better half: at least half of the others won fewer points in the other rounds. This round itself says nothing. */
function isBetter(one: AnswerRecord, all: readonly AnswerRecord[]): boolean {
  const worse = all.filter((other) => other.otherPoints < one.otherPoints).length;
  return all.length > 1 && worse * 2 >= all.length - 1;
}

function meanChance(answers: readonly AnswerRecord[]): number {
  const guessed = answers.map(({ choices }) => (choices.length === 0 ? 0 : 1 / choices.length));
  return guessed.reduce((sum, one) => sum + one, 0) / Math.max(1, guessed.length);
}

function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
