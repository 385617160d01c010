import { SlashCommandBuilder } from '@discordjs/builders';
import { InteractionContextType } from 'discord-api-types/v10';
import { ANSWER_MODES } from '../game/model.ts';
import { wordsFor } from '../i18n/words.ts';
import { noticeMessage } from '../views/notices.ts';
import type { CommandCall } from './call.ts';
import type { Command } from './command.ts';
import type { Desk } from './desk.ts';
import { inRange, ranges } from './ranges.ts';
import { findPack, type PlayablePack, suggestPacks } from './shelf.ts';
import { startGame } from './start-game.ts';

const words = wordsFor('en-US');

export const trivia: Command = {
  data: new SlashCommandBuilder()
    .setName('trivia')
    .setDescription(words('commands.trivia.description'))
    .setContexts(InteractionContextType.Guild)
    .addStringOption((option) =>
      option.setName('pack').setDescription(words('commands.trivia.pack')).setAutocomplete(true),
    )
    .addIntegerOption((option) =>
      option
        .setName('rounds')
        .setDescription(words('commands.trivia.rounds'))
        .setMinValue(ranges.rounds.low)
        .setMaxValue(ranges.rounds.high),
    )
    .addIntegerOption((option) =>
      option
        .setName('seconds')
        .setDescription(words('commands.trivia.seconds'))
        .setMinValue(ranges.seconds.low)
        .setMaxValue(ranges.seconds.high),
    )
    .addStringOption((option) =>
      option
        .setName('answers')
        .setDescription(words('commands.trivia.answers'))
        .addChoices(...ANSWER_MODES.map((mode) => ({ name: words(`commands.trivia.${mode}`), value: mode }))),
    )
    .addBooleanOption((option) => option.setName('skip-lobby').setDescription(words('commands.trivia.skipLobby')))
    .toJSON(),

  async run(desk, call) {
    const pack = await choosePack(desk, call);
    if (pack === undefined) return;
    const rounds = await numberOption(call, 'rounds');
    if (rounds === undefined) return;
    const seconds = await numberOption(call, 'seconds');
    if (seconds === undefined) return;
    const skipLobby = call.options.get('skip-lobby') === true;
    const answers = ANSWER_MODES.find((mode) => mode === call.options.get('answers')) ?? 'mixed';
    await startGame(desk, call, { pack, rounds, seconds, skipLobby, answers });
  },

  async complete(desk, { person, scene, typed }) {
    const packs = await desk.shelf.packs(scene.guildId);
    return suggestPacks(
      packs.filter(({ isOn }) => isOn),
      typed,
      person.locale,
    );
  },
};

/** The pack that was asked for, by id or title, or the default one. Says so when there is none. */
async function choosePack(desk: Desk, call: CommandCall): Promise<PlayablePack | undefined> {
  const { person, scene, options, respond } = call;
  const wanted = options.get('pack');
  const all = await desk.shelf.packs(scene.guildId);
  const packs = all.filter(({ isOn }) => isOn);
  const found = wanted === undefined ? packs[0] : findPack(packs, String(wanted));
  if (found !== undefined) {
    const pack = await desk.shelf.load(scene.guildId, found.key);
    if (pack !== undefined) return pack;
  }
  if (packs.length === 0) {
    await respond.reply(noticeMessage(person.locale, { notice: 'no-packs' }));
    return undefined;
  }
  const off = wanted === undefined ? undefined : findPack(all, String(wanted));
  const notice =
    off === undefined
      ? ({ notice: 'unknown-pack', pack: String(wanted), packs: packs.map(({ title }) => title) } as const)
      : ({ notice: 'pack-off', title: off.title } as const);
  await respond.reply(noticeMessage(person.locale, notice));
  return undefined;
}

/** Discord checks the range in its client; here it is checked because a call need not come from one. */
async function numberOption(call: CommandCall, option: keyof typeof ranges): Promise<number | undefined> {
  const { low, high, standard } = ranges[option];
  const value = call.options.get(option) ?? standard;
  if (typeof value === 'number' && inRange(option, value)) return value;
  await call.respond.reply(noticeMessage(call.person.locale, { notice: 'out-of-range', option, low, high }));
  return undefined;
}
