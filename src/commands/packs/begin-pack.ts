import { wordsFor } from '../../i18n/words.ts';
import type { PackSource } from '../../packs/edit/edit.ts';
import { cleanText } from '../../views/text.ts';
import { dayOf, type Call } from '../call.ts';

const SLUG = 'our-questions';

/** The beginning of the pack that a server's first question goes into when it has no other. */
export function beginPack({ scene, at }: Call): PackSource & { readonly slug: string } {
  const words = wordsFor(scene.guildLocale);
  const server = cleanText(scene.guildName).slice(0, 100) || scene.guildId;
  const pack = {
    format: '1',
    pack: SLUG,
    title: words('entry.ownPackTitle'),
    people: 'real',
    language: scene.guildLocale,
    source: {
      title: words('entry.ownSource', { server }),
      date: dayOf({ at }),
      sections: { questions: 'questions' },
    },
    extra: [],
  };
  return { slug: SLUG, syntax: 'json', text: JSON.stringify(pack, undefined, 2) };
}
