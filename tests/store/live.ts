import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { Game, GameId } from '../../src/game/model.ts';
import { answerTo } from '../../src/game/planned-round.ts';
import type { RegradeRequest } from '../../src/game/review.ts';
import type { Store } from '../../src/store/store.ts';
import { ada, grace, linus, plannedRound, typedRound } from '../support/games.ts';
import { DAY, NOON, newGame } from './driver.ts';
import type { Click, Log } from './recount.ts';
import { manage } from './manage.ts';
import { GUILD, moderator } from './regrade-driver.ts';

/** What is typed where a button would have this number: the second one is right, the third asks for more. */
const WORDS = ['alpha', 'Beta!', 'letter', 'delta'];
const QUESTIONS = 5;

const after = fc.integer({ min: 1, max: 5000 });
const said = {
  player: fc.constantFrom(ada, grace, linus),
  /** The right one more often, so that points are at stake. */
  choice: fc.constantFrom(0, 0, 1, 1, 2, 3),
  /** Delivered after a newer click. */
  overtaken: fc.boolean(),
  after,
};

/** What can happen to three games on one server, in any order; `after` is the time since what happened before. */
const happening = fc.oneof(
  { weight: 1, arbitrary: fc.record({ do: fc.constant('open' as const), game: fc.nat(2), after }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('play' as const),
      game: fc.nat(2),
      said: fc.array(fc.record(said), { minLength: 1, maxLength: 4 }),
      closes: fc.constantFrom(true, true, false),
      after,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('answer' as const), game: fc.nat(2), ...said }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('close' as const), game: fc.nat(2), after }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const), after }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('wait' as const), after: fc.integer({ max: 9 * DAY, min: 1 }) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('regrade' as const),
      kind: fc.constantFrom('void' as const, 'accept' as const, 'again' as const),
      /** Which of the last answers it is about; accepted are the words of a wrong one. Or what the last regrade was about. */
      ago: fc.nat(2),
      /** Of rounds closed so long ago. */
      reach: fc.constantFrom(10_000, DAY, 1000 * DAY, 1000 * DAY),
      after,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), regrade: fc.nat(2), after }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('manage' as const), what: fc.nat(7), after }) },
);
export type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;
export const happenings = fc.array(happening, { minLength: 10, maxLength: 40, size: 'max' });

type Said = Omit<Extract<Happening, { do: 'answer' }>, 'do' | 'game'>;

interface Played {
  readonly game: Game;
  round: number;
  state: 'pending' | 'open' | 'closed';
  openedAt: number;
}

