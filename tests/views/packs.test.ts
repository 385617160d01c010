import { array, assert, nat, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PackEntry, PackHead, PackVersion } from '../../src/packs/entry.ts';
import type { Message } from '../../src/views/message.ts';
import { BROWSED_PACKS, packBrowserMessage, packCardMessage } from '../../src/views/pack-browse.ts';
import { type PackChange, packChangeMessage } from '../../src/views/pack-changes.ts';
import { packExportMessage, packTemplateMessage } from '../../src/views/pack-files.ts';
import { packHistoryMessage, SHOWN_VERSIONS } from '../../src/views/pack-history.ts';
import { type PackFigures, packInfoMessage } from '../../src/views/pack-info.ts';
import { LISTED_PACKS, packListMessage } from '../../src/views/pack-list.ts';
import { packRemoveMessage } from '../../src/views/pack-remove.ts';
import { packChoice } from '../../src/views/pack-words.ts';
import { pageOf } from '../../src/views/pager.ts';
import { lintMessage } from '../support/lint-message.ts';
import { hostileText } from './hostile.ts';
import { NOON, partsOf, read } from './samples.ts';

const en = 'en-US';
const EPHEMERAL_V2 = 64 | (1 << 15);

function readPrivate(message: Message): string {
  expect(lintMessage(message)).toEqual([]);
  expect(message).toMatchObject({ flags: EPHEMERAL_V2, allowed_mentions: { parse: [] } });
  return read(message);
}

const labels = (message: Message): readonly string[] => partsOf(message).flatMap((part) => part.label ?? []);

const towers: PackHead = {
  title: 'Towers of the coast',
  description: 'When each one was built, and near which town.',
  language: 'pt-BR',
  licence: 'CC0-1.0',
  authors: ['Ada', 'Grace'],
  attribution: 'A pilot book',
  category: 'Geography',
  questions: 1204,
  difficulties: { easy: 1000, medium: 200, hard: 4 },
};
const plain: PackHead = {
  title: 'Words',
  language: 'en',
  authors: [],
  questions: 1,
  difficulties: { easy: 0, medium: 1, hard: 0 },
};
const GUILD = '200000000000000001';
const entry = { ...towers, key: `${GUILD}.towers`, version: 3 };

describe('packListMessage', () => {
  const listed = [
    { ...towers, isBundled: false, isOn: true, version: 3 },
    { ...plain, isBundled: true, isOn: false },
  ];

  it('tells of each pack what is needed to choose', () => {
    const page = pageOf(listed, 0, LISTED_PACKS);
    expect(readPrivate(packListMessage({ locale: en, page, own: 1, most: 50, bundled: 1 }))).toMatchSnapshot();
  });

  it('says how a server without packs gets one', () => {
    const page = pageOf(listed.slice(1), 0, LISTED_PACKS);
    expect(readPrivate(packListMessage({ locale: en, page, own: 0, most: 50, bundled: 1 }))).toMatchSnapshot();
  });

  it('has pages, and says which one it is', () => {
    const many = Array.from({ length: 54 }, (_, index) => ({
      ...plain,
      title: `P${index}`,
      isBundled: false,
      isOn: true,
    }));
    const message = packListMessage({ locale: en, page: pageOf(many, 9, LISTED_PACKS), own: 54, most: 50, bundled: 0 });
    expect(readPrivate(message)).toContain('Page 6 of 6');
    expect(labels(message)).toEqual(['First', 'Previous', 'Next']);
    expect(read(message)).toContain('P53');
  });
});

describe('packBrowserMessage', () => {
  const browsed = [
    { ...towers, key: `${GUILD}.towers`, slug: 'towers' },
    { ...plain, key: 'words', slug: 'words' },
  ];

  it('shows the packs, and each on a card of its own', () => {
    expect(readPrivate(packBrowserMessage(en, pageOf(browsed, 0, BROWSED_PACKS)))).toMatchSnapshot();
    for (const pack of browsed) expect(readPrivate(packCardMessage(en, pack, 0))).toMatchSnapshot();
  });
});

