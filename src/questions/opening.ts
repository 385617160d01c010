import type { Part, Tag } from './sentence.ts';

/** Words after which the slot does not stand alone: "<a> and <b> met". */
const joiners = /^(?:,|\s(?:and|or|with|together|along|alongside|as well|plus|of|from|in|at|on)\b)/;

/** The slot that opens a sentence alone: `<who> wrote …`, but not `<a> and <b> met`. */
export function openingTag(parts: readonly Part[]): Tag | undefined {
  const [first, second] = parts;
  return typeof first === 'object' && standsAlone(first, second) ? first : undefined;
}

/** True when nothing is joined to the slot, so that "who" can take its place. */
export function standsAlone(tag: Tag, after: Part | undefined): boolean {
  return (
    !tag.possessive &&
    tag.little === undefined &&
    typeof after === 'string' &&
    /^\s\S/.test(after) &&
    !joiners.test(after)
  );
}
