import { articlePeople } from './article-people.ts';
import { articleThings } from './article-things.ts';
import { inventedPeople, inventedThings } from './invented.ts';
import { amounts, dates } from './numbers.ts';

/** Every group of cases, by the trouble that it makes. */
export const caseGroups = [
  ...articlePeople,
  ...articleThings,
  ...inventedPeople,
  ...inventedThings,
  ...dates,
  ...amounts,
];
