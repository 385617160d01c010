import { fitsFileTypes } from '../file-types.ts';
import { UPLOAD_BYTES } from '../limits.ts';
import { element } from './element.ts';
import { phraseSize } from './media.ts';
import { TOO_LARGE } from './upload.ts';

interface FileFieldOptions {
  readonly id: string;
  readonly required: boolean;
  /** How many files it takes. */
  readonly most: number;
  /** `file_types`; empty for any. */
  readonly types: readonly string[];
  /** Ids of elements that describe it. */
  readonly describedBy?: string | undefined;
}

/** A native file input with the files that were chosen, each of which can be taken out again. */
export interface FileField {
  readonly input: HTMLInputElement;
  /** The input with its button and its files. */
  readonly shown: HTMLElement;
  readonly files: () => readonly File[];
}

const MEDIA = ['audio', 'image', 'video'];

function problemOf(file: File, types: readonly string[]): string | undefined {
  if (file.size > UPLOAD_BYTES) return TOO_LARGE;
  if (types.length === 0 || fitsFileTypes(file.name, types)) return undefined;
  return `"${file.name}" is not an allowed file type: ${types.join(', ')}.`;
}

/** Whether this is the input of a field for files that has none yet. */
export function wantsFile(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'file' && (target.dataset['chosen'] ?? '0') === '0';
}

/** The input bears two labels: the one of its field, which the caller shows, and "Attach file" on its button. */
export function createFileField({ id, required, most, types, describedBy }: FileFieldOptions): FileField {
  const input = element('input', {
    id,
    type: 'file',
    class: 'file-input',
    multiple: most > 1,
    accept: types.length === 0 ? undefined : types.map((type) => (MEDIA.includes(type) ? `${type}/*` : type)).join(),
    'aria-required': required && 'true',
    'aria-describedby': [describedBy, `${id}-files`, `${id}-refused`].filter((one) => one !== undefined).join(' '),
  });
  const button = element('label', { for: id, class: 'button secondary attach' }, 'Attach file');
  const list = element('ul', { id: `${id}-files`, class: 'chosen-files' });
  const refused = element('p', { id: `${id}-refused`, class: 'problem', role: 'alert' });
  let chosen: readonly File[] = [];

  function show(): void {
    input.dataset['chosen'] = String(chosen.length);
    list.replaceChildren(
      ...chosen.map((file) => {
        const remove = element(
          'button',
          { type: 'button', class: 'remove', 'aria-label': `Remove ${file.name}` },
          'Remove',
        );
        remove.addEventListener('click', () => {
          chosen = chosen.filter((one) => one !== file);
          refused.replaceChildren();
          show();
          input.focus();
        });
        const size = element('span', { class: 'muted' }, phraseSize(file.size));
        return element('li', {}, element('span', { class: 'file-name' }, file.name), size, remove);
      }),
    );
  }

  input.addEventListener('change', () => {
    const added = [...(input.files ?? [])];
    // The input keeps nothing, so that the same file can be chosen again after it was taken out.
    input.value = '';
    const problems = added.map((file) => problemOf(file, types)).filter((one) => one !== undefined);
    const fitting = added.filter((file) => problemOf(file, types) === undefined);
    const all = most > 1 ? [...chosen, ...fitting] : [...chosen, ...fitting].slice(-1);
    if (all.length > most) problems.push(`Attach at most ${most} files.`);
    chosen = all.slice(0, most);
    refused.replaceChildren(problems[0] ?? '');
    show();
  });

  const shown = element(
    'div',
    { class: 'file-field' },
    element('div', { class: 'attach-row' }, input, button),
    list,
    refused,
  );
  return { input, shown, files: () => chosen };
}
