import { describe, expect, it } from 'vitest';
import { serverProblems } from '../../src/packs/server-rules.ts';
import { everyDisguise, hostileFiles } from '../support/hostile-files.ts';
import type { HostileFile } from '../support/hostile/file.ts';
import { brought, lines } from './importers/bring.ts';

/** What is told first of a file that must not come in; "brought" if it did. */
function refusal({ name, bytes }: HostileFile): string {
  const { problems, brought: made } = brought(bytes(), name);
  const foreign = made === undefined ? [] : serverProblems(made.pack, made.text);
  const [first = 'brought'] = lines([...foreign, ...problems.filter(({ severity }) => severity === 'error')]);
  return first.length > 200 ? `${first.slice(0, 200)}…` : first;
}

/** Sound questions; what is wrong with it are other packs of the server, which only the bot knows. */
const clashes = new Set(['the id of a bundled pack']);
const known = hostileFiles.filter(({ what }) => !clashes.has(what));

describe('files that must not come in', { timeout: 120_000 }, () => {
  it('are many, each for a reason of its own', () => {
    expect(hostileFiles.length).toBeGreaterThan(100);
    const names = [...hostileFiles, ...everyDisguise].map(({ what }) => what);
    expect(new Set(hostileFiles.map(({ what }) => what)).size).toBe(hostileFiles.length);
    expect(names.every((name) => name !== '')).toBe(true);
  });

  it('are refused, each with a sentence that names what is wrong', () => {
    expect(known.map((file) => `${file.what} → ${refusal(file)}`).join('\n')).toMatchSnapshot();
  });

  it.each(everyDisguise.map((file) => [file.what, file] as const))('%s is refused by its content', (_, file) => {
    expect(refusal(file)).toMatch(
      /^line \d+ error: (this (file )?is (not|of no)|the file holds bytes that are no text)/u,
    );
  });
});
