import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { WriteJob } from '../../commands/packs/ports.ts';
import { bring } from '../../packs/bring.ts';
import { maxPackBytes, readAtMost } from '../../packs/file-bytes.ts';
import { loadPools } from '../../packs/library.ts';
import { isPackFile } from '../../packs/pack-files.ts';
import { readPack } from '../../packs/read.ts';
import { type Exported, exportPack } from '../../packs/writers/export-pack.ts';

/** The pack as a file of this format; undefined when there is no such pack, or when its text can no longer be read. */
export async function writePack({
  source,
  format,
  day,
  packsDir,
}: WriteJob & { readonly packsDir: string }): Promise<Exported | undefined> {
  const isStored = !('bundled' in source);
  const found = isStored
    ? { name: `pack.${source.syntax}`, bytes: Buffer.from(source.text) }
    : await bundledFile(packsDir, source.bundled);
  if (found === undefined) return undefined;
  const pools = await loadPools(packsDir);
  const { brought } = bring(found.bytes, found.name, { format: 'fact-pack', pools, day, isStored });
  return brought === undefined ? undefined : exportPack(brought, format);
}

/** The file of the pack that came with the bot under this id. */
async function bundledFile(packsDir: string, id: string) {
  for (const name of (await readdir(packsDir)).filter(isPackFile).sort()) {
    const bytes = await readAtMost(join(packsDir, name), maxPackBytes).catch(() => undefined);
    // Reading a pack takes a while, and its id stands in its file.
    if (bytes === undefined || !Buffer.from(bytes).includes(id)) continue;
    if (readPack(bytes, name).pack?.id === id) return { name, bytes };
  }
  return undefined;
}
