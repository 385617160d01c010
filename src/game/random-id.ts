const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** An id from ten random bytes: 80 bits in base32 (RFC 4648, lower case), 16 characters. */
export function randomId(random: Uint8Array): string {
  if (random.length !== 10) throw new RangeError(`an id is made from 10 random bytes, not ${random.length}`);
  const bits = [...random].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const characters = bits.match(/.{5}/g) ?? [];
  return characters.map((five) => BASE32.charAt(Number.parseInt(five, 2))).join('');
}
