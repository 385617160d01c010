import { SlashCommandBuilder, type SlashCommandSubcommandBuilder } from '@discordjs/builders';
import { InteractionContextType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { WordKey } from '../../i18n/word-key.ts';
import { wordsFor } from '../../i18n/words.ts';
import { formats } from '../../packs/importers/formats.ts';
import { exportFormats } from '../../packs/writers/export-formats.ts';
import { noticeMessage } from '../../views/notices.ts';
import type { CommandCall } from '../call.ts';
import type { Command } from '../command.ts';
import type { Desk } from '../desk.ts';
import { addPack } from './add.ts';
import { listMessage } from '../reviews/cases.ts';
import { exportPack } from './export.ts';
import { mayModerate } from '../gate.ts';
import { showHistory } from './history.ts';
import { showInfo } from './info.ts';
import { listPacks } from './list.ts';
import { openPreview } from './preview.ts';
import { askToRemove } from './remove.ts';
import { suggestForPack } from './suggest.ts';
import { disablePack, enablePack } from './switch.ts';
import { sendTemplates } from './template.ts';
import { undoChange } from './undo.ts';

const words = wordsFor('en-US');

type Options = (builder: SlashCommandSubcommandBuilder) => SlashCommandSubcommandBuilder;

interface Subcommand {
  readonly name: string;
  readonly words: WordKey;
  /** Adds its options. */
  readonly options?: Options;
  run(desk: Desk, call: CommandCall): Promise<void>;
}

const ofPack: Options = (builder) =>
  builder.addStringOption((option) =>
    option.setName('pack').setDescription(words('commands.pack.pack')).setAutocomplete(true).setRequired(true),
  );

const ofFormat: Options = (builder) =>
  ofPack(builder).addStringOption((option) =>
    option
      .setName('format')
      .setDescription(words('commands.pack.exportFormat'))
      .addChoices(...exportFormats.map((name) => ({ name: name.toUpperCase(), value: name }))),
  );

const ofFile: Options = (builder) =>
  builder
    .addAttachmentOption((option) => option.setName('file').setDescription(words('commands.pack.file')))
    .addStringOption((option) => option.setName('name').setDescription(words('commands.pack.name')).setMaxLength(100))
    .addStringOption((option) =>
      option
        .setName('format')
        .setDescription(words('commands.pack.format'))
        .addChoices(...formats.map(({ name, title }) => ({ name: title, value: name }))),
    );

/** In the order in which Discord lists them: the likeliest first. */
const subcommands: readonly Subcommand[] = [
  { name: 'add', words: 'commands.pack.add', options: ofFile, run: addPack },
  { name: 'list', words: 'commands.pack.list', run: listPacks },
  { name: 'info', words: 'commands.pack.info', options: ofPack, run: showInfo },
  { name: 'preview', words: 'commands.pack.preview', options: ofPack, run: openPreview },
  { name: 'enable', words: 'commands.pack.enable', options: ofPack, run: enablePack },
  { name: 'disable', words: 'commands.pack.disable', options: ofPack, run: disablePack },
  { name: 'review', words: 'commands.pack.review', run: showReview },
  { name: 'undo', words: 'commands.pack.undo', options: ofPack, run: undoChange },
  { name: 'history', words: 'commands.pack.history', options: ofPack, run: showHistory },
  { name: 'export', words: 'commands.pack.export', options: ofFormat, run: exportPack },
  { name: 'remove', words: 'commands.pack.remove', options: ofPack, run: askToRemove },
  { name: 'template', words: 'commands.pack.template', run: sendTemplates },
];

async function showReview(desk: Desk, call: CommandCall): Promise<void> {
  await call.respond.reply(await listMessage(desk, call, 'open', 0));
}

function describe(): SlashCommandBuilder {
  const command = new SlashCommandBuilder()
    .setName('pack')
    .setDescription(words('commands.pack.description'))
    .setContexts(InteractionContextType.Guild)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageMessages);
  for (const { name, words: key, options } of subcommands) {
    command.addSubcommand((builder) => {
      builder.setName(name).setDescription(words(key));
      return options === undefined ? builder : options(builder);
    });
  }
  return command;
}

/** All that moderators do with packs, a subcommand each. */
export const pack: Command = {
  data: describe().toJSON(),

  async run(desk, call) {
    if (!(await mayModerate(call))) return;
    const known = subcommands.find(({ name }) => name === call.subcommand);
    if (known !== undefined) return known.run(desk, call);
    await call.respond.reply(noticeMessage(call.person.locale, { notice: 'unknown-command' }));
  },

  complete: suggestForPack,
};
