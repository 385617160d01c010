import { describe, expect, it } from 'vitest';
import type { Ending, Standing } from '../../src/game/model.ts';
import { lintMessage } from '../support/lint-message.ts';
import { lobbyMessage } from '../../src/views/lobby.ts';
import { podiumMessage } from '../../src/views/podium.ts';
import { closedQuestionMessage, questionMessage } from '../../src/views/question.ts';
import { revealMessage } from '../../src/views/reveal.ts';
import { standingsMessage } from '../../src/views/standings.ts';
import { ada, game, grace, linus, NOON, openPhase, partsOf, planned, read, result, standing } from './samples.ts';

const SILENT = 1 << 12;
const V2 = 1 << 15;
const long = {
  choices: ['A gas giant with a great red spot', 'Jupiter, the fifth planet counted from the sun', 'Venus'],
};

describe('lobbyMessage', () => {
  const lobby = game({ phase: { is: 'lobby', startsAt: NOON + 30_000 } });

  it('invites players', () => {
    expect(read(lobbyMessage(lobby))).toMatchSnapshot();
    expect(lintMessage(lobbyMessage(lobby))).toEqual([]);
    expect(lobbyMessage(lobby)).toMatchObject({ flags: V2, allowed_mentions: { parse: [] } });
  });

  it('says so when nobody has joined', () => {
    expect(read(lobbyMessage({ ...lobby, players: new Map() }))).toContain('**Players:** nobody yet');
  });

  it('loses its buttons when the game has started', () => {
    const started = read(lobbyMessage(game()));
    expect(started).toMatch(/Started\.$/u);
    expect(started).not.toContain('[');
  });

  it('says when nobody joined', () => {
    const nobody = game({ phase: { is: 'over', how: 'idle' }, players: new Map() });
    expect(read(lobbyMessage(nobody))).toMatch(/Nobody joined, so the game did not start\.$/u);
  });

  it('says when the game is over', () => {
    expect(read(lobbyMessage(game({ phase: { is: 'over', how: 'stopped' } })))).toMatch(/This game is over\.$/u);
  });
});

describe('questionMessage', () => {
  it('puts short answers on the buttons', () => {
    expect(read(questionMessage(game(), 2))).toMatchSnapshot();
    expect(lintMessage(questionMessage(game(), 2))).toEqual([]);
  });

  it('tells how hard the question is, and that the questions start over', () => {
    const rounds = [{ ...planned(), difficulty: 'medium', startsOver: true } as const];
    const message = questionMessage(game({ rounds }), 0);
    expect(read(message)).toMatchSnapshot();
    expect(lintMessage(message)).toEqual([]);
  });

  it('lists long answers and puts their letters on the buttons', () => {
    const message = questionMessage(game({ rounds: [planned(long)] }), 0);
    expect(read(message)).toMatchSnapshot();
    expect(lintMessage(message)).toEqual([]);
  });

  it('lists answers when one of them is longer than 34 characters', () => {
    const choices = (length: number) => ({ choices: ['x'.repeat(length), 'Jupiter'] });
    expect(read(questionMessage(game({ rounds: [planned(choices(34))] }), 0))).toContain('[B. Jupiter]');
    expect(read(questionMessage(game({ rounds: [planned(choices(35))] }), 0))).toContain('**B.** Jupiter');
  });

  it('has no deadline before Discord has told when the question was posted', () => {
    const posting = read(questionMessage(game({ phase: { is: 'posting', round: 2 } }), 2));
    expect(posting).toContain('20 seconds to answer\n');
    expect(posting).not.toMatch(/<t:|answered/u);
  });

  it('has no buttons once it is closed', () => {
    const message = closedQuestionMessage(game({ phase: { is: 'over', how: 'stopped' } }), 2);
    expect(read(message)).toContain('Which planet has the shortest day?');
    expect(read(message)).toContain('This question is closed.');
    expect(partsOf(message).some((part) => part.custom_id !== undefined)).toBe(false);
    expect(lintMessage(message)).toEqual([]);
  });

  it('says that nobody has answered yet', () => {
    const message = questionMessage(game({ phase: openPhase({ answered: new Set() }) }), 2);
    expect(read(message)).toContain('Nobody has answered yet');
  });

  it('says that time was given back', () => {
    expect(read(questionMessage(game({ awayMs: 12_300 }), 2))).toContain(
      'The bot was away for 12 seconds. The time was given back; nobody lost points.',
    );
  });

  it('makes a sound for the first question only', () => {
    expect(questionMessage(game(), 0).flags).toBe(V2);
    expect(questionMessage(game(), 1).flags).toBe(V2 | SILENT);
  });

  it('is the same whichever choice is right', () => {
    const asked = (right: number) => {
      const answer = planned().choices[right] ?? '';
      const rounds = [planned({ answer, answerKey: answer, explanation: answer, fact: answer }, right)];
      return questionMessage(game({ rounds }), 0);
    };
    expect(new Set([0, 1, 2, 3].map((right) => JSON.stringify(asked(right)))).size).toBe(1);
    expect(read(asked(1))).not.toContain('Observatory');
  });

  it('is refused for a round that is not planned', () => {
    expect(() => questionMessage(game(), 10)).toThrow(RangeError);
  });
});

