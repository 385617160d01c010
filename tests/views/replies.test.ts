import { describe, expect, it } from 'vitest';
import type { PlayerId, Refusal } from '../../src/game/model.ts';
import { answerSavedMessage } from '../../src/views/answer-saved.ts';
import { hostMenuMessage } from '../../src/views/host-menu.ts';
import { lintMessage } from '../support/lint-message.ts';
import type { Message } from '../../src/views/message.ts';
import { myRankMessage } from '../../src/views/my-rank.ts';
import { myResultMessage } from '../../src/views/my-result.ts';
import { messageUrl, noticeMessage, refusalMessage, type Notice } from '../../src/views/notices.ts';
import { rulesMessage } from '../../src/views/rules.ts';
import { statusMessage } from '../../src/views/status.ts';
import { ada, game, grace, linus, NOON, partsOf, planned, read, standing } from './samples.ts';

const EPHEMERAL_V2 = 64 | (1 << 15);
const en = 'en-US';

/** The words of a reply, once it is known to be private and within Discord's limits. */
function readPrivate(message: Message): string {
  expect(lintMessage(message)).toEqual([]);
  expect(message).toMatchObject({ flags: EPHEMERAL_V2, allowed_mentions: { parse: [] } });
  return read(message);
}

describe('answerSavedMessage', () => {
  it('repeats the answer', () => {
    expect(readPrivate(answerSavedMessage(en, planned(), { choice: 1 }))).toBe(
      'Answer saved: **B. Jupiter**. You can change it until the question closes.',
    );
    expect(readPrivate(answerSavedMessage(en, planned(), { choice: 2 }, { changed: true }))).toContain(
      'Answer changed: **C. Venus**.',
    );
  });

  it('is the same for a right answer and a wrong one', () => {
    const given = { choice: 1 };
    expect(answerSavedMessage(en, planned({}, 0), given)).toEqual(answerSavedMessage(en, planned({}, 1), given));
  });
});

describe('rulesMessage', () => {
  it('tells how to play', () => {
    expect(readPrivate(rulesMessage(en))).toMatchSnapshot();
  });
});

describe('myResultMessage', () => {
  const own = { round: 2, choice: 1, right: true, points: 940, timeMs: 3240 };

  it('tells answer, time, points and rank', () => {
    expect(readPrivate(myResultMessage(en, game(), 2, ada.id, own))).toMatchSnapshot();
    const wrong = { ...own, choice: 0, right: false, points: 0 };
    expect(readPrivate(myResultMessage(en, game(), 2, linus.id, wrong))).toMatchSnapshot();
  });

  it('gives nothing away to somebody who did not answer', () => {
    const shown = [0, 1].map((right) =>
      readPrivate(myResultMessage(en, game({ rounds: [planned({}, right)] }), 0, ada.id, undefined)),
    );
    expect(shown[0]).toBe(shown[1]);
    expect(shown[0]).toContain('There is no answer of yours to this question.');
    expect(shown[0]).not.toContain('Jupiter');
  });
});

describe('myRankMessage', () => {
  it('tells the rank and what is missing to the next', () => {
    expect(readPrivate(myRankMessage(en, game(), ada.id))).toBe(
      'You are **1st** of 3 players with **2\u00a0310** points.',
    );
    expect(readPrivate(myRankMessage(en, game(), grace.id))).toMatch(/^You are \*\*2nd\*\* of 3.* 270 behind 1st\.$/u);
  });

  it('tells of a tie, and looks past it for the next rank', () => {
    const standings = [
      standing(ada, { points: 900 }),
      standing(grace, { rank: 2, points: 500 }),
      standing(linus, { rank: 2, points: 500 }),
    ];
    expect(readPrivate(myRankMessage(en, game({ standings }), linus.id))).toBe(
      'You are **2nd**, tied, of 3 players with **500** points. 400 behind 1st.',
    );
  });

  it('has a word for somebody without a place', () => {
    expect(readPrivate(myRankMessage(en, game(), '9' as PlayerId))).toContain('You have no place in this game yet.');
  });
});

