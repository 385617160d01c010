/** Which names are said to be those of one thing; what is the same as a third is the same. */
export class Things {
  readonly #above = new Map<string, string>();

  /** Takes note that these names are spellings of one thing. */
  join(names: readonly string[]): void {
    const [first, ...others] = names;
    if (first === undefined) return;
    for (const other of others) {
      const [one, two] = [this.of(first), this.of(other)];
      if (one !== two) this.#above.set(two, one);
    }
  }

  /** The name that stands for the thing: the same for all of its names. */
  of(name: string): string {
    let top = name;
    for (let next = this.#above.get(top); next !== undefined; next = this.#above.get(top)) top = next;
    return top;
  }
}
