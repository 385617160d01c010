import type { PlayablePack, Shelf, ShelfPack, WholePack } from '../commands/shelf.ts';
import type { PackEntry } from '../packs/entry.ts';
import type { Question } from '../questions/question.ts';
import { stemHash } from '../questions/stem-hash.ts';
import type { Store } from '../store/store.ts';
import { type BundledPack, DEFAULT_PACK } from './packs.ts';

/** So many questions of servers' packs are kept in memory: some 60 MB. */
const MOST_QUESTIONS = 40_000;

/** So many packs with questions turned off are kept ready. */
const MOST_AMENDED = 200;

interface Loaded {
  readonly version: number;
  readonly questions: readonly Question[];
}

/** A pack without the questions that a server does not ask; the same array as long as these are the same. */
interface Amended {
  readonly of: readonly Question[];
  readonly mark: string;
  readonly pack: PlayablePack;
}

/** The bundled packs and those in the store, as each server has them. */
export function createShelf(store: Store, bundled: readonly BundledPack[]): Shelf {
  const byKey = new Map(bundled.map((pack) => [pack.id, pack]));
  const stems = new Map(
    bundled.flatMap(({ title, questions }) => questions.map(({ stem }) => [stemHash(stem), title] as const)),
  );
  const loaded = new Map<string, Loaded>();
  const amended = new Map<string, Amended>();

  async function questionsOf(entry: PackEntry): Promise<readonly Question[]> {
    const known = loaded.get(entry.key);
    if (known?.version === entry.version) return touch(loaded, entry.key, known).questions;
    const stored = await store.packQuestions(entry.key);
    const questions: Question[] = [];
    for (const slice of stored?.slices ?? []) {
      questions.push(...(JSON.parse(slice) as Question[]));
      // A large pack takes a while to read; clicks come first.
      await new Promise((resolve) => setImmediate(resolve));
    }
    loaded.set(entry.key, { version: stored?.version ?? entry.version, questions });
    let kept = [...loaded.values()].reduce((sum, one) => sum + one.questions.length, 0);
    for (const [key, one] of loaded) {
      if (kept <= MOST_QUESTIONS || key === entry.key) break;
      loaded.delete(key);
      kept -= one.questions.length;
    }
    return questions;
  }

  async function amend(guildId: string, base: PlayablePack): Promise<PlayablePack> {
    const switches = await store.questionSwitches(guildId, base.id);
    const mark = [...switches.keys()].sort().join(' ');
    if (mark === '') return base;
    const place = `${guildId} ${base.id}`;
    const known = amended.get(place);
    if (known?.of === base.questions && known.mark === mark) return touch(amended, place, known).pack;
    const questions = base.questions.filter(({ id }) => !switches.has(id));
    const pack = { ...base, questions };
    amended.set(place, { of: base.questions, mark, pack });
    const [oldest] = amended.keys();
    if (amended.size > MOST_AMENDED && oldest !== undefined) amended.delete(oldest);
    return pack;
  }

  async function whole(guildId: string, key: string): Promise<WholePack | undefined> {
    const came = byKey.get(key);
    if (came !== undefined) return { ...came, isBundled: true };
    // The key of another server's pack opens nothing here.
    if (!key.startsWith(`${guildId}.`)) return undefined;
    const entry = await store.serverPack(key);
    if (entry === undefined || entry.removedAt !== undefined) return undefined;
    return { id: key, title: entry.title, questions: await questionsOf(entry), isBundled: false };
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
    bundledStems: (hashes) =>
      new Map(hashes.flatMap((hash) => (stems.has(hash) ? [[hash, stems.get(hash) ?? '']] : []))),
  };
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
