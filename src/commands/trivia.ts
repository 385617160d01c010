import { SlashCommandBuilder } from '@discordjs/builders';
import { InteractionContextType } from 'discord-api-types/v10';
import { ANSWER_MODES } from '../game/model.ts';
import { wordsFor } from '../i18n/words.ts';
import { noticeMessage } from '../views/notices.ts';
import type { CommandCall } from './call.ts';
import type { Command } from './command.ts';
import type { Desk, PlayablePack } from './desk.ts';
import { inRange, ranges } from './ranges.ts';
import { startGame } from './start-game.ts';

const words = wordsFor('en-US');

/** Discord shows at most so many suggestions. */
const MAX_SUGGESTIONS = 25;

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

  complete(desk, { typed }) {
    const parts = typed.toLowerCase().split(/\s+/u);
    return desk.packs
      .filter(({ id, title }) => parts.every((part) => `${id} ${title}`.toLowerCase().includes(part)))
      .slice(0, MAX_SUGGESTIONS)
      .map(({ id, title }) => ({ name: title.slice(0, 100), value: id }));
  },
};

/** The pack that was asked for, by id or title, or the default one. Says so when there is none. */
async function choosePack(desk: Desk, call: CommandCall): Promise<PlayablePack | undefined> {
  const wanted = call.options.get('pack');
  const [standard] = desk.packs;
  if (standard === undefined) {
    await call.respond.reply(noticeMessage(call.person.locale, { notice: 'no-packs' }));
    return undefined;
  }
  if (wanted === undefined) return standard;
  const name = String(wanted).trim().toLowerCase();
  const found = desk.packs.find(({ id, title }) => id === name || title.toLowerCase() === name);
  if (found === undefined) {
    const packs = desk.packs.map(({ title }) => title);
    await call.respond.reply(
      noticeMessage(call.person.locale, { notice: 'unknown-pack', pack: String(wanted), packs }),
    );
  }
  return found;
}

/** Discord checks the range in its client; here it is checked because a call need not come from one. */
async function numberOption(call: CommandCall, option: keyof typeof ranges): Promise<number | undefined> {
  const { low, high, standard } = ranges[option];
  const value = call.options.get(option) ?? standard;
  if (typeof value === 'number' && inRange(option, value)) return value;
  await call.respond.reply(noticeMessage(call.person.locale, { notice: 'out-of-range', option, low, high }));
  return undefined;
}