/** Lets it all happen, checks each answer's outcome and each close's repetition, and writes down what was accepted. */
export async function live(open: () => Promise<Store>, events: readonly Happening[]) {
  let store = await open();
  const games: Played[] = [];
  for (const index of [0, 1, 2]) games.push(await start(store, index));
  const log: Log[number][] = [];
  const newest = new Map<string, number>();
  const prompted = new Set<string>();
  const regrades: string[] = [];
  const undone = new Set<string>();
  let now = NOON;
  let clicks = 1000;
  for (const event of events) {
    // No round stays open for days.
    if (event.do === 'wait') for (const played of games) await close(played);
    now += event.after;
    if (event.do === 'restart') {
      await store.close();
      store = await open();
    }
    if (event.do === 'manage') await manage(store, event.what, now);
    if (event.do === 'regrade') await regrade(event);
    if (event.do === 'undo') await undo(regrades.at(-1 - event.regrade));
    const played = 'game' in event ? games[event.game] : undefined;
    if (played === undefined) continue;
    if (event.do === 'open' || event.do === 'play') await openNext(played);
    if (event.do === 'play') for (const one of event.said) await answer(played, one);
    if (event.do === 'answer') await answer(played, event);
    if (event.do === 'close' || (event.do === 'play' && event.closes)) await close(played);
  }
  const undoAll = async (): Promise<void> => {
    for (const id of regrades) if (!undone.has(id)) await undo(id);
  };
  return { store, log, now, games: games.map(({ game }) => game.id), undoAll };

  async function openNext(played: Played): Promise<void> {
    const { round, state } = played;
    if (state === 'open') return;
    Object.assign(played, { round: state === 'closed' ? round + 1 : round, state: 'open', openedAt: now });
    await openRound(store, played);
  }

  async function answer({ game, round, state, openedAt }: Played, event: Said): Promise<void> {
    clicks += 1;
    now += event.after;
    const interaction = event.overtaken ? clicks - 500 : clicks;
    const { player, choice } = event;
    const planned = game.rounds[round]!;
    const isTyped = planned.kind === 'typed';
    const given = answerTo(planned, isTyped ? { text: WORDS[choice] ?? '' } : { choice });
    if (typeof given === 'string') throw new Error(given);
    const who = { round, playerId: player.id, name: player.name, interactionId: String(interaction) };
    const outcome = await store.recordAnswer({ gameId: game.id, ...given, ...who, at: now });
    const key = `${game.id} ${round} ${player.id}`;
    const asksFirst = 'text' in given && given.verdict === 'prompt' && !prompted.has(key);
    expect(outcome).toBe(expected(state, newest.get(key), interaction, asksFirst));
    if (outcome === 'closed' || outcome === 'stale') return;
    newest.set(key, interaction);
    if (outcome === 'prompted') prompted.add(key);
    const question = planned.question.id;
    const click: Click = { is: 'click', game: game.id, round, question, player, choice, isTyped, at: now, openedAt };
    log.push(click);
  }

  async function close(played: Played): Promise<void> {
    const { game, round, state } = played;
    if (state === 'pending') return;
    const first = await store.closeRound(game.id, round, now);
    expect(await store.closeRound(game.id, round, now)).toEqual(first);
    if (state === 'open') log.push({ is: 'close', game: game.id, round, at: now });
    played.state = 'closed';
  }

  async function regrade({ kind, ago, reach }: Extract<Happening, { do: 'regrade' }>): Promise<void> {
    const clicks = log.filter((event) => event.is === 'click');
    const wrong = clicks.filter((click) => click.isTyped && click.choice !== 1);
    const before = log.findLast((event) => event.is === 'regrade');
    const about = { void: clicks.at(-1 - ago), accept: wrong.at(-1 - ago), again: before }[kind];
    if (about === undefined) return;
    const id = `regrade${regrades.length}`;
    const { question } = about;
    const choice = kind === 'void' ? undefined : about.choice;
    const asked = { guildId: GUILD, since: now - reach };
    const { since } = asked;
    const of = { pack: 'words', fact: question.replace('q', 'fact-'), slot: 'word' };
    const request: RegradeRequest =
      choice === undefined
        ? { kind: 'void', ...asked, questionId: question }
        : { kind: 'accept', ...asked, ...of, text: WORDS[choice] ?? '' };
    const plan = await store.planRegrade(request);
    expect(await store.regrade(id, request, moderator, now)).toMatchObject(plan);
    regrades.push(id);
    log.push({ is: 'regrade', id, question, ...(choice === undefined ? {} : { choice }), since });
  }

  async function undo(id: string | undefined): Promise<void> {
    if (id === undefined) return;
    expect((await store.undoRegrade(id))?.isUndone).toBe(undone.has(id) ? undefined : true);
    undone.add(id);
    log.push({ is: 'undo', id });
  }
}

function expected(state: Played['state'], before: number | undefined, interaction: number, asksFirst: boolean): string {
  if (state !== 'open') return 'closed';
  if (before !== undefined && interaction < before) return 'stale';
  if (asksFirst) return 'prompted';
  return before === undefined ? 'saved' : 'changed';
}

/** All three games ask the same few questions, some of them typed, so that repeats are frequent. */
async function start(store: Store, index: number): Promise<Played> {
  const rounds = Array.from({ length: 45 }, (_, round) => {
    const question = (round * (index + 1)) % QUESTIONS;
    return question < 2 ? plannedRound(question) : typedRound(question);
  });
  const place = { guildId: GUILD, channelId: `recount${index}` };
  const game = newGame({ rounds, place, id: `recount${index}` as GameId });
  await store.createGame(game);
  await store.commit(game.id, [{ save: 'started' }], []);
  return { game, round: 0, state: 'pending', openedAt: 0 };
}

async function openRound(store: Store, { game, round, openedAt }: Played): Promise<void> {
  const deadline = openedAt + 20_000;
  await store.commit(game.id, [{ save: 'round-pending', round }], []);
  await store.commit(game.id, [{ save: 'round-open', round, messageId: 'm', openedAt, deadline }], []);
}
