import { describe, expect, it } from 'vitest';
import { ada, grace, linus, plannedRound, typedRound } from '../support/games.ts';
import { DAY, NOON, type UseStore } from './driver.ts';
import { accept, boards, GUILD, moderator, nextId, playGame, type Said, voidQuestion } from './regrade-driver.ts';

/** Accepted answers, and what several regrades come to. */
export function describeRegrades(use: UseStore): void {
  describe('an accepted answer', () => {
    it('brings those who typed it the points of their time and the difficulty', async () => {
      const { store } = await use();
      const rounds = [{ ...typedRound(0), difficulty: 'hard' as const }, plannedRound(2), typedRound(1)];
      const { game } = await playGame(store, { rounds }, [
        [
          [ada, 'beta', 10_500],
          [grace, 'The BÊTA-ish', 10_500],
          [linus, 'gamma'],
        ],
        [
          [ada, 0],
          [linus, 1],
        ],
        [[grace, 'beta-ish']],
      ]);
      const request = accept('beta ish');
      const lines = [{ playerId: grace.id, name: 'Grace', points: 1125, answers: 1 }];
      expect(await store.planRegrade(request)).toEqual({ rounds: 1, lines });
      const [before, shares] = [await boards(store), await store.shares('words')];
      expect(shares.get('fact-0.word typed')).toEqual({ answers: 3, right: 1 });
      const id = nextId();
      expect(await store.regrade(id, request, moderator, NOON)).toMatchObject({
        kind: 'accept',
        answer: request.text,
        rounds: 1,
        lines,
      });
      expect(await boards(store)).toEqual([
        ['Ada', 1125, 1, 2, 1],
        ['Grace', 1125, 1, 2, 1],
        ['Linus', 1000, 1, 2, 1],
      ]);
      expect((await store.shares('words')).get('fact-0.word typed')).toEqual({ answers: 3, right: 2 });
      expect(await store.ownResults(game.id, grace.id)).toMatchObject([
        { text: 'The BÊTA-ish', verdict: 'prompt', right: true, points: 1125 },
        { right: false },
      ]);
      const { text, pack, fact, slot } = request;
      expect(await store.acceptedAnswers(GUILD, 'words')).toEqual([{ pack, fact, slot, text }]);
      expect(await store.acceptedAnswers('5', 'words')).toEqual([]);
      expect(await store.acceptedAnswers(GUILD, 'others')).toEqual([]);
      await store.undoRegrade(id);
      expect([await boards(store), await store.shares('words')]).toEqual([before, shares]);
      expect(await store.acceptedAnswers(GUILD, 'words')).toEqual([]);
    });

    it('is kept though nobody has typed it, and through every regrade that names it', async () => {
      const { store } = await use();
      const { table } = await playGame(store, { rounds: [typedRound(0), typedRound(0)] }, []);
      const [first, second] = [nextId(), nextId()];
      expect(await store.regrade(first, accept('omega'), moderator, NOON)).toMatchObject({ rounds: 0, lines: [] });
      await table.open(0);
      await table.answer(0, ada, 'omega');
      await table.close(0);
      expect((await store.regrade(second, accept('omega'), moderator, NOON + 1)).lines).toHaveLength(1);
      expect(await store.acceptedAnswers(GUILD, 'words')).toHaveLength(1);
      await store.undoRegrade(first);
      expect(await store.acceptedAnswers(GUILD, 'words')).toHaveLength(1);
      await store.undoRegrade(second);
      expect(await store.acceptedAnswers(GUILD, 'words')).toEqual([]);
      expect((await store.regrades(GUILD)).map(({ id }) => id)).toEqual([second, first]);
    });

    it('is one for rounds on its pack, fact and slot alone', async () => {
      const { store } = await use();
      await playGame(store, { rounds: [typedRound(0)] }, [[[ada, 'omega']]]);
      for (const other of [{ pack: 'others' }, { fact: 'fact-1' }, { slot: 'place' }, { guildId: '5' }]) {
        expect((await store.planRegrade(accept('omega', 0, other))).lines).toEqual([]);
      }
      expect((await store.planRegrade(accept('omega'))).lines).toHaveLength(1);
    });
  });

  describe('regrades of the same answers', () => {
    const rounds = [typedRound(0), plannedRound(1)];
    const said: readonly (readonly Said[])[] = [
      [
        [ada, 'omega'],
        [grace, 'beta', 20_000],
      ],
      [
        [ada, 1],
        [grace, 1],
      ],
    ];
    const start = [
      ['Grace', 1500, 2, 2, 1],
      ['Ada', 1000, 1, 2, 1],
    ];
    const accepted = [
      ['Ada', 2000, 2, 2, 1],
      ['Grace', 1500, 2, 2, 1],
    ];
    const voided = [
      ['Ada', 1000, 1, 1, 1],
      ['Grace', 1000, 1, 1, 1],
    ];

    it('come to the same in whatever order they are done and undone', async () => {
      const { store } = await use();
      await playGame(store, { rounds }, said);
      const requests = { accept: accept('omega'), void: voidQuestion(0) };
      for (const [first, second] of [
        ['accept', 'void'],
        ['void', 'accept'],
      ] as const) {
        for (const undone of [0, 1]) {
          const done = [nextId(), nextId()];
          await store.regrade(done[0] ?? '', requests[first], moderator, NOON);
          expect(await boards(store)).toEqual(first === 'void' ? voided : accepted);
          await store.regrade(done[1] ?? '', requests[second], moderator, NOON);
          expect(await boards(store)).toEqual(voided);
          await store.undoRegrade(done[undone] ?? '');
          const left = undone === 0 ? second : first;
          expect(await boards(store)).toEqual(left === 'void' ? voided : accepted);
          await store.undoRegrade(done[1 - undone] ?? '');
          expect(await boards(store)).toEqual(start);
        }
      }
    });

    it('tell of nobody when an answer that is void is accepted', async () => {
      const { store } = await use();
      await playGame(store, { rounds }, said);
      await store.regrade(nextId(), voidQuestion(0), moderator, NOON);
      expect(await store.regrade(nextId(), accept('omega'), moderator, NOON)).toMatchObject({ rounds: 0, lines: [] });
      expect(await boards(store)).toEqual(voided);
    });

    it('set back what each of them changed', async () => {
      const { store } = await use();
      const both = said[1] ?? [];
      await playGame(store, { rounds: [plannedRound(0)] }, [both]);
      const first = nextId();
      await store.regrade(first, voidQuestion(0), moderator, NOON);
      const { game, table } = await playGame(store, { rounds: [plannedRound(0)] }, []);
      await table.open(0, NOON + 8 * DAY);
      for (const [player, choice] of both) await table.answer(0, player, choice, 20_000);
      await store.closeRound(game.id, 0, NOON + 8 * DAY);
      const second = nextId();
      expect((await store.regrade(second, voidQuestion(0), moderator, NOON)).lines).toMatchObject([
        { points: -500, answers: 1 },
        { points: -500, answers: 1 },
      ]);
      await store.undoRegrade(first);
      expect(await boards(store)).toMatchObject([
        ['Ada', 1000, 1, 1, 1],
        ['Grace', 1000, 1, 1, 1],
      ]);
    });
  });

  it('lists the latest 25 regrades of a server', async () => {
    const { store } = await use();
    const done = Array.from({ length: 27 }, nextId);
    for (const [index, id] of done.entries()) await store.regrade(id, voidQuestion(index), moderator, NOON + index);
    await store.regrade(nextId(), { ...voidQuestion(0), guildId: '5' }, moderator, NOON);
    expect((await store.regrades(GUILD)).map(({ id }) => id)).toEqual(done.slice(2).toReversed());
  });
}
