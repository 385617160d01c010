import type { Engine } from '../database.ts';
import type { ReviewStore } from '../review-store.ts';
import { closedCases, noteCard, openCases, reviewCase } from './cases.ts';
import { closeCase, takeNews, withNews } from './close-case.ts';
import { planRegrade, regrade } from './regrade.ts';
import { acceptedAnswers, regrades } from './regrade-rows.ts';
import { fileReport, reportCounts } from './reports.ts';
import { changeSettings, settings } from './settings.ts';
import { fileSuggestion } from './suggestions.ts';
import { questionSwitches, switchQuestion } from './switches.ts';
import { undoRegrade } from './undo-regrade.ts';

export function createReviewStore(engine: Engine): ReviewStore {
  return {
    settings: (guildId) => engine.read((db) => settings(db, guildId)),
    changeSettings: (guildId, change) => engine.write((db) => changeSettings(db, guildId, change)),
    fileReport: (report) => engine.write((db) => fileReport(db, report)),
    fileSuggestion: (caseId, guildId, suggestion) =>
      engine.write((db) => fileSuggestion(db, caseId, guildId, suggestion)),
    reviewCase: (caseId) => engine.read((db) => reviewCase(db, caseId)),
    openCases: (query) => engine.read((db) => openCases(db, query)),
    closedCases: (query) => engine.read((db) => closedCases(db, query)),
    noteCard: (caseId, card) => engine.write((db) => noteCard(db, caseId, card)),
    closeCase: (caseId, outcome, by, now) => engine.write((db) => closeCase(db, caseId, outcome, by, now)),
    reportCounts: (guildId, questionIds) => engine.read((db) => reportCounts(db, guildId, questionIds)),
    takeNews: (playerId, guildId) => engine.write((db) => takeNews(db, playerId, guildId)),
    withNews: () => engine.read(withNews),
    questionSwitches: (guildId, pack) => engine.read((db) => questionSwitches(db, guildId, pack)),
    switchQuestion: (guildId, pack, questionId, state) =>
      engine.write((db) => switchQuestion(db, guildId, pack, questionId, state)),
    acceptedAnswers: (guildId, pack) => engine.read((db) => acceptedAnswers(db, guildId, pack)),
    planRegrade: (request) => engine.read((db) => planRegrade(db, request)),
    regrade: (id, request, by, now) => engine.write((db) => regrade(db, id, request, by, now)),
    undoRegrade: (id) => engine.write((db) => undoRegrade(db, id)),
    regrades: (guildId) => engine.read((db) => regrades(db, guildId)),
  };
}
