/** The mark of files of old Office programs, in which new ones wrap a workbook with a password. */
const wrapper = [0xd0, 0xcf, 0x11, 0xe0];
const zipMark = [0x50, 0x4b, 3, 4];
/** Of the head of an archive's entry, at least. */
const headBytes = 30;

/** What is told of such a file. */
export const locked = {
  message: 'this is a spreadsheet with a password, or of an old kind.',
  cure: 'Save it as .xlsx without a password, or as CSV.',
} as const;

/** True for a spreadsheet that cannot be read without its password; an archive says so of its first entry. */
export function isLocked(bytes: Uint8Array): boolean {
  const begins = (mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);
  return begins(wrapper) || (begins(zipMark) && bytes.length >= headBytes && ((bytes[6] ?? 0) & 1) === 1);
}
