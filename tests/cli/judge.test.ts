import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { footnote, startFootnote } from './run.ts';

function line(fact: string, slot: string, guess: string): string {
  return `${JSON.stringify({ fact, slot, guess })}\n`;
}

async function judged(input: string | Uint8Array, pack = 'unlikely-friends') {
  const { code, stdout, stderr } = await footnote(['judge', pack], {}, input);
  const verdicts = stdout
    .split('\n')
    .slice(0, -1)
    .map((one) => JSON.parse(one) as { verdict: string; near?: true });
  return { code, stderr, verdicts };
}

describe('footnote judge', { timeout: 60_000 }, () => {
  it('answers each line in order', async () => {
    const { code, stderr, verdicts } = await judged(
      line('introduced', 'who', 'ivnaka trump') +
        line('introduced', 'to', 'Kushner') +
        line('introduced', 'to', 'Josh Kushner') +
        line('dinner', 'where', 'California') +
        line('dinner', 'where', 'the beverly hils hotel') +
        line('dinner', 'when', '2022') +
        line('dinner-length', 'length', 'over three hours') +
        line('dinner', 'source', 'tmz') +
        line('dinner', 'source', 'AOL') +
        line('introduced', 'who', 'Ivanika Trupms') +
        line('introduced', 'who', `ivanka${' '.repeat(4000)}`),
    );
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(
      'accept prompt reject prompt accept prompt accept accept reject reject accept'.split(' '),
    );
    expect(verdicts.filter(({ near }) => near)).toEqual([{ verdict: 'reject', near: true }]);
  });

  it('judges rows of patterns, and names the row that was meant', async () => {
    const { code, stderr, verdicts } = await judged(
      line('capital-africa/algiers', 'country', 'algeria') + line('Algiers', 'country', 'algeria'),
      'world-capitals',
    );
    expect(verdicts).toEqual([{ verdict: 'accept' }, { verdict: 'reject' }]);
    expect(stderr).toBe('line 2: The pack has no fact "Algiers". Did you mean "capital-africa/algiers"?\n');
    expect(code).toBe(1);
  });

  it('refuses what it cannot judge, says why, and stays in step', async () => {
    const { code, stderr, verdicts } = await judged(
      'ivanka\n' +
        line('introducd', 'who', 'x') +
        line('introduced', 'whose', 'x') +
        '{"fact":"introduced","slot":"who","guess":2018}\n' +
        '[]\nnull\n\n' +
        line('introduced', 'who', 'x'.repeat(70_000)) +
        line('introduced', 'who', 'Ivanka'),
    );
    expect(code).toBe(1);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual([...Array(8).fill('reject'), 'accept']);
    const told = stderr.trimEnd().split('\n');
    expect(told).toHaveLength(8);
    expect(told[0]).toContain('line 1: This is no JSON.');
    expect(told[1]).toContain('Did you mean "introduced"?');
    expect(told[2]).toContain('It has: who, whom, to, source.');
    expect(told[3]).toContain('each in quotes');
    expect(told[7]).toContain('line 8: The line is longer than');
  });

  it('reads a byte order mark, Windows line ends and a last line without an end', async () => {
    const { code, verdicts } = await judged(
      `\uFEFF${line('introduced', 'who', 'Ivanka').trim()}\r\n${line('introduced', 'who', 'Kim').trim()}`,
    );
    expect(code).toBe(0);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['accept', 'reject']);
  });

  it('answers as lines come, before the input ends', async () => {
    const child = startFootnote(['judge', 'unlikely-friends']);
    const answers = createInterface({ input: child.stdout });
    for (const [guess, verdict] of [
      ['Ivanka', 'accept'],
      ['Trump', 'prompt'],
      ['Kim', 'reject'],
    ] as const) {
      const answer = once(answers, 'line');
      child.stdin.write(line('introduced', 'who', guess));
      expect(await answer).toEqual([JSON.stringify({ verdict })]);
    }
    child.stdin.end();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('judges nothing by a pack that is not there', async () => {
    const { code, stdout, stderr } = await footnote(['judge', 'nowhere'], {}, line('a', 'b', 'c'));
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('Bundled packs: ');
  });
});
