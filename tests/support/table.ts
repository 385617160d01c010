import type { Effect, Game, GameEvent, Player, PlayerResult, Save, StepResult } from '../../src/game/model.ts';
import { answerTime, countChoices, scoreRound, standingsAfter } from '../../src/game/scoring.ts';
import { answerTo } from '../../src/game/planned-round.ts';
import { step, wakeAt } from '../../src/game/step.ts';

type EventAt<T> = T extends GameEvent ? Omit<T, 'now'> : never;

export type Click = Extract<GameEvent, { type: 'answer' }>;

export interface Table {
  now: number;
  game: Game;
  readonly saves: Save[];
  /** The clicks that were taken, as a store records them. */
  readonly clicks: Click[];
  readonly effects: Effect[];
  /** Sends an event at the table's time and keeps what comes of it. */
  send(event: EventAt<GameEvent>): StepResult;
  /** Lets the time pass up to `now`; the game is woken whenever it wants to be. */
  passTo(now: number): void;
  /** The question that is being posted stands in the channel now. */
  questionAppears(messageId?: string): void;
  /** Answers with a choice, or in a typed round with these words. */
  answers(player: Player, said: string, late?: { at: number }): StepResult;
  /** What was shown since the last call. */
  shown(): readonly string[];
}

/**
 * A game as its rules see it, with a store that only closes rounds: closes are answered at once with what the scoring
 * functions make of the saved answers.
 */
export function sitAt(start: Game): Table {
  let clicks = 0;
  let read = 0;
  const rounds: (readonly PlayerResult[])[] = [];
  const table: Table = {
    now: start.createdAt,
    game: start,
    saves: [],
    clicks: [],
    effects: [],
    send(event) {
      const result = step(table.game, { ...event, now: table.now });
      if (!result.ok) return result;
      if (event.type === 'answer') table.clicks.push({ ...event, now: table.now });
      table.game = result.game;
      table.saves.push(...result.saves);
      table.effects.push(...result.effects);
      for (const effect of result.effects) if (effect.do === 'close') close(effect.round);
      return result;
    },
    passTo(now) {
      for (let at = wakeAt(table.game); at !== undefined && at <= now; at = wakeAt(table.game)) {
        table.now = Math.max(table.now, at);
        const before = table.game;
        table.send({ type: 'wake' });
        if (table.game === before) throw new Error(`the wake at ${at} led nowhere (${before.phase.is})`);
      }
      table.now = now;
    },
    questionAppears(messageId) {
      const { phase } = table.game;
      if (phase.is !== 'posting') throw new Error(`no question is being posted (${phase.is})`);
      const { round } = phase;
      table.send({ type: 'posted', round, messageId: messageId ?? `m${round}`, at: table.now });
    },
    answers(player, said, late) {
      const { phase } = table.game;
      const round = 'round' in phase ? phase.round : 0;
      const planned = table.game.rounds[round]!;
      const answer =
        planned.kind === 'choice' ? { choice: planned.choices.indexOf(said) } : answerTo(planned, { text: said });
      if (typeof answer === 'string') return { ok: false, refused: answer };
      clicks += 1;
      const at = late?.at ?? table.now;
      return table.send({ type: 'answer', player, round, ...answer, interactionId: String(1000 + clicks), at });
    },
    shown() {
      const fresh = table.effects.slice(read);
      read = table.effects.length;
      return fresh.map((effect) => effect.do);
    },
  };

  function close(round: number): void {
    const planned = table.game.rounds[round]!;
    const opened = table.saves.findLast((save) => save.save === 'round-open' && save.round === round);
    if (opened?.save !== 'round-open') throw new Error(`round ${round} was closed but never opened`);
    const last = new Map<string, Click>();
    for (const click of table.clicks) if (click.round === round) last.set(click.player.id, click);
    const given = [...last.values()].map(({ player, at, ...click }) => {
      const { id: playerId, name } = player;
      const answer = 'choice' in click ? { choice: click.choice } : { text: click.text, verdict: click.verdict };
      return { ...answer, playerId, name, timeMs: answerTime(at, opened.openedAt, 0) };
    });
    rounds[round] = scoreRound(planned, given);
    const result = {
      round,
      counts: countChoices(planned, given),
      players: rounds[round] ?? [],
      standings: standingsAfter(rounds, table.game.players.values()),
      offBoard: { alone: false, repeats: 0 },
    };
    table.send({ type: 'closed', result });
  }
  return table;
}