describe('revealMessage', () => {
  it('shows the right choice, the counts, the truth and its source', () => {
    const message = revealMessage(game(), result(), NOON + 8000);
    expect(read(message)).toMatchSnapshot();
    expect(lintMessage(message)).toEqual([]);
  });

  it('makes no sound', () => {
    expect(revealMessage(game(), result(), undefined).flags).toBe(V2 | SILENT);
  });

  it('has no button that answers', () => {
    const labels = partsOf(revealMessage(game(), result(), undefined)).map((part) => part.label);
    expect(labels.filter((label) => label !== undefined)).toEqual(['My result', 'Report question']);
  });

  it('names three players and counts the others', () => {
    const players = Array.from({ length: 8 }, () => result().players[0]!);
    expect(read(revealMessage(game(), result({ players }), undefined))).toMatch(/\*\*Got it \(8\):\*\* .* · 5 more/u);
  });

  it('says when nobody was right, and when nobody answered', () => {
    const wrong = result({ players: result().players.slice(2), counts: [1, 0, 0, 0] });
    expect(read(revealMessage(game(), wrong, undefined))).toContain('nobody this time');
    const silent = result({ players: [], counts: [0, 0, 0, 0], standings: [] });
    expect(read(revealMessage(game(), silent, undefined))).toContain('nobody answered');
    expect(read(revealMessage(game(), silent, undefined))).not.toContain('Top 3');
  });

  it('says what does not count for the leaderboard', () => {
    const message = read(revealMessage(game(), result({ offBoard: { alone: true, repeats: 2 } }), undefined));
    expect(message).toContain('Only one person has answered in this game so far');
    expect(message).toContain('2 answers are not counted for the leaderboard');
  });

  it('announces the end after the last question', () => {
    const message = read(revealMessage(game(), result({ round: 9 }), NOON));
    expect(message).toContain('That was the last question.');
    expect(message).not.toContain('next question');
  });

  it.each([
    ['stated', undefined, 'Days · Pack'],
    ['quoted', 'Ada', 'Days · in the words of Ada · Pack'],
    ['reported', undefined, 'Days · reported · Pack'],
    ['claimed', 'Ada', 'Days · claimed by Ada · Pack'],
    ['implied', 'Ada', 'Days · implied by Ada · Pack'],
    ['speculated', 'Ada', 'Days · a guess by Ada · Pack'],
  ] as const)('says on whose word a fact stands: %s', (claim, by, words) => {
    const source = { title: 'Planet facts', date: '2022', section: 'Days', claim, ...(by && { by }) };
    const rounds = [planned({ source })];
    expect(read(revealMessage(game({ rounds }), result({ round: 0 }), undefined))).toContain(words);
  });

  it('links only to web addresses, and keeps the link whole', () => {
    const shown = (url: string) => {
      const rounds = [planned({ source: { ...planned().question.source, url } })];
      return read(revealMessage(game({ rounds }), result({ round: 0 }), undefined));
    };
    expect(shown('javascript:alert(1)')).toContain('Source: Planet facts (');
    expect(shown('https://a.example/x (y)')).toContain('[Planet facts](https://a.example/x%20%28y%29)');
    expect(shown(`https://a.example/${'x'.repeat(300)}`)).toContain('Source: Planet facts (');
    expect(shown('https://')).toContain('Source: Planet facts (');
    expect(shown('https://a.example/x_(y)')).toContain('[Planet facts](https://a.example/x_%28y%29)');
  });
});

