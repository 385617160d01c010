import { ANSWER_MODES, type GameId, type PlayerId, type Settings } from '../game/model.ts';
import { isPeriod, type Period } from '../game/period.ts';
import { browsePresses, packDialogs, packPresses } from './pack-ids.ts';
import { reviewDialogs, reviewPresses } from './review-ids.ts';
import { settingPresses, suggestDialogs } from './setting-ids.ts';
import { patterns, readShaped, type Shaped, type Shapes, writeShaped } from './shaped-ids.ts';

const presses = { ...packPresses, ...browsePresses, ...reviewPresses, ...settingPresses };
const dialogs = { ...packDialogs, ...reviewDialogs, ...suggestDialogs };

type ShapedPress<S extends Shapes> = { [Name in keyof S]: { readonly press: Name } & Shaped<S[Name]> }[keyof S];
type ShapedDialog<S extends Shapes> = { [Name in keyof S]: { readonly submit: Name } & Shaped<S[Name]> }[keyof S];

/** A press of a button or a choice in a select, as its custom_id tells it. It never tells which choice is right. */
export type Press = PlayPress | PackPress | BrowsePress | ReviewPress | SettingPress;

/** A press on a message about a pack. */
export type PackPress = ShapedPress<typeof packPresses>;

/** A press on the list of packs that everybody may look at. */
export type BrowsePress = ShapedPress<typeof browsePresses>;

/** A press on a message about reported questions, suggestions and regrades. */
export type ReviewPress = ShapedPress<typeof reviewPresses>;

/** A press on the panel of a server's settings. */
export type SettingPress = ShapedPress<typeof settingPresses>;

/** A press on a message of a game or a board. */
export type PlayPress =
  | { readonly press: GamePress; readonly gameId: GameId }
  /** `choice` is the index as shown. */
  | { readonly press: 'answer'; readonly gameId: GameId; readonly round: number; readonly choice: number }
  /** Shows the own result of a closed question, appeals against it, or opens the dialog of a typed answer or a report. */
  | { [P in RoundPress]: { readonly press: P; readonly gameId: GameId; readonly round: number } }[RoundPress]
  /** Plays a game that was offered in place of one that could not be played. */
  | ({ readonly press: 'play' } & Offer)
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

/** What a game is to be like: the part of its settings that people choose. */
export type Offer = Pick<Settings, 'pack' | 'rounds' | 'seconds' | 'skipLobby' | 'answers'>;

/** What a dialog that is sent is about, as its custom_id tells it. */
export type Submission = TypedSubmission | PackSubmission | ReviewSubmission | SuggestSubmission;

/** A dialog about a pack. */
export type PackSubmission = ShapedDialog<typeof packDialogs>;

/** A dialog about a reported question. */
export type ReviewSubmission = ShapedDialog<typeof reviewDialogs>;

/** The dialog in which a question is suggested. */
type SuggestSubmission = ShapedDialog<typeof suggestDialogs>;

/** The dialog of a typed question. */
export interface TypedSubmission {
  readonly submit: 'typed-answer';
  readonly gameId: GameId;
  readonly round: number;
}

/** The custom_id of the text field in the dialog of a typed question. */
export const TYPED_FIELD = 'answer';

const GAME_PRESSES = ['join', 'leave', 'start', 'rules', 'host-menu', 'skip', 'stop', 'my-rank', 'again'] as const;
const ROUND_PRESSES = ['my-result', 'type-answer', 'report', 'appeal'] as const;
const PAGE_BUTTONS = ['first', 'previous', 'me', 'next'] as const;

type GamePress = (typeof GAME_PRESSES)[number];
type RoundPress = (typeof ROUND_PRESSES)[number];
export type PageButton = (typeof PAGE_BUTTONS)[number];

const VERSION = 'v1';
const { id: ID, pack: PACK, index: INDEX } = patterns;

/** Discord's custom_id for a press: at most 100 characters, the same for the same press. */
export function encodePress(press: Press): string {
  return [VERSION, press.press, ...details(press)].join(':');
}

/** The press that a custom_id stands for; undefined for any text that `encodePress` did not write. */
export function decodePress(customId: string): Press | undefined {
  const [version, action, ...rest] = customId.split(':');
  if (version !== VERSION || action === undefined) return undefined;
  const press = isKeyOf(presses, action) ? readPress(action, rest) : read(action, rest);
  return press !== undefined && encodePress(press) === customId ? press : undefined;
}

