import { wordsFor, type Words } from '../i18n/words.ts';
import type { Author, PackHead } from '../packs/entry.ts';
import type { HealthFlag } from '../questions/health.ts';
import { card, COLOUR, ephemeralMessage, exactTime, separator, text } from './components.ts';
import { ROOM } from './limits.ts';
import type { Message } from './message.ts';
import { aboutLines } from './pack-browse.ts';
import { markdown, markdownName } from './text.ts';

/** How the questions of a pack fared. */
export interface PackFigures {
  /** First answers of each person. */
  readonly answers: number;
  readonly right: number;
  /** People who reported questions of the pack on this server, counted for each question. */
  readonly reports: number;
  /** Those with the smallest share of right answers, 0 to 1, the hardest first. */
  readonly hardest: readonly { readonly stem: string; readonly share: number; readonly answers: number }[];
  /** What a moderator should look at. */
  readonly flagged: readonly { readonly stem: string; readonly flags: readonly HealthFlag[] }[];
}

export interface PackInfoView {
  readonly locale: string;
  readonly pack: PackHead;
  /** Of a server's own pack: its version, and who made it when (epoch ms). */
  readonly change?: { readonly version: number; readonly by: Author; readonly at: number };
  readonly isOn: boolean;
  readonly figures: PackFigures;
}

/** All that is known of a pack, for moderators. */
export function packInfoMessage({ locale, pack, change, isOn, figures }: PackInfoView): Message {
  const words = wordsFor(locale);
  const state = [
    change === undefined ? words('packs.bundled') : words('packs.changed', changeValues(change)),
    isOn ? words('packs.on') : `**${words('packs.off')}**`,
  ];
  return ephemeralMessage([
    card(isOn ? COLOUR.running : COLOUR.over, [
      text(words('packs.infoTitle', { title: markdown(pack.title, ROOM.title) })),
      text(
        ...aboutLines(words, locale, pack),
        words('packs.difficulties', { ...pack.difficulties }),
        state.join(' · '),
      ),
      separator(),
      text(...figureLines(words, figures)),
      ...(figures.flagged.length === 0 ? [] : [text(...flagLines(words, figures))]),
    ]),
  ]);
}

function changeValues({ version, by, at }: NonNullable<PackInfoView['change']>) {
  return { version, name: markdownName(by.name), when: exactTime(at) };
}

function figureLines(words: Words, { answers, right, reports, hardest }: PackFigures): readonly string[] {
  const reported = reports === 0 ? words('packs.noReports') : words('packs.reports', { count: reports });
  if (answers === 0) return [words('packs.neverPlayed'), reported];
  const lines = hardest.map((one) =>
    words('packs.hardLine', { share: one.share, answers: one.answers, stem: markdown(one.stem, ROOM.shortStem) }),
  );
  return [
    words('packs.played', { share: right / answers, count: answers }),
    reported,
    ...(lines.length === 0 ? [] : [words('packs.hardest'), ...lines]),
  ];
}

function flagLines(words: Words, { flagged }: PackFigures): readonly string[] {
  return [
    words('packs.look'),
    ...flagged.map(({ stem, flags }) => {
      const said = flags.slice(0, 2).map((flag) => flagWords(words, flag));
      return words('packs.lookLine', { stem: markdown(stem, ROOM.shortStem), flags: said.join('; ') });
    }),
  ];
}

function flagWords(words: Words, flag: HealthFlag): string {
  switch (flag.flag) {
    case 'idle-choice':
      return words('packs.idleChoice', { choice: markdown(flag.choice, ROOM.shortAnswer) });
    case 'ambiguous':
      return words('packs.ambiguous', { choice: markdown(flag.choice, ROOM.shortAnswer) });
    case 'below-chance':
      return words('packs.belowChance');
    case 'too-easy':
      return words('packs.tooEasy');
    case 'reported':
      return words('packs.reported');
  }
}
