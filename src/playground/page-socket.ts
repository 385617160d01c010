import type { WebSocket } from 'ws';
import { parseFrame } from './frames.ts';
import { isSeenBy } from './messages.ts';
import { readPageFrame } from './page-frames.ts';
import type { FromPage, ToPage } from './page-protocol.ts';
import { type Outcome, type Person, personIn } from './people.ts';
import type { Simulated } from './simulated.ts';
import type { World } from './world.ts';

function describeWorld(world: World): ToPage {
  return {
    type: 'world',
    bot: { id: world.bot.id, name: world.bot.name, online: world.botIsOnline() },
    guilds: world.guilds.map(({ id, name, channels }) => ({
      id,
      name,
      channels: channels.map((channel) => ({ id: channel.id, name: channel.name })),
    })),
    people: world.people().map(({ id, name, moderator, simulated }) => ({ id, name, moderator, simulated })),
    commands: world.commands.all(),
  };
}

/** Speaks with one open page: it watches one channel as one person at a time. */
export function servePage(world: World, simulated: Simulated, socket: WebSocket): void {
  let watching: Person | undefined;
  const tell = (message: ToPage): void => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  };
  const done = (ref: number, error?: string): void =>
    tell({ type: 'done', ref, ...(error === undefined ? {} : { error }) });

  const watch = ({ channelId, userId }: Extract<FromPage, { type: 'watch' }>): void => {
    const channel = world.channel(channelId);
    const user = world.user(userId);
    if (channel === undefined || user === undefined || user.bot) return;
    watching = personIn(world, user, channel);
    tell({ type: 'channel', channelId, messages: watching.messages() });
  };

  /** Shows the dialog that an answer opened; gives the sentence of a failure. */
  const tellOf = (outcome: Outcome): string | undefined => {
    if (!outcome.ok) return outcome.error;
    const { answer, interactionId: id } = outcome;
    if (answer.type === 9) tell({ type: 'modal', id, modal: answer.modal });
    return undefined;
  };

  const act = async (
    person: Person,
    frame: Exclude<FromPage, { type: 'watch' | 'dismiss' | 'suggest' }>,
  ): Promise<string | undefined> => {
    switch (frame.type) {
      case 'say': {
        const said = person.say(frame.text);
        return said.ok ? undefined : said.error;
      }
      case 'command':
        return tellOf(await person.command(frame.commandId, frame.options, { subcommand: frame.subcommand ?? [] }));
      case 'press':
        return tellOf(await person.press(frame.messageId, frame.customId));
      case 'select':
        return tellOf(await person.select(frame.messageId, frame.customId, frame.values));
      case 'submit':
        return tellOf(await person.submit(frame.modalId, frame.values));
      case 'add-players':
        return simulated.add(frame.count, person.channel);
    }
  };

  const hear = async (frame: FromPage): Promise<void> => {
    if (frame.type === 'watch') {
      watch(frame);
      return;
    }
    const person = watching;
    if (frame.type === 'dismiss') {
      const stored = person && world.messages.find(person.channel.id, frame.messageId);
      if (stored?.onlyFor !== undefined && stored.onlyFor === person?.user.id) world.messages.dismiss(stored);
      return;
    }
    if (person === undefined) {
      done(frame.ref, 'Choose a channel first.');
      return;
    }
    if (frame.type === 'suggest') {
      const { ref, commandId, option, options, subcommand = [] } = frame;
      tell({ type: 'done', ref, choices: await person.suggestions(commandId, option, options, { subcommand }) });
      return;
    }
    done(frame.ref, await act(person, frame));
  };

  const stop = world.events.listen((event) => {
    switch (event.type) {
      case 'message':
      case 'removed': {
        const { stored } = event;
        const { id, channel_id: channelId } = stored.message;
        if (watching === undefined || channelId !== watching.channel.id) return;
        if (event.type === 'message' && isSeenBy(stored, watching.user.id))
          tell({ type: 'message', message: stored.message });
        if (event.type === 'removed' && (stored.onlyFor ?? watching.user.id) === watching.user.id) {
          tell({ type: 'removed', channelId, messageId: id });
        }
        return;
      }
      case 'commands':
      case 'people':
      case 'bot':
        tell(describeWorld(world));
        return;
      case 'channel':
      case 'interaction':
      case 'interaction-settled':
      case 'request-settled':
    }
  });
  socket.on('close', stop);
  socket.on('error', () => socket.terminate());
  socket.on('message', (data) => {
    const frame = readPageFrame(parseFrame(data));
    if (frame === undefined) socket.close(1_007, 'This is not a frame that the playground knows.');
    else void hear(frame);
  });
  tell(describeWorld(world));
}
