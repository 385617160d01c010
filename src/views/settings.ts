import { ChannelType, ComponentType, type APIComponentInContainer } from 'discord-api-types/v10';
import type { ServerSettings } from '../game/server-settings.ts';
import { wordsFor, type Words } from '../i18n/words.ts';
import { button, card, COLOUR, ephemeralMessage, publicMessage, row, separator, text } from './components.ts';
import { encodePress } from './custom-id.ts';
import type { Message } from './message.ts';

/** What a server has set, each with a way to change it. `refused`: a channel that was chosen and cannot be posted in. */
export function settingsMessage(locale: string, settings: ServerSettings, refused?: string): Message {
  const words = wordsFor(locale);
  const { reviewChannelId: channel } = settings;
  return ephemeralMessage([
    card(COLOUR.running, [
      text(words('settings.title')),
      ...(refused === undefined ? [] : [text(words('settings.channelRefused', { channel: `<#${refused}>` }))]),
      text(
        words('settings.channelTitle'),
        words('settings.channel', { channel: channel === undefined ? words('settings.nowhere') : `<#${channel}>` }),
      ),
      row({
        type: ComponentType.ChannelSelect,
        custom_id: encodePress({ press: 'setting-channel' }),
        placeholder: words('settings.choose'),
        channel_types: [ChannelType.GuildText],
      }),
      ...(channel === undefined ? [] : [row(button({ press: 'setting-no-channel' }, words('settings.noChannel')))]),
      separator(),
      switchSection(words, 'pause', settings.pauseOnReports),
      switchSection(words, 'filter', settings.wordFilter),
    ]),
  ]);
}

/** What a channel is told when it becomes the review channel: that it can be posted in. */
export function channelTestMessage(locale: string): Message {
  return publicMessage([text(wordsFor(locale)('settings.channelTest'))], { silent: true });
}

function switchSection(words: Words, name: 'pause' | 'filter', isOn: boolean): APIComponentInContainer {
  const state = words(isOn ? 'settings.on' : 'settings.off');
  return {
    type: ComponentType.Section,
    components: [text(words(`settings.${name}Title`), words(`settings.${name}`, { state }))],
    accessory: button(
      { press: 'setting-switch', name, state: isOn ? 'off' : 'on' },
      words(isOn ? 'settings.turnOff' : 'settings.turnOn'),
    ),
  };
}
