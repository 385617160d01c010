import { SlashCommandBuilder } from '@discordjs/builders';
import { InteractionContextType } from 'discord-api-types/v10';
import { wordsFor } from '../../i18n/words.ts';
import type { BrowsePress } from '../../views/custom-id.ts';
import type { Message } from '../../views/message.ts';
import { noticeMessage } from '../../views/notices.ts';
import { BROWSED_PACKS, packBrowserMessage, packCardMessage } from '../../views/pack-browse.ts';
import { packChangeMessage } from '../../views/pack-changes.ts';
import { pageOf } from '../../views/pager.ts';
import type { Call, CommandCall, PressCall } from '../call.ts';
import type { Command } from '../command.ts';
import type { Desk } from '../desk.ts';
import { findPack, type ShelfPack, suggestPacks } from '../shelf.ts';

const words = wordsFor('en-US');

/** What can be played here, for everybody. */
export const packs: Command = {
  data: new SlashCommandBuilder()
    .setName('packs')
    .setDescription(words('commands.packs.description'))
    .setContexts(InteractionContextType.Guild)
    .addStringOption((option) =>
      option.setName('pack').setDescription(words('commands.packs.pack')).setAutocomplete(true),
    )
    .toJSON(),

  async run(desk, call) {
    const name = call.options.get('pack');
    await call.respond.reply(
      name === undefined ? await readBrowser(desk, call, 0) : await readCard(desk, call, String(name)),
    );
  },

  async complete(desk, { person, scene, typed }) {
    return suggestPacks(await packsOn(desk, scene.guildId), typed, person.locale);
  },
};

/** Turns the page of the list, or shows the pack that was picked from it. */
export async function pressBrowser(desk: Desk, call: PressCall, press: BrowsePress): Promise<void> {
  const { person, scene, values, respond } = call;
  if (press.press === 'packs-page') return respond.update(await readBrowser(desk, call, press.page));
  const found = (await packsOn(desk, scene.guildId)).find(({ key }) => key === values[0]);
  await respond.update(
    found === undefined
      ? packChangeMessage(person.locale, { change: 'picked-gone' })
      : packCardMessage(person.locale, found, press.page),
  );
}

async function readBrowser(desk: Desk, { person, scene }: Call, page: number): Promise<Message> {
  const packs = await packsOn(desk, scene.guildId);
  if (packs.length === 0) return noticeMessage(person.locale, { notice: 'no-packs' });
  return packBrowserMessage(person.locale, pageOf(packs, page, BROWSED_PACKS));
}

async function readCard(desk: Desk, { person, scene }: CommandCall, name: string): Promise<Message> {
  const all = await desk.shelf.packs(scene.guildId);
  const on = all.filter(({ isOn }) => isOn);
  const found = findPack(on, name);
  if (found !== undefined) {
    return packCardMessage(person.locale, found, Math.floor(on.indexOf(found) / BROWSED_PACKS));
  }
  const off = findPack(all, name);
  if (off !== undefined) return noticeMessage(person.locale, { notice: 'pack-off', title: off.title });
  if (on.length === 0) return noticeMessage(person.locale, { notice: 'no-packs' });
  return noticeMessage(person.locale, { notice: 'unknown-pack', pack: name, packs: on.map(({ title }) => title) });
}

async function packsOn(desk: Desk, guildId: string): Promise<readonly ShelfPack[]> {
  return (await desk.shelf.packs(guildId)).filter(({ isOn }) => isOn);
}
