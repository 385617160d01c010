import { SlashCommandBuilder } from '@discordjs/builders';
import { InteractionContextType, PermissionFlagsBits } from 'discord-api-types/v10';
import { wordsFor } from '../../i18n/words.ts';
import { formats } from '../../packs/importers/formats.ts';
import { noticeMessage } from '../../views/notices.ts';
import type { Command } from '../command.ts';
import { suggestPacks } from '../shelf.ts';
import { addPack } from './add.ts';
import { listMessage } from '../reviews/cases.ts';
import { mayModerate } from './gate.ts';
import { openPreview } from './preview.ts';

const words = wordsFor('en-US');

/** All that moderators do with packs, a subcommand each. */
export const pack: Command = {
  data: new SlashCommandBuilder()
    .setName('pack')
    .setDescription(words('commands.pack.description'))
    .setContexts(InteractionContextType.Guild)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageMessages)
    .addSubcommand((subcommand) =>
      subcommand
        .setName('add')
        .setDescription(words('commands.pack.add'))
        .addAttachmentOption((option) => option.setName('file').setDescription(words('commands.pack.file')))
        .addStringOption((option) =>
          option.setName('name').setDescription(words('commands.pack.name')).setMaxLength(100),
        )
        .addStringOption((option) =>
          option
            .setName('format')
            .setDescription(words('commands.pack.format'))
            .addChoices(...formats.map(({ name, title }) => ({ name: title, value: name }))),
        ),
    )
    .addSubcommand((subcommand) =>
      subcommand
        .setName('preview')
        .setDescription(words('commands.pack.preview'))
        .addStringOption((option) =>
          option.setName('pack').setDescription(words('commands.pack.which')).setRequired(true).setAutocomplete(true),
        ),
    )
    .addSubcommand((subcommand) => subcommand.setName('review').setDescription(words('commands.pack.review')))
    .toJSON(),

  async run(desk, call) {
    if (!(await mayModerate(call))) return;
    switch (call.subcommand) {
      case 'add':
        return addPack(desk, call);
      case 'preview':
        return openPreview(desk, call);
      case 'review':
        await call.respond.reply(await listMessage(desk, call, 'open', 0));
        return;
      default:
        await call.respond.reply(noticeMessage(call.person.locale, { notice: 'unknown-command' }));
    }
  },

  complete: async (desk, { scene, typed }) => suggestPacks(await desk.shelf.packs(scene.guildId), typed),
};
