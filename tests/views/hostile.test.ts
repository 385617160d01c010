import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Game, Phase, PlayerId } from '../../src/game/model.ts';
import { answerModal } from '../../src/views/answer-modal.ts';
import { answerSavedMessage, closeAnswerMessage } from '../../src/views/answer-saved.ts';
import { boardMessage } from '../../src/views/board.ts';
import { hostMenuMessage } from '../../src/views/host-menu.ts';
import { lintModal } from '../support/lint-message.ts';
import { lobbyMessage } from '../../src/views/lobby.ts';
import { myRankMessage } from '../../src/views/my-rank.ts';
import { myResultMessage } from '../../src/views/my-result.ts';
import { noticeMessage } from '../../src/views/notices.ts';
import { podiumMessage } from '../../src/views/podium.ts';
import { plannedRound, questionMessage } from '../../src/views/question.ts';
import { revealMessage } from '../../src/views/reveal.ts';
import { standingsMessage } from '../../src/views/standings.ts';
import { statusMessage } from '../../src/views/status.ts';
import { expectHarmless } from './harmless.ts';
import { hostileGame, hostileText } from './hostile.ts';
import { NOON } from './samples.ts';

const en = 'en-US';
const phases: readonly Phase[] = [
  { is: 'lobby', startsAt: NOON },
  { is: 'posting', round: 0 },
  { is: 'closing', round: 0, messageId: '1' },
  { is: 'revealed', round: 0, nextAt: NOON },
  { is: 'over', how: 'finished' },
  { is: 'over', how: 'away' },
];

function inEveryPhase(game: Game): readonly Game[] {
  return [game, ...phases.map((phase) => ({ ...game, phase }))];
}

describe('whatever names and packs hold', () => {
  const everyGame = (check: (game: Game) => void) => {
    assert(
      property(hostileGame, (sample) => inEveryPhase(sample.game).forEach(check)),
      { numRuns: 12 },
    );
  };

  it('the lobby is harmless and within the limits', () => {
    everyGame((game) => {
      expectHarmless(lobbyMessage(game));
    });
  });

  it('so is the question', () => {
    everyGame((game) => {
      expectHarmless(questionMessage(game, 0));
    });
  });

  it('so is the reveal', () => {
    assert(
      property(hostileGame, ({ game, result }) => {
        expectHarmless(revealMessage(game, result, NOON));
      }),
      { numRuns: 60 },
    );
  });

  it('so are standings and podium', () => {
    everyGame((game) => {
      expectHarmless(standingsMessage(game, 1));
      expectHarmless(podiumMessage(game, 1));
    });
  });

  it('so is what one person is told', () => {
    everyGame((game) => {
      const [me = '' as PlayerId] = game.players.keys();
      const planned = plannedRound(game, 0);
      const text = game.hostName;
      const given = planned.kind === 'choice' ? { choice: 0 } : ({ text, verdict: 'prompt' } as const);
      const own = { round: 0, ...given, right: false, points: 0, timeMs: 1 };
      expectHarmless(answerSavedMessage(en, planned, given));
      expectHarmless(myRankMessage(en, game, me));
      expectHarmless(myResultMessage(en, game, 0, me, own));
      if (planned.kind === 'typed') expectHarmless(closeAnswerMessage(en, game, 0, given));
      expect(lintModal(answerModal(en, game, 0))).toEqual([]);
      expectHarmless(hostMenuMessage(en, game));
      expectHarmless(statusMessage(en, game));
      expectHarmless(noticeMessage(en, { notice: 'wrong-host', hostName: game.hostName }));
    });
  });

  it('so is the board', () => {
    assert(
      property(hostileGame, hostileText, ({ game }, guildName) => {
        const lines = game.standings.slice(0, 10).map((line) => ({ ...line, tied: true, games: 1_000_000 }));
        const [mine] = lines;
        const whole = { page: 0, pages: 1000, players: 9999, lines };
        const page = { ...whole, ...(mine && { me: { ...mine, behind: 1, page: 0 } }) };
        const board = { locale: en, guildName, period: 'week', ownerId: '1' as PlayerId, page, now: NOON } as const;
        expectHarmless(boardMessage({ ...board, ephemeral: false }));
      }),
    );
  });

  it('so is a notice about packs', () => {
    assert(
      property(hostileGame, ({ game }) => {
        const packs = [...game.players.values()].map((player) => player.name);
        expectHarmless(noticeMessage(en, { notice: 'unknown-pack', pack: packs[0] ?? '', packs }));
      }),
    );
  });
});