const figures: PackFigures = {
  answers: 120,
  right: 71,
  reports: 3,
  hardest: [{ stem: 'Near which town was *Gull* Tower built?', share: 0.08, answers: 25 }],
  flagged: [
    {
      stem: 'Which tower was built near Rill?',
      flags: [{ flag: 'below-chance' }, { flag: 'ambiguous', choice: 'Wren Tower' }, { flag: 'too-easy' }],
    },
    { stem: 'Which is red?', flags: [{ flag: 'idle-choice', choice: 'Knot' }] },
    { stem: 'Which is blue?', flags: [{ flag: 'too-easy' }] },
    { stem: 'Which is green?', flags: [{ flag: 'reported' }] },
  ],
};

describe('packInfoMessage', () => {
  it('tells all that is known of a pack of the server', () => {
    const change = { version: 3, by: { id: '1', name: 'Ada *A*' }, at: NOON };
    expect(readPrivate(packInfoMessage({ locale: en, pack: towers, change, isOn: true, figures }))).toMatchSnapshot();
  });

  it('says so when nothing is known yet', () => {
    const none = { answers: 0, right: 0, reports: 0, hardest: [], flagged: [] };
    expect(readPrivate(packInfoMessage({ locale: en, pack: plain, isOn: false, figures: none }))).toMatchSnapshot();
  });
});

const version = (number: number, change: Partial<PackVersion> = {}): PackVersion => ({
  version: number,
  kind: 'replaced',
  summary: 'Replaced by _towers_.yaml',
  questions: 40,
  madeAt: NOON,
  madeBy: { id: '1', name: 'Ada' },
  isKept: true,
  ...change,
});

describe('packHistoryMessage', () => {
  it('tells who did what when, and offers the texts that are kept', () => {
    const versions = [version(3), version(2, { isKept: false }), version(1)];
    const page = pageOf(versions, 0, SHOWN_VERSIONS);
    const message = packHistoryMessage({ locale: en, pack: entry.key, title: entry.title, present: 3, page });
    expect(readPrivate(message)).toMatchSnapshot();
    const options = partsOf(message).flatMap((part) =>
      'options' in part ? (part.options as readonly { value: string }[]) : [],
    );
    expect(options.map(({ value }) => value)).toEqual(['1']);
  });

  it('offers nothing for a pack of one version', () => {
    const page = pageOf([version(1)], 0, SHOWN_VERSIONS);
    const message = packHistoryMessage({ locale: en, pack: entry.key, title: entry.title, present: 1, page });
    expect(readPrivate(message)).toContain('present');
    expect(JSON.stringify(message)).not.toContain('custom_id');
  });
});

describe('packRemoveMessage', () => {
  it('says what is lost and what is not', () => {
    const message = packRemoveMessage(en, entry);
    expect(readPrivate(message)).toMatchSnapshot();
    expect(labels(message)).toEqual(['Remove pack', 'Export first', 'Cancel']);
  });
});

describe('messages with files', () => {
  const file = { name: 'towers.csv', text: 'question,answer' };

  it('say what the files are', () => {
    const templates = { table: file, facts: { name: 'fact-pack.yaml', text: 'format: 1' } };
    expect(readPrivate(packTemplateMessage(en, templates))).toMatchSnapshot();
    const view = { locale: en, title: 'Towers', file };
    expect(readPrivate(packExportMessage({ ...view, version: 3, left: 2 }))).toMatchSnapshot();
    expect(readPrivate(packExportMessage({ ...view, left: 0 }))).toMatchSnapshot();
  });
});

