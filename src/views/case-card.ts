import { ComponentType, type APIComponentInContainer } from 'discord-api-types/v10';
import type { CaseOutcome, QuestionSwitch } from '../game/review.ts';
import { wordsFor, type Words } from '../i18n/words.ts';
import { questionParts, suggestionParts } from './case-parts.ts';
import type { CaseCard, Place } from './case-shown.ts';
import { button, card, COLOUR, ephemeralMessage, publicMessage, relativeTime, row, rows, text } from './components.ts';
import type { Message } from './message.ts';
import { label, markdownName } from './text.ts';

/** Buttons for answers to accept: a row of them. */
const OFFERED = 5;

export function caseMessage(shown: CaseCard): Message {
  const words = wordsFor(shown.locale);
  const { reviewCase, place } = shown;
  const components = [
    card(reviewCase.outcome === undefined ? COLOUR.over : COLOUR.revealed, [
      ...(reviewCase.about === 'question'
        ? questionParts(words, shown, reviewCase)
        : suggestionParts(words, reviewCase.suggestion, shown.packTitle)),
      ...stateParts(words, shown),
      ...actionRows(words, shown),
    ]),
  ];
  if (place.at === 'card') return publicMessage(components);
  return ephemeralMessage([...components, ...listParts(words, place, reviewCase.outcome !== undefined)]);
}

/** The list without a case. */
export function noCasesMessage(locale: string, at: 'open' | 'closed'): Message {
  const words = wordsFor(locale);
  const said = text(words(at === 'open' ? 'review.none' : 'review.noneClosed'));
  return ephemeralMessage([said, otherLists(words, at)]);
}

/** How a case ended, in words. */
export function outcomeWords(words: Words, outcome: CaseOutcome): string {
  return words(outcome === 'off' ? 'review.turnedOff' : `review.${outcome}`);
}

function stateParts(words: Words, { reviewCase, state }: CaseCard): readonly APIComponentInContainer[] {
  const { outcome, closedAt = 0, closedBy } = reviewCase;
  const lines = [
    outcome === undefined
      ? undefined
      : words('review.closed', {
          name: markdownName(closedBy?.name ?? ''),
          when: relativeTime(closedAt),
          outcome: outcomeWords(words, outcome),
        }),
    reviewCase.about === 'question' ? switchLine(words, state, outcome) : undefined,
  ].filter((line) => line !== undefined);
  return lines.length === 0 ? [] : [text(...lines)];
}

function switchLine(words: Words, state: QuestionSwitch, outcome: CaseOutcome | undefined): string | undefined {
  if (state === 'paused') return words('review.paused');
  if (state === 'off') return words('review.off');
  return outcome === 'off' ? words('review.askedAgain') : undefined;
}

function actionRows(words: Words, shown: CaseCard): readonly APIComponentInContainer[] {
  const { reviewCase, edit, appeals, place, state } = shown;
  const { id, outcome, about } = reviewCase;
  const here = { case: id, at: place.at, page: place.page };
  const isClosed = outcome !== undefined;
  const isQuestion = about === 'question';
  const buttons = [
    ...(edit === undefined || isClosed
      ? []
      : [button(edit, words(isQuestion ? 'review.edit' : 'review.add'), { style: 'primary' })]),
    ...(isClosed || isQuestion ? [] : [button({ press: 'case-decline', ...here }, words('review.decline'))]),
    ...(isClosed || !isQuestion
      ? []
      : [
          button({ press: 'case-keep', ...here }, words('review.keep')),
          button({ press: 'case-off', ...here }, words('review.turnOff'), { style: 'danger' }),
        ]),
    ...(isClosed && isQuestion && state === 'off'
      ? [button({ press: 'case-on', ...here }, words('review.turnOn'))]
      : []),
    ...(isQuestion
      ? [button({ press: 'void-preview', case: id, span: 'day', from: 'case' }, words('review.undoScores'))]
      : []),
  ];
  const accepts = appeals
    .slice(0, OFFERED)
    .map(({ key, text: answer }) =>
      button(
        { press: 'accept-preview', case: id, span: 'day', from: 'case', answer: key },
        appeals.length === 1 ? words('review.accept') : words('review.acceptNamed', { answer: label(answer, 40) }),
      ),
    );
  return [...rows(buttons), ...rows(accepts)];
}

function listParts(words: Words, { at, page, cases }: Place, isClosed: boolean) {
  if (at === 'card') return [];
  // A case that was closed a moment ago is in the list of the open ones no more: the next one has taken its place.
  const isGone = at === 'open' && isClosed;
  const next = isGone ? page : page + 1;
  const turns = [
    ...(page > 0 ? [button({ press: 'review-page', at, page: page - 1 }, words('review.previous'))] : []),
    ...(next < cases ? [button({ press: 'review-page', at, page: next }, words('review.next'))] : []),
  ];
  const position = isGone
    ? words('review.left', { count: cases })
    : words('review.position', { number: page + 1, count: cases });
  const { components } = otherLists(words, at);
  return [text(position), row(...turns, ...components)];
}

function otherLists(words: Words, at: 'open' | 'closed') {
  const other = at === 'open' ? 'closed' : 'open';
  return {
    type: ComponentType.ActionRow as const,
    components: [
      button({ press: 'review-page', at: other, page: 0 }, words(other === 'open' ? 'review.open' : 'review.decided')),
      button({ press: 'review-changes' }, words('review.changes')),
    ],
  };
}
