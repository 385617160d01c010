import { SlashCommandBuilder } from '@discordjs/builders';
import { InteractionContextType } from 'discord-api-types/v10';
import { wordsFor } from '../i18n/words.ts';
import { noticeMessage } from '../views/notices.ts';
import { statusMessage } from '../views/status.ts';
import type { Command } from './command.ts';
import { skipGame, stopGame } from './host-presses.ts';

const words = wordsFor('en-US');

export const triviaHost: Command = {
  data: new SlashCommandBuilder()
    .setName('trivia-host')
    .setDescription(words('commands.triviaHost.description'))
    .setContexts(InteractionContextType.Guild)
    .addStringOption((option) =>
      option
        .setName('action')
        .setDescription(words('commands.triviaHost.action'))
        .setRequired(true)
        .addChoices(
          { name: words('commands.triviaHost.skip'), value: 'skip' },
          { name: words('commands.triviaHost.stop'), value: 'stop' },
          { name: words('commands.triviaHost.status'), value: 'status' },
        ),
    )
    .toJSON(),

  async run(desk, call) {
    const { person, scene, respond } = call;
    const running = await desk.sessions.runningIn(scene.channelId);
    const game = running === undefined ? undefined : await desk.sessions.find(running.id);
    if (game === undefined) {
      await respond.reply(noticeMessage(person.locale, { notice: 'no-game' }));
      return;
    }
    switch (call.options.get('action')) {
      case 'skip':
        return skipGame(desk, call, game);
      case 'stop':
        return stopGame(desk, call, game);
      default:
        // The status is no secret: it says what everybody in the channel sees.
        await respond.reply(statusMessage(person.locale, game));
    }
  },
};
