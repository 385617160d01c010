import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Member } from '../support/discord.ts';
import { textFile, textOf } from '../support/discord.ts';
import { type House, openHouse } from '../support/house.ts';
import { answerTo, forges, imports } from '../support/pack-flows.ts';
import { idsOf, playTyped, reports } from '../support/review.ts';
import { typedPack, typedQuestions } from '../support/typed-pack.ts';
import { factPackText } from '../support/upload-packs.ts';
import { browsePresses, packPresses } from '../../src/views/pack-ids.ts';
import { reviewPresses } from '../../src/views/review-ids.ts';
import { settingPresses } from '../../src/views/setting-ids.ts';
import type { Shapes } from '../../src/views/shaped-ids.ts';

// Files are checked in a process of their own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const HOME = 'Harbour Library/trivia';
const ELSEWHERE = 'Hill Street Club/trivia';

let house: House;
let ada: Member;
let grace: Member;
beforeEach(async () => {
  house = await openHouse(undefined, [typedPack]);
  [ada, grace] = [house.member('Ada'), house.member('Grace')];
});
afterEach(async () => {
  await house.close();
});

/** What the server has: a pack, a draft, an open case, a regrade that stands, and their ids. */
async function furnish(): Promise<Readonly<Record<string, string>>> {
  await imports(ada, 'towers.yaml', factPackText());
  const other = factPackText((text) => text.replace('pack: towers', 'pack: others').replace('Towers of', 'Others of'));
  const card = await answerTo(ada, await ada.uses('pack', { file: textFile('others.yaml', other) }, 'add'));
  const draft = idsOf(card)
    .find((id) => id.includes('draft-import'))!
    .split(':')[2]!;
  const words = new Map([
    [ada, (question: { answer: string }) => question.answer],
    [grace, () => 'beer'],
  ]);
  const { message: page } = await ada.uses('pack', { pack: 'towers' }, 'preview');
  const question = idsOf(page!)
    .find((id) => id.includes('question-edit'))!
    .split(':')[3]!;
  const { reveal } = await playTyped(house, typedQuestions, words, 'drinks');
  await reports(grace, reveal, 'unclear');
  const mine = await grace.presses(reveal, 'My result');
  await grace.presses(mine.message!, 'I was right');
  const { message: list } = await ada.uses('pack', {}, 'review');
  const ids = idsOf(list!);
  const appealed = ids.find((id) => id.includes('accept-preview'))!.split(':');
  await ada.presses(list!, 'Undo scores…');
  const preview = await ada.sees('what would change');
  await ada.presses(preview, 'Undo these scores');
  const done = await ada.sees('Scores undone');
  const regrade = idsOf(done)[0]!.split(':')[2]!;
  const guild = house.playground.world.guilds.find(({ name }) => name === 'Harbour Library')?.id;
  return {
    pack: `${guild}.towers`,
    draft,
    case: appealed[2]!,
    answer: appealed.at(-1)!,
    regrade,
    question,
  };
}

/** Each kind of press with every word that it may hold, with these ids and this number in the other places. */
function* forged(known: Readonly<Record<string, string>>, index: number): Generator<string> {
  const shapes: Shapes = { ...packPresses, ...browsePresses, ...reviewPresses, ...settingPresses };
  for (const [press, fields] of Object.entries(shapes)) {
    let ids = [`v1:${press}`];
    for (const [name, field] of Object.entries(fields)) {
      const values = typeof field !== 'string' ? field : field === 'index' ? [String(index)] : [known[name] ?? 'none'];
      ids = ids.flatMap((id) => values.map((value) => `${id}:${value}`));
    }
    yield* ids;
  }
}

/** All that the bot remembers, but for what only tells that somebody looked. */
function remembered(): string {
  const db = new BetterSqlite3(house.database, { readonly: true });
  try {
    const tables = db.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[];
    return JSON.stringify(tables.map((table) => [table, db.prepare(`select * from "${table}"`).all()]));
  } finally {
    db.close();
  }
}

describe('ids of every kind', () => {
  it('bring nobody but moderators anywhere, and those of another server nowhere', async () => {
    const known = await furnish();
    await house.member('Ada', ELSEWHERE).uses('packs');
    const before = remembered();
    for (const id of forged(known, 0)) {
      if (id.startsWith('v1:packs-')) continue;
      const values = id.includes('restore') ? ['1'] : undefined;
      const how = values === undefined ? {} : { values };
      const refused = await forges(house, 'Linus', id, how);
      expect(refused, id).toMatch(/Only (?:moderators|those who manage this server) can do that/u);
      if (id.startsWith('v1:setting-')) continue;
      const there = await forges(house, 'Ada', id, { ...how, where: ELSEWHERE });
      expect(there, id).not.toContain('Something went wrong');
      expect(there, id).not.toMatch(/Towers|beer|Marbeck/u);
    }
    expect(remembered()).toBe(before);
  });

  it('are answered with a sentence, whatever numbers and values they hold', async () => {
    const known = await furnish();
    for (const id of forged({ ...known, pack: 'drinks' }, 99_999)) {
      for (const where of [HOME, ELSEWHERE]) {
        const values = id.includes('restore') || id.includes('packs-pick') ? ['-1e9'] : undefined;
        const said = await forges(house, 'Ada', id, { where, ...(values && { values }) });
        expect(said, id).not.toContain('Something went wrong');
      }
    }
    expect(textOf(await answerTo(ada, await ada.uses('pack', {}, 'list')))).toContain('Drinks');
  });
});
