import { expect, it } from 'vitest';
import { randomId } from '../../src/game/random-id.ts';

it('writes 80 bits in 16 characters', () => {
  expect(randomId(new Uint8Array(10))).toBe('aaaaaaaaaaaaaaaa');
  expect(randomId(new Uint8Array(10).fill(255))).toBe('7777777777777777');
  expect(randomId(Uint8Array.from([0x66, 0x6f, 0x6f, 0x62, 0x61, 0x72, 0, 0, 0, 0]))).toBe('mzxw6ytboiaaaaaa');
  expect(() => randomId(new Uint8Array(9))).toThrow(RangeError);
});
