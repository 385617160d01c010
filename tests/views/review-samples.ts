import type { GameId } from '../../src/game/model.ts';
import type { Regrade, Report, ReviewCase } from '../../src/game/review.ts';
import type { QuestionFigures } from '../../src/questions/health.ts';
import type { CaseCard } from '../../src/views/case-shown.ts';
import { ada, grace, linus, NOON, planned } from './samples.ts';

type QuestionCase = Extract<ReviewCase, { about: 'question' }>;

export function report(changes: Partial<Report> = {}): Report {
  const round = { gameId: 'abcdefghij234567' as GameId, round: 2 };
  return { kind: 'report', reason: 'wrong', comment: '', by: grace, at: NOON, round, ...changes };
}

export function appeal(comment: string): Report {
  return { kind: 'appeal', comment, by: grace, at: NOON };
}

export function questionCase(changes: Partial<QuestionCase> = {}): QuestionCase {
  const reports = changes.reports ?? [
    report({ comment: 'Saturn turns as fast.' }),
    report({ by: linus, reason: 'unclear' }),
  ];
  return {
    id: 'caseabcdefgh2345',
    guildId: '200000000000000001',
    openedAt: NOON,
    about: 'question',
    question: planned().question,
    reports,
    reportCount: reports.length,
    ...changes,
  };
}

const figures: QuestionFigures = {
  asked: 41,
  answers: 100,
  right: 12,
  chance: 0.25,
  answer: 'Jupiter',
  choices: new Map(),
};

export function shown(changes: Partial<CaseCard> = {}): CaseCard {
  return {
    locale: 'en-US',
    reviewCase: questionCase(),
    figures,
    flags: [],
    state: 'on',
    isOpen: false,
    appeals: [],
    place: { at: 'card', page: 0, cases: 1 },
    ...changes,
  };
}

export function regrade(changes: Partial<Regrade> = {}): Regrade {
  return {
    id: 'regradeabcdefgh2',
    kind: 'void',
    at: NOON,
    by: { id: ada.id, name: ada.name },
    isUndone: false,
    rounds: 2,
    lines: [
      { playerId: ada.id, name: ada.name, points: -1940, answers: 2 },
      { playerId: grace.id, name: grace.name, points: 910, answers: 1 },
      { playerId: linus.id, name: linus.name, points: 0, answers: 1 },
    ],
    ...changes,
  };
}
