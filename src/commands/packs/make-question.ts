import { ContextMenuCommandBuilder } from '@discordjs/builders';
import { ApplicationCommandType, InteractionContextType, PermissionFlagsBits } from 'discord-api-types/v10';
import { wordsFor } from '../../i18n/words.ts';
import { ENTRY_FIELDS } from '../../views/entry-modals.ts';
import { cleanText } from '../../views/text.ts';
import type { MenuCommand } from '../command.ts';
import { openNewQuestion } from './entry.ts';
import { mayModerate } from '../gate.ts';

const words = wordsFor('en-US');

/** Longest question that a pack takes. */
const MAX_ASK = 500;

/** In the menu of a message: its text becomes the beginning of a new question. */
export const makeQuestion: MenuCommand = {
  data: new ContextMenuCommandBuilder()
    .setName(words('commands.makeQuestion.name'))
    .setType(ApplicationCommandType.Message)
    .setContexts(InteractionContextType.Guild)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageMessages)
    .toJSON(),

  async run(desk, call) {
    if (!(await mayModerate(call))) return;
    const ask = cleanText(call.message.text).slice(0, MAX_ASK);
    await openNewQuestion(desk, call, new Map([[ENTRY_FIELDS.ask, ask]]));
  },
};
