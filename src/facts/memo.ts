/**
 * The function, worked out once for each object it is given; what it gave is kept as long as the object is. Objects are told
 * apart by identity, so they must not change afterwards.
 */
export function memo<Key extends object, Made extends object>(make: (key: Key) => Made): (key: Key) => Made {
  const kept = new WeakMap<Key, Made>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    kept.set(key, made);
    return made;
  };
}
