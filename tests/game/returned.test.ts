import { describe, expect, it } from 'vitest';
import { ada, grace, lobbyGame } from '../support/games.ts';
import { sitAt, type Table } from '../support/table.ts';

const TEN_MINUTES = 600_000;

function openTable(): Table {
  const table = sitAt(lobbyGame());
  table.send({ type: 'join', player: grace });
  table.send({ type: 'start' });
  table.now = 31_000;
  table.questionAppears();
  table.shown();
  return table;
}

describe('after the bot was away', () => {
  it('gives an open question its time back and says so', () => {
    const table = openTable();
    table.answers(ada, 'beta');
    table.shown();
    table.now = 48_000;
    table.send({ type: 'returned', awayMs: 12_000 });
    expect(table.game.awayMs).toBe(12_000);
    expect(table.game.phase).toMatchObject({ is: 'open', deadline: 63_000, pausedMs: 12_000, closesAt: 64_500 });
    expect(table.saves.at(-1)).toEqual({
      save: 'round-paused',
      round: 0,
      pausedMs: 12_000,
      deadline: 63_000,
      awayMs: 12_000,
    });
    expect(table.shown()).toEqual(['edit-question']);
  });

  it('leaves at least ten seconds', () => {
    const table = openTable();
    table.now = 55_000;
    table.send({ type: 'returned', awayMs: 1000 });
    expect(table.game.phase).toMatchObject({ deadline: 65_000, pausedMs: 14_000 });
    expect(table.saves.at(-1)).toMatchObject({ pausedMs: 14_000, awayMs: 1000 });
  });

  it('keeps to the clock of Discord when the host is fast', () => {
    const table = sitAt(lobbyGame());
    table.send({ type: 'start' });
    table.now = 36_000;
    table.send({ type: 'posted', round: 0, messageId: 'm0', at: 31_000 });
    table.now = 60_000;
    table.send({ type: 'returned', awayMs: 1000 });
    expect(table.game.phase).toMatchObject({ deadline: 65_000, closesAt: 71_500 });
  });

  it('asks a question that was being posted with the same round again', () => {
    const table = sitAt(lobbyGame());
    table.send({ type: 'start' });
    table.shown();
    table.now = 20_000;
    table.send({ type: 'returned', awayMs: 5000 });
    expect(table.shown()).toEqual(['post-question']);
    table.questionAppears();
    expect(table.game.phase).toMatchObject({ is: 'open', deadline: 40_000, pausedMs: 0 });
    expect(table.game.awayMs).toBeUndefined();
  });

  it('gives time back to a question that had arrived before', () => {
    const table = sitAt(lobbyGame());
    table.send({ type: 'start' });
    table.now = 60_000;
    table.send({ type: 'returned', awayMs: 58_000 });
    table.send({ type: 'posted', round: 0, messageId: 'm0', at: 1000 });
    expect(table.game.phase).toMatchObject({ openedAt: 1000, deadline: 79_000, pausedMs: 58_000, closesAt: 80_500 });
    expect(table.shown()).toContain('edit-question');
  });

  it('gives the lobby its time back', () => {
    const table = sitAt(lobbyGame());
    table.now = 15_000;
    table.send({ type: 'returned', awayMs: 4000 });
    expect(table.game.phase).toEqual({ is: 'lobby', startsAt: 34_000 });
    table.now = 50_000;
    table.send({ type: 'returned', awayMs: 4000 });
    expect(table.game.phase).toEqual({ is: 'lobby', startsAt: 60_000 });
  });

  it('goes on from a reveal', () => {
    const table = openTable();
    table.answers(ada, 'beta');
    table.send({ type: 'skip' });
    table.now = 90_000;
    table.send({ type: 'returned', awayMs: 40_000 });
    table.passTo(98_000);
    expect(table.game.phase).toEqual({ is: 'posting', round: 1 });
  });

  it('ends the game when that was more than ten minutes, the answers counted', () => {
    const table = openTable();
    table.answers(ada, 'beta');
    table.now = 2 * TEN_MINUTES;
    table.shown();
    table.send({ type: 'returned', awayMs: TEN_MINUTES + 1 });
    expect(table.game.phase).toEqual({ is: 'over', how: 'away' });
    expect(table.game.standings[0]?.points).toBe(1000);
    expect(table.shown()).toEqual(['close', 'reveal', 'post-podium']);
  });

  it('closes the lobby when that was more than ten minutes', () => {
    const table = sitAt(lobbyGame());
    table.send({ type: 'returned', awayMs: TEN_MINUTES + 1 });
    expect(table.game.phase).toEqual({ is: 'over', how: 'away' });
    expect(table.shown()).toEqual(['edit-lobby']);
  });

  it('does nothing to a game that is over', () => {
    const table = sitAt(lobbyGame({ phase: { is: 'over', how: 'stopped' } }));
    expect(table.send({ type: 'returned', awayMs: 5 })).toMatchObject({ ok: true, saves: [], effects: [] });
  });
});
