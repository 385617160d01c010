import { describe, expect, it } from 'vitest';
import type { BoardLine } from '../../src/game/board.ts';
import type { PlayerId } from '../../src/game/model.ts';
import { boardMessage, type BoardView } from '../../src/views/board.ts';
import { decodePress } from '../../src/views/custom-id.ts';
import { lintMessage } from '../support/lint-message.ts';
import { ada, NOON, partsOf, read } from './samples.ts';

const names = ['Ada', 'Grace', 'Linus'];

function line(rank: number, change: Partial<BoardLine> = {}): BoardLine {
  const name = names[(rank - 1) % names.length] ?? '';
  const playerId = `${rank}` as PlayerId;
  return {
    playerId,
    name,
    rank,
    tied: false,
    points: 9031 - rank * 611,
    right: 23,
    answered: 25,
    games: 15 - rank,
    ...change,
  };
}

const first = Array.from({ length: 10 }, (_, index) => line(index + 1));
const me = { ...line(14, { points: 1240 }), behind: 390, page: 1 };

function view(change: Partial<BoardView> = {}): BoardView {
  return {
    locale: 'en-US',
    guildName: 'Rust Belt Quiz Club',
    period: 'week',
    ownerId: ada.id,
    page: { page: 0, pages: 5, players: 43, lines: first, me },
    now: NOON,
    ephemeral: false,
    ...change,
  };
}

function offButtons(change: Partial<BoardView>): readonly string[] {
  return partsOf(boardMessage(view(change))).flatMap((part) => (part.disabled === true ? [part.label ?? ''] : []));
}

describe('boardMessage', () => {
  it('shows ten lines, the own one and the ways to turn the page', () => {
    expect(read(boardMessage(view()))).toMatchSnapshot();
    expect(lintMessage(boardMessage(view()))).toEqual([]);
  });

  it.each([
    ['today', 'Today (Wed, Nov 18, UTC)'],
    ['week', 'This week (Mon, Nov 16 to Sun, Nov 22, UTC)'],
    ['month', 'This month (November 2026, UTC)'],
    ['all', 'All time'],
  ] as const)('says which days count: %s', (period, words) => {
    expect(read(boardMessage(view({ period })))).toContain(`-# ${words} · all packs · points`);
  });

  it('counts Sunday to the week of the Monday before', () => {
    const sunday = Date.UTC(2026, 10, 22, 23, 59);
    const monday = Date.UTC(2026, 10, 23);
    expect(read(boardMessage(view({ now: sunday })))).toContain('Mon, Nov 16 to Sun, Nov 22');
    expect(read(boardMessage(view({ now: monday })))).toContain('Mon, Nov 23 to Sun, Nov 29');
  });

  it('says in words who is tied', () => {
    const lines = [line(1), line(2, { tied: true }), line(2, { tied: true, name: 'Linus' }), line(4)];
    const shown = read(boardMessage(view({ page: { page: 0, pages: 1, players: 3, lines } })));
    expect(shown.match(/^2\\\. .* · tied$/gmu)).toHaveLength(2);
    expect(shown).toMatch(/^4\\\. /mu);
  });

  it('names the next better rank only where it can be seen', () => {
    const own = line(3, { tied: true });
    const lines = [line(1), own, { ...own, name: 'Grace' }];
    const seen = { page: 0, pages: 2, players: 13, lines, me: { ...own, behind: 1222, page: 0 } };
    expect(read(boardMessage(view({ page: seen })))).toContain(
      '**You:** 3rd, tied · 7\u00a0198 pts · 1\u00a0222 behind 1st',
    );
    expect(read(boardMessage(view()))).toContain('390 behind the place above');
  });

  it('says so when the reader has no line', () => {
    expect(read(boardMessage(view({ page: { page: 0, pages: 1, players: 10, lines: first } })))).toContain(
      '**You:** no points in this period yet',
    );
  });

  it.each(['today', 'week', 'month', 'all'] as const)('has a word for an empty board: %s', (period) => {
    const message = boardMessage(view({ period, page: { page: 0, pages: 0, players: 0, lines: [] } }));
    expect(read(message)).toContain('Start one with `/trivia`.');
    expect(read(message)).not.toContain('[First');
    expect(lintMessage(message)).toEqual([]);
  });

  it('turns off what leads nowhere', () => {
    const lines = first;
    expect(offButtons({})).toEqual(['First', 'Previous']);
    expect(offButtons({ page: { page: 1, pages: 5, players: 43, lines, me } })).toEqual(['Jump to me']);
    expect(offButtons({ page: { page: 4, pages: 5, players: 43, lines, me } })).toEqual(['Next']);
    expect(offButtons({ page: { page: 0, pages: 1, players: 3, lines } })).toEqual([
      'First',
      'Previous',
      'Jump to me',
      'Next',
    ]);
  });

  it('keeps period, page and owner in its buttons', () => {
    const message = boardMessage(view({ page: { page: 2, pages: 5, players: 43, lines: first, me } }));
    const presses = partsOf(message).flatMap((part) => (part.custom_id ? [decodePress(part.custom_id)] : []));
    const shared = { press: 'board-page', period: 'week', ownerId: ada.id };
    expect(presses).toEqual([
      { press: 'board-period', ownerId: ada.id },
      { ...shared, button: 'first', page: 0 },
      { ...shared, button: 'previous', page: 1 },
      { ...shared, button: 'me', page: 'me' },
      { ...shared, button: 'next', page: 3 },
    ]);
  });

  it('can be for one person only', () => {
    expect(boardMessage(view({ ephemeral: true })).flags & 64).toBe(64);
    expect(boardMessage(view()).flags & 64).toBe(0);
  });
});
