import { describe, expect, it } from 'vitest';
import { ada, grace, linus, question } from '../support/games.ts';
import { DAY, NOON, type UseStore } from './driver.ts';
import { file, GUILD, moderator, nextId, reported, suggestion } from './review-driver.ts';

/** Suggestions, open cases and how they end. */
export function describeCases(use: UseStore): void {
  describe('suggestions', () => {
    it('are cases of their own', async () => {
      const { store } = await use();
      const caseId = nextId();
      const whole = suggestion({ pack: `${GUILD}.words`, note: 'N', source: 'https://example.org/?a=1&b=2' });
      expect(await store.fileSuggestion(caseId, GUILD, whole)).toBe(true);
      expect(await store.fileSuggestion(caseId, GUILD, whole)).toBe(true);
      expect(await store.reviewCase(caseId)).toEqual({
        id: caseId,
        guildId: GUILD,
        openedAt: NOON,
        about: 'suggestion',
        suggestion: whole,
      });
      expect(await store.openCases({ guildId: GUILD, page: 0 })).toMatchObject({ cases: 1 });
      await store.closeCase(caseId, 'declined', moderator, NOON);
      expect(await store.fileSuggestion(caseId, GUILD, whole)).toBe(true);
      expect(await store.reviewCase(caseId)).toMatchObject({ outcome: 'declined' });
    });

    it('are twenty open ones a person and server at most', async () => {
      const { store } = await use();
      const ids = Array.from({ length: 21 }, nextId);
      const outcomes = [];
      for (const id of ids) outcomes.push(await store.fileSuggestion(id, GUILD, suggestion()));
      expect(outcomes).toEqual(ids.map((_, index) => index < 20));
      expect(await store.fileSuggestion(nextId(), '5', suggestion())).toBe(true);
      expect(await store.fileSuggestion(nextId(), GUILD, suggestion({ by: grace }))).toBe(true);
      await store.closeCase(ids[0] ?? '', 'added', moderator, NOON);
      expect(await store.fileSuggestion(ids[20] ?? '', GUILD, suggestion())).toBe(true);
    });
  });

  describe('open cases', () => {
    it('come one a page: most reports first, then the oldest, suggestions last', async () => {
      const { store } = await use();
      const at = (days: number) => ({ at: NOON + days * DAY });
      const late = await file(store, reported(ada, 'unclear', at(2)), { question: question(3) });
      const old = await file(store, reported(ada, 'unclear', at(1)), { question: question(2) });
      const much = await file(store, reported(ada, 'unclear', at(3)));
      await file(store, reported(grace, 'unclear', at(4)));
      const [second, first] = [nextId(), nextId()];
      await store.fileSuggestion(second, GUILD, suggestion(at(6)));
      await store.fileSuggestion(first, GUILD, suggestion(at(0)));
      await store.fileSuggestion(nextId(), '5', suggestion());
      const shown = [];
      for (const page of [0, 1, 2, 3, 4]) shown.push(await store.openCases({ guildId: GUILD, page }));
      const order = [much.caseId, old.caseId, late.caseId, first, second];
      expect(shown.map((page) => page.shown?.id)).toEqual(order);
      expect(shown.map(({ page, cases: all }) => [page, all])).toEqual(order.map((_, index) => [index, 5]));
      expect(shown[0]?.shown).toEqual(await store.reviewCase(much.caseId));
      expect((await store.openCases({ guildId: GUILD, page: 99 })).shown?.id).toBe(second);
      await store.closeCase(old.caseId, 'edited', moderator, NOON);
      expect((await store.openCases({ guildId: GUILD, page: 1 })).shown?.id).toBe(late.caseId);
      expect(await store.openCases({ guildId: '6', page: 3 })).toEqual({ page: 0, cases: 0 });
    });

    it('know where their card stands', async () => {
      const { store } = await use();
      const { caseId } = await file(store, reported(ada));
      for (const messageId of ['1', '2']) await store.noteCard(caseId, { channelId: '3', messageId });
      expect(await store.reviewCase(caseId)).toMatchObject({ card: { channelId: '3', messageId: '2' } });
    });
  });

  describe('closed cases', () => {
    it('come one a page, those closed last first', async () => {
      const { store } = await use();
      const ids = [];
      for (const index of [1, 2, 3]) {
        ids.push((await file(store, reported(ada), { question: question(index) })).caseId);
      }
      expect(await store.closedCases({ guildId: GUILD, page: 0 })).toEqual({ page: 0, cases: 0 });
      await store.closeCase(ids[1] ?? '', 'off', moderator, NOON + 1);
      await store.closeCase(ids[0] ?? '', 'kept', moderator, NOON + 2);
      const [first, second] = [0, 9].map((page) => store.closedCases({ guildId: GUILD, page }));
      expect(await first).toMatchObject({ page: 0, cases: 2, shown: { id: ids[0], outcome: 'kept' } });
      expect(await second).toMatchObject({ page: 1, cases: 2, shown: { id: ids[1], closedAt: NOON + 1 } });
      expect(await store.closedCases({ guildId: '5', page: 0 })).toEqual({ page: 0, cases: 0 });
    });
  });

  describe('closing a case', () => {
    it('happens once', async () => {
      const { store } = await use();
      const { caseId } = await file(store, reported(ada));
      const closes = [store.closeCase(caseId, 'edited', moderator, NOON), store.closeCase(caseId, 'off', ada, NOON)];
      expect(await Promise.all(closes)).toEqual([true, false]);
      expect(await store.reviewCase(caseId)).toMatchObject({ outcome: 'edited', closedBy: moderator });
      expect(await store.questionSwitches(GUILD, 'words')).toEqual(new Map());
      expect(await store.closeCase('nowhere', 'kept', moderator, NOON)).toBe(false);
    });

    it('asks a paused question again, and leaves one that is off', async () => {
      const { store } = await use();
      for (const [index, outcome] of (['kept', 'off', 'kept'] as const).entries()) {
        const about = { question: question(index) };
        const { caseId } = await file(store, reported(ada), about);
        await file(store, reported(grace), about);
        if (index === 2) await store.switchQuestion(GUILD, 'words', 'q2', 'off');
        await store.closeCase(caseId, outcome, moderator, NOON);
      }
      expect(await store.questionSwitches(GUILD, 'words')).toEqual(
        new Map([
          ['q1', 'off'],
          ['q2', 'off'],
        ]),
      );
    });

    it('is told once to everybody who asked for it', async () => {
      const { store, database } = await use();
      const { caseId } = await file(store, reported(ada));
      for (const reason of ['wrong', 'unclear'] as const) await file(store, reported(grace, reason));
      const [added, open] = [nextId(), nextId()];
      await store.fileSuggestion(added, GUILD, suggestion());
      await store.fileSuggestion(open, GUILD, suggestion({ by: linus }));
      expect(await store.withNews()).toEqual([]);
      await store.closeCase(added, 'added', moderator, NOON + 2);
      await store.closeCase(caseId, 'kept', moderator, NOON + 1);
      await store.close();
      const reopened = await database.open();
      expect([...(await reopened.withNews())].sort()).toEqual([`${GUILD} ${ada.id}`, `${GUILD} ${grace.id}`]);
      expect(await reopened.takeNews(ada.id, '5')).toEqual([]);
      expect(await reopened.takeNews(ada.id, GUILD)).toEqual([
        { caseId, outcome: 'kept', stem: question(1).stem },
        { caseId: added, outcome: 'added', stem: 'Which word comes last?' },
      ]);
      expect(await reopened.takeNews(ada.id, GUILD)).toEqual([]);
      expect(await reopened.withNews()).toEqual([`${GUILD} ${grace.id}`]);
      expect(await reopened.takeNews(grace.id, GUILD)).toHaveLength(1);
      expect(await reopened.takeNews(linus.id, GUILD)).toEqual([]);
    });
  });
}
