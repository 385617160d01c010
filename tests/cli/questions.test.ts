import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { footnote } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'footnote-questions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface PrintedQuestion {
  readonly form: string;
  readonly stem: string;
  readonly answer: string;
  readonly choices?: readonly string[];
  readonly accept?: readonly string[];
  readonly prompt?: readonly string[];
}

describe('footnote questions', { timeout: 60_000 }, () => {
  it('prints one document, the same bytes each time, in the published shape', async () => {
    const first = await footnote(['questions', 'questions/unlikely-friends.yaml', '--json']);
    const second = await footnote(['questions', 'unlikely-friends', '--json', '--seed', '1']);
    expect(first.code).toBe(0);
    expect(second.stdout).toBe(first.stdout);
    const questions = JSON.parse(first.stdout) as readonly PrintedQuestion[];
    expect(questions.length).toBeGreaterThanOrEqual(80);
    expect(new Set(questions.map(({ stem }) => stem)).size).toBeGreaterThanOrEqual(55);
    const known = ['id', 'fact', 'slot', 'form', 'stem', 'choices', 'answer', 'accept', 'prompt', 'scope'];
    known.push('source', 'explanation');
    for (const question of questions) {
      expect(Object.keys(question).filter((key) => !known.includes(key))).toEqual([]);
      if (question.form === 'typed') {
        expect(question.choices).toBeUndefined();
        expect(question.accept).toContain(question.answer);
        expect(question.prompt).toBeInstanceOf(Array);
      } else {
        expect(question.choices?.filter((choice) => choice === question.answer)).toHaveLength(1);
      }
    }
    const answers = new Map(questions.map(({ stem, answer }) => [stem, answer]));
    expect(answers.get('Who put Kim Kardashian in touch with Jared Kushner?')).toBe('Ivanka Trump');
    const dinner = questions.find(({ stem }) => /where .*dinner.*October 2022/u.test(stem));
    expect(dinner?.answer).toBe('the Beverly Hills Hotel');
  });

  it('ends the text with its counts and with what guessing gets right', async () => {
    const { stdout } = await footnote(['questions', 'unlikely-friends']);
    expect(stdout).toMatch(/\nForm, questions\n(?: {2}[a-z-]+ +\d+\n)* {2}asked +\d+\n/u);
    expect(stdout).toMatch(/\nRule, candidates refused\n {2}M\d+ +\d+\n/u);
    expect(stdout).toMatch(/ {2}most often right when shown on other facts +\d+ %\n/u);
    expect(stdout).toMatch(/\d+ questions on \d+ stems from \d+ facts; \d+ candidates refused\.\n$/u);
  });

  it('lists refused candidates with the reason', async () => {
    const { stdout } = await footnote(['questions', 'unlikely-friends', '--json', '--refused']);
    const refused = JSON.parse(stdout) as readonly { readonly reason: string }[];
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every(({ reason }) => reason.length > 0)).toBe(true);
  });

  it('makes nothing from a pack with errors', async () => {
    const file = join(folder, 'half.yaml');
    writeFileSync(file, readFileSync('questions/unlikely-friends.yaml', 'utf8').replace('claim:', 'calim:'));
    const { code, stdout, stderr } = await footnote(['questions', file, '--json']);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/half\.yaml:\d+:\d+ error: .*calim.*claim/u);
  });

  it('knows no such pack and says which there are', async () => {
    const { code, stderr } = await footnote(['questions', 'unlikely-fiends']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/Bundled packs: .*unlikely-friends/u);
  });
});

describe('footnote packs check', { timeout: 60_000 }, () => {
  it('reports in the published shape', async () => {
    const good = await footnote(['packs', 'check', 'unlikely-friends', '--json']);
    expect(good.code).toBe(0);
    expect(JSON.parse(good.stdout)).toMatchObject({
      ok: true,
      facts: expect.any(Number),
      questions: expect.any(Number),
    });
    const file = join(folder, 'empty.yaml');
    writeFileSync(file, '');
    const bad = await footnote(['packs', 'check', file, '--json']);
    expect(bad.code).toBe(1);
    expect(JSON.parse(bad.stdout)).toMatchObject({ ok: false, problems: [{ severity: 'error', line: 1 }] });
  });
});

/** All files that a file brings in when it is loaded, and the packages among them. */
function loadedBy(start: string): { readonly files: ReadonlySet<string>; readonly packages: ReadonlySet<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type)[^'";]*?from '([^']+)';/gmu);
    for (const [, from = ''] of imports) {
      if (from.startsWith('.')) visit(normalize(join(dirname(file), from)));
      else if (!from.startsWith('node:'))
        packages.add(
          from
            .split('/')
            .slice(0, from.startsWith('@') ? 2 : 1)
            .join('/'),
        );
    }
  };
  visit(start);
  return { files, packages };
}

describe('the commands for people who write packs', () => {
  it.each(['src/cli.ts', 'src/cli/program.ts', 'src/cli/questions.ts', 'src/cli/packs.ts', 'src/cli/judge.ts'])(
    '%s loads neither a database nor discord.js',
    (file) => {
      const { packages } = loadedBy(file);
      expect([...packages].filter((name) => ['better-sqlite3', 'kysely', 'discord.js', 'pg'].includes(name))).toEqual(
        [],
      );
    },
  );

  it('would notice one that did', () => {
    expect([...loadedBy('src/cli/start.ts').packages]).toEqual(
      expect.arrayContaining(['better-sqlite3', 'discord.js']),
    );
    expect(readdirSync('src/cli').length).toBeGreaterThan(5);
  });
});
