import { describe, expect, it } from 'vitest';
import type { PackHead } from '../../src/packs/entry.ts';
import type { PackSave, Store } from '../../src/store/store.ts';
import { NOON, type UseStore } from './driver.ts';

const GUILD = '200000000000000001';
const KEY = `${GUILD}.words`;
const by = { id: '100000000000000001', name: 'Ada *A*' };
const quota = { packs: 3, bytes: 1000 };

function head(title: string, questions = 2): PackHead {
  return { title, language: 'en', authors: ['Grace'], questions, difficulties: { easy: 1, medium: 1, hard: 0 } };
}

function packSave(changes: Partial<PackSave> = {}): PackSave {
  const key = changes.key ?? KEY;
  return {
    key,
    guildId: GUILD,
    basedOn: 0,
    kind: 'added',
    summary: '2 questions were added.',
    head: head('Words'),
    text: `text of ${key}`,
    syntax: 'yaml',
    slices: ['[1,2]', '[3]'],
    stems: ['s1', 's2', 's3'],
    by,
    now: NOON,
    quota,
    ...changes,
  };
}

async function saved(store: Store, changes: Partial<PackSave> = {}) {
  const result = await store.savePack(packSave(changes));
  if (!result.saved) throw new Error(result.why);
  return result.entry;
}

