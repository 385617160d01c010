import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startPlayground, type Playground } from '../../src/playground/server.ts';
import { playedFolder } from '../support/bundled.ts';
import { person, textOf } from '../support/discord.ts';
import { typedQuestions } from '../support/typed-pack.ts';
import { bundledQuestions, isOpen, isRevealed, labelOf, questionOf } from '../support/questions.ts';

const token = 'a-token-for-tests-only';

let folder: string;
let packs: string;
let playground: Playground;
let bot: ChildProcess | undefined;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-kill-'));
  packs = playedFolder();
  playground = await startPlayground({ port: 0, token });
});
afterEach(async () => {
  bot?.kill('SIGKILL');
  await playground.close();
  rmSync(folder, { recursive: true, force: true });
  rmSync(packs, { recursive: true, force: true });
});

/** The bot as a process of its own, in real time, by the command that self-hosters use. */
async function startBot(program: readonly string[] = ['src/cli.ts', 'start']): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--conditions=development', '--import', 'tsx', ...program], {
    env: {
      PATH: process.env['PATH'],
      DISCORD_TOKEN: token,
      DISCORD_API_URL: playground.apiUrl,
      DATABASE_URL: `file:${join(folder, 'footnote.sqlite')}`,
      PACKS_DIR: packs,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) if (line.startsWith('Footnote is ready: ')) return child;
  throw new Error('the bot ended before it was ready');
}

describe('a bot that is killed', () => {
  it('goes on with the open question and counts every acknowledged answer', { timeout: 90_000 }, async () => {
    const questions = await bundledQuestions();
    bot = await startBot();
    const [ada, grace, linus] = [person(playground, 'Ada'), person(playground, 'Grace'), person(playground, 'Linus')];
    const { message: lobby } = await ada.uses('trivia', { rounds: 2, seconds: 15, answers: 'buttons' });
    if (lobby === undefined) throw new Error('no lobby');
    await grace.presses(lobby, 'Join');
    await linus.presses(lobby, 'Join');
    await ada.presses(lobby, 'Start now');
    const first = await ada.sees(isOpen(1));
    const question = questionOf(questions, first);
    await ada.presses(first, labelOf(first, question, true));
    const wrong = labelOf(first, question, false);
    await grace.presses(first, wrong);

    bot.kill('SIGKILL');
    await once(bot, 'exit');
    bot = await startBot();

    const again = await ada.sees('The time was given back');
    expect(again.id).toBe(first.id);
    await linus.presses(again, labelOf(again, question, true));
    const reveal = await ada.sees(isRevealed(1));
    expect(reveal.id).toBe(first.id);
    expect(textOf(reveal)).toContain('Got it (2)');
    expect(textOf(reveal), 'the line of the wrong choice').toMatch(
      new RegExp(String.raw`^\**${wrong}\. .* · 1 \(33\s?%\)$`, 'mu'),
    );
    const { message: result } = await grace.presses(reveal, 'My result');
    if (result === undefined) throw new Error('no result for Grace');
    expect(textOf(result)).toMatch(new RegExp(String.raw`Not right: you chose \*\*${wrong}\. `, 'u'));
    const second = await ada.sees(isOpen(2));
    for (const member of [ada, grace, linus]) await member.presses(second, 'A');
    const podium = textOf(await ada.sees('Game over'));
    expect(podium).toMatch(/2 questions · 3 players/u);
    await playground.settled();
    expect(playground.requests.filter(({ valid }) => !valid)).toEqual([]);
    const posts = playground.requests.filter(
      ({ method, route }) => method === 'POST' && route === '/channels/:channel/messages',
    );
    expect(posts, 'two questions and the podium, each once').toHaveLength(3);
  });

  it('keeps the words that were typed, and whom it asked to be more exact', { timeout: 90_000 }, async () => {
    const program = ['tests/support/typed-bot.ts'];
    bot = await startBot(program);
    const [ada, grace] = [person(playground, 'Ada'), person(playground, 'Grace')];
    const { message: lobby } = await ada.uses('trivia', { rounds: 1, seconds: 15, answers: 'typed' });
    if (lobby === undefined) throw new Error('no lobby');
    await grace.presses(lobby, 'Join');
    await ada.presses(lobby, 'Start now');
    const asked = await ada.sees(isOpen(1));
    const { answer } = questionOf(typedQuestions, asked);
    await ada.types(asked, answer.toUpperCase());
    expect(textOf((await grace.types(asked, 'brandy')).message!)).toContain('Close: be more exact.');

    bot.kill('SIGKILL');
    await once(bot, 'exit');
    bot = await startBot(program);

    const again = await ada.sees('The time was given back');
    expect(again.id).toBe(asked.id);
    // Grace was asked before the process ended: she is not asked again, and what she types now ends her turn.
    expect(textOf((await grace.types(again, 'Brandy')).message!)).toContain('Answer changed: **Brandy**.');
    const reveal = textOf(await ada.sees(isRevealed(1)));
    expect(reveal).toContain('Got it (1)');
    expect(reveal).toContain(`**Right answers:** ${answer.toUpperCase()} (1)`);
    expect(reveal).toContain('**Not exact enough:** Brandy (1)');
    await ada.sees('Game over');
    expect(playground.requests.filter(({ valid }) => !valid)).toEqual([]);
  });

  it('ends in order and with exit code 0 when asked to', { timeout: 60_000 }, async () => {
    bot = await startBot();
    const ada = person(playground, 'Ada');
    await ada.uses('trivia', { rounds: 1, 'skip-lobby': true });
    await ada.sees(isOpen(1));
    bot.kill('SIGTERM');
    const [code] = (await once(bot, 'exit')) as [number | null];
    expect(code).toBe(0);
  });
});
