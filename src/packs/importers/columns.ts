/** What a column of a question table holds. */
export type Role =
  | 'ask'
  | 'answer'
  | 'also'
  | 'reject'
  | 'wrong'
  | 'wrongs'
  | 'option'
  | 'options'
  | 'correct'
  | 'note'
  | 'difficulty'
  | 'category'
  | 'image'
  | 'alt'
  | 'none';

const names: Readonly<Record<Exclude<Role, 'wrong' | 'option'>, readonly string[]>> = {
  ask: ['question', 'questions', 'ask', 'prompt', 'question text', 'question title', 'stem'],
  answer: ['answer', 'right answer', 'solution', 'answer text', 'right'],
  also: [
    'also',
    'other spellings',
    'alternatives',
    'alternative answers',
    'accepted answers',
    'accept',
    'aliases',
    'synonyms',
  ],
  reject: ['reject', 'rejected', 'never accept'],
  wrongs: ['wrong answers', 'incorrect answers', 'wrong', 'incorrect', 'distractors', 'false answers'],
  options: ['choices', 'options', 'answer choices', 'answer options', 'answers'],
  correct: [
    'correct',
    'correct answer',
    'correct answers',
    'right answers',
    'correct option',
    'correct choice',
    'correct answer s',
  ],
  note: ['explanation', 'note', 'notes', 'comment', 'comments', 'feedback', 'info', 'fun fact', 'explanations'],
  difficulty: ['difficulty', 'level'],
  category: ['category', 'categories', 'topic', 'subject', 'theme'],
  image: ['image', 'picture', 'image url', 'image link', 'picture url', 'img', 'img url', 'media'],
  alt: ['image description', 'picture description', 'alt', 'alt text'],
  none: [
    'time limit',
    'time',
    'timer',
    'time limit sec',
    'points',
    'reward',
    'id',
    'no',
    'number',
    'nr',
    'type',
    'punish',
    'tags',
    'render as',
    'source',
  ],
};

const roles = new Map<string, Role>(
  Object.entries(names).flatMap(([role, all]) => all.map((name) => [name, role as Role] as const)),
);
const numbered: readonly (readonly [RegExp, Role])[] = [
  [/^(?:wrong|incorrect|false|bad)(?: (?:answer|choice|option))? ?\d*$/, 'wrong'],
  [/^distractor ?\d*$/, 'wrong'],
  [/^(?:answer|option|choice) ?(?:\d|[a-h])$/, 'option'],
  [/^[a-h]$/, 'option'],
];

/** The role that the heading of a column names, whatever its case, signs and remarks on lengths; undefined for unknown words. */
export function roleOf(heading: string): Role | undefined {
  const name = heading
    .slice(0, 120)
    .toLowerCase()
    // Templates of quiz programs write "Question - max 120 characters" and "Correct answer(s) - choose at least one".
    .replace(/\s[-–—]\s.*$/, '')
    .replace(/\(s\)/g, 's')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return roles.get(name) ?? numbered.find(([form]) => form.test(name))?.[1];
}

/** True for the row of a table that names its columns. */
export function isHeading(row: readonly { readonly text: string }[]): boolean {
  const found = new Set(row.map(({ text }) => roleOf(text)));
  const answers: readonly Role[] = ['answer', 'correct', 'option', 'options'];
  return found.has('ask') && answers.some((role) => found.has(role));
}

/** The headings that `roleOf` knows, for people. */
export const usualHeadings =
  'question, answer, also, wrong 1 … wrong 5, explanation, difficulty, category, image, image description';