describe('standingsMessage', () => {
  it('lists who leads', () => {
    const message = standingsMessage(game(), 5);
    expect(read(message)).toMatchSnapshot();
    expect(lintMessage(message)).toEqual([]);
    expect(message.flags).toBe(V2 | SILENT);
  });

  it('says in words who is tied, and counts those below', () => {
    const tied = [1, 1, 3, 4, 5, 6, 7].map((rank, index) =>
      standing({ ...ada, id: `${index}` as typeof ada.id }, { rank }),
    );
    const lines = read(standingsMessage(game({ standings: tied }), 5)).split('\n');
    expect(lines.filter((line) => line.endsWith('· tied'))).toHaveLength(2);
    expect(lines).toContain('-# 2 more players. Press My rank to see yours.');
  });
});

describe('podiumMessage', () => {
  const over = (how: Ending, standings: readonly Standing[] = game().standings) =>
    podiumMessage(game({ phase: { is: 'over', how }, standings }), how === 'finished' ? 10 : 3);

  it('names the winner', () => {
    expect(read(over('finished'))).toMatchSnapshot();
    expect(lintMessage(over('finished'))).toEqual([]);
  });

  it('names all who tie for first', () => {
    const tie = [ada, grace, linus].map((someone) => standing(someone));
    expect(read(over('finished', tie))).toMatch(/Ada.*, .*Grace.*, and .*Linus.* tie for first!/u);
    expect(read(over('finished', tie))).toMatch(/### 1st, tied: .*Linus/u);
  });

  it('does not call a lone player a winner', () => {
    const solo = read(over('finished', [standing(ada)]));
    expect(solo).toMatch(/## Game over: .*Ada.* played solo/u);
    expect(solo).toContain('does not count for the leaderboard');
  });

  it('says that nobody scored', () => {
    const none = [ada, grace].map((someone) => standing(someone, { points: 0, right: 0, answered: 0 }));
    expect(read(over('finished', none))).toMatchSnapshot();
    expect(lintMessage(over('finished', []))).toEqual([]);
  });

  it('says how far a game came that ended early', () => {
    expect(read(over('stopped'))).toContain('## Game stopped\nPlanets · 3 of 10 questions · 3 players\n');
    expect(read(over('stopped'))).toContain('[Play again]');
  });

  it('counts who plays when no question was closed', () => {
    const message = read(podiumMessage(game({ phase: { is: 'over', how: 'stopped' }, standings: [] }), 0));
    expect(message).toContain('0 of 10 questions · 3 players');
  });

  it.each([
    ['stopped', 'Game stopped'],
    ['idle', 'two questions went unanswered'],
    ['away', 'the bot was away too long'],
    ['lost', 'the channel could not be reached'],
  ] as const)('says why a game ended early: %s', (how, words) => {
    expect(read(over(how)).split('\n')[0]).toContain(words);
    expect(read(over(how))).toContain('These are the standings so far.');
    expect(lintMessage(over(how))).toEqual([]);
  });
});
