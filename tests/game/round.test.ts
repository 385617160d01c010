import { describe, expect, it } from 'vitest';
import { wakeAt } from '../../src/game/step.ts';
import { ada, grace, linus, lobbyGame, plannedRound } from '../support/games.ts';
import { sitAt, type Table } from '../support/table.ts';

/** Ada's game with its first question open since 31 000. */
function openTable(rounds = 3): Table {
  const table = sitAt(lobbyGame({ rounds: Array.from({ length: rounds }, (_, index) => plannedRound(index)) }));
  table.send({ type: 'join', player: grace });
  table.send({ type: 'start' });
  table.now = 31_000;
  table.questionAppears();
  table.shown();
  return table;
}

describe('a question', () => {
  it('closes a grace after its deadline, which is counted from the message', () => {
    const table = sitAt(lobbyGame());
    table.send({ type: 'start' });
    table.now = 31_400;
    table.send({ type: 'posted', round: 0, messageId: 'm0', at: 31_000 });
    expect(table.game.phase).toMatchObject({ is: 'open', openedAt: 31_000, deadline: 51_000, closesAt: 52_900 });
    expect(table.shown()).toContain('edit-question');
    table.send({ type: 'posted', round: 0, messageId: 'm0', at: 31_000 });
    expect(table.shown()).toEqual([]);
    expect(table.saves.filter(({ save }) => save === 'round-open')).toHaveLength(1);
  });

  it('takes answers and changes until it closes', () => {
    const table = openTable();
    table.now = 35_000;
    table.answers(ada, 'alpha');
    expect(table.shown()).toEqual(['edit-question']);
    table.now = 40_000;
    table.answers(ada, 'beta');
    expect(table.shown()).toEqual([]);
    table.passTo(52_500);
    expect(table.game.phase.is).toBe('revealed');
    expect(table.game.standings[0]).toMatchObject({ name: 'Ada', right: 1, points: 500 + Math.round((500 * 11) / 19) });
  });

  it('counts a click up to 250 ms after the deadline, however late it arrives', () => {
    const table = openTable();
    table.now = 52_400;
    expect(table.answers(ada, 'beta', { at: 51_250 })).toMatchObject({ ok: true });
    expect(table.answers(grace, 'beta', { at: 51_251 })).toEqual({ ok: false, refused: 'too-late', lateMs: 251 });
  });

  it('refuses what it cannot take', () => {
    const table = openTable();
    expect(table.answers(ada, 'omega')).toEqual({ ok: false, refused: 'no-such-choice' });
    table.send({ type: 'skip' });
    expect(table.answers(ada, 'beta')).toEqual({ ok: false, refused: 'not-open', round: 0 });
  });

  it('takes no answer to another question than the open one', () => {
    const table = openTable();
    table.send({ type: 'skip' });
    table.send({ type: 'skip' });
    table.questionAppears();
    const stale = { type: 'answer', player: ada, round: 0, choice: 1, interactionId: '7', at: table.now } as const;
    expect(table.send(stale)).toEqual({ ok: false, refused: 'not-open', round: 0 });
  });

  it('joins whoever answers', () => {
    const table = openTable();
    table.answers(linus, 'beta');
    expect(table.game.players.get(linus.id)).toEqual(linus);
    expect(table.clicks).toMatchObject([{ player: linus, round: 0, choice: 1 }]);
  });

  it('closes early when all have answered, without the grace', () => {
    const table = openTable();
    table.now = 36_000;
    table.answers(ada, 'beta');
    expect(table.game.phase.is).toBe('open');
    table.answers(grace, 'alpha');
    expect(table.game.phase).toEqual({ is: 'revealed', round: 0, nextAt: 44_000 });
    expect(table.shown()).toEqual(['edit-question', 'edit-question', 'close', 'reveal']);
  });

  it('stands three seconds even when all have answered', () => {
    const table = openTable();
    table.now = 32_000;
    table.answers(ada, 'beta');
    table.answers(grace, 'beta');
    expect(wakeAt(table.game)).toBe(34_000);
    table.passTo(33_999);
    expect(table.game.phase.is).toBe('open');
    table.passTo(34_000);
    expect(table.game.phase.is).toBe('revealed');
  });

  it('keeps its time when it is posted again', () => {
    const table = openTable();
    table.answers(ada, 'beta');
    table.now = 40_000;
    table.send({ type: 'posted', round: 0, messageId: 'again', at: 40_000 });
    expect(table.game.phase).toMatchObject({ messageId: 'again', openedAt: 31_000, deadline: 51_000 });
    expect(table.saves.at(-1)).toEqual({
      save: 'round-open',
      round: 0,
      messageId: 'again',
      openedAt: 31_000,
      deadline: 51_000,
    });
  });
});