/** Whether the offer can stand in a custom_id: the ids of packs have no limit. */
export function fitsCustomId(offer: Offer): boolean {
  return PACK.test(offer.pack);
}

/** Discord's custom_id for a dialog. */
export function encodeSubmission(submission: Submission): string {
  if (submission.submit === 'typed-answer') {
    return [VERSION, submission.submit, submission.gameId, submission.round].join(':');
  }
  return [VERSION, submission.submit, ...writeShaped(dialogs[submission.submit], { ...submission })].join(':');
}

/** What a sent dialog is about; undefined for any text that `encodeSubmission` did not write. */
export function decodeSubmission(customId: string): Submission | undefined {
  const [version, submit = '', ...parts] = customId.split(':');
  if (version !== VERSION) return undefined;
  const shaped = isKeyOf(dialogs, submit) ? readShaped(dialogs[submit], parts) : undefined;
  if (shaped !== undefined) return { submit, ...shaped } as Submission;
  const [gameId = '', round = ''] = parts;
  if (submit !== 'typed-answer' || !ID.test(gameId) || !INDEX.test(round)) return undefined;
  const submission: Submission = { submit, gameId: gameId as GameId, round: Number(round) };
  return encodeSubmission(submission) === customId ? submission : undefined;
}

export function isPackPress(press: Press): press is PackPress {
  return isKeyOf(packPresses, press.press);
}

export function isBrowsePress(press: Press): press is BrowsePress {
  return isKeyOf(browsePresses, press.press);
}

export function isReviewPress(press: Press): press is ReviewPress {
  return isKeyOf(reviewPresses, press.press);
}

export function isSettingPress(press: Press): press is SettingPress {
  return isKeyOf(settingPresses, press.press);
}

export function isPackDialog(submission: Submission): submission is PackSubmission {
  return isKeyOf(packDialogs, submission.submit);
}

export function isReviewDialog(submission: Submission): submission is ReviewSubmission {
  return isKeyOf(reviewDialogs, submission.submit);
}

function details(press: Press): readonly (string | number)[] {
  if (isShaped(press)) return writeShaped(presses[press.press], { ...press });
  switch (press.press) {
    case 'answer':
      return [press.gameId, press.round, press.choice];
    case 'my-result':
    case 'type-answer':
    case 'report':
    case 'appeal':
      return [press.gameId, press.round];
    case 'play':
      return [press.answers, press.rounds, press.seconds, press.skipLobby ? 1 : 0, press.pack];
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

function isShaped(press: Press): press is ShapedPress<typeof presses> {
  return isKeyOf(presses, press.press);
}

function readPress(action: keyof typeof presses, parts: readonly string[]): Press | undefined {
  const shaped = readShaped(presses[action], parts);
  return shaped === undefined ? undefined : ({ press: action, ...shaped } as ShapedPress<typeof presses>);
}

function read(
  action: string,
  [first = '', second = '', third = '', fourth = '', fifth = '']: readonly string[],
): Press | undefined {
  if (action === 'board-open') return { press: action };
  if (action === 'board-page') return readPage(first, second, third, fourth);
  if (action === 'play') return readOffer(first, second, third, fourth, fifth);
  if (!ID.test(first)) return undefined;
  if (action === 'board-period') return { press: action, ownerId: first as PlayerId };
  const gameId = first as GameId;
  if (isOneOf(GAME_PRESSES, action)) return { press: action, gameId };
  if (!INDEX.test(second)) return undefined;
  if (isOneOf(ROUND_PRESSES, action)) return { press: action, gameId, round: Number(second) };
  if (action !== 'answer' || !INDEX.test(third)) return undefined;
  return { press: action, gameId, round: Number(second), choice: Number(third) };
}

function readOffer(answers: string, rounds: string, seconds: string, skip: string, pack: string): Press | undefined {
  if (!isOneOf(ANSWER_MODES, answers) || !INDEX.test(rounds) || !INDEX.test(seconds) || !PACK.test(pack))
    return undefined;
  const [count, limit] = [Number(rounds), Number(seconds)];
  return { press: 'play', answers, rounds: count, seconds: limit, skipLobby: skip === '1', pack };
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

function isKeyOf<Shape extends object>(shapes: Shape, name: string): name is Extract<keyof Shape, string> {
  return Object.hasOwn(shapes, name);
}
