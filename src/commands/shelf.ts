import type { PackHead } from '../packs/entry.ts';
import type { Question } from '../questions/question.ts';
import { label } from '../views/text.ts';
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

/** The packs whose name has every word that was typed, those first whose title begins with it, as Discord offers them. */
export function suggestPacks(packs: readonly ShelfPack[], typed: string): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  const words = wanted.split(/\s+/u);
  const found = packs.filter(({ slug, title, category = '' }) => {
    const name = `${slug} ${title} ${category}`.toLowerCase();
    return words.every((word) => name.includes(word));
  });
  const begins = ({ title }: ShelfPack): boolean => title.toLowerCase().startsWith(wanted);
  const sorted = [...found.filter(begins), ...found.filter((pack) => !begins(pack))];
  return sorted.slice(0, MAX_SUGGESTIONS).map((pack) => ({ name: label(pack.title, 100), value: pack.key }));
}

/** The pack that somebody named by its key, its id or its title. */
export function findPack(packs: readonly ShelfPack[], name: string): ShelfPack | undefined {
  const wanted = name.trim().toLowerCase();
  return (
    packs.find(({ key }) => key === name.trim()) ??
    packs.find(({ slug }) => slug.toLowerCase() === wanted) ??
    packs.find(({ title }) => title.toLowerCase() === wanted)
  );
}
