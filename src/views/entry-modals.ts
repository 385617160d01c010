import { wordsFor } from '../i18n/words.ts';
import { text } from './components.ts';
import { encodeSubmission } from './custom-id.ts';
import { MAX_MODAL_TITLE, MAX_OPTIONS } from './limits.ts';
import type { Modal } from './message.ts';
import { selectField, textField } from './modal-fields.ts';
import { label } from './text.ts';

/** The custom_ids of the fields. */
export const ENTRY_FIELDS = { ask: 'ask', answers: 'answers', note: 'note', yaml: 'yaml', pack: 'pack' } as const;

interface EntryDialog {
  readonly locale: string;
  /** The id of what is being written. */
  readonly draft: string;
  /** What stands in the fields, by their ids. */
  readonly typed: ReadonlyMap<string, string>;
}

/** The dialog for a question written by hand. With `packs` it is a new one, and the person chooses where it goes. */
export function questionModal({
  locale,
  draft,
  typed,
  packs,
}: EntryDialog & { readonly packs?: readonly { readonly key: string; readonly title: string }[] }): Modal {
  const words = wordsFor(locale);
  const value = (field: string) => (typed.has(field) ? { value: typed.get(field) ?? '' } : {});
  return {
    custom_id: encodeSubmission({ submit: 'entry', draft }),
    title: label(words(packs === undefined ? 'entry.editTitle' : 'entry.newTitle'), MAX_MODAL_TITLE),
    components: [
      ...(packs === undefined ? [] : [packField(locale, packs, typed.get(ENTRY_FIELDS.pack))]),
      textField({
        id: ENTRY_FIELDS.ask,
        label: words('entry.ask'),
        max: 500,
        required: true,
        long: true,
        ...value(ENTRY_FIELDS.ask),
      }),
      textField({
        id: ENTRY_FIELDS.answers,
        label: words('entry.answers'),
        description: words('entry.answersHelp'),
        max: 2000,
        required: true,
        long: true,
        ...value(ENTRY_FIELDS.answers),
      }),
      textField({
        id: ENTRY_FIELDS.note,
        label: words('entry.note'),
        description: words('entry.noteHelp'),
        max: 500,
        long: true,
        ...value(ENTRY_FIELDS.note),
      }),
    ],
  };
}

function packField(
  locale: string,
  packs: readonly { readonly key: string; readonly title: string }[],
  chosen: string | undefined,
) {
  const words = wordsFor(locale);
  if (packs.length === 0) return text(words('entry.ownPack', { pack: words('entry.ownPackTitle') }));
  const options = packs.slice(0, MAX_OPTIONS).map(({ key, title }, index) => ({
    value: key,
    label: label(title),
    default: chosen === undefined ? index === 0 : key === chosen,
  }));
  return selectField(ENTRY_FIELDS.pack, options, { label: words('entry.pack') });
}

/** The dialog for a fact, or for a row of a pattern, in the form in which it stands in its pack. */
export function statementModal({ locale, draft, typed, pattern }: EntryDialog & { readonly pattern?: string }): Modal {
  const words = wordsFor(locale);
  return {
    custom_id: encodeSubmission({ submit: 'entry', draft }),
    title: label(words('entry.factTitle'), MAX_MODAL_TITLE),
    components: [
      text(pattern === undefined ? words('entry.factHelp') : words('entry.rowHelp', { pattern })),
      textField({
        id: ENTRY_FIELDS.yaml,
        label: words(pattern === undefined ? 'entry.fact' : 'entry.row'),
        max: 4000,
        required: true,
        long: true,
        value: typed.get(ENTRY_FIELDS.yaml) ?? '',
      }),
    ],
  };
}
