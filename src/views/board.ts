import { ComponentType, type APIActionRowComponent, type APIStringSelectComponent } from 'discord-api-types/v10';
import type { BoardLine, BoardPage } from '../game/board.ts';
import type { PlayerId } from '../game/model.ts';
import { PERIODS, weekOf, type Period } from '../game/period.ts';
import { formatDay, formatMonth } from '../i18n/formats.ts';
import { wordsFor, type Words } from '../i18n/words.ts';
import {
  button,
  card,
  COLOUR,
  ephemeralMessage,
  publicMessage,
  relativeTime,
  row,
  separator,
  text,
} from './components.ts';
import { encodePress, type PageButton } from './custom-id.ts';
import type { Message } from './message.ts';
import { label, markdownName, markdownTitle } from './text.ts';

export interface BoardView {
  readonly locale: string;
  readonly guildName: string;
  readonly period: Period;
  /** Who asked for the board: the "You" line and the buttons are theirs. */
  readonly ownerId: PlayerId;
  readonly page: BoardPage;
  /** Epoch ms. */
  readonly now: number;
  readonly ephemeral: boolean;
}

/** A server's leaderboard. */
export function boardMessage(view: BoardView): Message {
  const words = wordsFor(view.locale);
  const { page } = view;
  const isEmpty = page.lines.length === 0;
  const parts = [
    text(words('board.title', { guild: markdownTitle(view.guildName) })),
    text(words('board.head', { period: periodWords(words, view) })),
    text(...(isEmpty ? [words(`board.${view.period}Empty`)] : page.lines.map((line) => boardLine(words, line)))),
    ...(isEmpty ? [] : [text(ownLine(words, page))]),
    separator(),
    periodRow(words, view),
    ...(isEmpty ? [] : [pageRow(words, view), text(pageLine(words, view))]),
  ];
  return view.ephemeral
    ? ephemeralMessage([card(COLOUR.running, parts)])
    : publicMessage([card(COLOUR.running, parts)]);
}

function periodWords(words: Words, { locale, period, now }: BoardView): string {
  switch (period) {
    case 'today':
      return words('board.todayDates', { day: formatDay(locale, now) });
    case 'week': {
      const { from, to } = weekOf(now);
      return words('board.weekDates', { from: formatDay(locale, from), to: formatDay(locale, to) });
    }
    case 'month':
      return words('board.monthDates', { month: formatMonth(locale, now) });
    case 'all':
      return words('board.all');
  }
}

function boardLine(words: Words, shown: BoardLine): string {
  const { rank, points, right, answered } = shown;
  const line = words('board.line', {
    rank,
    name: markdownName(shown.name),
    points,
    share: answered === 0 ? 0 : right / answered,
    games: words('board.games', { count: shown.games }),
  });
  return shown.tied ? words('board.tied', { line }) : line;
}

function ownLine(words: Words, { me, lines }: BoardPage): string {
  if (me === undefined) return words('board.youNowhere');
  const place = words(me.tied ? 'board.placeTied' : 'board.place', { rank: me.rank });
  const you = words('board.you', { place, points: me.points });
  if (me.behind === undefined) return you;
  // Ties leave ranks out, so the next better rank is known only when its line is on the page.
  const isHere = lines.some((line) => line.rank === me.rank);
  const above = isHere ? lines.findLast((line) => line.rank < me.rank) : undefined;
  return above === undefined
    ? words('board.youBehindNext', { you, behind: me.behind })
    : words('board.youBehind', { you, behind: me.behind, rank: above.rank });
}

function pageLine(words: Words, { page, now }: BoardView): string {
  return words('board.page', { page: page.page + 1, pages: Math.max(1, page.pages), when: relativeTime(now) });
}

function periodRow(words: Words, view: BoardView): APIActionRowComponent<APIStringSelectComponent> {
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: encodePress({ press: 'board-period', ownerId: view.ownerId }),
    placeholder: words('board.period'),
    options: PERIODS.map((period) => ({
      label: label(words(`board.${period}`)),
      value: period,
      default: period === view.period,
    })),
  };
  return { type: ComponentType.ActionRow, components: [select] };
}

function pageRow(words: Words, view: BoardView) {
  const { page, pages, me } = view.page;
  const turn = (name: PageButton, to: number | 'me', disabled: boolean) =>
    button(
      { press: 'board-page', button: name, period: view.period, page: to, ownerId: view.ownerId },
      words(`board.${name}`),
      { disabled },
    );
  return row(
    turn('first', 0, page <= 0),
    turn('previous', Math.max(0, page - 1), page <= 0),
    turn('me', 'me', me === undefined || me.page === page),
    turn('next', page + 1, page + 1 >= pages),
  );
}
