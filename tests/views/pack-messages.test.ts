import { array, assert, constantFrom, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  entryMovedMessage,
  entryProblemsMessage,
  entrySavedMessage,
  typedLostMessage,
} from '../../src/views/entry-messages.ts';
import { questionModal, statementModal } from '../../src/views/entry-modals.ts';
import { TEXT_BUDGET } from '../../src/views/limits.ts';
import type { Message } from '../../src/views/message.ts';
import { packCheckMessage, type PackCheckCard } from '../../src/views/pack-check.ts';
import { packAddModal, packDetailsModal } from '../../src/views/pack-modals.ts';
import { packNoticeMessage } from '../../src/views/pack-notices.ts';
import { settingsMessage } from '../../src/views/settings.ts';
import { suggestModal } from '../../src/views/suggest-modal.ts';
import { suggestNoticeMessage } from '../../src/views/suggest-notices.ts';
import { lintMessage, lintModal } from '../support/lint-message.ts';
import { hostileText } from './hostile.ts';
import { read, textOf } from './samples.ts';

const locale = 'en-US';
const problem = { severity: 'error', line: 12, column: 3, message: 'no correct answer.', cure: 'Add one.' } as const;
const head = {
  title: 'Rivers of Europe',
  language: 'en',
  licence: 'CC BY-SA 4.0',
  authors: ['Grace'],
  questions: 39,
  difficulties: { easy: 10, medium: 20, hard: 9 },
};
const checked: PackCheckCard = {
  locale,
  draft: 'abcdefghijklmnop',
  fileName: 'rivers.csv',
  format: 'Question table (CSV, TSV)',
  problems: [{ ...problem, row: 12 }, problem],
  ready: 39,
  unusable: 3,
  duplicates: 2,
  head,
  table: { name: 'problems.csv', text: 'row\r\n' },
};

const { head: _head, ...nothing } = { ...checked, ready: 0, duplicates: 0 };
const { format: _format, ...noFormat } = { ...nothing, unusable: 0, problems: [problem] };
const remark = { ...problem, severity: 'warning', row: 3, message: 'the note was cut.', cure: 'Shorten it.' } as const;

describe('the card of a checked file', () => {
  it.each([
    ['new', checked],
    ['a replacement', { ...checked, replaces: { version: 3, questions: 41 } }],
    ['the very same', { ...checked, clash: { clash: 'same', version: 3 } }],
    ['a name that is taken', { ...checked, clash: { clash: 'bundled', title: 'World capitals' } }],
    ['nothing to import', nothing],
    ['what is left out, and what was mended', { ...checked, problems: [remark, problem] }],
    ['no format that is known', noFormat],
  ] as const)('says what is ready, what is wrong and what comes next: %s', (_what, card) => {
    const message = packCheckMessage(card);
    expect(lintMessage(message)).toEqual([]);
    expect(read(message)).toMatchSnapshot();
  });
});

it('names no line of the file where a dialog was filled in, nor what the pack was saved with', () => {
  const message = textOf(entryProblemsMessage(locale, 'abcdefghijklmnop', [remark, problem]));
  expect(message).toContain('No correct answer. *Add one.*');
  expect(message).not.toContain('The note was cut');
  expect(message).not.toContain('Line 12');
});

it('gives back what was typed line by line', () => {
  const message = suggestNoticeMessage(locale, {
    notice: 'no-right',
    typed: ['Which bird?', 'an owl\r\n\n* a wren', ''],
  });
  expect(textOf(message)).toContain('> Which bird?\n> an owl\n> \\* a wren');
});

/** Whatever the texts hold, the message can be sent, and nothing in it is a mention. */
function expectHarmless(message: Message): void {
  expect(lintMessage(message)).toEqual([]);
  expect(textOf(message).length).toBeLessThanOrEqual(TEXT_BUDGET);
  expect(textOf(message)).not.toMatch(/(?<!\\)<(?:@|#|t:|a?:)|(?<!\\)@(?:everyone|here)/u);
}

describe('hostile texts', () => {
  const problems = array(record({ message: hostileText, cure: hostileText, row: constantFrom(undefined, 7) }), {
    maxLength: 30,
  }).map((list) => list.map(({ row, ...texts }) => ({ ...problem, ...texts, ...(row === undefined ? {} : { row }) })));

  it('do nothing on a card', () => {
    assert(
      property(hostileText, problems, (text, list) => {
        const named = { ...head, title: text, licence: text, authors: [text], language: text };
        expectHarmless(packCheckMessage({ ...checked, fileName: text, head: named, problems: list }));
        expectHarmless(packCheckMessage({ ...checked, clash: { clash: 'own', title: text } }));
        expectHarmless(entryProblemsMessage(locale, 'abcdefghijklmnop', list));
        expectHarmless(
          entryMovedMessage(
            locale,
            'abcdefghijklmnop',
            list.map(({ message }) => message),
          ),
        );
        const saved = { locale, pack: '1.a', title: text, version: 2, questions: 3, problems: list, isLate: true };
        expectHarmless(entrySavedMessage(saved));
      }),
      { numRuns: 60 },
    );
  });

  it('do nothing in notices', () => {
    assert(
      property(hostileText, (text) => {
        expectHarmless(typedLostMessage(locale, [text, text, text]));
        expectHarmless(suggestNoticeMessage(locale, { notice: 'coarse', typed: [text, text, text] }));
        expectHarmless(suggestNoticeMessage(locale, { notice: 'known', pack: text }));
        const imported = { notice: 'imported', title: text, slug: 'a', questions: 3, isOn: true } as const;
        expectHarmless(packNoticeMessage(locale, imported));
      }),
    );
  });

  it('stay what they are in the fields of dialogs, as far as there is room', () => {
    assert(
      property(hostileText, (text) => {
        const typed = new Map(['ask', 'answers', 'note', 'yaml'].map((field) => [field, text]));
        const packs = [{ key: '1.a', title: text }];
        for (const modal of [
          packDetailsModal(locale, 'abcdefghijklmnop', { title: text, licence: text, author: text, language: text }),
          questionModal({ locale, draft: 'abcdefghijklmnop', typed, packs }),
          statementModal({ locale, draft: 'abcdefghijklmnop', typed, pattern: 'built' }),
        ])
          expect(lintModal(modal)).toEqual([]);
      }),
    );
  });
});

describe('dialogs and the panel of settings', () => {
  it.each([
    ['add', packAddModal(locale)],
    ['new question', questionModal({ locale, draft: 'abcdefghijklmnop', typed: new Map(), packs: [] })],
    ['suggestion', suggestModal(locale, '-')],
  ] as const)('keep to the limits: %s', (_name, modal) => {
    expect(lintModal(modal)).toEqual([]);
  });

  it.each([
    ['standard', { pauseOnReports: true, wordFilter: false }, undefined],
    ['chosen', { reviewChannelId: '123456789012345678', pauseOnReports: false, wordFilter: true }, undefined],
    ['refused', { pauseOnReports: true, wordFilter: false }, '123456789012345678'],
  ] as const)('say what is set: %s', (_name, settings, refused) => {
    const message = settingsMessage(locale, settings, refused);
    expect(lintMessage(message)).toEqual([]);
    expect(read(message)).toMatchSnapshot();
  });
});
