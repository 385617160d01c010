import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Appealed } from '../game/appeals.ts';
import { REPORT_REASONS, type Report, type ReportReason, type ReviewCase, type Suggestion } from '../game/review.ts';
import type { Words } from '../i18n/words.ts';
import type { HealthFlag, QuestionFigures } from '../questions/health.ts';
import type { Question } from '../questions/question.ts';
import type { CaseCard } from './case-shown.ts';
import { text } from './components.ts';
import { ROOM } from './limits.ts';
import { fit, markdown, markdownName, markdownTyped } from './text.ts';
import { alsoAccepted } from './typed-answers.ts';

const DOT = ' · ';
/** Comments that are shown of each reason, the latest, and the room for one. */
const COMMENTS = 2;
const COMMENT_ROOM = 110;
const FLAGS = 3;
const SOURCE_ROOM = 300;

type QuestionCase = Extract<ReviewCase, { about: 'question' }>;

/** A reported question, with what was said of it and how it fares. */
export function questionParts(
  words: Words,
  { figures, flags, isOpen, appeals }: CaseCard,
  { question, reports, reportCount }: QuestionCase,
): readonly APIComponentInContainer[] {
  const said = [...reasonLines(words, reports), ...appealLine(words, reports, appeals)];
  const warnings = isOpen ? [] : flags.slice(0, FLAGS).flatMap((flag) => flagLine(words, flag));
  return [
    text(words('review.title', { count: reportCount })),
    text(figuresLine(words, question, figures)),
    text(
      words('review.quote', { stem: markdown(question.stem, ROOM.stem) }),
      answersLine(words, question, isOpen),
      isOpen ? words('review.hidden') : undefined,
    ),
    ...(said.length === 0 ? [] : [text(...said)]),
    ...(warnings.length === 0 ? [] : [text(...warnings)]),
  ];
}

/** A question that somebody would like to have. */
export function suggestionParts(
  words: Words,
  { ask, answer, also, wrong, note, source, by }: Suggestion,
  packTitle: string | undefined,
): readonly APIComponentInContainer[] {
  const name = markdownName(by.name);
  const right = words('review.right', { answer: markdownTyped(answer, ROOM.answer) });
  const others = wrong.slice(0, 5).map((one) => markdownTyped(one, ROOM.answer / 2));
  return [
    text(
      words('review.suggestion'),
      packTitle === undefined
        ? words('review.suggestedBy', { name })
        : words('review.suggestedFor', { name, pack: markdown(packTitle, ROOM.title) }),
    ),
    text(
      words('review.quote', { stem: markdown(ask, ROOM.stem) }),
      [right, ...(others.length === 0 ? [words('review.typed')] : others)].join(DOT),
      also.length === 0 ? undefined : words('reveal.accepted', { spellings: listed(also) }),
      note === undefined ? undefined : words('review.note', { note: markdownTyped(note, ROOM.note) }),
      source === undefined ? undefined : words('review.source', { source: markdownTyped(source, SOURCE_ROOM) }),
    ),
  ];
}

function listed(spellings: readonly string[]): string {
  const { shown } = fit(
    spellings.map((one) => markdownTyped(one, ROOM.typedInList)),
    ROOM.accepted,
    ', ',
  );
  return [...shown, ...(shown.length < spellings.length ? ['…'] : [])].join(', ');
}

function figuresLine(words: Words, { packTitle }: Question, figures: QuestionFigures | undefined): string {
  const pack = markdown(packTitle, ROOM.title);
  if (figures === undefined) return words('review.noFigures', { pack });
  const { asked: count, answers, right } = figures;
  if (answers === 0) return words('review.unanswered', { pack, count });
  return words('review.figures', { pack, count, share: right / answers });
}

/** The choices with the right one bold, without letters: each round has them in an order of its own. */
function answersLine(words: Words, question: Question, isOpen: boolean): string | undefined {
  const { choices, answer } = question;
  const right = (shown: string): string => (isOpen ? shown : words('review.right', { answer: shown }));
  if (choices !== undefined) {
    const room = Math.floor(ROOM.choices / Math.max(choices.length, 4));
    return choices
      .map((choice) => (choice === answer ? right(markdown(choice, room)) : markdown(choice, room)))
      .join(DOT);
  }
  if (isOpen || question.answerline === undefined) return undefined;
  const { answerline } = question;
  const others = alsoAccepted(words, { question: { ...question, answerline } });
  return [right(markdown(answer, ROOM.answer)), ...(others === undefined ? [] : [others])].join(DOT);
}

function reasonLines(words: Words, reports: readonly Report[]): readonly string[] {
  return REPORT_REASONS.flatMap((reason) => {
    const given = reports.filter((report) => report.reason === reason);
    return given.length === 0 ? [] : [reasonLine(words, reason, given)];
  });
}

function reasonLine(words: Words, reason: ReportReason, given: readonly Report[]): string {
  const commented = given.filter(({ comment }) => comment !== '');
  const shown = commented
    .slice(-COMMENTS)
    .map(({ comment }) => words('review.comment', { comment: markdownTyped(comment, COMMENT_ROOM) }));
  const left = commented.length - shown.length;
  const more = left > 0 ? [words('format.more', { count: left })] : [];
  const comments = shown.length === 0 ? words('review.noComment') : [...shown, ...more].join(DOT);
  return words('review.reason', { reason: words(`review.${reason}`), count: given.length, comments });
}

function appealLine(words: Words, reports: readonly Report[], appeals: readonly Appealed[]): readonly string[] {
  const count = reports.filter(({ kind }) => kind === 'appeal').length;
  if (count === 0 || appeals.length === 0) return [];
  const { shown, left } = fit(
    appeals.map((one) =>
      words('reveal.typed', { answer: markdownTyped(one.text, ROOM.typedInList), count: one.count }),
    ),
    ROOM.accepted,
    ', ',
  );
  const more = left > 0 ? [words('format.more', { count: left })] : [];
  return [words('review.appeals', { count, answers: [...shown, ...more].join(', ') })];
}

function flagLine(words: Words, flag: HealthFlag): readonly string[] {
  switch (flag.flag) {
    case 'idle-choice':
      return [words('review.idle', { choice: markdown(flag.choice, ROOM.section) })];
    case 'ambiguous':
      return [words('review.ambiguous', { choice: markdown(flag.choice, ROOM.section) })];
    case 'below-chance':
      return [words('review.belowChance')];
    case 'too-easy':
      return [words('review.tooEasy')];
    // The reports stand above.
    case 'reported':
      return [];
  }
}