describe('after a question', () => {
  it('shows the answer for eight seconds and asks the next', () => {
    const table = openTable();
    table.answers(ada, 'beta');
    table.passTo(52_500);
    table.shown();
    table.passTo(60_499);
    expect(table.game.phase).toEqual({ is: 'revealed', round: 0, nextAt: 60_500 });
    table.passTo(60_500);
    expect(table.game.phase).toEqual({ is: 'posting', round: 1 });
    expect(table.shown()).toEqual(['post-question']);
  });

  it('shows standings after every fifth question but the last, then the podium', () => {
    const table = openTable(10);
    const standings: unknown[] = [];
    while (table.game.phase.is !== 'over') {
      table.now += 10_000;
      if (table.game.phase.is === 'posting') table.questionAppears();
      table.answers(ada, 'beta');
      table.passTo(table.now + 21_500);
      table.passTo(table.now + 8000);
    }
    for (const effect of table.effects) if (effect.do === 'post-standings') standings.push(effect.after);
    expect(standings).toEqual([5]);
    expect(table.effects.at(-1)).toEqual({ do: 'post-podium', played: 10 });
    expect(table.game.phase).toEqual({ is: 'over', how: 'finished' });
    expect(table.game.standings[0]).toMatchObject({ name: 'Ada', right: 10, bestStreak: 10, rank: 1 });
  });

  it('ends after two questions in a row that nobody answered', () => {
    const table = openTable(5);
    table.passTo(52_500);
    expect(table.game.unanswered).toBe(1);
    table.passTo(60_500);
    table.questionAppears();
    table.shown();
    table.passTo(82_000);
    expect(table.game.phase).toEqual({ is: 'over', how: 'idle' });
    expect(table.shown()).toEqual(['close', 'reveal', 'post-podium']);
  });

  it('starts to count anew when somebody answers', () => {
    const table = openTable(5);
    table.passTo(60_500);
    table.questionAppears();
    table.answers(ada, 'alpha');
    table.passTo(82_000);
    expect(table.game).toMatchObject({ unanswered: 0, phase: { is: 'revealed' } });
  });
});

describe('skip', () => {
  it('closes the open question at once and keeps its answers', () => {
    const table = openTable();
    table.answers(ada, 'beta');
    table.send({ type: 'skip' });
    expect(table.game.phase.is).toBe('revealed');
    expect(table.game.standings[0]).toMatchObject({ name: 'Ada', points: 1000 });
  });

  it('goes on from a reveal at once', () => {
    const table = openTable();
    table.send({ type: 'skip' });
    table.send({ type: 'skip' });
    expect(table.game.phase).toEqual({ is: 'posting', round: 1 });
    expect(table.send({ type: 'skip' })).toEqual({ ok: false, refused: 'not-open', round: 1 });
  });

  it('is no sign that nobody is there', () => {
    const table = openTable(5);
    for (let round = 0; round < 4; round++) {
      table.send({ type: 'skip' });
      table.send({ type: 'skip' });
      table.questionAppears();
    }
    expect(table.game.phase).toMatchObject({ is: 'open', round: 4 });
  });
});

describe('stop', () => {
  it('counts the answers to the open question before it ends the game', () => {
    const table = openTable();
    table.answers(ada, 'beta');
    table.shown();
    table.send({ type: 'stop' });
    expect(table.game.phase).toEqual({ is: 'over', how: 'stopped' });
    expect(table.game.standings[0]?.points).toBe(1000);
    expect(table.shown()).toEqual(['close', 'reveal', 'post-podium']);
    expect(table.effects.at(-1)).toEqual({ do: 'post-podium', played: 1 });
  });

  it('finishes a game whose questions were all played', () => {
    const table = openTable(1);
    table.answers(ada, 'beta');
    table.send({ type: 'skip' });
    table.send({ type: 'stop' });
    expect(table.game.phase).toEqual({ is: 'over', how: 'finished' });
  });
});

describe('a lost channel', () => {
  it('ends the game without a word, the answers counted', () => {
    const table = openTable();
    table.answers(ada, 'beta');
    table.shown();
    table.send({ type: 'lost' });
    expect(table.game.phase).toEqual({ is: 'over', how: 'lost' });
    expect(table.shown()).toEqual(['close']);
    expect(table.game.standings[0]?.points).toBe(1000);
    table.send({ type: 'lost' });
    expect(table.shown()).toEqual([]);
  });
});
