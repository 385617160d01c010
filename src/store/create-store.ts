import { ownResults, recordAnswer } from './answers.ts';
import { board } from './boards.ts';
import { closeRound } from './close-round.ts';
import type { Engine } from './database.ts';
import { createGame, openGames, runningIn } from './games.ts';
import { questionHealth } from './health.ts';
import { loadGame } from './load-game.ts';
import { beat, lastBeat, readNote, writeNote } from './notes.ts';
import { outboxDone, pendingOutbox, undelivered } from './outbox.ts';
import { createPackStore } from './packs/create-pack-store.ts';
import { createReviewStore } from './reviews/create-review-store.ts';
import { commit } from './saves.ts';
import { shares } from './shares.ts';
import { shownIn } from './shown.ts';
import type { Store } from './store.ts';

/** The port on an engine: every method is one transaction. */
export function createStore(engine: Engine): Store {
  return {
    ...createPackStore(engine),
    ...createReviewStore(engine),
    createGame: (game) => engine.write((db) => createGame(db, game)),
    runningIn: (channelId) => engine.read((db) => runningIn(db, channelId)),
    loadGame: (gameId) => engine.read((db) => loadGame(db, gameId)),
    openGames: () => engine.read(openGames),
    commit: (gameId, saves, outbox) => engine.write((db) => commit(db, gameId, saves, outbox)),
    recordAnswer: (answer) => engine.write((db) => recordAnswer(db, answer)),
    closeRound: (gameId, round, now) => engine.write((db) => closeRound(db, gameId, round, now)),
    ownResults: (gameId, playerId) => engine.read((db) => ownResults(db, gameId, playerId)),
    shownIn: (query) => engine.read((db) => shownIn(db, query)),
    shares: (pack) => engine.read((db) => shares(db, pack)),
    questionHealth: (questionIds) => engine.read((db) => questionHealth(db, questionIds)),
    pendingOutbox: (gameId) => engine.read((db) => pendingOutbox(db, gameId)),
    outboxDone: (key) => engine.write((db) => outboxDone(db, key)),
    undelivered: () => engine.read(undelivered),
    beat: (now) => engine.write((db) => beat(db, now)),
    lastBeat: () => engine.read(lastBeat),
    board: (query) => engine.read((db) => board(db, query)),
    readNote: (key) => engine.read((db) => readNote(db, key)),
    writeNote: (key, value) => engine.write((db) => writeNote(db, key, value)),
    close: () => engine.close(),
  };
}
