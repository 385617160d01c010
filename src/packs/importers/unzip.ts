import { Unzip, UnzipInflate } from 'fflate';

/** Limits of an archive: a spreadsheet with 5,000 questions has a dozen entries and some 3 MB. */
const mostEntries = 100;
const mostBytes = 20 * 1_048_576;
/** So much is unpacked at once: 4 kB become 4 MB at most, so that the limit is noticed in time. */
const pieceSize = 4096;

/** The entries of an archive that are wanted, by name; names are never taken for paths. */
export type Entries = ReadonlyMap<string, string>;

/** Ends the unpacking of an archive that is too large. */
class TooLarge extends Error {}

/** Unpacks the entries whose names are wanted. `too-large`: it has more entries or bytes than any spreadsheet. */
export function unzip(bytes: Uint8Array, isWanted: (name: string) => boolean): Entries | 'too-large' | 'broken' {
  const pieces = new Map<string, Uint8Array[]>();
  let [entries, size] = [0, 0];
  const archive = new Unzip((file) => {
    entries += 1;
    if (entries > mostEntries) throw new TooLarge();
    if (!isWanted(file.name) || pieces.has(file.name)) return;
    const own: Uint8Array[] = [];
    pieces.set(file.name, own);
    file.ondata = (error, piece): void => {
      if (error !== null) throw error;
      size += piece.length;
      if (size > mostBytes) throw new TooLarge();
      own.push(piece);
    };
    file.start();
  });
  archive.register(UnzipInflate);
  try {
    for (let start = 0; start < bytes.length; start += pieceSize) {
      const end = Math.min(start + pieceSize, bytes.length);
      archive.push(bytes.subarray(start, end), end === bytes.length);
    }
    const decoder = new TextDecoder('utf-8', { fatal: true });
    return new Map([...pieces].map(([name, own]) => [name, decoder.decode(Buffer.concat(own))]));
  } catch (error) {
    return error instanceof TooLarge ? 'too-large' : 'broken';
  }
}
