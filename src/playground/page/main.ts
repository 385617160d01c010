import type { ToPage } from '../page-protocol.ts';
import { listCommands, listMenuCommands } from './commands.ts';
import { startComposer } from './composer.ts';
import { startConnectionNotice } from './connection.ts';
import { startDialog } from './dialog.ts';
import { byId } from './element.ts';
import { startMessages } from './messages.ts';
import { pickableIn, startPlaces, type Place, type World } from './places.ts';
import { startPlayers } from './players.ts';
import { openSocket } from './socket.ts';
import { startTheme } from './theme.ts';
import { startTicking } from './timestamps.ts';
import { readCommands } from './wire.ts';
import './theme.css';
import './layout.css';
import './message.css';
import './apps-menu.css';
import './files.css';
import './composer.css';
import './dialog.css';

const title = byId('h1', 'title');
const botState = byId('p', 'bot');
let world: World | undefined;
/** Channel and person last asked for on this line, so that a world that changes nothing here asks for nothing. */
let watched = '';
/** Channel and person whose messages are on the page, also while the line is down. */
let shown = '';

const places = startPlaces(goTo);
const notice = startConnectionNotice();
const socket = openSocket(hear, (up) => {
  if (!up) watched = '';
  notice(up);
});
const composer = startComposer(socket);
const messages = startMessages(socket, places.names, () => composer.focus());
const dialog = startDialog(socket, places.names, () => composer.focus());
startPlayers(socket);
startTheme();
startTicking();

function goTo({ guild, channel, person }: Place): void {
  title.textContent = channel.name;
  document.title = `#${channel.name} · ${guild.name}`;
  const commands = readCommands(world?.commands ?? []);
  const permissions = BigInt(person.permissions);
  composer.setCommands(
    listCommands(commands, guild.id, permissions),
    pickableIn(world, guild),
    `Message #${channel.name}, or / for commands`,
  );
  messages.setMenu(listMenuCommands(commands, guild.id, permissions));
  const wanted = `${channel.id} ${person.id}`;
  if (wanted === watched) return;
  if (wanted !== shown) {
    messages.clear();
    dialog.close();
  }
  shown = wanted;
  if (socket.tell({ type: 'watch', channelId: channel.id, userId: person.id })) watched = wanted;
}

function hear(message: ToPage): void {
  switch (message.type) {
    case 'world':
      world = message;
      botState.textContent = `${message.bot.name} is ${message.bot.online ? 'online' : 'offline'}`;
      botState.dataset['online'] = String(message.bot.online);
      places.setWorld(message);
      break;
    case 'channel':
      if (message.channelId === places.current()?.channel.id) messages.replace(message.messages);
      break;
    case 'message':
      if (message.message.channel_id === places.current()?.channel.id) messages.put(message.message);
      break;
    case 'removed':
      messages.remove(message.messageId);
      break;
    case 'modal':
      dialog.open(message);
      break;
    case 'done':
      break;
  }
}
