import type { ToPage } from '../page-protocol.ts';
import { renderUnknown } from './controls.ts';
import { byId, element } from './element.ts';
import { type FieldValue, type FormField, renderField } from './form-fields.ts';
import { renderMarkdown, type Names } from './markdown.ts';
import type { Socket } from './socket.ts';
import { uploadAll } from './upload.ts';
import { type Field, type Modal, readModal } from './wire.ts';

export interface Dialog {
  /** Shows a dialog in place of the one that is open. The focus goes in, and back when it ends. */
  open(shown: Extract<ToPage, { readonly type: 'modal' }>): void;
  /** Ends it without sending anything. */
  close(): void;
}

/** The dialogs of applications, in `#dialog`. Enter sends them off, Escape ends them. */
export function startDialog(socket: Socket, names: Names, leaveFocus: () => void): Dialog {
  const dialog = byId('dialog', 'dialog');
  const form = byId('form', 'dialog-form');
  const title = byId('h2', 'dialog-title');
  const parts = byId('div', 'dialog-parts');
  const problem = byId('p', 'dialog-problem');
  const send = byId('button', 'dialog-send');
  let fields: readonly FormField[] = [];
  let modalId = '';
  let opener: Element | null = null;

  function renderParts(modal: Modal): readonly HTMLElement[] {
    const found: FormField[] = [];
    const add = (field: Field, label: string, description?: string): HTMLElement => {
      const made = renderField(field, `field-${found.length}`, names.pickable(), label, description);
      if (made === undefined) return renderUnknown(field.type);
      found.push(made);
      return made.shown;
    };
    const shown = modal.components.flatMap((part) => {
      switch (part.type) {
        case 1:
          return part.components.map((field) => add(field, field.label ?? ''));
        case 10:
          return [element('div', { class: 'text' }, renderMarkdown(part.content, names))];
        case 18:
          return [add(part.component, part.label, part.description)];
        default:
          return [renderUnknown((part as { readonly type: number }).type)];
      }
    });
    fields = found;
    return shown;
  }

  async function submit(): Promise<void> {
    if (send.ariaBusy === 'true') return;
    const id = modalId;
    const values: Record<string, FieldValue> = {};
    const files: Record<string, readonly File[]> = {};
    for (const field of fields) {
      const chosen = field.files?.();
      if (chosen === undefined) values[field.customId] = field.read();
      else if (chosen.length > 0) files[field.customId] = chosen;
    }
    problem.replaceChildren();
    send.ariaBusy = 'true';
    const sent = await uploadAll(files);
    const some = Object.keys(files).length > 0;
    const error =
      typeof sent === 'string'
        ? sent
        : await socket.ask({ type: 'submit', modalId: id, values, ...(some && { files: sent }) });
    // Another dialog may stand there by now.
    if (id !== modalId) return;
    send.ariaBusy = null;
    if (error === undefined) dialog.close();
    else problem.replaceChildren(error);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  byId('button', 'dialog-cancel').addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    modalId = '';
    // The button that opened it may be gone with its question.
    if (opener?.isConnected !== true) leaveFocus();
  });

  return {
    open({ id, modal }) {
      const read = readModal(modal);
      modalId = id;
      send.ariaBusy = null;
      problem.replaceChildren();
      title.textContent = read.title;
      parts.replaceChildren(...renderParts(read));
      if (!dialog.open) {
        opener = document.activeElement;
        dialog.showModal();
      }
      parts.querySelector<HTMLElement>('input, select, textarea')?.focus();
    },
    close: () => dialog.close(),
  };
}
