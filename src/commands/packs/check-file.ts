import { formatTitle, type FormatName } from '../../packs/importers/formats.ts';
import type { Details } from '../../packs/details.ts';
import { problemTable } from '../../packs/problem-table.ts';
import { packCheckMessage, type Clash } from '../../views/pack-check.ts';
import type { PackNotice } from '../../views/pack-notices.ts';
import type { Message } from '../../views/message.ts';
import { dayOf, type Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import { randomId } from '../../game/random-id.ts';
import type { ShelfPack } from '../shelf.ts';
import type { Draft } from './drafts.ts';
import { QUOTA } from './limits.ts';
import { namesakeOf } from './namesake.ts';
import type { CheckedPack, CheckFailure } from './ports.ts';

/** A file with what its moderator says of it. */
export interface BroughtFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly format?: FormatName;
  readonly details: Details;
}

/** A file that was checked, with the card to show of it, or why it could not be. */
type CheckedFile = { readonly ok: true; readonly card: Message } | { readonly ok: false; readonly notice: PackNotice };

/**
 * Checks the file and keeps it as a draft. Nothing is stored. Throws when the check itself failed, which is a fault of
 * ours.
 */
export async function checkFile(desk: Desk, call: Call, file: BroughtFile): Promise<CheckedFile> {
  const { person, scene } = call;
  const { name, bytes, format, details } = file;
  const outcome = await desk.checks.check({
    name,
    bytes,
    ...(format === undefined ? {} : { format }),
    details,
    guildId: scene.guildId,
    day: dayOf(call),
  });
  if (!outcome.ok) return { ok: false, notice: { notice: failureNotice(outcome.why) } };
  const { checked } = outcome;
  const context = checked.pack === undefined ? undefined : await contextOf(desk, scene.guildId, checked.pack);
  if (context?.isFull === true) return { ok: false, notice: { notice: 'too-many-packs', count: QUOTA.packs } };
  const draft: Draft = {
    id: randomId(desk.chance(10)),
    guildId: scene.guildId,
    ownerId: person.id,
    fileName: name,
    bytes,
    ...(format === undefined ? {} : { format }),
    details,
    checked,
    basedOn: context?.replaces?.version ?? 0,
    duplicates: context?.duplicates ?? 0,
    ...(context?.clash === undefined ? {} : { clash: context.clash }),
    ...(context?.replaces === undefined ? {} : { replaces: context.replaces }),
  };
  desk.drafts.keep(draft);
  return { ok: true, card: draftCard(person.locale, draft) };
}

/** The card of a draft, as it was when the file was checked. */
export function draftCard(locale: string, draft: Draft): Message {
  const { checked, clash, replaces } = draft;
  const { problems, ready, unusable, pack } = checked;
  return packCheckMessage({
    locale,
    draft: draft.id,
    fileName: draft.fileName,
    ...(checked.format === undefined ? {} : { format: formatTitle(checked.format) }),
    problems,
    ready,
    unusable,
    duplicates: draft.duplicates,
    ...(pack === undefined ? {} : { head: pack.head }),
    ...(replaces === undefined ? {} : { replaces }),
    ...(clash === undefined ? {} : { clash }),
    ...(problems.length === 0 ? {} : { table: { name: 'problems.csv', text: problemTable(problems) } }),
  });
}

interface Context {
  readonly clash?: Clash;
  readonly replaces?: { readonly version: number; readonly questions: number };
  readonly duplicates: number;
  /** The pack is new, and the server has no room for one more. */
  readonly isFull?: true;
}

/** How the pack stands to those that the server has. */
async function contextOf(desk: Desk, guildId: string, pack: CheckedPack): Promise<Context> {
  const all = await desk.shelf.packs(guildId);
  const own = all.find(({ key }) => key === pack.key);
  const duplicates = await countDuplicates(desk, guildId, pack);
  // A pack that takes the place of another one needs no room.
  if (own === undefined && all.filter(({ isBundled }) => !isBundled).length >= QUOTA.packs) {
    return { duplicates, isFull: true };
  }
  const clash = namesakeClash(all, pack);
  if (clash !== undefined) return { clash, duplicates };
  if (own?.version === undefined) return { duplicates };
  const stored = await desk.store.packText(pack.key);
  if (stored?.text === pack.text) return { clash: { clash: 'same', version: own.version }, duplicates };
  return { replaces: { version: own.version, questions: own.questions }, duplicates };
}

/** Another pack of the server that the pack could be taken for. */
export function namesakeClash(all: readonly ShelfPack[], pack: CheckedPack): Clash | undefined {
  const namesake = namesakeOf(all, { ...pack, title: pack.head.title });
  return namesake && { clash: namesake.isBundled ? 'bundled' : 'own', title: namesake.title };
}

/** Questions that stand in another pack of the server word for word. */
async function countDuplicates(desk: Desk, guildId: string, { key, stems }: CheckedPack): Promise<number> {
  const own = await desk.store.knownStems(guildId, stems, key);
  const bundled = desk.shelf.bundledStems(stems);
  return stems.filter((stem) => own.has(stem) || bundled.has(stem)).length;
}

/** The words for a check that came to nothing. Throws for one that is a fault of ours. */
export function failureNotice(why: CheckFailure): Extract<PackNotice['notice'], `check-${string}`> {
  switch (why) {
    case 'time':
      return 'check-time';
    case 'memory':
      return 'check-memory';
    case 'busy':
      return 'check-busy';
    case 'broken':
      throw new Error('a pack check ended without an answer');
  }
}
