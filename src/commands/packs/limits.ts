/** What a server may have and do. Bytes are those of the texts. */
export const QUOTA = { packs: 50, bytes: 10 * 1024 * 1024 } as const;
export const MAX_FILE_BYTES = 1024 * 1024;
/** Files that a server may have checked within a day. */
export const CHECKS_A_DAY = 200;
