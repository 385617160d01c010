import type { Migration } from 'kysely';
import { up as firstTables } from './001-first-tables.ts';
import { up as typedAnswers } from './002-typed-answers.ts';
import { up as shownQuestions } from './003-shown-questions.ts';
import { up as packs } from './004-packs.ts';
import { up as reviews } from './005-reviews.ts';
import { up as regrades } from './006-regrades.ts';

/**
 * All migrations in order. A name is written into the database when its migration has run, so it never changes;
 * a released migration is never edited: what follows is a new one.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-first-tables': { up: firstTables },
  '002-typed-answers': { up: typedAnswers },
  '003-shown-questions': { up: shownQuestions },
  '004-packs': { up: packs },
  '005-reviews': { up: reviews },
  '006-regrades': { up: regrades },
};
