import { wordsFor, type Words } from '../i18n/words.ts';
import type { RowProblem } from '../packs/importers/model.ts';
import { ephemeralMessage, text } from './components.ts';
import { ROOM } from './limits.ts';
import type { Message } from './message.ts';
import { markdown } from './text.ts';

/** What became of a command or a press about a pack, and what can be done now. */
export type PackChange =
  | { readonly change: 'enabled'; readonly title: string; readonly slug: string }
  /** `next`: what `/trivia` takes now, when it took this one; `isLast`: nothing is left to play. */
  | { readonly change: 'disabled'; readonly title: string; readonly next?: string; readonly isLast: boolean }
  | { readonly change: 'is-on' | 'is-off'; readonly title: string }
  | { readonly change: 'gone' | 'picked-gone' | 'moved' | 'kept' }
  | { readonly change: 'unknown-own'; readonly pack: string }
  | { readonly change: 'removed' | 'bundled-remove' | 'bundled-fixed'; readonly title: string }
  | { readonly change: 'nothing-to-undo' | 'title-taken' | 'export-failed'; readonly title: string }
  | { readonly change: 'not-kept'; readonly version: number }
  | { readonly change: 'same-text'; readonly title: string; readonly version: number }
  /** `problem`: why the version cannot come back. */
  | { readonly change: 'refused'; readonly version: number; readonly problem: RowProblem }
  | {
      readonly change: 'restored';
      readonly title: string;
      readonly questions: number;
      /** The version whose text it is, and the one that was made of it. */
      readonly version: number;
      readonly present: number;
    }
  | {
      readonly change: 'returned';
      readonly title: string;
      readonly slug: string;
      readonly questions: number;
      readonly isOn: boolean;
    };

export function packChangeMessage(locale: string, change: PackChange): Message {
  return ephemeralMessage([text(changeWords(wordsFor(locale), change))]);
}

const plain = {
  gone: 'packs.gone',
  'picked-gone': 'packs.pickedGone',
  moved: 'packs.moved',
  kept: 'packs.kept',
} as const;

const titled = {
  'is-on': 'packs.isOn',
  'is-off': 'packs.isOff',
  removed: 'packs.removed',
  'bundled-remove': 'packs.bundledRemove',
  'bundled-fixed': 'packs.bundledFixed',
  'nothing-to-undo': 'packs.nothingToUndo',
  'title-taken': 'packs.titleTaken',
  'export-failed': 'packs.exportFailed',
} as const;

function changeWords(words: Words, change: PackChange): string {
  switch (change.change) {
    case 'enabled':
      return words('packs.enabled', { title: titleOf(change.title), slug: change.slug });
    case 'disabled': {
      const title = titleOf(change.title);
      if (change.isLast) return words('packs.disabledLast', { title });
      if (change.next === undefined) return words('packs.disabled', { title });
      return words('packs.disabledNext', { title, next: titleOf(change.next) });
    }
    case 'unknown-own':
      return words('packs.unknownOwn', { pack: titleOf(change.pack) });
    case 'not-kept':
      return words('packs.notKept', { version: change.version });
    case 'same-text':
      return words('packs.sameText', { title: titleOf(change.title), version: change.version });
    case 'refused':
      return refusedWords(words, change);
    case 'restored': {
      const { title, questions, version, present } = change;
      return words('packs.restored', { title: titleOf(title), count: questions, version, present });
    }
    case 'returned': {
      const { title, questions, slug, isOn } = change;
      const values = { title: titleOf(title), count: questions, slug };
      return words(isOn ? 'packs.returned' : 'packs.returnedOff', values);
    }
    default:
      return 'title' in change
        ? words(titled[change.change], { title: titleOf(change.title) })
        : words(plain[change.change]);
  }
}

function refusedWords(words: Words, { version, problem }: Extract<PackChange, { change: 'refused' }>): string {
  const message = markdown(problem.message, ROOM.note);
  return words('packs.refused', { version, line: problem.line, message, cure: markdown(problem.cure, ROOM.note) });
}

function titleOf(title: string): string {
  return markdown(title, ROOM.title);
}
