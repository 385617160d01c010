import { afterEach, describe } from 'vitest';
import { describeAnswers } from './contract-answers.ts';
import { describeBoards } from './contract-boards.ts';
import { describeCases } from './contract-cases.ts';
import { describeGames } from './contract-games.ts';
import { describeFigures } from './contract-figures.ts';
import { describePacks } from './contract-packs.ts';
import { describeRegrades } from './contract-regrade.ts';
import { describeReviews } from './contract-reviews.ts';
import { describeShown } from './contract-shown.ts';
import { describeTyped } from './contract-typed.ts';
import { describeVoids } from './contract-void.ts';
import type { CreateDatabase, TestDatabase, UseStore } from './driver.ts';

/** What every engine has to keep. */
export function describeStore(name: string, create: CreateDatabase): void {
  describe(name, () => {
    const databases: TestDatabase[] = [];
    afterEach(async () => {
      for (const database of databases.splice(0)) await database.remove();
    });
    const use: UseStore = async () => {
      const database = await create();
      databases.push(database);
      return { store: await database.open(), database };
    };
    describeGames(use);
    describeAnswers(use);
    describeTyped(use);
    describeBoards(use);
    describeShown(use);
    describeFigures(use);
    describePacks(use);
    describeReviews(use);
    describeCases(use);
    describeVoids(use);
    describeRegrades(use);
  });
}
