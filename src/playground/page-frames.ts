import * as z from 'zod';
import type { FromPage } from './page-protocol.ts';

const id = z.string().max(20);
const ref = z.int();

const schema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('watch'), channelId: id, userId: id }),
  z.object({ type: z.literal('say'), ref, text: z.string() }),
  z.object({
    type: z.literal('command'),
    ref,
    commandId: id,
    subcommand: z.array(z.string()).max(2).optional(),
    options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    files: z.record(z.string(), z.string()).optional(),
  }),
  z.object({ type: z.literal('message-command'), ref, commandId: id, messageId: id }),
  z.object({ type: z.literal('user-command'), ref, commandId: id, userId: id }),
  z.object({
    type: z.literal('suggest'),
    ref,
    commandId: id,
    subcommand: z.array(z.string()).max(2).optional(),
    option: z.string(),
    options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  }),
  z.object({ type: z.literal('press'), ref, messageId: id, customId: z.string() }),
  z.object({ type: z.literal('select'), ref, messageId: id, customId: z.string(), values: z.array(z.string()) }),
  z.object({
    type: z.literal('submit'),
    ref,
    modalId: id,
    values: z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())])),
    files: z.record(z.string(), z.array(z.string())).optional(),
  }),
  z.object({ type: z.literal('dismiss'), messageId: id }),
  z.object({ type: z.literal('add-players'), ref, count: z.int() }),
]);

/** A frame of the page, or undefined for anything else. */
export function readPageFrame(value: unknown): FromPage | undefined {
  const parsed = schema.safeParse(value);
  // zod's optional fields admit undefined, which JSON cannot hold.
  return parsed.success ? (parsed.data as FromPage) : undefined;
}
