import type { Chat, ChatFailure, Edited, Posted } from '../../src/host/ports.ts';
import type { Message } from '../../src/views/message.ts';

export interface ChatCall {
  readonly call: 'post' | 'edit';
  readonly at: number;
  readonly channelId: string;
  readonly messageId: string;
  readonly message: Message;
  readonly nonce?: string;
}

/** A channel on paper: it keeps what is posted and edited, and fails when told to. */
export interface PaperChat extends Chat {
  /** Every call that was taken, in order. */
  readonly calls: readonly ChatCall[];
  /** The messages as they stand, oldest first. */
  messages(): readonly { readonly id: string; readonly message: Message }[];
  /** All text of a message as it stands. */
  textOf(messageId: string): string;
  /** The next so many calls of this kind fail; `lost-answer` takes the message and says that there was trouble. */
  failNext(call: 'post' | 'edit', why: ChatFailure | 'lost-answer', times?: number): void;
  /** Deletes a message as a moderator would. */
  remove(messageId: string): void;
  /** Holds the next call of this kind back until the returned function is called; those after it pass. */
  hold(call: 'post' | 'edit'): () => void;
}

export function createPaperChat(now: () => number): PaperChat {
  const calls: ChatCall[] = [];
  const standing = new Map<string, Message>();
  const byNonce = new Map<string, { messageId: string; at: number }>();
  const failures: { call: 'post' | 'edit'; why: ChatFailure | 'lost-answer' }[] = [];
  const held = new Map<'post' | 'edit', Promise<void>>();

  function takeFailure(call: 'post' | 'edit'): ChatFailure | 'lost-answer' | undefined {
    const index = failures.findIndex((failure) => failure.call === call);
    return index < 0 ? undefined : failures.splice(index, 1)[0]?.why;
  }

  function takeHold(call: 'post' | 'edit'): Promise<void> | undefined {
    const hold = held.get(call);
    held.delete(call);
    return hold;
  }

  return {
    calls,
    async post(channelId, message, nonce): Promise<Posted> {
      await takeHold('post');
      const why = takeFailure('post');
      if (why !== undefined && why !== 'lost-answer') return { ok: false, why };
      const known = byNonce.get(nonce);
      if (known !== undefined) return { ok: true, ...known };
      const posted = { messageId: `message-${byNonce.size}`, at: now() };
      byNonce.set(nonce, posted);
      standing.set(posted.messageId, message);
      calls.push({ call: 'post', at: now(), channelId, messageId: posted.messageId, message, nonce });
      return why === undefined ? { ok: true, ...posted } : { ok: false, why: 'trouble' };
    },
    async edit(channelId, messageId, message): Promise<Edited> {
      await takeHold('edit');
      const why = takeFailure('edit');
      if (why !== undefined && why !== 'lost-answer') return { ok: false, why };
      if (messageId !== 'lobby' && !standing.has(messageId)) return { ok: false, why: 'no-message' };
      standing.set(messageId, message);
      calls.push({ call: 'edit', at: now(), channelId, messageId, message });
      return why === undefined ? { ok: true } : { ok: false, why: 'trouble' };
    },
    messages: () => [...standing].map(([id, message]) => ({ id, message })),
    textOf: (messageId) => textsIn(standing.get(messageId)).join('\n'),
    failNext(call, why, times = 1) {
      for (let time = 0; time < times; time++) failures.push({ call, why });
    },
    remove: (messageId) => void standing.delete(messageId),
    hold(call) {
      let release: () => void = () => {};
      held.set(call, new Promise<void>((resolve) => (release = resolve)));
      return () => release();
    },
  };
}

/** Every `content` and `label` in a message, in order. */
function textsIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(textsIn);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    (key === 'content' || key === 'label') && typeof value === 'string' ? [value] : textsIn(value),
  );
}