/** Packs that servers brought: versions, quotas, removal and return. */
export function describePacks(use: UseStore): void {
  describe('packs of servers', () => {
    it('are kept as they were saved, in order of their titles', async () => {
      const { store, database } = await use();
      const whole = { ...head('écrits', 5), description: 'D', licence: 'CC0', attribution: 'A', category: 'C' };
      const first = await saved(store, { key: `${GUILD}.b`, head: whole, text: 'é' });
      expect(first).toEqual({
        ...whole,
        key: `${GUILD}.b`,
        guildId: GUILD,
        version: 1,
        bytes: 2,
        changedAt: NOON,
        changedBy: by,
      });
      const others = [await saved(store, { key: `${GUILD}.a`, head: head('Words') }), await saved(store)];
      await saved(store, { key: '5.words', guildId: '5', head: head('Another server') });
      await store.close();
      const reopened = await database.open();
      expect(await reopened.serverPacks(GUILD)).toEqual([first, ...others]);
      expect(await reopened.serverPack(KEY)).toEqual(others[1]);
      expect(await reopened.packQuestions(KEY)).toEqual({ version: 1, slices: ['[1,2]', '[3]'] });
      expect(await reopened.packText(KEY)).toEqual({ version: 1, text: `text of ${KEY}`, syntax: 'yaml' });
      expect(await reopened.packVersions(KEY)).toEqual([
        {
          version: 1,
          kind: 'added',
          summary: '2 questions were added.',
          questions: 2,
          madeAt: NOON,
          madeBy: by,
          isKept: true,
        },
      ]);
    });

    it('are unknown before they are saved', async () => {
      const { store } = await use();
      for (const key of [KEY, 'unlikely-friends', '']) {
        expect(await store.serverPack(key)).toBeUndefined();
        expect(await store.packQuestions(key)).toBeUndefined();
        expect(await store.packText(key)).toBeUndefined();
        expect(await store.packVersions(key)).toEqual([]);
        expect(await store.removePack(key, 1, NOON)).toBe(false);
        expect(await store.returnPack(key, quota)).toBe(false);
      }
      expect(await store.serverPacks(GUILD)).toEqual([]);
      expect(await store.removedPacks(GUILD)).toEqual([]);
      await expect(store.savePack(packSave({ guildId: '5' }))).rejects.toThrow(/none of the server/u);
    });

    it('get a new version only from the one that was read', async () => {
      const { store } = await use();
      expect(await store.savePack(packSave({ basedOn: 1 }))).toEqual({ saved: false, why: 'changed' });
      await saved(store);
      expect(await store.savePack(packSave())).toEqual({ saved: false, why: 'changed' });
      const edits = ['x', 'y'].map((text) => store.savePack(packSave({ basedOn: 1, kind: 'edited', text })));
      expect((await Promise.all(edits)).map((edit) => edit.saved)).toEqual([true, false]);
      expect(await store.packText(KEY)).toMatchObject({ version: 2, text: 'x' });
      expect(await store.packText(KEY, 1)).toMatchObject({ version: 1, text: `text of ${KEY}` });
      await saved(store, { basedOn: 2, kind: 'restored', restores: 1, text: 'z', syntax: 'json', now: NOON + 1 });
      expect(await store.serverPack(KEY)).toMatchObject({ version: 3, changedAt: NOON + 1, bytes: 1 });
      expect(await store.packVersions(KEY)).toMatchObject([
        { version: 3, kind: 'restored', restores: 1 },
        { version: 2, kind: 'edited' },
        { version: 1, kind: 'added' },
      ]);
    });

    it('have the questions of their present version alone', async () => {
      const { store } = await use();
      await saved(store);
      await saved(store, { basedOn: 1, slices: ['[1,2]', '[4]', '[5]'], stems: ['s2', 's4'] });
      expect(await store.packQuestions(KEY)).toEqual({ version: 2, slices: ['[1,2]', '[4]', '[5]'] });
      await saved(store, { basedOn: 2, slices: ['[6]'], stems: [] });
      expect(await store.packQuestions(KEY)).toEqual({ version: 3, slices: ['[6]'] });
      expect(await store.knownStems(GUILD, ['s1', 's2', 's4'])).toEqual(new Map());
    });

    it('keep their last twenty texts', async () => {
      const { store } = await use();
      for (let basedOn = 0; basedOn < 23; basedOn += 1) await saved(store, { basedOn, text: `v${basedOn + 1}` });
      const versions = await store.packVersions(KEY);
      expect(versions.map(({ version }) => version)).toEqual(Array.from({ length: 23 }, (_, index) => 23 - index));
      expect(versions.map(({ isKept }) => isKept)).toEqual(versions.map(({ version }) => version > 3));
      expect(await store.packText(KEY, 3)).toBeUndefined();
      expect(await store.packText(KEY, 4)).toMatchObject({ text: 'v4' });
      expect(await store.packText(KEY, 24)).toBeUndefined();
    });

    it('are refused when the server has no room, and then nothing is written', async () => {
      const { store } = await use();
      const long = 'x'.repeat(600);
      await saved(store, { text: long });
      const another = packSave({ key: `${GUILD}.b`, text: long });
      expect(await store.savePack(another)).toEqual({ saved: false, why: 'too-large' });
      expect(await store.packVersions(another.key)).toEqual([]);
      for (const name of ['b', 'c']) await saved(store, { key: `${GUILD}.${name}`, text: 'x'.repeat(200) });
      expect(await store.savePack(packSave({ key: `${GUILD}.d`, text: '' }))).toEqual({
        saved: false,
        why: 'too-many',
      });
      const grown = packSave({ basedOn: 1, text: 'x'.repeat(601) });
      expect(await store.savePack(grown)).toEqual({ saved: false, why: 'too-large' });
      expect(await store.packText(KEY)).toMatchObject({ version: 1, text: long });
      // A quota that was made smaller stops nobody from mending a pack.
      await saved(store, { basedOn: 1, text: 'x'.repeat(599), quota: { packs: 1, bytes: 100 } });
      await saved(store, { key: '5.words', guildId: '5', text: long });
    });

    it('can be removed and brought back as they were', async () => {
      const { store } = await use();
      const entry = await saved(store);
      expect(await store.removePack(KEY, 2, NOON)).toBe(false);
      expect(await store.removePack(KEY, 1, NOON + 5)).toBe(true);
      expect(await store.removePack(KEY, 1, NOON + 6)).toBe(false);
      expect(await store.serverPacks(GUILD)).toEqual([]);
      expect(await store.removedPacks(GUILD)).toEqual([{ ...entry, removedAt: NOON + 5 }]);
      expect(await store.serverPack(KEY)).toEqual({ ...entry, removedAt: NOON + 5 });
      expect(await store.packQuestions(KEY)).toBeUndefined();
      expect(await store.packText(KEY)).toMatchObject({ version: 1 });
      expect(await store.knownStems(GUILD, ['s1'])).toEqual(new Map());
      expect(await store.returnPack(KEY, quota)).toBe(true);
      expect(await store.returnPack(KEY, quota)).toBe(false);
      expect(await store.serverPacks(GUILD)).toEqual([entry]);
      expect(await store.packQuestions(KEY)).toEqual({ version: 1, slices: ['[1,2]', '[3]'] });
      expect(await store.knownStems(GUILD, ['s1'])).toEqual(new Map([['s1', KEY]]));
    });

    it('are forgotten when fifty others of the server were removed after them', async () => {
      const { store } = await use();
      for (let index = 0; index < 52; index++) {
        const key = `${GUILD}.p${index}`;
        const { version } = await saved(store, { key });
        expect(await store.removePack(key, version, NOON + index)).toBe(true);
      }
      const kept = await store.removedPacks(GUILD);
      expect(kept).toHaveLength(50);
      expect(kept.at(-1)?.key).toBe(`${GUILD}.p2`);
      expect(await store.serverPack(`${GUILD}.p0`)).toBeUndefined();
      expect(await store.packVersions(`${GUILD}.p0`)).toEqual([]);
      expect(await store.packText(`${GUILD}.p0`)).toBeUndefined();
    });

    it('leave room when they are removed, and come back only where there is room', async () => {
      const { store } = await use();
      for (const [index, name] of ['a', 'b', 'c'].entries()) {
        await saved(store, { key: `${GUILD}.${name}`, text: 'x'.repeat(300) });
        if (index > 0) await store.removePack(`${GUILD}.${name}`, 1, NOON + index);
      }
      expect((await store.removedPacks(GUILD)).map(({ key }) => key)).toEqual([`${GUILD}.c`, `${GUILD}.b`]);
      await saved(store, { text: 'x'.repeat(500) });
      expect(await store.returnPack(`${GUILD}.b`, quota)).toBe(false);
      expect(await store.returnPack(`${GUILD}.b`, { packs: 2, bytes: 5000 })).toBe(false);
      expect(await store.returnPack(`${GUILD}.b`, { packs: 3, bytes: 1100 })).toBe(true);
    });

    it('go on with their history when they are added anew', async () => {
      const { store } = await use();
      await saved(store);
      await store.removePack(KEY, 1, NOON);
      expect(await store.savePack(packSave({ basedOn: 1 }))).toEqual({ saved: false, why: 'changed' });
      expect(await saved(store, { text: 'anew' })).toMatchObject({ version: 2 });
      expect(await store.serverPack(KEY)).not.toHaveProperty('removedAt');
      expect(await store.packVersions(KEY)).toHaveLength(2);
    });

    it('can be turned off, bundled ones too', async () => {
      const { store } = await use();
      expect(await store.packsOff(GUILD)).toEqual(new Set());
      await store.switchPack(GUILD, 'unlikely-friends', true);
      for (const key of [KEY, 'unlikely-friends', KEY]) await store.switchPack(GUILD, key, false);
      await store.switchPack('5', 'capitals', false);
      expect(await store.packsOff(GUILD)).toEqual(new Set([KEY, 'unlikely-friends']));
      await store.switchPack(GUILD, KEY, true);
      expect(await store.packsOff(GUILD)).toEqual(new Set(['unlikely-friends']));
    });

    it('tell which questions they have already', async () => {
      const { store } = await use();
      const many = Array.from({ length: 2500 }, (_, index) => `m${index}`);
      await saved(store, { stems: [...many, 's1', 's1'] });
      await saved(store, { key: `${GUILD}.a`, stems: ['s1', 's2'] });
      await saved(store, { key: '5.words', guildId: '5', stems: ['s9'] });
      expect(await store.knownStems(GUILD, ['s1', 's2', 's9'])).toEqual(
        new Map([
          ['s1', `${GUILD}.a`],
          ['s2', `${GUILD}.a`],
        ]),
      );
      expect(await store.knownStems(GUILD, ['s1', 's2'], `${GUILD}.a`)).toEqual(new Map([['s1', KEY]]));
      expect((await store.knownStems(GUILD, many)).size).toBe(2500);
      expect(await store.knownStems(GUILD, [])).toEqual(new Map());
    });
  });
}
