import type { WebSocket } from 'ws';
import type { NewFile } from './file-types.ts';
import { parseFrame } from './frames.ts';
import { isSeenBy } from './messages.ts';
import type { OptionValues } from './options.ts';
import type { PageFiles } from './page-files.ts';
import { readPageFrame } from './page-frames.ts';
import type { FromPage, ToPage } from './page-protocol.ts';
import { type Outcome, type Person, personIn } from './people.ts';
import type { User } from './places.ts';
import type { Simulated } from './simulated.ts';
import type { World } from './world.ts';

const FILE_GONE = 'A file of this was lost on the way. Attach it again.';

/** What somebody may do wherever nothing is taken from them; roles are alike on all servers. */
function permissionsOf(world: World, user: User): bigint {
  const [guild] = world.guilds;
  return guild === undefined ? 0n : world.rolesOf(user, guild).reduce((sum, role) => sum | role.permissions, 0n);
}

function describeWorld(world: World): ToPage {
  return {
    type: 'world',
    bot: { id: world.bot.id, name: world.bot.name, online: world.botIsOnline() },
    guilds: world.guilds.map(({ id, name, channels, roles }) => ({
      id,
      name,
      channels: channels.map((channel) => ({ id: channel.id, name: channel.name })),
      roles: roles.map((role) => ({ id: role.id, name: role.name })),
    })),
    people: world.people().map((person) => {
      const { id, name, moderator, simulated } = person;
      return { id, name, moderator, simulated, permissions: String(permissionsOf(world, person)) };
    }),
    commands: world.commands.all(),
  };
}

/** Speaks with one open page: it watches one channel as one person at a time. */
export function servePage(world: World, simulated: Simulated, files: PageFiles, socket: WebSocket): void {
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

  /** The files that a frame names, by what takes them; undefined if one is gone. */
  const takeFiles = (
    named: Readonly<Record<string, string | readonly string[]>> = {},
  ): Readonly<Record<string, readonly NewFile[]>> | undefined => {
    const taken: Record<string, readonly NewFile[]> = {};
    for (const [name, ids] of Object.entries(named)) {
      const found = files.take(typeof ids === 'string' ? [ids] : ids);
      if (found === undefined) return undefined;
      taken[name] = found;
    }
    return taken;
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
      case 'command': {
        const given = takeFiles(frame.files);
        if (given === undefined) return FILE_GONE;
        const single = Object.entries(given).flatMap(([name, [file]]) => (file === undefined ? [] : [[name, file]]));
        const options = { ...frame.options, ...(Object.fromEntries(single) as OptionValues) };
        return tellOf(await person.command(frame.commandId, options, { subcommand: frame.subcommand ?? [] }));
      }
      case 'message-command':
        return tellOf(await person.messageCommand(frame.commandId, frame.messageId));
      case 'user-command':
        return tellOf(await person.userCommand(frame.commandId, frame.userId));
      case 'press':
        return tellOf(await person.press(frame.messageId, frame.customId));
      case 'select':
        return tellOf(await person.select(frame.messageId, frame.customId, frame.values));
      case 'submit': {
        const given = takeFiles(frame.files);
        if (given === undefined) return FILE_GONE;
        return tellOf(await person.submit(frame.modalId, { ...frame.values, ...given }));
      }
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
