import { SlashCommandBuilder } from '@discordjs/builders';
import { InteractionContextType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { SettingsChange } from '../game/server-settings.ts';
import { wordsFor } from '../i18n/words.ts';
import type { SettingPress } from '../views/custom-id.ts';
import { channelTestMessage, settingsMessage } from '../views/settings.ts';
import type { PressCall } from './call.ts';
import type { Command } from './command.ts';
import type { Desk } from './desk.ts';
import { mayManage } from './gate.ts';

const words = wordsFor('en-US');

/** The panel of what a server has set. */
export const settings: Command = {
  data: new SlashCommandBuilder()
    .setName('trivia-settings')
    .setDescription(words('commands.settings.description'))
    .setContexts(InteractionContextType.Guild)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
    .toJSON(),

  async run(desk, call) {
    if (!(await mayManage(call))) return;
    await call.respond.reply(settingsMessage(call.person.locale, await desk.store.settings(call.scene.guildId)));
  },
};

/** A press on the panel. */
export async function pressSetting(desk: Desk, call: PressCall, press: SettingPress): Promise<void> {
  if (!(await mayManage(call))) return;
  const { guildId, guildLocale } = call.scene;
  if (press.press !== 'setting-channel') return save(desk, call, changeOf(press));
  const channel = call.values[0] ?? '';
  // Whether a channel can be posted in is known for certain once something was posted there.
  const posted = await desk.chat.post(channel, channelTestMessage(guildLocale), call.id);
  if (!posted.ok) {
    await call.respond.update(settingsMessage(call.person.locale, await desk.store.settings(guildId), channel));
    return;
  }
  await save(desk, call, { reviewChannelId: channel });
}

function changeOf(press: Exclude<SettingPress, { press: 'setting-channel' }>): SettingsChange {
  if (press.press === 'setting-no-channel') return { reviewChannelId: null };
  const isOn = press.state === 'on';
  return press.name === 'pause' ? { pauseOnReports: isOn } : { wordFilter: isOn };
}

async function save(desk: Desk, { person, scene, respond }: PressCall, change: SettingsChange): Promise<void> {
  const after = await desk.store.changeSettings(scene.guildId, change);
  await respond.update(settingsMessage(person.locale, after));
}