describe('packChangeMessage', () => {
  const title = 'Towers';
  const problem = {
    severity: 'error',
    line: 4,
    column: 9,
    message: 'a *slot* is unknown.',
    cure: 'Name one.',
  } as const;
  const changes: readonly PackChange[] = [
    { change: 'enabled', title, slug: 'towers' },
    { change: 'disabled', title, isLast: false },
    { change: 'disabled', title, isLast: false, next: 'Words' },
    { change: 'disabled', title, isLast: true },
    { change: 'is-on', title },
    { change: 'is-off', title },
    { change: 'gone' },
    { change: 'picked-gone' },
    { change: 'moved' },
    { change: 'kept' },
    { change: 'unknown-own', pack: 'tower' },
    { change: 'removed', title },
    { change: 'bundled-remove', title },
    { change: 'bundled-fixed', title },
    { change: 'nothing-to-undo', title },
    { change: 'title-taken', title },
    { change: 'export-failed', title },
    { change: 'not-kept', version: 2 },
    { change: 'same-text', title, version: 2 },
    { change: 'refused', version: 2, problem },
    { change: 'restored', title, questions: 1, version: 2, present: 5 },
    { change: 'returned', title, slug: 'towers', questions: 12, isOn: true },
    { change: 'returned', title, slug: 'towers', questions: 12, isOn: false },
  ];

  it.each(changes)('says what happened and what can be done: $change', (change) => {
    expect(readPrivate(packChangeMessage(en, change))).toMatchSnapshot();
  });
});

describe('packChoice', () => {
  it('always shows the size and the language', () => {
    expect(packChoice(en, towers)).toBe('Towers of the coast (1\u00a0204 questions, Brazilian Portuguese)');
    expect(packChoice(en, { ...towers, isRemoved: true })).toBe('Towers of the coast (removed, 1\u00a0204 questions)');
    const long = packChoice(en, { ...plain, title: 'x'.repeat(300) });
    expect(long).toHaveLength(100);
    expect(long).toMatch(/x… \(1 question, English\)$/u);
  });
});

describe('messages about hostile packs', () => {
  const head = record({
    title: hostileText,
    description: hostileText,
    language: hostileText,
    licence: hostileText,
    authors: array(hostileText, { maxLength: 20 }),
    attribution: hostileText,
    category: hostileText,
    questions: nat(5000),
    difficulties: record({ easy: nat(5000), medium: nat(5000), hard: nat(5000) }),
  });

  it('stay within the limits of Discord, however many and whatever they hold', () => {
    assert(
      property(array(head, { minLength: 1, maxLength: 12 }), hostileText, hostileText, (heads, stem, name) => {
        const packs = heads.map((one, index) => ({
          ...one,
          key: `${GUILD}.${'x'.repeat(38)}${index}`,
          slug: `p${index}`,
          isBundled: false,
          isOn: true,
          version: 99_999,
        }));
        const [pack] = packs;
        if (pack === undefined) return;
        const { key } = pack;
        const by: PackEntry['changedBy'] = { id: '1', name };
        const lines = Array.from({ length: 20 }, (_, index) => version(20 - index, { summary: stem, madeBy: by }));
        const flags = [
          { flag: 'ambiguous', choice: stem },
          { flag: 'idle-choice', choice: stem },
        ] as const;
        const many = {
          ...figures,
          hardest: Array.from({ length: 5 }, () => ({ stem, share: 0.5, answers: 10 })),
          flagged: Array.from({ length: 5 }, () => ({ stem, flags })),
        };
        const messages = [
          packListMessage({ locale: en, page: pageOf(packs, 0, LISTED_PACKS), own: 12, most: 50, bundled: 0 }),
          packBrowserMessage(en, pageOf(packs, 0, BROWSED_PACKS)),
          packCardMessage(en, pack, 99),
          packInfoMessage({ locale: en, pack, change: { version: 1, by, at: NOON }, isOn: true, figures: many }),
          packHistoryMessage({
            locale: en,
            pack: key,
            title: pack.title,
            present: 20,
            page: pageOf(lines, 1, SHOWN_VERSIONS),
          }),
          packRemoveMessage(en, pack),
        ];
        for (const message of messages) expect(lintMessage(message)).toEqual([]);
        const choice = packChoice(en, pack);
        expect(choice.length).toBeLessThanOrEqual(100);
        expect(choice).toMatch(/\(.+\)$/u);
      }),
      { numRuns: 50 },
    );
  });
});
