import type { Game, GameId, Player } from '../../src/game/model.ts';
import { answerTo, type PlannedRound } from '../../src/game/planned-round.ts';
import type { AnswerOutcome, RecordedAnswer, Store } from '../../src/store/store.ts';
import { lobbyGame, plannedRound } from '../support/games.ts';

/** A place for one database that can be opened again and again, as after a restart. */
export interface TestDatabase {
  open(): Promise<Store>;
  /** Closes what is still open and removes the database. */
  remove(): Promise<void>;
}

export type CreateDatabase = () => Promise<TestDatabase>;

/** Opens a fresh database for the running test; it is removed afterwards. */
export type UseStore = () => Promise<{ readonly store: Store; readonly database: TestDatabase }>;

/** Monday, 2 March 2026, noon UTC. */
export const NOON = Date.UTC(2026, 2, 2, 12);
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

let games = 0;

/** A game of its own in a channel of its own, with as many questions as asked for. */
export function newGame(changes: Partial<Game> = {}, rounds = 3): Game {
  games += 1;
  const planned: readonly PlannedRound[] = Array.from({ length: rounds }, (_, index) => plannedRound(index));
  return lobbyGame({
    id: `game${String(games).padStart(12, '0')}` as GameId,
    place: { guildId: '200000000000000001', channelId: `3${String(games).padStart(17, '0')}` },
    createdAt: NOON,
    rounds: planned,
    players: new Map(),
    phase: { is: 'lobby', startsAt: NOON + 30_000 },
    ...changes,
  });
}

/** A click on the first question one second after it opened. */
export function click(game: Game, player: Player, choice: number, interactionId: string): RecordedAnswer {
  const { id: playerId, name } = player;
  return { gameId: game.id, round: 0, playerId, name, choice, interactionId, at: NOON + 1000 };
}

/** Drives one game against a store. Times are counted from the opening of the round, in ms. */
export function play(store: Store, game: Game) {
  let clicks = 0;
  const openings = new Map<number, number>();
  return {
    start: async (): Promise<void> => {
      const made = await store.createGame(game);
      if (!made.created) throw new Error('the channel is taken');
      await store.commit(game.id, [{ save: 'started' }], []);
    },
    open: async (round: number, openedAt = NOON + round * MINUTE): Promise<void> => {
      openings.set(round, openedAt);
      await store.commit(game.id, [{ save: 'round-pending', round }], []);
      const save = {
        save: 'round-open',
        round,
        messageId: `m${round}`,
        openedAt,
        deadline: openedAt + 20_000,
      } as const;
      await store.commit(game.id, [save], []);
    },
    /** Answers with a choice, or in a typed round with these words. */
    answer: async (round: number, player: Player, said: number | string, timeMs = 1000): Promise<AnswerOutcome> => {
      const planned = game.rounds[round] ?? plannedRound(round);
      const answer = answerTo(planned, typeof said === 'string' ? { text: said } : { choice: said });
      if (typeof answer === 'string') throw new Error(answer);
      clicks += 1;
      return store.recordAnswer({
        gameId: game.id,
        round,
        playerId: player.id,
        name: player.name,
        ...answer,
        interactionId: String(clicks + 98),
        at: (openings.get(round) ?? NOON + round * MINUTE) + timeMs,
      });
    },
    close: (round: number) => store.closeRound(game.id, round, NOON + round * MINUTE + 21_500),
  };
}
