import type { PlayablePack, Shelf, ShelfPack, WholePack } from '../commands/shelf.ts';
import type { PackEntry } from '../packs/entry.ts';
import { offersAsWrong, withAccepted } from '../questions/accept-also.ts';
import type { Question } from '../questions/question.ts';
import type { Store } from '../store/store.ts';
import type { BundledPack } from './bundled-pack.ts';
import { DEFAULT_PACK } from './packs.ts';
import { fromSlices } from './slices.ts';

/** So many questions are kept in memory, those used last: some 50 MB. */
const MOST_QUESTIONS = 10_000;

/** So many packs that servers have changed are kept ready. */
const MOST_AMENDED = 200;

/** The one state of a bundled pack. */
const BUNDLED = 'bundled';

interface Loaded {
  /** Which questions these are. A pack that was forgotten and is added anew begins with version 1 again. */
  readonly state: string;
  readonly questions: readonly Question[];
}

/** A pack as a server has changed it; the same array of questions as long as its changes are the same. */
interface Amended {
  readonly of: readonly Question[];
  readonly mark: string;
  readonly pack: PlayablePack;
}

/** The bundled packs and those in the store, as each server has them. At most `mostQuestions` are kept, or one pack. */
export function createShelf(
  store: Store,
  bundled: readonly BundledPack[],
  mostQuestions: number = MOST_QUESTIONS,
): Shelf {
  const byKey = new Map(bundled.map((pack) => [pack.id, pack]));
  // Few servers bring packs, so it is made when the first one does.
  let stems: ReadonlyMap<string, string> | undefined;
  const loaded = new Map<string, Loaded>();
  const amended = new Map<string, Amended>();

  /** The questions of this version of a pack, which are the same array as long as they are kept. */
  async function questionsOf(key: string, state: string, read: () => Promise<Loaded>): Promise<readonly Question[]> {
    const known = loaded.get(key);
    if (known?.state === state) return touch(loaded, key, known).questions;
    const now = await read();
    drop(key);
    loaded.set(key, now);
    let kept = [...loaded.values()].reduce((sum, one) => sum + one.questions.length, 0);
    for (const [other, one] of loaded) {
      if (kept <= mostQuestions || other === key) break;
      drop(other);
      kept -= one.questions.length;
    }
    return now.questions;
  }

  /** Lets go of the questions, and of the packs made of them, which would keep them in memory. */
  function drop(key: string): void {
    loaded.delete(key);
    for (const [place, { pack }] of amended) if (pack.id === key) amended.delete(place);
  }

  async function readStored({ key, version, changedAt }: PackEntry): Promise<Loaded> {
    const stored = await store.packQuestions(key);
    const questions = await fromSlices(stored?.slices ?? []);
    return { state: stateOf({ version: stored?.version ?? version, changedAt }), questions };
  }

  async function amend(guildId: string, base: PlayablePack): Promise<PlayablePack> {
    const switches = await store.questionSwitches(guildId, base.id);
    const accepted = await store.acceptedAnswers(guildId, base.id);
    if (switches.size === 0 && accepted.length === 0) return base;
    const mark = JSON.stringify([[...switches.keys()].sort(), accepted]);
    const place = `${guildId} ${base.id}`;
    const known = amended.get(place);
    if (known?.of === base.questions && known.mark === mark) return touch(amended, place, known).pack;
    const texts = new Map<string, readonly string[]>();
    for (const one of accepted) texts.set(slotKey(one), [...(texts.get(slotKey(one)) ?? []), one.text]);
    const questions = base.questions
      .map((question) => ({ question, also: texts.get(slotKey(question)) ?? [] }))
      // What counts as right in words cannot be a wrong choice.
      .filter(({ question, also }) => !switches.has(question.id) && !offersAsWrong(question, also))
      .map(({ question, also }) => withAccepted(question, also));
    const pack = { ...base, questions };
    // Others may have asked for so much meanwhile that the pack is kept no longer.
    if (loaded.get(base.id)?.questions !== base.questions) return pack;
    amended.set(place, { of: base.questions, mark, pack });
    const [oldest] = amended.keys();
    if (amended.size > MOST_AMENDED && oldest !== undefined) amended.delete(oldest);
    return pack;
  }

  async function whole(guildId: string, key: string): Promise<WholePack | undefined> {
    const came = byKey.get(key);
    if (came !== undefined) {
      const questions = await questionsOf(key, BUNDLED, async () => ({
        state: BUNDLED,
        questions: await came.questions(),
      }));
      return { id: key, title: came.head.title, questions, isBundled: true };
    }
    // The key of another server's pack opens nothing here.
    if (!key.startsWith(`${guildId}.`)) return undefined;
    const entry = await store.serverPack(key);
    if (entry === undefined || entry.removedAt !== undefined) return undefined;
    return {
      id: key,
      title: entry.title,
      questions: await questionsOf(key, stateOf(entry), () => readStored(entry)),
      isBundled: false,
    };
  }

  return {
    async packs(guildId) {
      const off = await store.packsOff(guildId);
      const own = await store.serverPacks(guildId);
      const all = [...own.map(ownPack), ...bundled.map(bundledPack)];
      const isDefault = ({ key }: { readonly key: string }): number => (key === DEFAULT_PACK ? 0 : 1);
      return all
        .map((pack): ShelfPack => ({ ...pack, isOn: !off.has(pack.key) }))
        .toSorted((a, b) => isDefault(a) - isDefault(b));
    },
    async load(guildId, key) {
      const pack = await whole(guildId, key);
      return pack === undefined ? undefined : amend(guildId, pack);
    },
    whole,
    bundledStems(hashes) {
      stems ??= new Map(bundled.flatMap((pack) => pack.stems.map((stem) => [stem, pack.head.title] as const)));
      const found = new Map<string, string>();
      for (const hash of hashes) {
        const title = stems.get(hash);
        if (title !== undefined) found.set(hash, title);
      }
      return found;
    },
  };
}

function stateOf({ version, changedAt }: Pick<PackEntry, 'version' | 'changedAt'>): string {
  return `${version} ${changedAt}`;
}

/** What an accepted answer is about, within its pack: every wording of the question. */
function slotKey({ fact, slot }: Pick<Question, 'fact' | 'slot'>): string {
  return `${fact} ${slot}`;
}

function ownPack({ bytes: _bytes, changedAt: _at, changedBy: _by, ...entry }: PackEntry): Omit<ShelfPack, 'isOn'> {
  return { ...entry, slug: entry.key.slice(entry.guildId.length + 1), isBundled: false };
}

function bundledPack({ id, head }: BundledPack): Omit<ShelfPack, 'isOn'> {
  return { ...head, key: id, slug: id, isBundled: true };
}

/** Puts the entry last, so that the first one is the one used longest ago. */
function touch<T>(map: Map<string, T>, key: string, value: T): T {
  map.delete(key);
  map.set(key, value);
  return value;
}
