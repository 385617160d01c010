import { describe, expect, it } from 'vitest';
import type { GameId, PlayerId } from '../../src/game/model.ts';
import { PAUSING_WINDOW_MS } from '../../src/game/review.ts';
import { STANDARD_SETTINGS } from '../../src/game/server-settings.ts';
import { ada, grace, linus, question } from '../support/games.ts';
import { NOON, type UseStore } from './driver.ts';
import { appealed, file, GUILD, moderator, newReport, reported } from './review-driver.ts';

/** Settings, reports and switches of questions. */
export function describeReviews(use: UseStore): void {
  describe('settings', () => {
    it('are the standard ones until they are changed', async () => {
      const { store, database } = await use();
      expect(await store.settings(GUILD)).toEqual(STANDARD_SETTINGS);
      const changed = { reviewChannelId: '3', pauseOnReports: false, wordFilter: true };
      await store.changeSettings(GUILD, { ...changed, wordFilter: false });
      expect(await store.changeSettings(GUILD, { wordFilter: true })).toEqual(changed);
      await store.close();
      const reopened = await database.open();
      expect(await reopened.settings(GUILD)).toEqual(changed);
      expect(await reopened.settings('5')).toEqual(STANDARD_SETTINGS);
      await reopened.changeSettings(GUILD, { ...STANDARD_SETTINGS, reviewChannelId: null });
      expect(await reopened.settings(GUILD)).toEqual(STANDARD_SETTINGS);
    });
  });

  it('keeps what two managers change at once', async () => {
    const { store } = await use();
    await Promise.all([
      store.changeSettings(GUILD, { reviewChannelId: '3' }),
      store.changeSettings(GUILD, { pauseOnReports: false }),
      store.changeSettings(GUILD, { wordFilter: true }),
    ]);
    expect(await store.settings(GUILD)).toEqual({ reviewChannelId: '3', pauseOnReports: false, wordFilter: true });
  });

  describe('reports', () => {
    it('are gathered in one open case a server and question', async () => {
      const { store } = await use();
      const first = newReport(reported(ada, 'unclear', { round: { gameId: 'g' as GameId, round: 2 } }));
      expect(await store.fileReport(first)).toEqual({ caseId: first.caseId, outcome: 'opened', hasPaused: false });
      const appeal = appealed(grace, 'sec*nd letter');
      expect(await file(store, appeal)).toEqual({ caseId: first.caseId, outcome: 'joined', hasPaused: false });
      expect(await file(store, reported(ada), { guildId: '5' })).toMatchObject({ outcome: 'opened' });
      expect(await file(store, reported(ada), { question: question(2) })).toMatchObject({ outcome: 'opened' });
      expect(await store.reviewCase(first.caseId)).toEqual({
        id: first.caseId,
        guildId: GUILD,
        openedAt: NOON,
        about: 'question',
        question: question(1),
        reports: [first.report, appeal],
        reportCount: 2,
      });
      expect(await store.reviewCase('nowhere')).toBeUndefined();
    });

    it('by one person for one reason count once while the case is open', async () => {
      const { store } = await use();
      const { caseId } = await file(store, reported(ada));
      expect(await file(store, reported(ada, 'wrong', { comment: 'Again', at: NOON + 1 }))).toEqual({
        caseId,
        outcome: 'again',
        hasPaused: false,
      });
      expect(await file(store, reported(ada, 'several'))).toMatchObject({ caseId, outcome: 'joined' });
      expect(await file(store, appealed(ada, 'x'))).toMatchObject({ outcome: 'joined' });
      expect(await file(store, appealed(ada, 'x'))).toMatchObject({ outcome: 'again' });
      expect(await file(store, appealed(ada, 'y'))).toMatchObject({ outcome: 'joined' });
      expect(await store.reviewCase(caseId)).toMatchObject({ reportCount: 4 });
      await store.closeCase(caseId, 'kept', moderator, NOON);
      expect(await file(store, reported(ada))).toMatchObject({ outcome: 'opened' });
    });

    it('that are appeals count once for a round, also when the case was closed', async () => {
      const { store } = await use();
      const round = { gameId: 'g' as GameId, round: 2 };
      const { caseId } = await file(store, { ...appealed(ada, 'x'), round });
      await store.closeCase(caseId, 'kept', moderator, NOON);
      expect(await file(store, { ...appealed(ada, 'x'), round })).toEqual({
        caseId,
        outcome: 'again',
        hasPaused: false,
      });
      expect(await file(store, { ...appealed(ada, 'x'), round: { ...round, round: 3 } })).toMatchObject({
        outcome: 'opened',
      });
      expect(await file(store, { ...appealed(grace, 'x'), round })).toMatchObject({ outcome: 'joined' });
      expect(await file(store, { ...appealed(ada, 'x'), round }, { guildId: '5' })).toMatchObject({
        outcome: 'opened',
      });
    });

    it('pause a question when two people call it wrong or offensive within a day', async () => {
      const { store } = await use();
      expect(await file(store, reported(ada, 'wrong'))).toMatchObject({ hasPaused: false });
      expect(await file(store, reported(ada, 'offensive'))).toMatchObject({ hasPaused: false });
      expect(await file(store, reported(grace, 'unclear'))).toMatchObject({ hasPaused: false });
      expect(await file(store, appealed(grace, 'x'))).toMatchObject({ hasPaused: false });
      expect(await store.questionSwitches(GUILD, 'words')).toEqual(new Map());
      const late = reported(grace, 'offensive', { at: NOON + PAUSING_WINDOW_MS });
      expect(await file(store, late)).toMatchObject({ outcome: 'joined', hasPaused: true });
      expect(await store.questionSwitches(GUILD, 'words')).toEqual(new Map([['q1', 'paused']]));
      expect(await store.questionSwitches('5', 'words')).toEqual(new Map());
      expect(await file(store, reported(linus))).toMatchObject({ outcome: 'joined', hasPaused: false });
    });

    it('do not pause a question after more than a day, when that is not wanted, or when it is off', async () => {
      const { store } = await use();
      await file(store, reported(ada));
      const late = reported(grace, 'wrong', { at: NOON + PAUSING_WINDOW_MS + 1 });
      expect(await file(store, late)).toMatchObject({ hasPaused: false });
      const other = { question: question(2), mayPause: false };
      await file(store, reported(ada), other);
      expect(await file(store, reported(grace), other)).toMatchObject({ hasPaused: false });
      await store.switchQuestion(GUILD, 'words', 'q3', 'off');
      for (const by of [ada, grace, linus]) {
        expect(await file(store, reported(by), { question: question(3) })).toMatchObject({ hasPaused: false });
      }
      expect(await store.questionSwitches(GUILD, 'words')).toEqual(new Map([['q3', 'off']]));
    });

    it('pause no question for people whom moderators have told that it stays', async () => {
      const { store } = await use();
      const { caseId } = await file(store, reported(ada));
      expect(await file(store, reported(grace))).toMatchObject({ hasPaused: true });
      await store.closeCase(caseId, 'kept', moderator, NOON);
      for (const by of [ada, grace]) expect(await file(store, reported(by))).toMatchObject({ hasPaused: false });
      expect(await file(store, reported(linus))).toMatchObject({ hasPaused: false });
      const nobody = { id: '99' as PlayerId, name: 'P' };
      expect(await file(store, reported(nobody, 'offensive'))).toMatchObject({ hasPaused: true });
    });

    it('pause ten questions of a server at most, until a moderator has looked at one', async () => {
      const { store } = await use();
      const pause = async (id: number, guildId = GUILD) => {
        await file(store, reported(ada), { question: question(id), guildId });
        return file(store, reported(grace), { question: question(id), guildId });
      };
      const cases = [];
      for (let id = 0; id < 10; id++) cases.push(await pause(id));
      expect(cases.map(({ hasPaused }) => hasPaused)).toEqual(cases.map(() => true));
      expect(await pause(10)).toMatchObject({ outcome: 'joined', hasPaused: false });
      expect(await pause(10, '5')).toMatchObject({ hasPaused: true });
      await store.closeCase(cases[0]?.caseId ?? '', 'off', moderator, NOON);
      expect(await pause(11)).toMatchObject({ hasPaused: true });
    });

    it('are shown up to the latest fifty, and counted by people', async () => {
      const { store } = await use();
      const people = Array.from({ length: 60 }, (_, index) => ({ id: `9${index}` as PlayerId, name: `P${index}` }));
      let caseId = '';
      for (const [index, by] of people.entries()) {
        const report = reported(by, 'unclear', { at: NOON + index });
        caseId = (await file(store, report)).caseId;
        if (index < 5) await file(store, { ...report, reason: 'outdated' });
      }
      const found = await store.reviewCase(caseId);
      if (found?.about !== 'question') throw new Error('no case about a question');
      expect(found.reportCount).toBe(65);
      expect(found.reports.map(({ by }) => by.name)).toEqual(people.slice(10).map(({ name }) => name));
      await store.closeCase(caseId, 'kept', moderator, NOON);
      await file(store, reported(ada));
      await file(store, reported(ada), { question: question(2) });
      await file(store, reported(ada), { question: question(3), guildId: '5' });
      expect(await store.reportCounts(GUILD, ['q1', 'q2', 'q3', 'q4'])).toEqual(
        new Map([
          ['q1', 61],
          ['q2', 1],
        ]),
      );
    });
  });

  describe('switches of questions', () => {
    it('belong to a server and pack', async () => {
      const { store } = await use();
      await store.switchQuestion(GUILD, 'words', 'q1', 'on');
      await store.switchQuestion(GUILD, 'words', 'q1', 'paused');
      await store.switchQuestion(GUILD, 'words', 'q2', 'paused');
      await store.switchQuestion(GUILD, 'words', 'q2', 'off');
      await store.switchQuestion(GUILD, 'others', 'q3', 'off');
      expect(await store.questionSwitches(GUILD, 'words')).toEqual(
        new Map([
          ['q1', 'paused'],
          ['q2', 'off'],
        ]),
      );
      await store.switchQuestion(GUILD, 'words', 'q2', 'on');
      expect(await store.questionSwitches(GUILD, 'words')).toEqual(new Map([['q1', 'paused']]));
      expect(await store.questionSwitches('5', 'words')).toEqual(new Map());
    });
  });
}
