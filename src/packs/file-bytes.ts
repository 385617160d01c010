import { open, stat } from 'node:fs/promises';

/** The largest pack and the largest source that are read, in bytes. */
export const maxPackBytes = 1_048_576;

/** The largest pack that is stored, in bytes: it takes more room than the table that it was made from. */
export const maxStoredBytes = 4 * 1_048_576;

/** The largest file of approved choices, in bytes: a pack of 5,000 facts brings some 3 MB. */
export const maxReviewedBytes = 16 * 1_048_576;

/** Why no file is read that has no end, or that somebody else writes while it is read. */
export class NoRegularFile extends Error {
  override readonly name = 'NoRegularFile';
  constructor() {
    super('it is no regular file');
  }
}

/**
 * The first `most` bytes of a file and one more, so that whoever gets them sees that the file is larger. Looks first
 * what the file is: a device or a pipe could have no end, or never begin. Throws NoRegularFile, or what the system says.
 */
export async function readAtMost(path: string, most: number): Promise<Uint8Array> {
  const found = await stat(path);
  // A folder is told by the system, in words of its own.
  if (!found.isFile() && !found.isDirectory()) throw new NoRegularFile();
  const file = await open(path, 'r');
  try {
    // The file may grow, or say that it is empty and not be: its size only saves memory.
    const bytes = new Uint8Array(Math.min(found.size, most) + 1);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}
