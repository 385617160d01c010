import type { Player } from '../../src/game/model.ts';
import type { Report, ReportReason, Suggestion } from '../../src/game/review.ts';
import type { NewReport, Store } from '../../src/store/store.ts';
import { ada, question } from '../support/games.ts';
import { NOON } from './driver.ts';

export const GUILD = '200000000000000001';
export const moderator = { id: '100000000000000009', name: 'Linus `L`' };
let cases = 0;

export const nextId = () => `case${String((cases += 1)).padStart(12, '0')}`;

export function reported(by: Player, reason: ReportReason = 'wrong', changes: Partial<Report> = {}): Report {
  return { kind: 'report', reason, comment: 'It is *not* so.', by, at: NOON, ...changes };
}

export function newReport(report: Report, changes: Partial<NewReport> = {}): NewReport {
  return { caseId: nextId(), guildId: GUILD, question: question(1), report, mayPause: true, ...changes };
}

export function file(store: Store, report: Report, changes: Partial<NewReport> = {}) {
  return store.fileReport(newReport(report, changes));
}

export function appealed(by: Player, comment: string): Report {
  return { kind: 'appeal', comment, by, at: NOON };
}

export function suggestion(changes: Partial<Suggestion> = {}): Suggestion {
  return { ask: 'Which word comes last?', answer: 'omega', also: [], wrong: ['psi'], by: ada, at: NOON, ...changes };
}
