/** A source of chance that gives the same numbers on every machine. */
export interface Random {
  /** The next whole number from 0 to `n - 1`, every one equally likely. Throws RangeError unless 1 ≤ n ≤ 2^32. */
  int(n: number): number;
  /** One of the items. Throws RangeError when there are none. */
  pick<T>(items: readonly T[]): T;
  /** The items in a new order; the array given stays as it is. */
  shuffle<T>(items: readonly T[]): T[];
  /** A generator of its own, the same for the same name however much was drawn here: adding one stream never disturbs another. */
  stream(name: string): Random;
}

/**
 * A 32-bit hash of a text: the mixing and finishing steps of MurmurHash3 x86_32 (Austin Appleby, public domain) with one
 * UTF-16 code unit a block.
 */
export function hash(text: string, seed = 0): number {
  let state = seed | 0;
  for (let index = 0; index < text.length; index++) {
    let block = Math.imul(text.charCodeAt(index), 0xcc9e2d51);
    block = (block << 15) | (block >>> 17);
    state ^= Math.imul(block, 0x1b873593);
    state = (state << 13) | (state >>> 19);
    state = (Math.imul(state, 5) + 0xe6546b64) | 0;
  }
  state ^= text.length;
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}

/** A short name for a text: 14 characters of a–z and 0–9, from two hashes. */
export function shortHash(text: string): string {
  const word = (seed: number) => hash(text, seed).toString(36).padStart(7, '0');
  return word(0x0f00) + word(0x7e57);
}

/** A generator whose numbers depend on the seed alone. */
export function seededRandom(seed: string): Random {
  const next = smallFastCounter(hash(seed, 1), hash(seed, 2), hash(seed, 3));
  const int = (n: number): number => {
    if (!Number.isInteger(n) || n < 1 || n > 2 ** 32) throw new RangeError(`int(n) needs 1 to 2^32, not ${n}`);
    // Numbers past the last full run of n are thrown away, so that none of the n is favoured.
    const full = 2 ** 32 - (2 ** 32 % n);
    let drawn = next();
    while (drawn >= full) drawn = next();
    return drawn % n;
  };
  return {
    int,
    pick(items) {
      if (items.length === 0) throw new RangeError('pick() needs at least one item');
      return items[int(items.length)] as (typeof items)[number];
    },
    shuffle: (items) => shuffled(items, int),
    stream: (name) => seededRandom(`${seed}\u0000${name}`),
  };
}

/** sfc32 of Chris Doty-Humphrey's PractRand (public domain), its first twelve numbers dropped as he advises. */
function smallFastCounter(seedA: number, seedB: number, seedC: number): () => number {
  let a = seedA | 0;
  let b = seedB | 0;
  let c = seedC | 0;
  let counter = 1;
  const next = (): number => {
    const drawn = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + drawn) | 0;
    return drawn >>> 0;
  };
  for (let round = 0; round < 12; round++) next();
  return next;
}

/** Fisher and Yates's shuffle as Durstenfeld wrote it (Communications of the ACM 7, 1964). */
function shuffled<T>(items: readonly T[], int: (n: number) => number): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = int(last + 1);
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}