describe('hostMenuMessage', () => {
  const labels = (message: Message): readonly string[] => partsOf(message).flatMap((part) => part.label ?? []);

  it('offers Skip and Stop while a question is open', () => {
    expect(readPrivate(hostMenuMessage(en, game()))).toMatchSnapshot();
  });

  it('offers only what works now', () => {
    expect(labels(hostMenuMessage(en, game({ phase: { is: 'posting', round: 0 } })))).toEqual(['Stop']);
    expect(labels(hostMenuMessage(en, game({ phase: { is: 'over', how: 'finished' } })))).toEqual([]);
  });
});

describe('statusMessage', () => {
  it.each([
    ['lobby', { is: 'lobby', startsAt: NOON }],
    ['posting', { is: 'posting', round: 2 }],
    ['open', game().phase],
    ['closing', { is: 'closing', round: 2, messageId: '1' }],
    ['revealed', { is: 'revealed', round: 2, nextAt: NOON }],
    ['over', { is: 'over', how: 'finished' }],
  ] as const)('says where the game stands: %s', (_, phase) => {
    expect(readPrivate(statusMessage(en, game({ phase })))).toMatchSnapshot();
  });
});

describe('refusalMessage', () => {
  const refusals: readonly Refusal[] = [
    { refused: 'not-in-lobby' },
    { refused: 'not-open', round: 2 },
    { refused: 'too-late', lateMs: 400 },
    { refused: 'no-such-choice' },
    { refused: 'not-joined' },
    { refused: 'over' },
  ];

  it.each(refusals)('says what happened: $refused', (refusal) => {
    expect(readPrivate(refusalMessage(en, refusal))).toMatchSnapshot();
  });

  it('never tells of a delay of nothing', () => {
    expect(readPrivate(refusalMessage(en, { refused: 'too-late', lateMs: 1 }))).toContain('closed 0.1 s before');
  });
});

describe('noticeMessage', () => {
  const url = messageUrl('1', '2', '3');
  const offer = { pack: 'planets', rounds: 10, seconds: 20, skipLobby: true, answers: 'typed' } as const;
  const notices: readonly Notice[] = [
    { notice: 'newer-answer' },
    { notice: 'stale-button' },
    { notice: 'missing-permissions', permissions: ['ViewChannel', 'SendMessages'] },
    { notice: 'running', round: 2, rounds: 10, url },
    { notice: 'running', rounds: 10 },
    { notice: 'not-enough-questions', available: 0, offer },
    { notice: 'not-enough-questions', available: 1, offer },
    { notice: 'not-enough-questions', available: 6, offer: { ...offer, pack: 'x'.repeat(65) } },
    { notice: 'no-packs' },
    { notice: 'unknown-pack', pack: 'plants', packs: ['Planets', 'Rivers'] },
    { notice: 'wrong-host', hostName: 'Ada' },
    { notice: 'no-game' },
    { notice: 'server-only' },
    { notice: 'out-of-range', option: 'rounds', low: 1, high: 50 },
    { notice: 'closing-down' },
    { notice: 'skipped' },
    { notice: 'stopped' },
    { notice: 'nothing-to-skip' },
    { notice: 'discord-trouble', id: 'k3f9' },
    { notice: 'our-fault', id: 'k3f9' },
    { notice: 'busy' },
    { notice: 'disk-full' },
  ];

  it.each(notices)('says what happened, then what to do: $notice', (notice) => {
    expect(readPrivate(noticeMessage(en, notice))).toMatchSnapshot();
  });

  it('leads to the running game', () => {
    const [link] = partsOf(noticeMessage(en, { notice: 'running', round: 0, rounds: 10, url })).filter(
      (part) => part.url !== undefined,
    );
    expect(link).toMatchObject({ label: 'Go to the game', url: 'https://discord.com/channels/1/2/3' });
  });
});
