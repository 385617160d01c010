import type { Store } from '../../src/store/store.ts';
import { ada, grace } from '../support/games.ts';
import { GUILD, moderator } from './regrade-driver.ts';
import { newReport, reported } from './review-driver.ts';

const KEY = `${GUILD}.words`;
const quota = { packs: 2, bytes: 1000 };

/** Something that moderators and players do beside the game, by its number from 0 to 7. */
export async function manage(store: Store, what: number, now: number): Promise<void> {
  const pack = await store.serverPack(KEY);
  const basedOn = pack === undefined || pack.removedAt !== undefined ? 0 : pack.version;
  switch (what) {
    case 0:
      return store.switchPack(GUILD, KEY, now % 2 === 0);
    case 1:
      return void (await store.removePack(KEY, basedOn, now));
    case 2:
      return void (await store.returnPack(KEY, quota));
    case 3:
      return store.switchQuestion(GUILD, 'words', 'q1', now % 2 === 0 ? 'on' : 'off');
    case 4:
      return void (await store.fileReport(newReport(reported(now % 2 === 0 ? ada : grace, 'wrong', { at: now }))));
    case 5: {
      const { shown } = await store.openCases({ guildId: GUILD, page: 0 });
      if (shown !== undefined) await store.closeCase(shown.id, 'kept', moderator, now);
      return;
    }
    default: {
      const head = { title: 'Words', language: 'en', authors: [], questions: 1 };
      await store.savePack({
        key: KEY,
        guildId: GUILD,
        basedOn,
        kind: basedOn === 0 ? 'added' : 'edited',
        summary: 'Changed.',
        head: { ...head, difficulties: { easy: 1, medium: 0, hard: 0 } },
        text: `t${now}`,
        syntax: 'yaml',
        slices: [`[${now}]`],
        stems: [String(now)],
        by: moderator,
        now,
        quota,
      });
    }
  }
}
