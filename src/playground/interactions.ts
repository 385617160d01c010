import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';
import { refusal } from './errors.ts';
import type { Events } from './events.ts';
import type { Limits } from './limits.ts';
import type { Answer, Interaction } from './model.ts';

export interface Interactions {
  /** Makes an interaction and sets the time by which it must be answered. */
  open(
    opening: Pick<Interaction, 'kind' | 'user' | 'guildId' | 'channelId' | 'data' | 'messageId' | 'openedBy'>,
  ): Interaction;
  /** @throws ApiError 10062 for an unknown or voided interaction, 40060 for an answered one */
  findToAnswer(id: string, token: string): Interaction;
  /** @throws ApiError 50027 for a token that is unknown or too old, 10015 if the interaction was never answered */
  findByToken(token: string): Interaction;
  find(id: string): Interaction | undefined;
  answer(interaction: Interaction, answer: Answer): void;
  /** Resolves when the interaction has been answered or its time is up. */
  settled(id: string): Promise<Interaction>;
  /** How many wait for their answer. */
  waiting(): number;
}

export function createInteractions(clock: Clock, limits: Limits, events: Events, newId: () => string): Interactions {
  const byId = new Map<string, Interaction>();
  const idOfToken = new Map<string, string>();
  const pending = new Map<string, { readonly cancel: () => void; readonly resolve: (end: Interaction) => void }>();
  const promises = new Map<string, Promise<Interaction>>();

  const settle = (interaction: Interaction): void => {
    const wait = pending.get(interaction.id);
    byId.set(interaction.id, interaction);
    pending.delete(interaction.id);
    promises.delete(interaction.id);
    wait?.cancel();
    wait?.resolve(interaction);
    events.emit({ type: 'interaction-settled', interaction });
  };
  /** Maps keep the order of insertion, so the outlived ones stand in front. */
  const forgetOutlived = (): void => {
    for (const [id, { createdAt, token, state }] of byId) {
      if (state === 'waiting' || clock.now() - createdAt <= limits.tokenMs) return;
      byId.delete(id);
      idOfToken.delete(token);
    }
  };

  return {
    open(opening) {
      forgetOutlived();
      const id = newId();
      const token = randomBytes(72).toString('base64url');
      const interaction: Interaction = { ...opening, id, token, createdAt: clock.now(), state: 'waiting' };
      byId.set(id, interaction);
      idOfToken.set(token, id);
      const cancel = clock.wake(interaction.createdAt + limits.ackMs, () =>
        settle({ ...interaction, state: 'failed' }),
      );
      promises.set(id, new Promise((resolve) => pending.set(id, { cancel, resolve })));
      events.emit({ type: 'interaction', interaction });
      return interaction;
    },
    findToAnswer(id, token) {
      const interaction = byId.get(id);
      if (interaction === undefined || interaction.token !== token) throw refusal('unknownInteraction');
      if (interaction.state === 'answered') throw refusal('alreadyAcknowledged');
      const isLate = clock.now() - interaction.createdAt > limits.ackMs;
      if (interaction.state === 'failed' || isLate) throw refusal('unknownInteraction');
      return interaction;
    },
    findByToken(token) {
      const interaction = byId.get(idOfToken.get(token) ?? '');
      if (interaction === undefined || clock.now() - interaction.createdAt > limits.tokenMs)
        throw refusal('expiredToken');
      if (interaction.state !== 'answered') throw refusal('unknownWebhook');
      return interaction;
    },
    find: (id) => byId.get(id),
    answer(interaction, answer) {
      settle({ ...interaction, state: 'answered', answer });
    },
    async settled(id) {
      const waiting = promises.get(id);
      if (waiting !== undefined) return waiting;
      const interaction = byId.get(id);
      if (interaction === undefined) throw new Error(`There is no interaction ${id}`);
      return interaction;
    },
    waiting: () => pending.size,
  };
}
