import { ContextMenuCommandBuilder } from '@discordjs/builders';
import { ApplicationCommandType, InteractionContextType } from 'discord-api-types/v10';
import type { Game } from '../../game/model.ts';
import { wordsFor } from '../../i18n/words.ts';
import { decodePress } from '../../views/custom-id.ts';
import { reportNoticeMessage } from '../../views/report-notices.ts';
import type { MenuCall } from '../call.ts';
import type { MenuCommand } from '../command.ts';
import type { Desk } from '../desk.ts';
import { isAt } from '../place.ts';
import { openReport } from './report.ts';

/** "Report trivia question" in the menu of a message: for questions that are open or revealed. */
export const reportMenu: MenuCommand = {
  data: new ContextMenuCommandBuilder()
    .setName(wordsFor('en-US')('commands.reportQuestion'))
    .setType(ApplicationCommandType.Message)
    .setContexts(InteractionContextType.Guild)
    .toJSON(),

  async run(desk, call) {
    const found = await roundOf(desk, call);
    if (found === undefined) {
      await call.respond.reply(reportNoticeMessage(call.person.locale, { notice: 'no-question' }));
    } else {
      await openReport(call, found.game, found.round);
    }
  },
};

/** The round whose question the message shows: its buttons name it. */
async function roundOf(
  desk: Desk,
  call: MenuCall,
): Promise<{ readonly game: Game; readonly round: number } | undefined> {
  if (!call.message.isOwn) return undefined;
  for (const customId of call.message.customIds) {
    const press = decodePress(customId);
    if (press === undefined || !('gameId' in press) || !('round' in press)) continue;
    const game = await desk.sessions.find(press.gameId);
    return game !== undefined && isAt(game, call) ? { game, round: press.round } : undefined;
  }
  return undefined;
}
