import { wordsFor } from '../i18n/words.ts';
import { encodeSubmission } from './custom-id.ts';
import { MAX_MODAL_TITLE } from './limits.ts';
import type { Modal } from './message.ts';
import { fileField, textField } from './modal-fields.ts';
import { label } from './text.ts';

/** The custom_ids of the fields. */
export const PACK_FIELDS = {
  file: 'file',
  title: 'title',
  licence: 'licence',
  author: 'author',
  language: 'language',
} as const;

/** At most ten, which is as many as Discord takes. */
const ENDINGS = ['.csv', '.tsv', '.json', '.yaml', '.yml', '.txt', '.xlsx', '.gift'] as const;

/** What a moderator can say of a pack in place of its file. */
export interface PackDetails {
  readonly title?: string;
  readonly licence?: string;
  readonly author?: string;
  readonly language?: string;
}

/** The dialog in which a pack is uploaded. */
export function packAddModal(locale: string): Modal {
  const words = wordsFor(locale);
  return {
    custom_id: encodeSubmission({ submit: 'pack-add' }),
    title: label(words('pack.addTitle'), MAX_MODAL_TITLE),
    components: [
      fileField(PACK_FIELDS.file, ENDINGS, { label: words('pack.file'), description: words('pack.fileHelp') }),
      ...detailFields(locale, {}),
    ],
  };
}

/** The dialog in which the details of a checked file are changed. */
export function packDetailsModal(locale: string, draft: string, details: PackDetails): Modal {
  const words = wordsFor(locale);
  return {
    custom_id: encodeSubmission({ submit: 'draft-details', draft }),
    title: label(words('pack.detailsTitle'), MAX_MODAL_TITLE),
    components: [...detailFields(locale, details)],
  };
}

function detailFields(locale: string, { title, licence, author, language }: PackDetails) {
  const words = wordsFor(locale);
  const value = (text: string | undefined) => (text === undefined ? {} : { value: text });
  return [
    textField({
      id: PACK_FIELDS.title,
      label: words('pack.name'),
      description: words('pack.nameHelp'),
      max: 100,
      ...value(title),
    }),
    textField({
      id: PACK_FIELDS.licence,
      label: words('pack.licence'),
      description: words('pack.licenceHelp'),
      max: 100,
      ...value(licence),
    }),
    textField({ id: PACK_FIELDS.author, label: words('pack.author'), max: 100, ...value(author) }),
    textField({
      id: PACK_FIELDS.language,
      label: words('pack.language'),
      description: words('pack.languageHelp'),
      max: 20,
      ...value(language),
    }),
  ];
}
