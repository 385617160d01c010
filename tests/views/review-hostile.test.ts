import { array, assert, constantFrom, property, record } from 'fast-check';
import { describe, it } from 'vitest';
import { REPORT_REASONS } from '../../src/game/review.ts';
import { answerSavedMessage } from '../../src/views/answer-saved.ts';
import { caseMessage } from '../../src/views/case-card.ts';
import { regradeDoneMessage, regradeListMessage, regradePreviewMessage } from '../../src/views/regrade.ts';
import { reviewNoticeMessage } from '../../src/views/review-notices.ts';
import { expectHarmless } from './harmless.ts';
import { hostileGame, hostileText } from './hostile.ts';
import { appeal, questionCase, regrade, report, shown } from './review-samples.ts';
import { ada, NOON, planned } from './samples.ts';

const en = 'en-US';
const quoted = { nodes: ['blockQuote'] };

describe('whatever people write about questions', () => {
  const said = array(record({ reason: constantFrom(...REPORT_REASONS), comment: hostileText }), { maxLength: 50 });

  it('a case is harmless and within the limits', () => {
    assert(
      property(hostileGame, said, array(hostileText, { maxLength: 30 }), ({ game }, comments, typed) => {
        const question = game.rounds[0]?.question ?? planned().question;
        const appeals = typed.map((text, index) => ({ key: `k${index}`, text, count: 50 }));
        const reports = [...comments.map((one) => report(one)), ...typed.map(appeal)];
        const flags = (question.choices ?? []).map((choice) => ({ flag: 'ambiguous', choice }) as const);
        const closed = { outcome: 'kept', closedAt: NOON, closedBy: { id: ada.id, name: game.hostName } } as const;
        for (const reviewCase of [
          questionCase({ question, reports }),
          questionCase({ question, reports, ...closed }),
        ]) {
          const place = { at: 'open', page: 3, cases: 9999 } as const;
          expectHarmless(caseMessage(shown({ reviewCase, appeals, flags, state: 'paused', place })), quoted);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('a suggestion is harmless too', () => {
    const suggestion = record({
      ask: hostileText,
      answer: hostileText,
      also: array(hostileText, { maxLength: 9 }),
      wrong: array(hostileText, { maxLength: 9 }),
      note: hostileText,
      source: hostileText,
      name: hostileText,
    });
    assert(
      property(suggestion, hostileText, ({ name, ...rest }, packTitle) => {
        const by = { ...ada, name };
        const about = { about: 'suggestion', suggestion: { ...rest, by, at: NOON } } as const;
        expectHarmless(caseMessage(shown({ reviewCase: { ...questionCase(), ...about }, packTitle })), quoted);
      }),
      { numRuns: 60 },
    );
  });

  it('so is what is said of regrades, and of news', () => {
    assert(
      property(hostileGame, hostileText, ({ game }, text) => {
        const players = [...game.players.values()];
        const lines = players.map(({ id, name }) => ({ playerId: id, name, points: -75_000, answers: 50 }));
        const done = regrade({ lines, by: { id: ada.id, name: text } });
        const long = { ...quoted, lines: 18 };
        const preview = { locale: en, caseId: 'c', stem: text, plan: done, span: 'all', regradeId: 'r' } as const;
        expectHarmless(regradePreviewMessage(preview), long);
        expectHarmless(regradePreviewMessage({ ...preview, answer: { key: 'k', text } }), long);
        expectHarmless(regradeDoneMessage(en, done), long);
        const listed = Array.from({ length: 25 }, (_, index) => ({ ...done, id: `r${index}`, answer: text }));
        expectHarmless(regradeDoneMessage(en, { ...done, answer: text }), long);
        expectHarmless(regradeListMessage(en, listed));
        expectHarmless(reviewNoticeMessage(en, { notice: 'already', name: text, at: NOON, outcome: 'off' }));
        const news = [1, 2, 3, 4].map(() => ({ outcome: 'kept' as const, stem: text }));
        expectHarmless(answerSavedMessage(en, planned(), { choice: 0 }, { news }));
      }),
      { numRuns: 60 },
    );
  });
});
