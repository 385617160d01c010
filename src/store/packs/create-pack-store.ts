import type { Engine } from '../database.ts';
import type { PackStore } from '../pack-store.ts';
import { packQuestions, packText, packVersions } from './pack-versions.ts';
import { removePack, returnPack, savePack } from './save-pack.ts';
import { packsOff, removedPacks, serverPack, serverPacks, switchPack } from './server-packs.ts';
import { knownStems } from './slices.ts';

export function createPackStore(engine: Engine): PackStore {
  return {
    serverPacks: (guildId) => engine.read((db) => serverPacks(db, guildId)),
    serverPack: (key) => engine.read((db) => serverPack(db, key)),
    removedPacks: (guildId) => engine.read((db) => removedPacks(db, guildId)),
    packQuestions: (key) => engine.read((db) => packQuestions(db, key)),
    packText: (key, version) => engine.read((db) => packText(db, key, version)),
    packVersions: (key) => engine.read((db) => packVersions(db, key)),
    savePack: (save) => engine.write((db) => savePack(db, save)),
    removePack: (key, version, now) => engine.write((db) => removePack(db, key, version, now)),
    returnPack: (key, quota) => engine.write((db) => returnPack(db, key, quota)),
    packsOff: (guildId) => engine.read((db) => packsOff(db, guildId)),
    switchPack: (guildId, key, isOn) => engine.write((db) => switchPack(db, guildId, key, isOn)),
    knownStems: (guildId, stems, except) => engine.read((db) => knownStems(db, guildId, stems, except)),
  };
}
