import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GameEvent, Phase } from '../../src/game/model.ts';
import { ada, grace, linus, lobbyGame, plannedRound } from '../support/games.ts';
import { sitAt, type Table } from '../support/table.ts';

type Move = (table: Table) => void;

const player = fc.constantFrom(ada, grace, linus);
/** Most clicks are on the present question. */
const stray = fc.constantFrom(0, 0, 0, -1, 1);
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(player, fc.nat(5), fc.integer({ min: -3000, max: 500 }), stray).map(answerMove) },
  {
    weight: 4,
    arbitrary: fc.nat(30_000).map(
      (ms): Move =>
        (table) =>
          table.passTo(table.now + ms),
    ),
  },
  { weight: 4, arbitrary: fc.constant<Move>(appearMove) },
  {
    weight: 1,
    arbitrary: fc.nat(5).map(
      (round): Move =>
        (table) =>
          sendPosted(table, round),
    ),
  },
  {
    weight: 1,
    arbitrary: player.map(
      (one): Move =>
        (table) =>
          void table.send({ type: 'join', player: one }),
    ),
  },
  {
    weight: 1,
    arbitrary: player.map(
      (one): Move =>
        (table) =>
          void table.send({ type: 'leave', playerId: one.id }),
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom<'start' | 'skip' | 'wake'>('start', 'skip', 'wake').map(plainMove) },
  {
    weight: 1,
    arbitrary: fc.nat(60_000).map(
      (awayMs): Move =>
        (table) =>
          void table.send({ type: 'returned', awayMs }),
    ),
  },
);
const lastMove = fc.constantFrom<'stop' | 'lost' | 'wake'>('stop', 'lost', 'wake').map(plainMove);

function answerMove([who, choice, delay, away]: [typeof ada, number, number, number]): Move {
  return (table) => {
    const { phase } = table.game;
    const round = ('round' in phase ? phase.round : 0) + away;
    const before = table.game;
    const result = table.send({
      type: 'answer',
      player: who,
      round,
      choice,
      interactionId: String(table.now),
      at: table.now + delay,
    });
    if (result.ok) expect(before.phase.is).toBe('open');
  };
}

function appearMove(table: Table): void {
  if (table.game.phase.is === 'posting') table.questionAppears();
}

function sendPosted(table: Table, round: number): void {
  table.send({ type: 'posted', round, messageId: 'stray', at: table.now });
}

function plainMove(type: 'start' | 'skip' | 'wake' | 'stop' | 'lost'): Move {
  return (table) => void table.send({ type });
}

const ORDER: readonly Phase['is'][] = ['lobby', 'posting', 'open', 'closing', 'revealed'];

/** Where a phase stands in the course of a game; it only ever grows. */
function progress(phase: Phase): number {
  if (phase.is === 'over') return Infinity;
  return ('round' in phase ? phase.round * 10 : 0) + ORDER.indexOf(phase.is);
}

function play(moves: readonly Move[], rounds: number): Table {
  const table = sitAt(lobbyGame({ rounds: Array.from({ length: rounds }, (_, index) => plannedRound(index)) }));
  for (const next of moves) {
    const before = progress(table.game.phase);
    next(table);
    expect(progress(table.game.phase)).toBeGreaterThanOrEqual(before);
  }
  return table;
}

describe('step', () => {
  it('takes every sequence of events in the order of the phases, each round once', () => {
    fc.assert(
      fc.property(
        fc.array(move, { maxLength: 60 }),
        lastMove,
        fc.integer({ min: 1, max: 6 }),
        (moves, last, rounds) => {
          const table = play([...moves, last], rounds);
          let open: number | undefined;
          const seen = new Set<number>();
          for (const save of table.saves) {
            if (save.save === 'round-pending') {
              expect(open).toBeUndefined();
              expect(seen.has(save.round)).toBe(false);
              seen.add(save.round);
            }
            if (save.save === 'round-open') open = save.round;
            if (save.save === 'revealed') {
              expect(save.round).toBe(open);
              open = undefined;
            }
          }
          if (table.game.phase.is === 'over') expect(open).toBeUndefined();
          expect(table.saves.filter(({ save }) => save === 'over').length).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('comes to an end when it is woken and its questions appear', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), fc.integer({ min: 1, max: 6 }), (moves, rounds) => {
        const table = play(moves, rounds);
        for (let turn = 0; turn < 4 * rounds + 4 && table.game.phase.is !== 'over'; turn++) {
          appearMove(table);
          table.passTo(table.now + 60_000);
        }
        expect(table.game.phase.is).toBe('over');
      }),
      { numRuns: 200 },
    );
  });

  it('counts every accepted answer once', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
        const table = play([...moves, plainMove('stop')], 4);
        const kept = new Set<string>();
        for (const { round, player: who } of table.clicks) kept.add(`${round} ${who.id}`);
        const answered = table.game.standings.reduce((sum, standing) => sum + standing.answered, 0);
        expect(answered).toBe(kept.size);
      }),
    );
  });

  it('is not moved by an event that comes twice', () => {
    fc.assert(
      fc.property(
        fc.array(move, { maxLength: 40 }),
        fc.constantFrom<GameEvent['type']>('stop', 'lost'),
        (moves, type) => {
          const table = play(moves, 3);
          if (type === 'stop') table.send({ type: 'stop' });
          else table.send({ type: 'lost' });
          const { game } = table;
          const effects = table.effects.length;
          table.send({ type: 'lost' });
          table.send({ type: 'stop' });
          table.send({ type: 'wake' });
          expect(table.game).toBe(game);
          expect(table.effects).toHaveLength(effects);
        },
      ),
    );
  });
});
