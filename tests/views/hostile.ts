import {
  type Arbitrary,
  array,
  boolean,
  constant,
  constantFrom,
  integer,
  nat,
  oneof,
  record,
  string,
  tuple,
} from 'fast-check';
import type { Game, Player, PlayerId, RoundResult, Standing } from '../../src/game/model.ts';
import type { PlannedRound, Verdict } from '../../src/game/planned-round.ts';
import { game, openPhase, planned, result, typedRound } from './samples.ts';

/** Pieces of text that mean something to Discord, hide, turn the reading direction or pile up. */
const pieces = [
  '*',
  '**',
  '__',
  '~~',
  '||',
  '`',
  '```\n',
  '\\',
  '[x](https://evil.example)',
  '](https://evil.example)',
  '<https://evil.example>',
  'https://evil.example',
  '<@100000000000000001>',
  '<@&1>',
  '<#1>',
  '<t:1:R>',
  '</trivia:1>',
  '<:smile:1>',
  '<a:smile:1>',
  '<id:guide>',
  '@everyone',
  '@here',
  '# ',
  '## ',
  '-# ',
  '> ',
  '>>> ',
  '- ',
  '* ',
  '1. ',
  '12) ',
  '\n',
  '\r\n',
  '\t',
  '\u2028',
  '\u202e',
  '\u2066',
  '\u2069',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u0000',
  '\ud800',
  '\u3164',
  'Z\u0301\u0302\u0303\u0304\u0305\u0306\u0307',
  '👩‍👩‍👧‍👦',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '{{name}}',
  '$t(lobby.join)',
  'שלום',
  'Ada',
  ' ',
];

/** Text made to break a message, up to far beyond every limit. */
export const hostileText: Arbitrary<string> = oneof(
  array(oneof(constantFrom(...pieces), string({ unit: 'binary', maxLength: 5 })), { maxLength: 12 }).map((some) =>
    some.join(''),
  ),
  tuple(constantFrom(...pieces), integer({ min: 50, max: 600 })).map(([piece, times]) => piece.repeat(times)),
);

const question = record({
  stem: hostileText,
  packTitle: hostileText,
  licence: hostileText,
  explanation: hostileText,
  note: hostileText,
  asOf: hostileText,
  image: record({ url: constant('https://example.org/q.png'), alt: hostileText }),
  source: record({
    title: hostileText,
    date: hostileText,
    section: hostileText,
    claim: constantFrom('stated', 'quoted', 'reported', 'claimed', 'implied', 'speculated'),
    by: hostileText,
    url: oneof(
      // A whole address would be the source's own, and a link to it is meant.
      hostileText.filter((text) => !/^https?:/u.test(text)),
      hostileText.map((rest) => `https://example.org/${rest}`),
    ),
  }),
});

const texts = array(hostileText, { minLength: 2, maxLength: 5 });
const round: Arbitrary<PlannedRound> = oneof(
  tuple(question, texts, nat()).map(([asked, choices, right]) =>
    planned({ ...asked, choices }, right % choices.length),
  ),
  tuple(question, texts, hostileText).map(([asked, accept, answer]) => typedRound({ ...asked, answer, accept })),
);

const verdicts: readonly Verdict[] = ['accept', 'prompt', 'reject'];

const players: Arbitrary<readonly Player[]> = array(hostileText, { minLength: 1, maxLength: 50 }).map((names) =>
  names.map((name, index) => ({ id: `${100_000_000_000_000_000n + BigInt(index)}` as PlayerId, name })),
);

/** A game of up to fifty players in which every text is hostile, and its first round's result. */
export const hostileGame: Arbitrary<{ readonly game: Game; readonly result: RoundResult }> = record({
  rounds: array(round, { minLength: 1, maxLength: 3 }),
  players,
  hostName: hostileText,
  packTitle: hostileText,
  points: constantFrom(0, 7, 75_000),
  tied: boolean(),
  away: oneof(constant(undefined), nat(600_000)),
}).map(({ rounds, players, hostName, packTitle, points, tied, away }) => {
  const standings: readonly Standing[] = players.map((player, index) => ({
    playerId: player.id,
    name: player.name,
    rank: tied ? 1 : index + 1,
    points,
    right: 50,
    answered: 50,
    bestStreak: 50,
    fastestMs: 119_999,
  }));
  const sample = game({ rounds });
  const [first] = rounds;
  const choices = first?.kind === 'choice' ? first.choices.length : 0;
  return {
    game: {
      ...sample,
      settings: { ...sample.settings, packTitle },
      hostName,
      players: new Map(players.map((player) => [player.id, player])),
      phase: openPhase({ answered: new Set(players.map((player) => player.id)) }),
      standings,
      ...(away !== undefined && { awayMs: away }),
    },
    result: result({
      round: 0,
      counts: Array.from({ length: choices }, () => players.length),
      players: standings.map(({ playerId, name }, index) => ({
        playerId,
        name,
        // People who are so named may well type so.
        ...(choices > 0 ? { choice: 0 } : { text: name, verdict: verdicts[index % 3] ?? 'accept' }),
        right: points > 0,
        points,
        timeMs: 119_999,
      })),
      standings,
      offBoard: { alone: true, repeats: 50 },
    }),
  };
});
