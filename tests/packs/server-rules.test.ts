import { describe, expect, it } from 'vitest';
import { readPack } from '../../src/packs/read.ts';
import { serverProblems } from '../../src/packs/server-rules.ts';
import { factPackText } from '../support/upload-packs.ts';

function problemsOf(change: (text: string) => string) {
  const text = factPackText(change);
  const { pack, problems } = readPack(new TextEncoder().encode(text), 'towers.yaml');
  if (pack === undefined) throw new Error(JSON.stringify(problems));
  return serverProblems(pack, text);
}

describe('packs that come from a server', () => {
  it('may have plain names', () => {
    expect(problemsOf((text) => text)).toEqual([]);
    expect(problemsOf((text) => text.replace('Wren Tower', '"Tower @ 5 (see page <3) [old]"'))).toEqual([]);
  });

  it.each([
    '<@123456789012345678>',
    '<@&123456789012345678>',
    '<#123456789012345678>',
    '<:smile:123456789012345678>',
    '<t:1700000000:R>',
    '</trivia:123456789012345678>',
    '@everyone',
    'hey @here',
    '<id:customize>',
    '<id:linked-roles:123456789012345678>',
    '[free](https://example.org)',
    '[free](<https://example.org>)',
  ])('are refused for %s in a name', (name) => {
    const title = problemsOf((text) => text.replace('Towers of the coast', `"${name}"`));
    expect(title).toMatchObject([{ severity: 'error', line: 3, message: `"${name}" has a mention or a link in it.` }]);
    expect(problemsOf((text) => text.replace('{ tower: Wren Tower', `{ tower: "${name}"`))).toHaveLength(1);
  });

  it('are told of so many names, and not of each of thousands', () => {
    const names = Array.from({ length: 3000 }, (_, index) => `"<@1234567${index}>"`).join(', ');
    expect(
      problemsOf((text) =>
        text.replace('patterns:', `pools: { town: [${names}] }\npatterns:`.replaceAll(', ', ',\n ')),
      ),
    ).toHaveLength(50);
  });

  it('may have ids that fit on a button', () => {
    const long = 'a'.repeat(41);
    expect(problemsOf((text) => text.replace('pack: towers', `pack: ${long}`))).toMatchObject([{ line: 2, column: 7 }]);
    expect(problemsOf((text) => text.replace('pack: towers', `pack: ${long.slice(1)}`))).toEqual([]);
  });
});
