import { SlashCommandBuilder } from '@discordjs/builders';
import { InteractionContextType } from 'discord-api-types/v10';
import { randomId } from '../../game/random-id.ts';
import type { Suggestion } from '../../game/review.ts';
import { wordsFor } from '../../i18n/words.ts';
import { readAnswers } from '../../packs/edit/written-fields.ts';
import { stemHash } from '../../questions/stem-hash.ts';
import { SUGGEST_FIELDS, suggestModal } from '../../views/suggest-modal.ts';
import { suggestNoticeMessage, type SuggestNotice } from '../../views/suggest-notices.ts';
import type { SubmitCall } from '../call.ts';
import type { Command } from '../command.ts';
import type { Desk } from '../desk.ts';
import { findPack, suggestPacks } from '../shelf.ts';
import { isCoarse } from '../word-filter.ts';

const words = wordsFor('en-US');

/** Anybody suggests a question; moderators find it in their queue. */
export const suggestQuestion: Command = {
  data: new SlashCommandBuilder()
    .setName('suggest-question')
    .setDescription(words('commands.suggest.description'))
    .setContexts(InteractionContextType.Guild)
    .addStringOption((option) =>
      option.setName('pack').setDescription(words('commands.suggest.pack')).setAutocomplete(true),
    )
    .toJSON(),

  async run(desk, call) {
    const { person, scene, options, respond } = call;
    const name = options.get('pack');
    const own = await desk.store.serverPacks(scene.guildId);
    const packs = await desk.shelf.packs(scene.guildId);
    const wanted = typeof name === 'string' ? findPack(packs, name)?.key : undefined;
    const pack = own.find(({ key }) => key === wanted);
    await respond.open(suggestModal(person.locale, pack?.key ?? NO_PACK));
  },

  async complete(desk, { person, scene, typed }) {
    const packs = await desk.shelf.packs(scene.guildId);
    return suggestPacks(
      packs.filter(({ isBundled }) => !isBundled),
      typed,
      person.locale,
    );
  },
};

/** Stands for a pack in the id of a dialog when none was named; no pack has such a key. */
const NO_PACK = '-';

/** A suggestion that was typed. Nothing of it is shown to anybody but moderators. */
export async function submitSuggestion(desk: Desk, call: SubmitCall, pack: string): Promise<void> {
  const { person, scene, respond, texts } = call;
  const tell = async (notice: SuggestNotice): Promise<void> =>
    void (await respond.reply(suggestNoticeMessage(person.locale, notice)));
  const field = (name: string): string => (texts.get(name) ?? '').trim();
  const ask = field(SUGGEST_FIELDS.ask).replaceAll(/\s+/gu, ' ');
  const answers = readAnswers(field(SUGGEST_FIELDS.answers));
  if (ask === '' || answers === undefined) return tell({ notice: 'no-right', typed: [...texts.values()] });
  const settings = await desk.store.settings(scene.guildId);
  if (settings.wordFilter && (await isCoarse([...texts.values()].join('\n')))) {
    return tell({ notice: 'coarse', typed: [...texts.values()] });
  }
  const known = await packWith(desk, scene.guildId, ask);
  if (known !== undefined) return tell({ notice: 'known', pack: known });
  const note = field(SUGGEST_FIELDS.note);
  const suggestion: Suggestion = {
    ...(pack === NO_PACK ? {} : { pack }),
    ask,
    answer: answers.answer,
    also: answers.also,
    wrong: answers.wrong,
    ...(note === '' ? {} : { note }),
    by: { id: person.id, name: person.name },
    at: call.at,
  };
  const caseId = randomId(desk.chance(10));
  const filed = await desk.store.fileSuggestion(caseId, scene.guildId, suggestion);
  if (!filed) return tell({ notice: 'too-many', typed: [...texts.values()] });
  desk.cards.touch(caseId, scene.guildLocale);
  await tell({ notice: 'thanks' });
}

/** The title of a pack that asks the same already. */
async function packWith(desk: Desk, guildId: string, ask: string): Promise<string | undefined> {
  const stem = stemHash(ask);
  const bundled = desk.shelf.bundledStems([stem]).get(stem);
  if (bundled !== undefined) return bundled;
  const key = (await desk.store.knownStems(guildId, [stem])).get(stem);
  return key === undefined ? undefined : (await desk.store.serverPack(key))?.title;
}
