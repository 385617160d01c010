/** A file that somebody could send to `/pack add` and that must not come in. */
export interface HostileFile {
  /** What is bad about it. */
  readonly what: string;
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

/** Just below the limit of 1 MB. */
export const SIZE = 1_000_000;

/** The piece over and over, so many units long. */
export function fill(piece: string, length = SIZE): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

export function textual(what: string, name: string, text: () => string): HostileFile {
  return { what, name, bytes: () => new TextEncoder().encode(text()) };
}

export function binary(what: string, name: string, bytes: () => Uint8Array): HostileFile {
  return { what, name, bytes };
}

export function joined(count: number, separator: string, item: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => item(index)).join(separator);
}
