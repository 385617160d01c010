import type { APIAttachment, APIMessage } from 'discord-api-types/v10';
import { toApiUser, toTimestamp } from './api-user.ts';
import type { Clock } from './clock.ts';
import { completeComponents } from './components.ts';
import type { Events } from './events.ts';
import { shownFiles, withAddresses } from './media-items.ts';
import { mentionsOf } from './mentions.ts';
import { keptFiles, stateAfter } from './message-state.ts';
import { type Json, type StoredMessage, MessageFlag } from './model.ts';
import type { User } from './places.ts';

/** A message about to be posted. */
interface Draft {
  readonly author: User;
  readonly guildId: string;
  readonly channelId: string;
  /** The request, already checked. */
  readonly body: Json;
  readonly files: readonly APIAttachment[];
  readonly mayPingEveryone: boolean;
  readonly onlyFor?: string;
  readonly interactionId?: string;
  /** Set on top of what the request says. */
  readonly extra?: Partial<APIMessage>;
  readonly loading?: boolean;
}

export interface Messages {
  post(draft: Draft): StoredMessage;
  /** The body is already checked. */
  edit(stored: StoredMessage, body: Json, files: readonly APIAttachment[]): StoredMessage;
  find(channelId: string, messageId: string): StoredMessage | undefined;
  /** What the person sees in the channel, oldest first. */
  seenBy(channelId: string, userId: string): readonly StoredMessage[];
  remove(stored: StoredMessage): void;
  /** Puts an ephemeral message out of its person's sight. */
  dismiss(stored: StoredMessage): void;
}

interface Ground {
  readonly clock: Clock;
  readonly events: Events;
  readonly newId: () => string;
  readonly user: (id: string) => User | undefined;
}

export function isSeenBy(stored: StoredMessage, userId: string): boolean {
  return !stored.dismissed && (stored.onlyFor === undefined || stored.onlyFor === userId);
}

export function createMessages({ clock, events, newId, user }: Ground): Messages {
  const channels = new Map<string, Map<string, StoredMessage>>();
  const within = (channelId: string): Map<string, StoredMessage> => {
    const known = channels.get(channelId) ?? new Map<string, StoredMessage>();
    channels.set(channelId, known);
    return known;
  };
  const keep = (stored: StoredMessage, isNew: boolean): StoredMessage => {
    within(stored.message.channel_id).set(stored.message.id, stored);
    events.emit({ type: 'message', stored, isNew });
    return stored;
  };

  /** What the request decides, as Discord gives it back. */
  const written = (
    body: Json,
    mayPingEveryone: boolean,
    newFiles: readonly APIAttachment[],
    before?: StoredMessage,
  ): Pick<StoredMessage, 'files'> & { readonly fields: Partial<APIMessage> } => {
    const names = newFiles.map(({ filename }, index) => ({ index, name: filename }));
    const state = stateAfter(body, names, before);
    const mentions = mentionsOf(state.content, state.components, body['allowed_mentions'], mayPingEveryone);
    const files = [...keptFiles(body, before), ...newFiles];
    const components = withAddresses(state.components, files);
    const shown = shownFiles(components);
    const fields = {
      content: state.content,
      embeds: state.embeds,
      components: completeComponents(components),
      attachments: files.filter(({ id }) => !shown.has(id)),
      flags: state.flags,
      mentions: mentions.users.flatMap((id) => {
        const named = user(id);
        return named === undefined ? [] : [toApiUser(named)];
      }),
      mention_roles: mentions.roles,
      mention_everyone: mentions.everyone,
    } as unknown as Partial<APIMessage>;
    return { fields, files };
  };

  return {
    post(draft) {
      const { fields, files } = written(draft.body, draft.mayPingEveryone, draft.files);
      const flags =
        Number(fields.flags) |
        (draft.onlyFor === undefined ? 0 : MessageFlag.Ephemeral) |
        (draft.loading === true ? MessageFlag.Loading : 0);
      const nonce = draft.body['nonce'];
      const message = {
        id: newId(),
        type: 0,
        channel_id: draft.channelId,
        author: toApiUser(draft.author),
        timestamp: toTimestamp(clock.now()),
        edited_timestamp: null,
        tts: false,
        pinned: false,
        ...fields,
        flags,
        ...(typeof nonce === 'string' || typeof nonce === 'number' ? { nonce } : {}),
        ...draft.extra,
      } as unknown as APIMessage;
      const { guildId, onlyFor, interactionId } = draft;
      return keep(
        {
          message,
          files,
          guildId,
          dismissed: false,
          ...(onlyFor === undefined ? {} : { onlyFor }),
          ...(interactionId === undefined ? {} : { interactionId }),
        },
        true,
      );
    },
    edit(stored, body, newFiles) {
      const { fields, files } = written(body, stored.message.mention_everyone, newFiles, stored);
      const wasLoading = ((stored.message.flags ?? 0) & MessageFlag.Loading) !== 0;
      const edited = wasLoading ? null : toTimestamp(clock.now());
      return keep({ ...stored, files, message: { ...stored.message, ...fields, edited_timestamp: edited } }, false);
    },
    find: (channelId, messageId) => channels.get(channelId)?.get(messageId),
    seenBy: (channelId, userId) => [...within(channelId).values()].filter((stored) => isSeenBy(stored, userId)),
    remove(stored) {
      if (!within(stored.message.channel_id).delete(stored.message.id)) return;
      events.emit({ type: 'removed', stored, dismissed: false });
    },
    dismiss(stored) {
      const hidden = { ...stored, dismissed: true };
      within(stored.message.channel_id).set(stored.message.id, hidden);
      events.emit({ type: 'removed', stored: hidden, dismissed: true });
    },
  };
}
