import { describe, expect, it } from 'vitest';
import { ada, grace, lobbyGame, settings } from '../support/games.ts';
import { sitAt } from '../support/table.ts';

describe('the lobby', () => {
  it('lets people join and leave, once each', () => {
    const table = sitAt(lobbyGame());
    table.send({ type: 'join', player: grace });
    expect([...table.game.players.keys()]).toEqual([ada.id, grace.id]);
    expect(table.shown()).toEqual(['edit-lobby']);
    table.send({ type: 'join', player: grace });
    expect(table.shown()).toEqual([]);
    table.send({ type: 'leave', playerId: grace.id });
    expect(table.saves).toEqual([
      { save: 'player', player: grace },
      { save: 'left', playerId: grace.id },
    ]);
    expect(table.send({ type: 'leave', playerId: grace.id })).toEqual({ ok: false, refused: 'not-joined' });
  });

  it('starts by itself when its time has passed', () => {
    const table = sitAt(lobbyGame());
    table.passTo(29_999);
    expect(table.game.phase.is).toBe('lobby');
    table.passTo(30_000);
    expect(table.game.phase).toEqual({ is: 'posting', round: 0 });
    expect(table.saves).toEqual([{ save: 'started' }, { save: 'round-pending', round: 0 }]);
    expect(table.shown()).toEqual(['edit-lobby', 'post-question']);
  });

  it('ends without a game when everybody has left', () => {
    const table = sitAt(lobbyGame());
    table.send({ type: 'leave', playerId: ada.id });
    table.passTo(30_000);
    expect(table.game.phase).toEqual({ is: 'over', how: 'idle' });
    expect(table.shown()).toEqual(['edit-lobby', 'edit-lobby']);
  });

  it('starts at once when asked to, and only once', () => {
    const table = sitAt(lobbyGame());
    table.send({ type: 'start' });
    expect(table.game.phase.is).toBe('posting');
    expect(table.send({ type: 'start' })).toEqual({ ok: false, refused: 'not-in-lobby' });
    expect(table.send({ type: 'join', player: grace })).toEqual({ ok: false, refused: 'not-in-lobby' });
    expect(table.send({ type: 'leave', playerId: ada.id })).toEqual({ ok: false, refused: 'not-in-lobby' });
  });

  it('starts with its message when the lobby is skipped', () => {
    const table = sitAt(lobbyGame({ settings: settings({ skipLobby: true }) }));
    table.send({ type: 'lobby-posted', messageId: 'lobby' });
    expect(table.game.phase).toEqual({ is: 'posting', round: 0 });
    expect(table.saves[0]).toEqual({ save: 'lobby-message', messageId: 'lobby' });
  });

  it('corrects its message when that is known only after the start', () => {
    const table = sitAt(lobbyGame());
    table.send({ type: 'start' });
    table.shown();
    table.send({ type: 'lobby-posted', messageId: 'lobby' });
    expect(table.shown()).toEqual(['edit-lobby']);
    table.send({ type: 'lobby-posted', messageId: 'lobby' });
    expect(table.shown()).toEqual([]);
  });

  it('can be stopped', () => {
    const table = sitAt(lobbyGame());
    table.send({ type: 'stop' });
    expect(table.game.phase).toEqual({ is: 'over', how: 'stopped' });
    expect(table.shown()).toEqual(['edit-lobby']);
    expect(table.send({ type: 'join', player: grace })).toEqual({ ok: false, refused: 'over' });
    expect(table.send({ type: 'skip' })).toEqual({ ok: false, refused: 'over' });
  });
});
