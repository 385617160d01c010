import {
  ComponentType,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
} from 'discord-api-types/v10';
import type { Game, GameId, PlayerId } from '../game/model.ts';
import { planOne } from '../game/plan.ts';
import { wordsFor, type Words } from '../i18n/words.ts';
import type { Question } from '../questions/question.ts';
import { button, ephemeralMessage, row, text } from './components.ts';
import type { PackPress } from './custom-id.ts';
import type { Message } from './message.ts';
import { questionMessage } from './question.ts';
import { revealMessage } from './reveal.ts';

/** What of a question is looked at: as it is asked, or as it is after its close. */
export type PreviewSide = PreviewPress['side'];
type PreviewPress = Extract<PackPress, { press: 'preview' }>;

/** One question of a pack or of a draft, on its page. */
export interface Preview {
  readonly locale: string;
  readonly of: { readonly draft: string } | { readonly pack: string };
  readonly question: Question;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly side: PreviewSide;
  /** Missing for drafts: there is nothing yet to change or to turn off. */
  readonly stored?: { readonly mayEdit: boolean; readonly isOff: boolean };
}

/** Seconds that a game has unless somebody chooses others. */
const SECONDS = 20;

/** A question exactly as a game shows it, with its buttons switched off, and what a moderator can do with it. */
export function previewMessage(preview: Preview): Message {
  const { locale, side, page, pages, stored } = preview;
  const words = wordsFor(locale);
  const shown = side === 'asked' ? questionMessage(gameOf(preview), page) : revealOf(preview);
  return ephemeralMessage([
    text(
      words('preview.page', { number: page + 1, total: pages }),
      stored?.isOff === true ? words('preview.off') : undefined,
    ),
    ...shown.components.map(switchedOff),
    row(...pageButtons(words, preview)),
    row(...questionButtons(words, preview)),
  ]);
}

/** A game that has come to this question. It is on no disk, so none of its buttons would find it. */
function gameOf({ question, locale, page, pages }: Preview): Game {
  const host = 'preview' as PlayerId;
  const round = planOne(question, SECONDS);
  return {
    id: 'preview' as GameId,
    place: { guildId: '', channelId: '' },
    hostId: host,
    hostName: '',
    settings: {
      pack: question.pack,
      packTitle: question.packTitle,
      rounds: pages,
      seconds: SECONDS,
      skipLobby: true,
      answers: 'mixed',
      locale,
    },
    seed: '',
    createdAt: 0,
    rounds: Array.from({ length: pages }, () => round),
    players: new Map(),
    phase: { is: 'posting', round: page },
    unanswered: 0,
    standings: [],
  };
}

function revealOf(preview: Preview): Message {
  const game = gameOf(preview);
  const round = game.rounds[preview.page];
  const counts = round?.kind === 'choice' ? round.choices.map(() => 0) : [];
  const result = { round: preview.page, counts, players: [], standings: [], offBoard: { alone: false, repeats: 0 } };
  return revealMessage(game, result, undefined);
}

function switchedOff(part: APIMessageTopLevelComponent): APIMessageTopLevelComponent {
  if (part.type !== ComponentType.Container) return part;
  return { ...part, components: part.components.map(withoutPresses) };
}

function withoutPresses(part: APIComponentInContainer): APIComponentInContainer {
  if (part.type !== ComponentType.ActionRow) return part;
  return { ...part, components: part.components.map((one) => ({ ...one, disabled: true })) };
}

function pageButtons(words: Words, preview: Preview): readonly APIButtonComponent[] {
  const { page, pages } = preview;
  const turn = (to: number, label: string, disabled: boolean, spot: PreviewPress['spot']) =>
    button(pressFor(preview, to, 'asked', spot), label, { disabled });
  return [
    turn(0, words('preview.first'), page === 0, 'first'),
    turn(Math.max(0, page - 1), words('preview.previous'), page === 0, 'previous'),
    turn(page + 1, words('preview.next'), page >= pages - 1, 'next'),
    turn(pages - 1, words('preview.last'), page >= pages - 1, 'last'),
  ];
}

function questionButtons(words: Words, preview: Preview): readonly APIButtonComponent[] {
  const { page, side, of, question, stored } = preview;
  const other: PreviewSide = side === 'asked' ? 'answer' : 'asked';
  const show = words(other === 'answer' ? 'preview.showAnswer' : 'preview.showQuestion');
  const buttons = [button(pressFor(preview, page, other, 'side'), show, { style: 'primary' })];
  if (stored === undefined || 'draft' in of) return buttons;
  const asked = { pack: of.pack, question: question.id };
  if (stored.mayEdit) buttons.push(button({ press: 'question-edit', ...asked }, words('preview.edit')));
  const state = stored.isOff ? 'on' : 'off';
  const label = words(stored.isOff ? 'preview.turnOn' : 'preview.turnOff');
  buttons.push(button({ press: 'question-switch', state, page, ...asked }, label));
  return buttons;
}

/** `spot` keeps the ids of a message's buttons apart where two lead to the same page. */
function pressFor({ of }: Preview, page: number, side: PreviewSide, spot: PreviewPress['spot']): PackPress {
  if ('draft' in of) return { press: 'draft-preview', draft: of.draft, page, side, spot };
  return { press: 'preview', pack: of.pack, page, side, spot };
}
