import type { Effect, Game } from '../game/model.ts';
import type { OutboxEntry } from '../store/store.ts';
import type { Message } from '../views/message.ts';
import { podiumMessage } from '../views/podium.ts';
import { closedQuestionMessage, questionMessage } from '../views/question.ts';
import { revealMessage } from '../views/reveal.ts';
import { standingsMessage } from '../views/standings.ts';

/** What a message is, as the last part of its key. A digit marks a message that was posted again; `c` ends a late question. */
export type MessageKind = 'q' | 'q2' | 'c' | 'r' | 'r2' | 's' | 'p';

/** At most 22 characters: Discord takes 25 as a nonce. */
function messageKey(game: Game, round: number, kind: MessageKind): string {
  return `${game.id}:${round}:${kind}`;
}

/** The round and kind in a key; undefined for a key of another make. */
export function readMessageKey(key: string): { readonly round: number; readonly kind: MessageKind } | undefined {
  const [, round, kind] = /^[^:]+:(\d+):(q2?|c|r2?|s|p)$/.exec(key) ?? [];
  return round === undefined ? undefined : { round: Number(round), kind: kind as MessageKind };
}

/** The messages that a step posts or edits, to be saved together with it. */
export function outboxEntries(before: Game, after: Game, effects: readonly Effect[]): readonly OutboxEntry[] {
  return effects.flatMap((effect) => outboxEntry(before, after, effect) ?? []);
}

function outboxEntry(before: Game, after: Game, effect: Effect): OutboxEntry | undefined {
  switch (effect.do) {
    case 'post-question':
      return postEntry(after, effect.round, 'q', questionMessage(after, effect.round));
    case 'reveal': {
      const nextAt = after.phase.is === 'revealed' && !isLastRound(after) ? after.phase.nextAt : undefined;
      const message = revealMessage(after, effect.result, nextAt);
      const entry = postEntry(after, effect.result.round, 'r', message);
      return before.phase.is === 'closing' ? { ...entry, kind: 'edit', messageId: before.phase.messageId } : entry;
    }
    case 'post-standings':
      return postEntry(after, effect.after - 1, 's', standingsMessage(after, effect.after));
    case 'post-podium':
      return postEntry(after, after.rounds.length, 'p', podiumMessage(after, effect.played));
    case 'edit-lobby':
    case 'edit-question':
    case 'close':
      return undefined;
  }
}

/** Takes the buttons off a question that appeared only when its round was over. */
export function closeQuestionEntry(game: Game, round: number, messageId: string): OutboxEntry {
  return { ...postEntry(game, round, 'c', closedQuestionMessage(game, round)), kind: 'edit', messageId };
}

export function postEntry(game: Game, round: number, kind: MessageKind, message: Message): OutboxEntry {
  return {
    key: messageKey(game, round, kind),
    gameId: game.id,
    channelId: game.place.channelId,
    kind: 'post',
    body: JSON.stringify(message),
  };
}

function isLastRound(game: Game): boolean {
  return game.phase.is === 'revealed' && game.phase.round + 1 === game.rounds.length;
}
