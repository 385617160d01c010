import { assert, property } from 'fast-check';
import { parse } from 'discord-markdown-parser';
import { describe, expect, it } from 'vitest';
import type { Game, Phase, PlayerId } from '../../src/game/model.ts';
import { answerModal } from '../../src/views/answer-modal.ts';
import { answerSavedMessage, closeAnswerMessage } from '../../src/views/answer-saved.ts';
import { boardMessage } from '../../src/views/board.ts';
import { hostMenuMessage } from '../../src/views/host-menu.ts';
import { TEXT_BUDGET } from '../../src/views/limits.ts';
import { lintMessage, lintModal } from '../support/lint-message.ts';
import { lobbyMessage } from '../../src/views/lobby.ts';
import type { Message } from '../../src/views/message.ts';
import { myRankMessage } from '../../src/views/my-rank.ts';
import { myResultMessage } from '../../src/views/my-result.ts';
import { noticeMessage } from '../../src/views/notices.ts';
import { podiumMessage } from '../../src/views/podium.ts';
import { plannedRound, questionMessage } from '../../src/views/question.ts';
import { revealMessage } from '../../src/views/reveal.ts';
import { standingsMessage } from '../../src/views/standings.ts';
import { statusMessage } from '../../src/views/status.ts';
import { hostileGame, hostileText } from './hostile.ts';
import { NOON, partsOf, textOf } from './samples.ts';

const en = 'en-US';
const phases: readonly Phase[] = [
  { is: 'lobby', startsAt: NOON },
  { is: 'posting', round: 0 },
  { is: 'closing', round: 0, messageId: '1' },
  { is: 'revealed', round: 0, nextAt: NOON },
  { is: 'over', how: 'finished' },
  { is: 'over', how: 'away' },
];

/** What our own texts are made of. Everything else that a client would draw comes from a name or a pack. */
const OWN_NODES = new Set(['text', 'br', 'newline', 'strong', 'heading', 'subtext', 'timestamp', 'twemoji']);

interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[];
  readonly target?: string;
  readonly timestamp?: string;
}

function nodesOf(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => [node, ...(typeof node.content === 'object' ? nodesOf(node.content) : [])]);
}

function isOwnLink(node: Node): boolean {
  return node.type === 'link' && node.target?.startsWith('https://example.org/') === true;
}

function isOwnCode(node: Node): boolean {
  return node.type === 'inlineCode' && node.content === '/trivia';
}

function expectHarmless(message: Message): void {
  expect(lintMessage(message)).toEqual([]);
  expect(textOf(message).length).toBeLessThanOrEqual(TEXT_BUDGET);
  for (const { content } of partsOf(message)) {
    if (content === undefined) continue;
    for (const node of nodesOf(parse(content, 'extended'))) {
      const ours = OWN_NODES.has(node.type) || isOwnLink(node) || isOwnCode(node);
      expect(ours, `${node.type} in ${JSON.stringify(content)}`).toBe(true);
      if (node.type === 'timestamp') expect(node.timestamp).toMatch(/^17950/u);
    }
    expect(content).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u200b\u202a-\u202e\u2066\u2067\u2028\ufeff]/u);
    expect(content).not.toMatch(/\p{Cs}|\p{M}{5}/u);
    expect(content.match(/\u2068/gu)?.length).toBe(content.match(/\u2069/gu)?.length);
    expect(content.split('\n').length).toBeLessThanOrEqual(12);
  }
}

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
