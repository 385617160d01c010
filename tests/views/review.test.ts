import { describe, expect, it } from 'vitest';
import type { CaseOutcome } from '../../src/game/review.ts';
import { answerSavedMessage } from '../../src/views/answer-saved.ts';
import { caseMessage, noCasesMessage } from '../../src/views/case-card.ts';
import type { Message } from '../../src/views/message.ts';
import { myResultMessage } from '../../src/views/my-result.ts';
import {
  regradeDoneMessage,
  regradeListMessage,
  regradePreviewMessage,
  regradeUndoneMessage,
} from '../../src/views/regrade.ts';
import { reportModal } from '../../src/views/report-modal.ts';
import { reportNoticeMessage, type ReportNotice } from '../../src/views/report-notices.ts';
import { reviewNoticeMessage, type ReviewNotice } from '../../src/views/review-notices.ts';
import { lintMessage, lintModal } from '../support/lint-message.ts';
import { appeal, questionCase, regrade, shown } from './review-samples.ts';
import { ada, game, grace, NOON, partsOf, planned, read, typedRound } from './samples.ts';

const en = 'en-US';
const closed = { outcome: 'off', closedAt: NOON, closedBy: { id: ada.id, name: ada.name } } as const;

function readSound(message: Message): string {
  expect(lintMessage(message)).toEqual([]);
  expect(message.allowed_mentions).toEqual({ parse: [] });
  return read(message);
}

const labels = (message: Message): readonly string[] => partsOf(message).flatMap(({ label }) => label ?? []);

describe('the dialog of a report', () => {
  it('asks for a reason, and tells nothing of the question', () => {
    const modal = reportModal(en, game().id, 2);
    expect(lintModal(modal)).toEqual([]);
    expect(modal).toMatchSnapshot();
    expect(JSON.stringify(modal)).not.toContain('planet');
  });
});

describe('a reported question', () => {
  it('is shown with its figures and what was said of it', () => {
    expect(readSound(caseMessage(shown()))).toMatchSnapshot();
    expect(caseMessage(shown()).flags & 64).toBe(0);
  });

  it('is shown with what its figures say', () => {
    const flags = [
      { flag: 'idle-choice', choice: 'Venus' },
      { flag: 'below-chance' },
      { flag: 'ambiguous', choice: 'Mars' },
      { flag: 'too-easy' },
      { flag: 'reported' },
    ] as const;
    expect(readSound(caseMessage(shown({ flags })))).toMatchSnapshot();
  });

  it('does not tell the right answer while it is open in a game', () => {
    const message = (right: string) =>
      caseMessage(
        shown({
          isOpen: true,
          flags: [{ flag: 'ambiguous', choice: 'Mars' }],
          reviewCase: questionCase({ question: planned({ answer: right }).question }),
        }),
      );
    expect(readSound(message('Jupiter'))).toBe(readSound(message('Mars')));
    const typed = caseMessage(shown({ isOpen: true, reviewCase: questionCase({ question: typedRound().question }) }));
    expect(readSound(typed)).not.toMatch(/Jupiter|Jove/u);
  });

  it('says where nothing is known yet', () => {
    const { figures: _figures, ...unknown } = shown();
    expect(readSound(caseMessage(unknown))).toContain('**Pack** Planets · not closed once yet');
    const nobody = { ...shown().figures!, answers: 0, right: 0 };
    expect(readSound(caseMessage(shown({ figures: nobody })))).toContain('**asked** 41 times · answered by nobody');
  });

  it('offers to accept what was typed', () => {
    const appeals = [{ key: 'a1', text: 'Zeus', count: 2 }];
    const reports = [appeal('Zeus'), appeal('Zeus')];
    const reviewCase = questionCase({ question: typedRound().question, reports });
    expect(readSound(caseMessage(shown({ reviewCase, appeals })))).toMatchSnapshot();
    const more = [...appeals, { key: 'b2', text: 'x'.repeat(100), count: 1 }];
    expect(labels(caseMessage(shown({ reviewCase, appeals: more })))).toEqual(
      expect.arrayContaining(['Accept “Zeus” too', `Accept “${'x'.repeat(39)}…” too`]),
    );
  });

  it('has a button for its change where there is a way to change it', () => {
    const edit = { press: 'review-changes' } as const;
    expect(labels(caseMessage(shown({ edit })))).toEqual(['Edit', 'Keep as is', 'Turn off question', 'Undo scores…']);
    expect(labels(caseMessage(shown({ edit, reviewCase: questionCase(closed) })))).not.toContain('Edit');
  });

  it.each<CaseOutcome>(['kept', 'off', 'edited', 'accepted', 'added', 'declined'])(
    'says how it ended: %s',
    (outcome) => {
      expect(readSound(caseMessage(shown({ reviewCase: questionCase({ ...closed, outcome }) })))).toMatch(
        /Closed by \*\*\u2068Ada\u2069\*\* <t:\d+:R>: [a-z ]+\./u,
      );
    },
  );

  it('can be turned on again when it is off', () => {
    const reviewCase = questionCase(closed);
    const off = caseMessage(shown({ reviewCase, state: 'off' }));
    expect(labels(off)).toEqual(['Turn on again', 'Undo scores…']);
    expect(readSound(off)).toMatchSnapshot();
    const on = caseMessage(shown({ reviewCase }));
    expect(labels(on)).toEqual(['Undo scores…']);
    expect(readSound(on)).toContain('It was turned on again');
  });
});

