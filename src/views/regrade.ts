import type { Regrade, RegradeLine, RegradePlan } from '../game/review.ts';
import { wordsFor, type Words } from '../i18n/words.ts';
import { button, card, COLOUR, ephemeralMessage, relativeTime, row, section, text } from './components.ts';
import type { Press } from './custom-id.ts';
import { ROOM } from './limits.ts';
import type { Message } from './message.ts';
import { SPANS, type Span } from './review-ids.ts';
import { markdown, markdownName, markdownTyped } from './text.ts';

/** Players that are named; the others are counted. */
const NAMED = 15;
/** Regrades that are listed, the latest. */
const LISTED = 10;

/** What a regrade would change, before it is done. */
export interface RegradePreview {
  readonly locale: string;
  readonly caseId: string;
  readonly stem: string;
  readonly plan: RegradePlan;
  readonly span: Span;
  /** The id that the regrade will have. */
  readonly regradeId: string;
  /** The answer to accept; missing when scores are to be undone. */
  readonly answer?: { readonly key: string; readonly text: string };
}

export function regradePreviewMessage(preview: RegradePreview): Message {
  const words = wordsFor(preview.locale);
  const { answer, plan, stem, span } = preview;
  const doIt = doPress(preview);
  const hasChanges = plan.lines.length > 0;
  const title =
    answer === undefined
      ? words('regrade.voidTitle')
      : words('regrade.acceptTitle', { answer: markdownTyped(answer.text, ROOM.typed) });
  return ephemeralMessage([
    card(
      COLOUR.over,
      [
        text(title, words('review.quote', { stem: markdown(stem, ROOM.stem) })),
        text(...changeLines(words, plan, words('regrade.nothing'))),
        text(
          words('regrade.span', { span: words(`regrade.${span}`) }),
          hasChanges ? words('regrade.boards') : undefined,
          answer === undefined ? undefined : words('regrade.nextGame'),
        ),
        row(
          ...SPANS.map((one) =>
            button(previewPress(preview, one), words(`regrade.${one}`), {
              style: one === span ? 'primary' : 'secondary',
              disabled: one === span,
            }),
          ),
        ),
        ...(answer !== undefined
          ? [row(button(doIt, words('regrade.accept'), { style: 'success' }))]
          : hasChanges
            ? [row(button(doIt, words('regrade.void'), { style: 'danger' }))]
            : []),
      ].filter((part) => !('content' in part) || part.content !== ''),
    ),
  ]);
}

/** What a regrade has changed, with the way back. */
export function regradeDoneMessage(locale: string, regrade: Regrade): Message {
  const words = wordsFor(locale);
  return ephemeralMessage([
    card(COLOUR.revealed, [
      text(
        regrade.answer === undefined
          ? words('regrade.voidDone')
          : words('regrade.acceptDone', { answer: markdownTyped(regrade.answer, ROOM.typed) }),
      ),
      text(...changeLines(words, regrade, words('regrade.nobody'))),
      row(button({ press: 'regrade-undo', regrade: regrade.id, from: 'done' }, words('regrade.undo'))),
    ]),
  ]);
}

export function regradeUndoneMessage(locale: string): Message {
  const words = wordsFor(locale);
  return ephemeralMessage([text(words('regrade.undone'), words('regrade.undoneHelp'))]);
}

/** The latest regrades of a server. */
export function regradeListMessage(locale: string, regrades: readonly Regrade[]): Message {
  const words = wordsFor(locale);
  const back = row(button({ press: 'review-page', at: 'open', page: 0 }, words('review.open')));
  if (regrades.length === 0) return ephemeralMessage([text(words('regrade.none')), back]);
  const parts = regrades.slice(0, LISTED).map((regrade) => {
    const line = regradeLine(words, regrade);
    if (regrade.isUndone) return text(words('regrade.undoneLine', { line }));
    return section(
      line,
      button({ press: 'regrade-undo', regrade: regrade.id, from: 'changes' }, words('regrade.undo')),
    );
  });
  return ephemeralMessage([card(COLOUR.running, [text(words('regrade.listTitle')), ...parts]), back]);
}

function regradeLine(words: Words, { answer, by, at, rounds, lines }: Regrade): string {
  return words(answer === undefined ? 'regrade.voidLine' : 'regrade.acceptLine', {
    ...(answer === undefined ? {} : { answer: markdownTyped(answer, ROOM.typedInList) }),
    name: markdownName(by.name),
    when: relativeTime(at),
    what: extent(words, { rounds, lines }),
  });
}

function changeLines(words: Words, plan: RegradePlan, nothing: string): readonly string[] {
  const { lines } = plan;
  if (lines.length === 0) return [nothing];
  const left = lines.length - NAMED;
  return [
    extent(words, plan),
    ...lines.slice(0, NAMED).map((line) => playerLine(words, line)),
    ...(left > 0 ? [words('regrade.more', { count: left })] : []),
  ];
}

function extent(words: Words, { rounds, lines }: RegradePlan): string {
  return words('regrade.rounds', { count: rounds, players: words('regrade.players', { count: lines.length }) });
}

function playerLine(words: Words, { name, points }: RegradeLine): string {
  const key = points === 0 ? 'regrade.same' : points > 0 ? 'regrade.gain' : 'regrade.loss';
  return words(key, { name: markdownName(name), points: Math.abs(points) });
}

function previewPress({ caseId, answer }: RegradePreview, span: Span): Press {
  const same = { case: caseId, span, from: 'preview' } as const;
  return answer === undefined
    ? { press: 'void-preview', ...same }
    : { press: 'accept-preview', ...same, answer: answer.key };
}

function doPress({ caseId, answer, span, regradeId: regrade }: RegradePreview): Press {
  return answer === undefined
    ? { press: 'void-do', case: caseId, span, regrade }
    : { press: 'accept-do', case: caseId, answer: answer.key, span, regrade };
}
