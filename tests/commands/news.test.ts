import { describe, expect, it } from 'vitest';
import { createNews } from '../../src/commands/reviews/news.ts';
import type { Log } from '../../src/host/ports.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { ada, grace, question } from '../support/games.ts';

const GUILD = '200000000000000001';

async function openNews() {
  const store = await openSqlite(':memory:');
  const errors: string[] = [];
  const log: Log = { info() {}, warn() {}, error: (event) => void errors.push(event) };
  const report = { kind: 'report', reason: 'wrong', comment: '', by: ada, at: 1 } as const;
  const { caseId } = await store.fileReport({
    caseId: 'case234567234567',
    guildId: GUILD,
    question: question(1),
    report,
    mayPause: false,
  });
  const close = () => store.closeCase(caseId, 'off', { id: grace.id, name: grace.name }, 2);
  return { store, errors, news: createNews(store, log), close };
}

describe('news for reporters', () => {
  it('are told once, on their server, as soon as they are known', async () => {
    const { news, close, store } = await openNews();
    await close();
    expect(await news.take(GUILD, ada.id)).toEqual([]);
    await news.refresh();
    expect(await news.take('5', ada.id)).toEqual([]);
    expect(await news.take(GUILD, grace.id)).toEqual([]);
    expect(await news.take(GUILD, ada.id)).toEqual([
      { caseId: 'case234567234567', outcome: 'off', stem: question(1).stem },
    ]);
    expect(await news.take(GUILD, ada.id)).toEqual([]);
    await store.close();
  });

  it('are none, and an error in the log, when they cannot be read', async () => {
    const { news, close, store, errors } = await openNews();
    await close();
    await news.refresh();
    await store.close();
    expect(await news.take(GUILD, grace.id)).toEqual([]);
    expect(errors).toEqual([]);
    expect(await news.take(GUILD, ada.id)).toEqual([]);
    expect(errors).toEqual(['news not told']);
    await news.refresh();
    expect(errors).toEqual(['news not told', 'news not read']);
    expect(await news.take(GUILD, ada.id)).toEqual([]);
    expect(errors.at(-1)).toBe('news not told');
  });
});
