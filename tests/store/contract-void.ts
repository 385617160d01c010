import { describe, expect, it } from 'vitest';
import { ada, grace, linus, plannedRound } from '../support/games.ts';
import { DAY, MINUTE, NOON, play, type UseStore } from './driver.ts';
import { boards, GUILD, moderator, nextId, playGame, type Said, standings, voidQuestion } from './regrade-driver.ts';

/** Questions whose answers count for nothing. */
export function describeVoids(use: UseStore): void {
  describe('a void question', () => {
    it('counts for nothing: in points, standings, boards, shares and figures', async () => {
      const { store, database } = await use();
      const both: readonly Said[] = [
        [ada, 1],
        [grace, 0],
      ];
      const { game, table } = await playGame(store, { rounds: [0, 1, 2].map((index) => plannedRound(index)) }, [
        both,
        both,
      ]);
      const before = [await boards(store), await standings(store, game), await store.shares('words')];
      const lines = [
        { playerId: ada.id, name: 'Ada', points: -1000, answers: 1 },
        { playerId: grace.id, name: 'Grace', points: 0, answers: 1 },
      ];
      expect(await store.planRegrade(voidQuestion(0))).toEqual({ rounds: 1, lines });
      expect([await boards(store), await standings(store, game), await store.shares('words')]).toEqual(before);

      const id = nextId();
      const done = { id, kind: 'void', at: NOON, by: moderator, isUndone: false, rounds: 1, lines };
      expect(await store.regrade(id, voidQuestion(0), moderator, NOON)).toEqual(done);
      expect(await store.regrade(id, voidQuestion(0), moderator, NOON + 1)).toEqual(done);
      expect(await boards(store)).toEqual([
        ['Ada', 1000, 1, 1, 1],
        ['Grace', 0, 0, 1, 1],
      ]);
      expect(await standings(store, game)).toEqual([
        ['Ada', 1000, 1, 1],
        ['Grace', 0, 0, 1],
      ]);
      expect((await store.shares('words')).get('fact-0.word choice')).toEqual({ answers: 0, right: 0 });
      expect((await store.questionHealth(['q0'])).get('q0')).toMatchObject({ asked: 1, answers: 0, right: 0 });
      expect(await store.ownResults(game.id, ada.id)).toMatchObject([{ right: false, points: 0 }, { points: 1000 }]);
      expect((await table.close(0)).players).toMatchObject([{ points: 0 }, { points: 0 }]);
      await store.close();

      const reopened = await database.open();
      expect(await reopened.planRegrade(voidQuestion(0))).toEqual({ rounds: 0, lines: [] });
      expect(await reopened.regrades(GUILD)).toEqual([done]);
      expect(await reopened.undoRegrade(id)).toEqual({ ...done, isUndone: true });
      expect(await reopened.undoRegrade(id)).toBeUndefined();
      expect(await reopened.undoRegrade('nowhere')).toBeUndefined();
      expect([await boards(reopened), await standings(reopened, game), await reopened.shares('words')]).toEqual(before);
      expect(await reopened.regrades(GUILD)).toEqual([{ ...done, isUndone: true }]);
    });

    it('ends no streak', async () => {
      const { store } = await use();
      const { game } = await playGame(store, {}, [[[ada, 1]], [[ada, 0]], [[ada, 1]]]);
      await store.regrade(nextId(), voidQuestion(1), moderator, NOON);
      expect((await store.loadGame(game.id))?.standings).toMatchObject([{ bestStreak: 2, answered: 2, points: 2000 }]);
    });

    it('takes players off the boards who have no other answer, and brings them back', async () => {
      const { store } = await use();
      const { table } = await playGame(store, {}, [[[ada, 1]], [[grace, 1, 20_000]]]);
      const before = await boards(store);
      const id = nextId();
      await store.regrade(id, voidQuestion(1), moderator, NOON);
      expect(await boards(store)).toEqual([['Ada', 1000, 1, 1, 1]]);
      await table.open(2);
      await table.answer(2, grace, 0);
      await table.close(2);
      expect(await boards(store)).toEqual([
        ['Ada', 1000, 1, 1, 1],
        ['Grace', 0, 0, 1, 1],
      ]);
      await store.undoRegrade(id);
      expect(await boards(store)).toEqual([before[0], ['Grace', 500, 1, 2, 1]]);
    });

    it('that was held back enters no board with a second player, and does when it is undone', async () => {
      const { store } = await use();
      const { table } = await playGame(store, {}, [[[ada, 1]]]);
      const id = nextId();
      await store.regrade(id, voidQuestion(0), moderator, NOON);
      expect(await boards(store)).toEqual([]);
      await table.open(1);
      await table.answer(1, grace, 1);
      await table.close(1);
      expect(await boards(store)).toEqual([['Grace', 1000, 1, 1, 1]]);
      await table.open(2);
      await table.answer(2, ada, 1, 20_000);
      await table.close(2);
      expect(await boards(store)).toEqual([
        ['Grace', 1000, 1, 1, 1],
        ['Ada', 500, 1, 1, 1],
      ]);
      await store.undoRegrade(id);
      expect(await boards(store)).toEqual([
        ['Ada', 1500, 2, 2, 1],
        ['Grace', 1000, 1, 1, 1],
      ]);
    });

    it('is void in closed rounds of this server since the named time alone', async () => {
      const { store } = await use();
      const said: readonly (readonly Said[])[] = [
        [
          [ada, 1],
          [grace, 1],
        ],
      ];
      const place = { guildId: '5', channelId: '6' };
      await playGame(store, { place }, said);
      const { game } = await playGame(store, { rounds: [plannedRound(0)] }, []);
      const open = play(store, game);
      await open.open(0);
      await open.answer(0, linus, 1);
      await playGame(store, {}, said);
      const closedAt = NOON + 21_500;
      expect((await store.planRegrade(voidQuestion(0, closedAt + 1))).lines).toEqual([]);
      expect((await store.planRegrade(voidQuestion(1))).lines).toEqual([]);
      const { lines } = await store.regrade(nextId(), voidQuestion(0, closedAt), moderator, NOON);
      expect(lines.map(({ name }) => name)).toEqual(['Ada', 'Grace']);
      expect(await boards(store)).toEqual([]);
      expect((await store.board({ guildId: '5', period: 'all', page: 0, readerId: ada.id, now: NOON })).players).toBe(
        2,
      );
      expect((await open.close(0)).players).toMatchObject([{ name: 'Linus', points: 1000 }]);
    });

    it('leaves the share of right answers alone where another answer was the first', async () => {
      const { store } = await use();
      const once = { rounds: [plannedRound(0)] };
      await playGame(store, once, [[[ada, 1]]]);
      await playGame(store, once, [
        [
          [ada, 0],
          [grace, 0],
        ],
      ]);
      const since = NOON + MINUTE;
      const { game, table } = await playGame(store, once, []);
      await table.open(0, NOON + DAY);
      await table.answer(0, grace, 1);
      await table.answer(0, linus, 1);
      await store.closeRound(game.id, 0, since);
      const share = async () => (await store.shares('words')).get('fact-0.word choice');
      expect(await share()).toEqual({ answers: 3, right: 2 });
      const id = nextId();
      await store.regrade(id, voidQuestion(0, since), moderator, NOON);
      expect(await share()).toEqual({ answers: 2, right: 1 });
      await store.undoRegrade(id);
      expect(await share()).toEqual({ answers: 3, right: 2 });
    });
  });
}
