import {
  type Arbitrary,
  assert,
  boolean,
  constant,
  constantFrom,
  nat,
  oneof,
  property,
  record,
  string,
  stringMatching,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GameId, PlayerId } from '../../src/game/model.ts';
import { decodePress, decodeSubmission, encodePress, encodeSubmission, type Press } from '../../src/views/custom-id.ts';
import { PERIODS } from '../../src/game/period.ts';
import { browsePresses, packPresses } from '../../src/views/pack-ids.ts';
import type { Shapes } from '../../src/views/shaped-ids.ts';

const gameId = stringMatching(/^[a-z2-7]{16}$/u).map((id) => id as GameId);
const ownerId = stringMatching(/^[1-9][0-9]{16,18}$/u).map((id) => id as PlayerId);
const round = nat(49);
const ofGame = constantFrom('join', 'leave', 'start', 'rules', 'host-menu', 'skip', 'stop', 'my-rank', 'again');

const at = constantFrom('card', 'open', 'closed');
const span = constantFrom('day', 'week', 'all');
const from = constantFrom('case', 'preview');
const answer = stringMatching(/^[a-z0-9]{14}$/u);
/** Every press that is told by its shape, with the longest parts that occur. */
const shapedFields = {
  id: stringMatching(/^[a-z2-7]{16}$/u),
  pack: stringMatching(/^[1-9][0-9]{18}\.[a-z][a-z0-9-]{0,39}$/u),
  index: nat(99_999),
};
const shaped = Object.entries<Shapes[string]>({ ...packPresses, ...browsePresses }).map(([name, shape]) =>
  record({
    press: constant(name),
    ...Object.fromEntries(
      Object.entries(shape).map(([part, field]) => [
        part,
        typeof field === 'string' ? shapedFields[field] : constantFrom(...field),
      ]),
    ),
  }),
);

const press = oneof(
  ...shaped,
  record({ press: ofGame, gameId }),
  record({ press: constant('answer' as const), gameId, round, choice: nat(24) }),
  record({ press: constantFrom('my-result', 'type-answer', 'report', 'appeal'), gameId, round }),
  record({
    press: constant('play' as const),
    answers: constantFrom('mixed', 'buttons', 'typed'),
    rounds: nat(50),
    seconds: nat(120),
    skipLobby: boolean(),
    pack: stringMatching(/^[a-z][a-z0-9-]{0,39}$/u),
  }),
  constant({ press: 'board-open' as const }),
  record({
    press: constant('board-page' as const),
    button: constantFrom('first', 'previous', 'me', 'next'),
    period: constantFrom(...PERIODS),
    page: oneof(nat(9999), constant('me' as const)),
    ownerId,
  }),
  record({ press: constant('board-period' as const), ownerId }),
  record({ press: constant('review-page' as const), at: constantFrom('open', 'closed'), page: nat(9999) }),
  constant({ press: 'review-changes' as const }),
  record({ press: constant('case-edit' as const), case: gameId }),
  record({ press: constantFrom('case-keep', 'case-off', 'case-on', 'case-decline'), case: gameId, at, page: nat(99) }),
  record({ press: constant('void-preview' as const), case: gameId, span, from }),
  record({ press: constant('void-do' as const), case: gameId, span, regrade: gameId }),
  record({ press: constant('accept-preview' as const), case: gameId, span, from, answer }),
  record({ press: constant('accept-do' as const), case: gameId, answer, span, regrade: gameId }),
  record({ press: constant('regrade-undo' as const), regrade: gameId, from: constantFrom('done', 'changes') }),
) as Arbitrary<Press>;

describe('the codec of custom_ids', () => {
  it('reads back what it wrote, in at most 100 characters', () => {
    assert(
      property(press, (pressed) => {
        const customId = encodePress(pressed);
        expect(customId.length).toBeLessThanOrEqual(100);
        expect(decodePress(customId)).toEqual(pressed);
      }),
    );
  });

  it('writes different ids for different presses', () => {
    assert(
      property(press, press, (one, other) => {
        expect(encodePress(one) === encodePress(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });

  it('reads back the ids of dialogs, which are no ids of presses', () => {
    assert(
      property(gameId, round, (id, number) => {
        const submission = { submit: 'typed-answer', gameId: id, round: number } as const;
        const customId = encodeSubmission(submission);
        expect(decodeSubmission(customId)).toEqual(submission);
        expect(decodePress(customId)).toBeUndefined();
        expect(decodeSubmission(encodePress({ press: 'type-answer', gameId: id, round: number }))).toBeUndefined();
      }),
    );
    const report = { submit: 'report', game: 'abcdefghij234567', round: 3 } as const;
    expect(decodeSubmission(encodeSubmission(report))).toEqual(report);
    for (const garbage of [
      '',
      'v1:report:abc',
      'v1:report:abc:01',
      'v1:typed-answer',
      'v2:typed-answer:a:1',
      'v1:typed-answer:a:01',
      'v1:typed-answer:a:1:2',
    ]) {
      expect(decodeSubmission(garbage), garbage).toBeUndefined();
    }
  });

  it('takes no other text for a press, and never throws', () => {
    const id = 'abcdefghij234567';
    for (const garbage of [
      '',
      'v1',
      'v1:',
      'v1:join',
      'v1:join:',
      `v2:join:${id}`,
      `v1:jump:${id}`,
      `v1:join:${id}:1`,
      `v1:answer:${id}:1`,
      `v1:answer:${id}:-1:0`,
      `v1:answer:${id}:01:0`,
      `v1:answer:${id}:1e1:0`,
      `v1:answer:${id}:1:0:x`,
      `v1:answer:${id}:999999:0`,
      'v1:answer:a b:1:0',
      'v1:toString:abc',
      'v1:board-open:x',
      'v1:board-page:last:week:0:1',
      'v1:board-page:first:year:0:1',
      'v1:board-page:first:week:mine:1',
      'v1:board-page:first:week:0:',
      'v1:board-period:',
      'v1:review-page:card:0',
      'v1:case-keep:a:card',
      'v1:case-keep:a:nowhere:0',
      'v1:void-do:a:year:b',
      'v1:packs-page:next:-1',
      'v1:packs-page:jump:1',
      'v1:packs-pick',
      'v1:pack-remove:towers:one',
      'v1:pack-remove:towers',
      'v1:pack-keep:x',
      'v1:pack-history:next:1:a b',
      'v1:play:all:5:20:0:planets',
      'v1:play:typed:5:20:2:planets',
      `v1:play:typed:5:20:0:${'x'.repeat(65)}`,
    ]) {
      expect(decodePress(garbage), garbage).toBeUndefined();
    }
    assert(
      property(
        oneof(
          string({ unit: 'binary' }),
          string().map((rest) => `v1:${rest}`),
        ),
        (text) => {
          const pressed = decodePress(text);
          expect(pressed === undefined || encodePress(pressed) === text).toBe(true);
        },
      ),
    );
  });
});
