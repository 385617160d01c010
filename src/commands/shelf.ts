import type { PackHead } from '../packs/entry.ts';
import type { Question } from '../questions/question.ts';
import { type OfferedPack, packChoice } from '../views/pack-words.ts';
import type { Suggestion } from './call.ts';

/** A pack with the questions that can be asked on a server. */
export interface PlayablePack {
  /** The pack's key. */
  readonly id: string;
  readonly title: string;
  readonly questions: readonly Question[];
}

/** A pack for those who keep it. */
export interface WholePack extends PlayablePack {
  readonly isBundled: boolean;
}

/** A pack as a server sees it. */
export interface ShelfPack extends PackHead {
  /** Unique among all packs of all servers. */
  readonly key: string;
  /** What people type to name it; for bundled packs it is the key. */
  readonly slug: string;
  /** Bundled packs came with the bot: they can be turned off and not removed. */
  readonly isBundled: boolean;
  /** False when the server has turned it off. */
  readonly isOn: boolean;
  /** Of a server's own pack. */
  readonly version?: number;
}

/** The packs, as each server has them. */
export interface Shelf {
  /** All packs of a server, those turned off too: the default one first, then its own by title, then the bundled ones. */
  packs(guildId: string): Promise<readonly ShelfPack[]>;
  /**
   * The pack with this key as it is asked on the server now: without the questions that its moderators turned off,
   * and with the answers that they accept besides.
   * Undefined for keys of other servers and for packs that were removed.
   */
  load(guildId: string, key: string): Promise<PlayablePack | undefined>;
  /** The pack with all its questions, those turned off too; undefined as for `load`. */
  whole(guildId: string, key: string): Promise<WholePack | undefined>;
  /** Which of these hashes of stems belong to questions of bundled packs: hash → title of a pack. */
  bundledStems(stems: readonly string[]): ReadonlyMap<string, string>;
}

/** Discord shows at most so many suggestions. */
const MAX_SUGGESTIONS = 25;

/** A pack by all that people may call it. */
export type NamedPack = OfferedPack & Pick<ShelfPack, 'key' | 'slug' | 'category' | 'isBundled'>;

/**
 * The packs whose name has every word that was typed, as Discord offers them: those first whose title begins with it, and
 * of equal ones the server's own.
 */
export function suggestPacks(packs: readonly NamedPack[], typed: string, locale: string): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  const words = wanted.split(/\s+/u);
  const found = packs.filter(({ slug, title, category = '' }) => {
    const name = `${slug} ${title} ${category}`.toLowerCase();
    return words.every((word) => name.includes(word));
  });
  const rank = ({ title, isBundled }: NamedPack): number =>
    (title.toLowerCase().startsWith(wanted) ? 0 : 2) + (isBundled ? 1 : 0);
  return found
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, MAX_SUGGESTIONS)
    .map((pack) => ({ name: packChoice(locale, pack), value: pack.key }));
}

/** The pack that somebody named by its key, its id or its title. */
export function findPack<P extends NamedPack>(packs: readonly P[], name: string): P | undefined {
  const wanted = name.trim().toLowerCase();
  return (
    packs.find(({ key }) => key === name.trim()) ??
    packs.find(({ slug }) => slug.toLowerCase() === wanted) ??
    packs.find(({ title }) => title.toLowerCase() === wanted)
  );
}
