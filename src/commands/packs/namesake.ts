import type { ShelfPack } from '../shelf.ts';

/** Another pack with this pack's title, or a bundled one with its id: nobody could tell which one is meant. */
export function namesakeOf(
  packs: readonly ShelfPack[],
  { key, slug, title }: Pick<ShelfPack, 'key' | 'slug' | 'title'>,
): ShelfPack | undefined {
  const wanted = title.toLowerCase();
  return packs.find(
    (one) => one.key !== key && (one.title.toLowerCase() === wanted || (one.isBundled && one.slug === slug)),
  );
}