describe('a suggested question', () => {
  const suggestion = {
    ask: 'Which?',
    answer: 'This',
    also: ['It'],
    wrong: ['That'],
    note: 'N',
    source: 'S',
    by: grace,
    at: NOON,
  };
  const reviewCase = { ...questionCase(), about: 'suggestion', suggestion } as const;

  it('is shown with its choices, and can be declined', () => {
    expect(readSound(caseMessage(shown({ reviewCase, packTitle: 'Planets' })))).toMatchSnapshot();
    expect(labels(caseMessage(shown({ reviewCase: { ...reviewCase, ...closed, outcome: 'declined' } })))).toEqual([]);
    const bare = {
      ...reviewCase,
      suggestion: { ask: 'Which?', answer: 'This', also: [], wrong: [], by: grace, at: NOON },
    };
    expect(readSound(caseMessage(shown({ reviewCase: bare })))).toContain('**This** (right) · typed, without choices');
  });
});

describe('a page of cases', () => {
  it('leads to the others', () => {
    const middle = caseMessage(shown({ place: { at: 'open', page: 1, cases: 3 } }));
    expect(readSound(middle)).toMatchSnapshot();
    expect(middle.flags & 64).toBe(64);
    const last = labels(caseMessage(shown({ place: { at: 'closed', page: 2, cases: 3 } })));
    expect(last).toContain('Previous');
    expect(last).not.toContain('Next');
  });

  it('leads to the one that takes the place of a closed one', () => {
    const reviewCase = questionCase(closed);
    const message = caseMessage(shown({ reviewCase, place: { at: 'open', page: 0, cases: 2 } }));
    expect(readSound(message)).toContain('2 more wait');
    const next = partsOf(message).find(({ label }) => label === 'Next');
    expect(next?.custom_id).toBe('v1:review-page:open:0');
    const none = caseMessage(shown({ reviewCase, place: { at: 'open', page: 0, cases: 0 } }));
    expect(labels(none)).not.toContain('Next');
  });

  it('says when there is none', () => {
    for (const at of ['open', 'closed'] as const) expect(readSound(noCasesMessage(en, at))).toMatchSnapshot();
  });
});

