import { STANDARD_SETTINGS, type ServerSettings } from '../../game/server-settings.ts';
import type { Database } from '../database.ts';

export async function settings(db: Database, guildId: string): Promise<ServerSettings> {
  const row = await db.query
    .selectFrom('settings')
    .select('settings')
    .where('guild_id', '=', guildId)
    .executeTakeFirst();
  return { ...STANDARD_SETTINGS, ...(row === undefined ? {} : (JSON.parse(row.settings) as Partial<ServerSettings>)) };
}

export async function saveSettings(db: Database, guildId: string, changed: ServerSettings): Promise<void> {
  const text = JSON.stringify(changed);
  await db.query
    .insertInto('settings')
    .values({ guild_id: guildId, settings: text })
    .onConflict((conflict) => conflict.column('guild_id').doUpdateSet({ settings: text }))
    .execute();
}
