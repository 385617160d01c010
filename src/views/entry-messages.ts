import { wordsFor } from '../i18n/words.ts';
import type { RowProblem } from '../packs/importers/model.ts';
import { button, card, COLOUR, ephemeralMessage, row, text } from './components.ts';
import { ROOM } from './limits.ts';
import type { Message } from './message.ts';
import { problemLines } from './problem-lines.ts';
import { givenBack } from './given-back.ts';
import { markdown } from './text.ts';

/** Why an entry was not saved, with a way back to the dialog. Warnings are of the whole pack, which was saved with them. */
export function entryProblemsMessage(locale: string, draft: string, problems: readonly RowProblem[]): Message {
  const words = wordsFor(locale);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const reasons = errors.length === 0 ? problems : errors;
  return ephemeralMessage([
    card(COLOUR.over, [
      text(words('entry.problems')),
      text(...problemLines(words, reasons, { arePlaced: false }), words('entry.problemsHelp')),
      row(button({ press: 'entry-again', draft }, words('entry.again'), { style: 'primary' })),
    ]),
  ]);
}

/** That no answer was marked as right. */
export function noRightMessage(locale: string, draft: string): Message {
  return entryRefusedMessage(locale, draft, wordsFor(locale)('entry.noRight'));
}

/** Why an entry was not saved, where it is not the entry's fault, with a way back to the dialog. */
export function entryRefusedMessage(locale: string, draft: string, why: string): Message {
  const words = wordsFor(locale);
  return ephemeralMessage([
    card(COLOUR.over, [
      text(words('entry.problems')),
      text(why),
      text(words('entry.problemsHelp')),
      row(button({ press: 'entry-again', draft }, words('entry.again'), { style: 'primary' })),
    ]),
  ]);
}

/** That somebody else has changed the entry meanwhile, with what stands there now. */
export function entryMovedMessage(locale: string, draft: string, now: readonly string[]): Message {
  const words = wordsFor(locale);
  return ephemeralMessage([
    card(COLOUR.over, [
      text(words('entry.problems')),
      text(words('entry.moved'), ...givenBack(now)),
      text(words('entry.movedHelp')),
      row(button({ press: 'entry-again', draft }, words('entry.again'), { style: 'primary' })),
    ]),
  ]);
}

export interface EntrySaved {
  readonly locale: string;
  readonly pack: string;
  readonly title: string;
  readonly version: number;
  readonly questions: number;
  /** What the check said of the entry; an entry that makes no question is named here. */
  readonly problems: readonly RowProblem[];
  /** True when somebody else had closed the case that it was to settle. */
  readonly isLate: boolean;
}

export function entrySavedMessage(entry: EntrySaved): Message {
  const { locale, pack, title, version, questions, problems, isLate } = entry;
  const words = wordsFor(locale);
  const saved = words('entry.saved', { title: markdown(title, ROOM.title), version, count: questions });
  return ephemeralMessage([
    card(COLOUR.revealed, [
      text(saved, words('entry.undo'), isLate ? words('entry.late') : undefined),
      ...(problems.length === 0
        ? []
        : [text(words('entry.makesNone'), ...problemLines(words, problems, { arePlaced: false }))]),
      row(button({ press: 'preview', pack, page: 0, side: 'asked', spot: 'first' }, words('preview.draft'))),
    ]),
  ]);
}

/** What was typed into a dialog that the bot does not know any more, for its author to copy. */
export function typedLostMessage(locale: string, typed: readonly string[]): Message {
  const words = wordsFor(locale);
  return ephemeralMessage([text(words('entry.typedLost'), ...givenBack(typed))]);
}
