import type { PackEntry } from '../../packs/entry.ts';
import { noticeMessage } from '../../views/notices.ts';
import { type PackChange, packChangeMessage } from '../../views/pack-changes.ts';
import type { AnswerableCall, Call, CommandCall } from '../call.ts';
import type { Desk } from '../desk.ts';
import { findPack, type NamedPack, type ShelfPack } from '../shelf.ts';

/** The pack that the option `pack` names, bundled ones too; says so when there is none. */
export async function namedPack(desk: Desk, call: CommandCall): Promise<ShelfPack | undefined> {
  const name = nameIn(call);
  const packs = await desk.shelf.packs(call.scene.guildId);
  const found = findPack(packs, name);
  if (found === undefined) {
    const notice = { notice: 'unknown-pack', pack: name, packs: packs.map(({ title }) => title) } as const;
    await call.respond.reply(noticeMessage(call.person.locale, notice));
  }
  return found;
}

/** The same for what is done to a server's own packs alone; `bundled` is what is said of others. */
export async function namedOwnPack(
  desk: Desk,
  call: CommandCall,
  bundled: 'bundled-remove' | 'bundled-fixed',
  { removedToo = false }: { readonly removedToo?: boolean } = {},
): Promise<PackEntry | undefined> {
  const name = nameIn(call);
  const { guildId } = call.scene;
  const removed = removedToo ? await removedPacks(desk, guildId) : [];
  const found = findPack<NamedPack>([...(await desk.shelf.packs(guildId)), ...removed], name);
  if (found?.isBundled === true) {
    await tell(call, { change: bundled, title: found.title });
    return undefined;
  }
  const entry = found === undefined ? undefined : await desk.store.serverPack(found.key);
  if (entry === undefined) await tell(call, { change: 'unknown-own', pack: name });
  return entry;
}

/** The server's own pack in play; undefined for keys of other servers, of bundled packs and of removed ones. */
export async function ownPack(desk: Desk, { scene }: Call, key: string): Promise<PackEntry | undefined> {
  const entry = await desk.store.serverPack(key);
  return entry?.guildId === scene.guildId && entry.removedAt === undefined ? entry : undefined;
}

/** The server's removed packs, as they are named. */
export async function removedPacks(desk: Desk, guildId: string): Promise<readonly NamedPack[]> {
  const removed = await desk.store.removedPacks(guildId);
  return removed.map((entry) => ({ ...entry, slug: slugOf(entry), isBundled: false, isRemoved: true }));
}

/** What people type to name a server's own pack. */
export function slugOf({ key, guildId }: Pick<PackEntry, 'key' | 'guildId'>): string {
  return key.slice(guildId.length + 1);
}

/** Answers with what came of it. */
export async function tell({ person, respond }: AnswerableCall, change: PackChange) {
  await respond.reply(packChangeMessage(person.locale, change));
}

function nameIn({ options }: CommandCall): string {
  return String(options.get('pack') ?? '');
}
