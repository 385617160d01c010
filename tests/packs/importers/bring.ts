import { readFileSync } from 'node:fs';
import { type BringOptions, bring, type Brought } from '../../../src/packs/bring.ts';
import type { RowProblem } from '../../../src/packs/importers/model.ts';

const day = '2026-01-02';
export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url));
}

/** Brings a text, or a fixture when the first argument is its bytes. */
export function brought(content: string | Uint8Array, name: string, options: Partial<BringOptions> = {}): Brought {
  return bring(typeof content === 'string' ? encode(content) : content, name, { pools: new Map(), day, ...options });
}

/** Problems as one line each: where, how bad, what, cure. */
export function lines(problems: readonly RowProblem[]): readonly string[] {
  return problems.map(({ severity, row, line, message, cure }) => {
    const where = row === undefined ? `line ${line}` : `row ${row}`;
    return `${where} ${severity}: ${message} ${cure}`;
  });
}

/** The questions of what was brought, short: `ask | right = right | wrong / wrong`. */
export function asked({ brought: pack }: Brought): readonly string[] {
  return (pack?.pack.extra ?? []).map(({ ask, answer, also, wrong }) =>
    [ask, [answer, ...also].join(' = '), wrong.join(' / ')].filter((part) => part !== '').join(' | '),
  );
}
