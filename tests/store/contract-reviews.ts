import { describe, expect, it } from 'vitest';
import type { GameId, Player, PlayerId } from '../../src/game/model.ts';
import { PAUSING_WINDOW_MS, type Report, type ReportReason, type Suggestion } from '../../src/game/review.ts';
import { STANDARD_SETTINGS } from '../../src/game/server-settings.ts';
import type { NewReport, Store } from '../../src/store/store.ts';
import { ada, grace, linus, question } from '../support/games.ts';
import { DAY, NOON, type UseStore } from './driver.ts';

const GUILD = '200000000000000001';
const moderator = { id: '100000000000000009', name: 'Linus `L`' };
let cases = 0;

const nextId = () => `case${String((cases += 1)).padStart(12, '0')}`;

function reported(by: Player, reason: ReportReason = 'wrong', changes: Partial<Report> = {}): Report {
  return { kind: 'report', reason, comment: 'It is *not* so.', by, at: NOON, ...changes };
}

function newReport(report: Report, changes: Partial<NewReport> = {}): NewReport {
  return { caseId: nextId(), guildId: GUILD, question: question(1), report, mayPause: true, ...changes };
}

function file(store: Store, report: Report, changes: Partial<NewReport> = {}) {
  return store.fileReport(newReport(report, changes));
}

function appealed(by: Player, comment: string): Report {
  return { kind: 'appeal', comment, by, at: NOON };
}

function suggestion(changes: Partial<Suggestion> = {}): Suggestion {
  return { ask: 'Which word comes last?', answer: 'omega', also: [], wrong: ['psi'], by: ada, at: NOON, ...changes };
}

/** Reports, suggestions, switches and settings. */
export function describeReviews(use: UseStore): void {
  describe('settings', () => {
    it('are the standard ones until they are saved', async () => {
      const { store, database } = await use();
      expect(await store.settings(GUILD)).toEqual(STANDARD_SETTINGS);
      const changed = { reviewChannelId: '3', pauseOnReports: false, wordFilter: true };
      await store.saveSettings(GUILD, { ...changed, wordFilter: false });
      await store.saveSettings(GUILD, changed);
      await store.close();
      const reopened = await database.open();
      expect(await reopened.settings(GUILD)).toEqual(changed);
      expect(await reopened.settings('5')).toEqual(STANDARD_SETTINGS);
      await reopened.saveSettings(GUILD, STANDARD_SETTINGS);
      expect(await reopened.settings(GUILD)).toEqual(STANDARD_SETTINGS);
    });
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
