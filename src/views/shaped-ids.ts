/**
 * What a part of a custom_id may hold: an id, the key of a pack, a count from 0, or one of a few words. None of them holds
 * text that a person wrote.
 */
type Field = 'id' | 'pack' | 'index' | readonly string[];

/** The parts of each kind of press or dialog, by its name, in the order in which they are written. */
export type Shapes = Readonly<Record<string, Readonly<Record<string, Field>>>>;

type FieldValue<F extends Field> = F extends 'index' ? number : F extends readonly string[] ? F[number] : string;

/** The values of one shape: `{ draft: string, page: number }`. */
export type Shaped<Shape extends Readonly<Record<string, Field>>> = {
  readonly [Name in keyof Shape]: FieldValue<Shape[Name]>;
};

/** What each kind of part looks like. */
export const patterns = {
  id: /^[\w-]{1,40}$/u,
  /** The key of a server's own pack begins with the server. */
  pack: /^[\w.-]{1,64}$/u,
  index: /^(?:0|[1-9]\d{0,4})$/u,
} as const;

/** The parts after the name, in the order of the shape. */
export function writeShaped(shape: Shapes[string], values: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(shape).map((name) => String(values[name]));
}

/** The values of the parts after the name; undefined when they do not fit the shape. */
export function readShaped(
  shape: Shapes[string],
  parts: readonly string[],
): Readonly<Record<string, string | number>> | undefined {
  const fields = Object.entries(shape);
  if (fields.length !== parts.length) return undefined;
  const values: Record<string, string | number> = {};
  for (const [index, [name, field]] of fields.entries()) {
    const part = parts[index] ?? '';
    const fits = typeof field === 'string' ? patterns[field].test(part) : field.includes(part);
    if (!fits) return undefined;
    values[name] = field === 'index' ? Number(part) : part;
  }
  return values;
}
