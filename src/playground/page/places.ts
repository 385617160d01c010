import type { PagePerson, ToPage } from '../page-protocol.ts';
import { byId, element } from './element.ts';
import type { Names } from './markdown.ts';
import type { Choice, Pickable } from './pickable.ts';

export type World = Extract<ToPage, { readonly type: 'world' }>;

/** Where the page is, and as whom. */
export interface Place {
  readonly guild: World['guilds'][number];
  readonly channel: World['guilds'][number]['channels'][number];
  readonly person: PagePerson;
}

export interface Places {
  /** Takes in a new or changed world and keeps the choices that still exist. */
  setWorld(world: World): void;
  current(): Place | undefined;
  readonly names: Names;
}

interface Chosen {
  readonly guildId: string;
  readonly channelId: string;
  readonly userId: string;
}

/** Survives a reload, and differs from tab to tab, so that two tabs can be two people. */
const STORED = 'footnote-place';

function recall(): Partial<Chosen> {
  try {
    return JSON.parse(sessionStorage.getItem(STORED) ?? '{}') as Partial<Chosen>;
  } catch {
    return {};
  }
}

function fill(select: HTMLSelectElement, things: readonly { readonly id: string; readonly name: string }[]): void {
  const before = select.value;
  select.replaceChildren(...things.map(({ id, name }) => element('option', { value: id }, name)));
  if (things.some(({ id }) => id === before)) select.value = before;
}

function asChoices(things: readonly { readonly id: string; readonly name: string }[] = []): readonly Choice[] {
  return things.map(({ id, name }) => ({ label: name, value: id }));
}

/** What fields can choose from in a server. */
export function pickableIn(world: World | undefined, guild: Place['guild'] | undefined): Pickable {
  return {
    people: asChoices(world?.people),
    channels: asChoices(guild?.channels),
    roles: asChoices(guild?.roles),
  };
}

/** The selects "Server", "Channel" and "You are". `changed` is called when one of the choices has changed. */
export function startPlaces(changed: (place: Place) => void): Places {
  const server = byId('select', 'server');
  const channel = byId('select', 'channel');
  const you = byId('select', 'you');
  const rank = byId('p', 'rank');
  let world: World | undefined;

  function current(): Place | undefined {
    const guild = world?.guilds.find(({ id }) => id === server.value);
    const room = guild?.channels.find(({ id }) => id === channel.value);
    const person = world?.people.find(({ id }) => id === you.value);
    return guild && room && person && { guild, channel: room, person };
  }

  function settle(): void {
    const place = current();
    rank.textContent = place?.person.moderator === true ? 'Moderator' : 'Member';
    if (place === undefined) return;
    const chosen: Chosen = { guildId: place.guild.id, channelId: place.channel.id, userId: place.person.id };
    sessionStorage.setItem(STORED, JSON.stringify(chosen));
    changed(place);
  }

  server.addEventListener('change', () => {
    fill(channel, world?.guilds.find(({ id }) => id === server.value)?.channels ?? []);
    settle();
  });
  channel.addEventListener('change', settle);
  you.addEventListener('change', settle);

  return {
    setWorld(next) {
      const first = world === undefined;
      world = next;
      const wanted = first ? recall() : {};
      fill(server, next.guilds);
      if (next.guilds.some(({ id }) => id === wanted.guildId)) server.value = wanted.guildId ?? '';
      const channels = next.guilds.find(({ id }) => id === server.value)?.channels ?? [];
      fill(channel, channels);
      if (channels.some(({ id }) => id === wanted.channelId)) channel.value = wanted.channelId ?? '';
      const people = next.people.filter(({ simulated }) => !simulated);
      fill(you, people);
      if (people.some(({ id }) => id === wanted.userId)) you.value = wanted.userId ?? '';
      settle();
    },
    current,
    names: {
      person: (id) => (world?.bot.id === id ? world.bot.name : world?.people.find((one) => one.id === id)?.name),
      channel: (id) => world?.guilds.flatMap(({ channels }) => channels).find((one) => one.id === id)?.name,
      pickable: () => pickableIn(world, current()?.guild),
    },
  };
}
