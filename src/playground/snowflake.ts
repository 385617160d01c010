/** Epoch ms of Discord's first moment; a snowflake counts from here. */
const DISCORD_EPOCH = 1_420_070_400_000;

/** 22 bits stand below the milliseconds. */
const LOW_BITS = 22n;

/** The smallest snowflake of a moment (epoch ms). Clients read no ids below 17 digits, so it must be later than August 2015. */
export function snowflakeAt(at: number): bigint {
  return BigInt(Math.max(0, Math.trunc(at) - DISCORD_EPOCH)) << LOW_BITS;
}

/** The moment a snowflake was made, epoch ms. */
export function momentOf(snowflake: string): number {
  return Number(BigInt(snowflake) >> LOW_BITS) + DISCORD_EPOCH;
}

/** Ids that rise strictly, also when the clock stands still or is set back. */
export function snowflakes(now: () => number): () => string {
  let last = 0n;
  return () => {
    const first = snowflakeAt(now());
    last = first > last ? first : last + 1n;
    return String(last);
  };
}
