import { type Filled, startCommandFields } from './command-fields.ts';
import { startCommandList } from './command-list.ts';
import { findCommands, type CommandEntry } from './commands.ts';
import { byId } from './element.ts';
import { wantsFile } from './file-field.ts';
import type { Pickable } from './pickable.ts';
import type { Socket } from './socket.ts';
import { readTypedCommand } from './typed-command.ts';
import { uploadAll } from './upload.ts';

export interface Composer {
  /** Offers these commands from now on; a command that is being filled in stays if it is among them. */
  setCommands(entries: readonly CommandEntry[], pickable: Pickable, placeholder: string): void;
  focus(): void;
}

const LONGEST_TEXT = 2000;
const NO_PEOPLE: Pickable = { people: [], channels: [], roles: [] };

/** The form under the messages: text, or a slash command with its options. */
export function startComposer(socket: Socket): Composer {
  const form = byId('form', 'composer');
  const box = byId('textarea', 'box');
  const problem = byId('p', 'composer-problem');
  const fields = startCommandFields(async ({ commandId, subcommand }, option, options) => {
    const suggested = await socket.suggest({ type: 'suggest', commandId, subcommand, option, options });
    return suggested.map(({ name, value }) => ({ label: name, value: String(value) }));
  });
  const list = startCommandList(box, pick);
  let entries: readonly CommandEntry[] = [];
  let pickable = NO_PEOPLE;
  let picked: CommandEntry | undefined;
  /** What is wrong with the options that were typed behind a command, as a sentence. */
  let mistyped: string | undefined;
  let sending = false;

  function drop(): void {
    picked = undefined;
    mistyped = undefined;
    fields.clear();
  }

  function pick(entry: CommandEntry): void {
    picked = entry;
    mistyped = undefined;
    box.value = entry.title;
    problem.textContent = '';
    list.close();
    fields.show(entry, pickable);
    if (!fields.focusFirst()) box.focus();
  }

  function empty(): void {
    drop();
    box.value = '';
    list.close();
    // It may be answered late: whoever has gone on to something else is not called back.
    const at = document.activeElement;
    if (at === null || at === document.body || form.contains(at)) box.focus();
  }

  /** Fills the fields of a command from what is typed behind it; false if the text is no such command. */
  function followTyping(text: string): boolean {
    const typed = readTypedCommand(entries, text);
    if (typed === undefined) return false;
    list.close();
    if (picked !== typed.entry) fields.show(typed.entry, pickable);
    picked = typed.entry;
    mistyped = typed.problem;
    fields.fill(typed.values);
    return true;
  }

  box.addEventListener('input', () => {
    problem.textContent = '';
    mistyped = undefined;
    const text = box.value;
    if (picked !== undefined && text.trim() === picked.title) return;
    if (followTyping(text)) return;
    drop();
    list.offer(text.startsWith('/') ? findCommands(entries, text) : []);
  });

  box.addEventListener('keydown', (event) => {
    if (event.isComposing || !list.isOpen()) return;
    if (event.key === 'ArrowDown') list.move(1);
    else if (event.key === 'ArrowUp') list.move(-1);
    else if (event.key === 'Escape') list.close();
    else if ((event.key === 'Enter' && !event.shiftKey) || (event.key === 'Tab' && !event.shiftKey)) {
      const entry = list.chosen();
      if (entry !== undefined) pick(entry);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  box.addEventListener('blur', () => list.close());

  form.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && picked !== undefined) {
      event.preventDefault();
      empty();
    }
    // Enter sends from every field but those to which it means something: buttons, and a field that wants a file.
    const isOwn = event.target instanceof HTMLButtonElement || wantsFile(event.target);
    if (event.key === 'Enter' && !event.shiftKey && !isOwn) {
      event.preventDefault();
      form.requestSubmit();
    }
  });

  function rest(): void {
    sending = false;
    form.ariaBusy = null;
  }

  /** Sends what stands in the form; the outcome is a sentence if it failed. */
  async function submit(): Promise<void> {
    if (sending) return;
    const text = box.value.trim();
    problem.textContent = '';
    if (text === '') return;
    if (mistyped !== undefined) {
      problem.textContent = mistyped;
      return;
    }
    const said = picked === undefined ? readText(text) : undefined;
    const filled = picked === undefined ? undefined : fields.read();
    if (said === undefined && filled === undefined) return;
    sending = true;
    form.ariaBusy = 'true';
    const entry = picked;
    const request = said ?? (entry && filled && (await prepare(entry, filled)));
    // A command's answer shows in the channel, so the form is free for the next one at once, as in Discord.
    const isCommand = entry !== undefined && typeof request === 'object';
    if (isCommand) {
      empty();
      rest();
    }
    const error = typeof request === 'object' ? await socket.ask(request) : request;
    if (!isCommand) rest();
    if (error !== undefined) problem.textContent = error;
    else if (said !== undefined && box.value.trim() === text) empty();
  }

  function readText(text: string): { readonly type: 'say'; readonly text: string } | undefined {
    if (text.startsWith('/')) {
      problem.textContent = `There is no command ${text.split(/\s/)[0]}. Type / to choose one.`;
      return undefined;
    }
    if (text.length > LONGEST_TEXT) {
      problem.textContent = `A message has at most ${LONGEST_TEXT} characters; this has ${text.length}.`;
      return undefined;
    }
    return { type: 'say', text };
  }

  /** The command as it is sent, its files gone ahead; or a sentence if those could not be sent. */
  async function prepare(
    { commandId, subcommand }: CommandEntry,
    { options, files }: Filled,
  ): Promise<Parameters<Socket['ask']>[0] | string> {
    const uploaded = await uploadAll(files);
    if (typeof uploaded === 'string') return uploaded;
    const ids = Object.fromEntries(Object.entries(uploaded).map(([name, [id = '']]) => [name, id]));
    return {
      type: 'command',
      commandId,
      options,
      ...(subcommand.length > 0 && { subcommand }),
      ...(Object.keys(ids).length > 0 && { files: ids }),
    };
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });

  return {
    setCommands(next, people, placeholder) {
      entries = next;
      pickable = people;
      box.placeholder = placeholder;
      const before = picked;
      if (before === undefined) return;
      const same = next.find((entry) => JSON.stringify(entry) === JSON.stringify(before));
      if (same === undefined) empty();
      else picked = same;
    },
    focus: () => box.focus(),
  };
}
