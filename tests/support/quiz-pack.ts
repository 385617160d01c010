const starts = 'b br c ch d dr f fl g gr h j k l m n p pl r s sh st t tr v w'.split(' ');
const ends = 'a al an ar e el en er i in is o ol on or u un us y'.split(' ');
const things =
  'country city river painter novel element planet animal instrument company game film song mountain'.split(' ');

const pick = (list: readonly string[], number: number): string => list[Math.abs(number) % list.length] ?? '';

/** A word of so many syllables, the same for the same number. */
function wordOf(number: number, syllables: number): string {
  let state = Math.imul(number + 11, 0x9e3779b1) ^ 0x2545f491;
  return Array.from({ length: syllables }, () => {
    state = Math.imul(state ^ (state >>> 15), 0x85ebca6b) + 0x7f4a7c15;
    return pick(starts, state >>> 7) + pick(ends, state >>> 17);
  }).join('');
}

const name = (number: number, syllables: number): string => {
  const word = wordOf(number, syllables);
  return word.charAt(0).toUpperCase() + word.slice(1);
};

/** The answers of a quiz are names, people, common words, years and numbers. */
function answerOf(kind: number, number: number): string {
  if (kind < 4) return name(number, 2 + (number % 2));
  if (kind < 7) return `${name(number, 2)} ${name(number * 7, 3)}`;
  if (kind === 7) return wordOf(number, 3);
  return kind === 8 ? String(1700 + (number % 320)) : String(number % 500);
}

function askOf(kind: number, number: number): string {
  const topic = `${wordOf(number * 3 + 70_001, 2)} of ${name(number * 5 + 90_001, 3)} at mile ${10_000 + number}`;
  if (kind >= 4 && kind < 7) return `Who wrote the ${topic}?`;
  if (kind === 8) return `In which year did the ${topic} begin?`;
  return kind === 9
    ? `How many steps has the ${topic}?`
    : `Which ${pick(things, number >> 2)} is known for the ${topic}?`;
}

/** The text, in JSON, of a pack of so many written questions, with three wrong answers each or to be typed. */
export function quizPack(questions: number, hasWrong: boolean): string {
  const extra = Array.from({ length: questions }, (_, number) => {
    const kind = number % 10;
    const wrong = [1, 2, 3].map((other) => answerOf(kind, number + 100 * other + 40 * questions));
    return {
      id: `q-${number}`,
      ask: askOf(kind, number),
      answer: answerOf(kind, number),
      ...(hasWrong ? { wrong } : {}),
      category: `C ${number % 20}`,
      claim: { as: 'stated' },
      at: 'main',
    };
  });
  const source = { title: 'A quiz', date: '2026', sections: { main: 'the quiz' } };
  return JSON.stringify({ format: 1, pack: 'quiz', title: 'A quiz', people: 'none', source, extra });
}
