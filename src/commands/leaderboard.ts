import { SlashCommandBuilder } from '@discordjs/builders';
import { InteractionContextType } from 'discord-api-types/v10';
import { wordsFor } from '../i18n/words.ts';
import { boardMessage } from '../views/board.ts';
import type { Message } from '../views/message.ts';
import { isPeriod, PERIODS, type Period } from '../game/period.ts';
import type { Call } from './call.ts';
import type { Command } from './command.ts';
import type { Desk } from './desk.ts';

const words = wordsFor('en-US');

/** Where `/leaderboard` begins: long enough to be full, short enough to be won. */
export const STANDARD_PERIOD: Period = 'week';

export const leaderboard: Command = {
  data: new SlashCommandBuilder()
    .setName('leaderboard')
    .setDescription(words('commands.leaderboard.description'))
    .setContexts(InteractionContextType.Guild)
    .addStringOption((option) =>
      option
        .setName('period')
        .setDescription(words('commands.leaderboard.period'))
        .addChoices(...PERIODS.map((period) => ({ name: words(`board.${period}`), value: period }))),
    )
    .addBooleanOption((option) => option.setName('private').setDescription(words('commands.leaderboard.private')))
    .toJSON(),

  async run(desk, call) {
    const asked = call.options.get('period');
    const period = typeof asked === 'string' && isPeriod(asked) ? asked : STANDARD_PERIOD;
    const ephemeral = call.options.get('private') === true;
    await call.respond.reply(await readBoard(desk, call, { period, page: 0, ephemeral }));
  },
};

export interface BoardWish {
  readonly period: Period;
  readonly page: number | 'me';
  readonly ephemeral: boolean;
}

/** A page of the server's board as the person of the call sees it. */
export async function readBoard(desk: Desk, call: Call, { period, page, ephemeral }: BoardWish): Promise<Message> {
  const { person, scene } = call;
  const now = desk.clock.now();
  const { guildId, guildName } = scene;
  return boardMessage({
    locale: ephemeral ? person.locale : scene.guildLocale,
    guildName,
    period,
    ownerId: person.id,
    page: await desk.store.board({ guildId, period, page, readerId: person.id, now }),
    now,
    ephemeral,
  });
}
