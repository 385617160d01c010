import type { Pack } from '../facts/pack.ts';
import { difficultyOf } from '../questions/difficulty.ts';
import type { Question } from '../questions/question.ts';
import type { DifficultyCounts, PackHead } from './entry.ts';

/** What people are told of a pack with these questions. */
export function headOf(pack: Pack, questions: readonly Question[]): PackHead {
  const [source] = pack.sources.values();
  return {
    title: pack.title,
    ...(pack.description === undefined ? {} : { description: pack.description }),
    language: pack.language,
    ...(pack.licence === undefined ? {} : { licence: pack.licence }),
    authors: pack.authors,
    ...(source === undefined ? {} : { attribution: source.title }),
    ...(pack.category === undefined ? {} : { category: pack.category }),
    questions: questions.length,
    difficulties: countDifficulties(questions),
  };
}

function countDifficulties(questions: readonly Question[]): DifficultyCounts {
  const counts = { easy: 0, medium: 0, hard: 0 };
  for (const question of questions) counts[difficultyOf(question)] += 1;
  return counts;
}
