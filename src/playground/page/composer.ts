import { startCommandFields, type Pickable } from './command-fields.ts';
import { startCommandList } from './command-list.ts';
import { findCommands, type CommandEntry } from './commands.ts';
import { byId } from './element.ts';
import type { Socket } from './socket.ts';

export interface Composer {
  /** Offers these commands from now on; a command that is being filled in stays if it is among them. */
  setCommands(entries: readonly CommandEntry[], pickable: Pickable, placeholder: string): void;
  focus(): void;
}

const LONGEST_TEXT = 2000;
const NO_PEOPLE: Pickable = { people: [], channels: [] };

/** The form under the messages: text, or a slash command with its options. */
export function startComposer(socket: Socket): Composer {
  const form = byId('form', 'composer');
  const box = byId('textarea', 'box');
  const problem = byId('p', 'composer-problem');
  const sendButton = byId('button', 'send');
  const fields = startCommandFields(async ({ commandId, subcommand }, option, options) => {
    const suggested = await socket.suggest({ type: 'suggest', commandId, subcommand, option, options });
    return suggested.map(({ name, value }) => ({ label: name, value: String(value) }));
  });
  const list = startCommandList(box, pick);
  let entries: readonly CommandEntry[] = [];
  let pickable = NO_PEOPLE;
  let picked: CommandEntry | undefined;
  let sending = false;

  function drop(): void {
    picked = undefined;
    fields.clear();
  }

  function pick(entry: CommandEntry): void {
    picked = entry;
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
    box.focus();
  }

  box.addEventListener('input', () => {
    problem.textContent = '';
    const text = box.value;
    if (picked !== undefined && text.trim() === picked.title) return;
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
    // Enter sends from every field; on the button itself it is the button's own.
    if (event.key === 'Enter' && !event.shiftKey && event.target !== sendButton) {
      event.preventDefault();
      form.requestSubmit();
    }
  });

  /** Sends what stands in the form; the outcome is a sentence if it failed. */
  async function submit(): Promise<void> {
    if (sending) return;
    const text = box.value.trim();
    problem.textContent = '';
    if (text === '') return;
    const request = picked === undefined ? readText(text) : readCommand(picked);
    if (request === undefined) return;
    sending = true;
    form.ariaBusy = 'true';
    // A command's answer shows in the channel, so the form is free for the next one at once, as in Discord.
    if (picked !== undefined) empty();
    const error = await socket.ask(request);
    sending = false;
    form.ariaBusy = null;
    if (error !== undefined) problem.textContent = error;
    else if (request.type === 'say' && box.value.trim() === text) empty();
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

  function readCommand(entry: CommandEntry): Parameters<Socket['ask']>[0] | undefined {
    const options = fields.read();
    if (options === undefined) return undefined;
    const { commandId, subcommand } = entry;
    return { type: 'command', commandId, options, ...(subcommand.length > 0 && { subcommand }) };
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
