import { articlePeople } from './article-people.ts';
import { articleThings } from './article-things.ts';
import { inventedPeople, inventedThings } from './invented.ts';
import { amounts, dates } from './numbers.ts';
import { trapGroups } from './traps.ts';

/** Every group of cases, by the trouble that it makes. */
export const caseGroups = [
  ...articlePeople,
  ...articleThings,
  ...inventedPeople,
  ...inventedThings,
  ...trapGroups,
  ...dates,
  ...amounts,
];
