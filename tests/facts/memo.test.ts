import { describe, expect, it } from 'vitest';
import { memo } from '../../src/facts/memo.ts';

describe('memo', () => {
  it('works out once for each object, not for each that is equal', () => {
    let count = 0;
    const counted = memo((key: { readonly id: string }) => ({ text: `${key.id} ${++count}` }));
    const [one, twin] = [{ id: 'a' }, { id: 'a' }];
    const first = counted(one);
    expect([counted(one).text, counted(twin).text]).toEqual(['a 1', 'a 2']);
    expect(counted(one)).toBe(first);
  });

  it('keeps nothing when the making fails', () => {
    let isBroken = true;
    const counted = memo((key: { readonly id: string }) => {
      if (isBroken) throw new RangeError(key.id);
      return key;
    });
    const key = { id: 'a' };
    expect(() => counted(key)).toThrow(RangeError);
    isBroken = false;
    expect(counted(key)).toBe(key);
  });
});
