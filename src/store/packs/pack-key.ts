/** The server that a pack's key names; the key itself for bundled packs, which no server has. */
export function guildOf(key: string): string {
  return key.split('.', 1)[0] ?? key;
}
