import type { GameId, PlayerId } from '../game/model.ts';
import { isPeriod, type Period } from '../game/period.ts';

/** A press of a button or a choice in a select, as its custom_id tells it. It never tells which choice is right. */
export type Press =
  | { readonly press: GamePress; readonly gameId: GameId }
  /** `choice` is the index as shown. */
  | { readonly press: 'answer'; readonly gameId: GameId; readonly round: number; readonly choice: number }
  | { readonly press: 'my-result'; readonly gameId: GameId; readonly round: number }
  /** The board of the server, from a game's podium. */
  | { readonly press: 'board-open' }
  | {
      readonly press: 'board-page';
      readonly button: PageButton;
      readonly period: Period;
      readonly page: number | 'me';
      /** Whose board it is: others get a copy of their own. */
      readonly ownerId: PlayerId;
    }
  /** The period is the value of the select. */
  | { readonly press: 'board-period'; readonly ownerId: PlayerId };

const GAME_PRESSES = ['join', 'leave', 'start', 'rules', 'host-menu', 'skip', 'stop', 'my-rank', 'again'] as const;
const PAGE_BUTTONS = ['first', 'previous', 'me', 'next'] as const;

type GamePress = (typeof GAME_PRESSES)[number];
export type PageButton = (typeof PAGE_BUTTONS)[number];

const VERSION = 'v1';
const ID = /^[\w-]{1,40}$/u;
const INDEX = /^(?:0|[1-9]\d{0,4})$/u;

/** Discord's custom_id for a press: at most 100 characters, the same for the same press. */
export function encodePress(press: Press): string {
  return [VERSION, press.press, ...details(press)].join(':');
}

/** The press that a custom_id stands for; undefined for any text that `encodePress` did not write. */
export function decodePress(customId: string): Press | undefined {
  const [version, action, ...rest] = customId.split(':');
  if (version !== VERSION || action === undefined) return undefined;
  const press = read(action, rest);
  return press !== undefined && encodePress(press) === customId ? press : undefined;
}

function details(press: Press): readonly (string | number)[] {
  switch (press.press) {
    case 'answer':
      return [press.gameId, press.round, press.choice];
    case 'my-result':
      return [press.gameId, press.round];
    case 'board-open':
      return [];
    case 'board-page':
      return [press.button, press.period, press.page, press.ownerId];
    case 'board-period':
      return [press.ownerId];
    default:
      return [press.gameId];
  }
}

function read(
  action: string,
  [first = '', second = '', third = '', fourth = '']: readonly string[],
): Press | undefined {
  if (action === 'board-open') return { press: action };
  if (action === 'board-page') return readPage(first, second, third, fourth);
  if (!ID.test(first)) return undefined;
  if (action === 'board-period') return { press: action, ownerId: first as PlayerId };
  const gameId = first as GameId;
  if (isOneOf(GAME_PRESSES, action)) return { press: action, gameId };
  if (!INDEX.test(second)) return undefined;
  if (action === 'my-result') return { press: action, gameId, round: Number(second) };
  if (action !== 'answer' || !INDEX.test(third)) return undefined;
  return { press: action, gameId, round: Number(second), choice: Number(third) };
}

function readPage(button: string, period: string, page: string, ownerId: string): Press | undefined {
  if (!isOneOf(PAGE_BUTTONS, button) || !isPeriod(period) || !ID.test(ownerId)) return undefined;
  if (page !== 'me' && !INDEX.test(page)) return undefined;
  return {
    press: 'board-page',
    button,
    period,
    page: page === 'me' ? page : Number(page),
    ownerId: ownerId as PlayerId,
  };
}

function isOneOf<Text extends string>(texts: readonly Text[], text: string): text is Text {
  return texts.some((known) => known === text);
}