describe('a regrade', () => {
  const preview = {
    locale: en,
    caseId: 'caseabcdefgh2345',
    stem: 'Which planet has the shortest day?',
    plan: regrade(),
    span: 'day',
    regradeId: 'regradeabcdefgh2',
  } as const;
  const answer = { key: 'a1', text: 'Zeus' };

  it('is shown before it is done', () => {
    expect(readSound(regradePreviewMessage(preview))).toMatchSnapshot();
    expect(readSound(regradePreviewMessage({ ...preview, answer }))).toMatchSnapshot();
  });

  it('names fifteen players and counts the others', () => {
    const lines = Array.from({ length: 40 }, (_, index) => ({ ...regrade().lines[0]!, name: `P${index}` }));
    const words = readSound(regradePreviewMessage({ ...preview, plan: { rounds: 1, lines } }));
    expect(words.match(/\u2068P\d+\u2069 −1\u00a0940/gu)).toHaveLength(15);
    expect(words).toContain('and 25 more');
  });

  it('without effect is not offered, unless it accepts an answer for later', () => {
    const plan = { rounds: 0, lines: [] };
    const empty = regradePreviewMessage({ ...preview, plan });
    expect(readSound(empty)).toContain('Nobody’s points would change.');
    expect(labels(empty)).not.toContain('Undo these scores');
    expect(labels(regradePreviewMessage({ ...preview, plan, answer }))).toContain('Accept this answer');
  });

  it('is shown when it is done, and listed', () => {
    expect(readSound(regradeDoneMessage(en, regrade()))).toMatchSnapshot();
    expect(readSound(regradeDoneMessage(en, regrade({ kind: 'accept', answer: 'Zeus', lines: [] })))).toContain(
      'Nobody’s points changed.',
    );
    expect(readSound(regradeUndoneMessage(en))).toMatchSnapshot();
    const list = regradeListMessage(en, [
      regrade(),
      regrade({ id: 'x', kind: 'accept', answer: 'Zeus', isUndone: true }),
    ]);
    expect(readSound(list)).toMatchSnapshot();
    const many = Array.from({ length: 25 }, (_, index) => regrade({ id: `r${index}` }));
    readSound(regradeListMessage(en, many));
    expect(readSound(regradeListMessage(en, []))).toContain('No scores were changed');
  });
});

describe('notices', () => {
  const told: readonly ReportNotice[] = [
    { notice: 'thanks' },
    { notice: 'thanks-paused' },
    { notice: 'again' },
    { notice: 'no-reason' },
    { notice: 'no-question' },
    { notice: 'appeal-again' },
    { notice: 'no-answer' },
    { notice: 'too-many', count: 50 },
  ];
  it.each(told)('say what came of a report: $notice', (notice) => {
    expect(readSound(reportNoticeMessage(en, notice))).toMatchSnapshot();
  });

  const moderators: readonly ReviewNotice[] = [
    { notice: 'gone' },
    { notice: 'is-on' },
    { notice: 'answer-gone' },
    { notice: 'undone-before' },
    { notice: 'already', name: 'Ada', at: NOON, outcome: 'off' },
  ];
  it.each(moderators)('say what a moderator has to know: $notice', (notice) => {
    expect(readSound(reviewNoticeMessage(en, notice))).toMatchSnapshot();
  });
});

describe('what players see of it', () => {
  it('is a button under a typed answer that was not accepted', () => {
    const own = { round: 0, text: 'Zeus', verdict: 'reject', right: false, points: 0, timeMs: 2000 } as const;
    const typed = game({ rounds: [typedRound()] });
    const buttons = (result: Parameters<typeof myResultMessage>[4], played = typed) =>
      labels(myResultMessage(en, played, 0, ada.id, result));
    expect(buttons(own)).toEqual(['I was right']);
    expect(buttons({ ...own, verdict: 'prompt' })).toEqual(['I was right']);
    expect(buttons({ ...own, right: true, points: 700 })).toEqual([]);
    expect(buttons({ ...own, verdict: 'accept', right: true })).toEqual([]);
    expect(buttons(undefined)).toEqual([]);
    const chosen = { round: 0, choice: 0, right: false, points: 0, timeMs: 1 };
    expect(buttons(chosen, game({ rounds: [planned()] }))).toEqual([]);
  });

  it('is a line under the next answer for each result', () => {
    const news = (['kept', 'off', 'edited', 'accepted', 'added', 'declined'] as const).map((outcome) => ({
      outcome,
      stem: 'Which planet has the shortest day?',
    }));
    const saved = (from: number) =>
      readSound(answerSavedMessage(en, planned(), { choice: 1 }, { news: news.slice(from) }));
    expect(saved(0)).toMatchSnapshot();
    expect(saved(3)).toMatchSnapshot();
  });
});
