import { wordsFor } from '../../i18n/words.ts';
import type { PackEntry, PackText } from '../../packs/entry.ts';
import type { Message } from '../../views/message.ts';
import { packChangeMessage, type PackChange } from '../../views/pack-changes.ts';
import { packNoticeMessage, type PackNotice } from '../../views/pack-notices.ts';
import { dayOf, type Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import { failureNotice } from './check-file.ts';
import { slugOf } from './find.ts';
import { CHECKS_A_DAY } from './limits.ts';
import { namesakeOf } from './namesake.ts';
import type { CheckOutcome } from './ports.ts';
import { refusalOf, saveChecked } from './saved.ts';

/**
 * Makes a new version of the pack with the text of an old one, and gives the words for what came of it. The text is checked
 * again, as any file is: questions of old versions are not kept, and the rules may have become stricter.
 */
export async function restoreVersion(desk: Desk, call: Call, entry: PackEntry, version: number): Promise<Message> {
  const { person, scene } = call;
  const { key, title } = entry;
  const told = (change: PackChange): Message => packChangeMessage(person.locale, change);
  const noted = (notice: PackNotice): Message => packNoticeMessage(person.locale, notice);
  const stored = await desk.store.packText(key, version);
  if (stored === undefined) return told({ change: 'not-kept', version });
  const present = await desk.store.packText(key);
  if (present?.text === stored.text) return told({ change: 'same-text', title, version });
  if (!desk.checksToday.take(scene.guildId)) return noted({ notice: 'too-many-checks', count: CHECKS_A_DAY });
  const outcome = await checkAgain(desk, call, stored);
  if (!outcome.ok) return noted({ notice: failureNotice(outcome.why) });
  const { pack, problems } = outcome.checked;
  if (pack?.key !== key) {
    const problem = problems.find(({ severity }) => severity === 'error');
    if (problem === undefined) throw new Error('a stored pack became another one');
    return told({ change: 'refused', version, problem });
  }
  const all = await desk.shelf.packs(scene.guildId);
  const namesake = namesakeOf(all, { key, slug: slugOf(entry), title: pack.head.title });
  if (namesake !== undefined) return told({ change: 'title-taken', title: namesake.title });
  const same = { ...pack, text: stored.text, syntax: stored.syntax };
  const saved = await saveChecked(desk, call, same, {
    basedOn: entry.version,
    kind: 'restored',
    restores: version,
    summary: wordsFor(scene.guildLocale)('packs.summaryRestored', { version }),
  });
  if (saved.saved) {
    const { questions } = pack.head;
    return told({ change: 'restored', title: pack.head.title, questions, version, present: saved.entry.version });
  }
  return saved.why === 'changed' ? told({ change: 'moved' }) : noted(refusalOf(saved));
}

function checkAgain(desk: Desk, { at, scene }: Call, { text, syntax }: PackText): Promise<CheckOutcome> {
  return desk.checks.check({
    name: `pack.${syntax}`,
    bytes: new TextEncoder().encode(text),
    format: 'fact-pack',
    isStored: true,
    guildId: scene.guildId,
    day: dayOf({ at }),
  });
}
