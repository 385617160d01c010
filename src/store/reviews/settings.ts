import { STANDARD_SETTINGS, type ServerSettings, type SettingsChange } from '../../game/server-settings.ts';
import type { Database } from '../database.ts';

export async function settings(db: Database, guildId: string): Promise<ServerSettings> {
  const row = await db.query
    .selectFrom('settings')
    .select('settings')
    .where('guild_id', '=', guildId)
    .executeTakeFirst();
  return { ...STANDARD_SETTINGS, ...(row === undefined ? {} : (JSON.parse(row.settings) as Partial<ServerSettings>)) };
}

export async function changeSettings(
  db: Database,
  guildId: string,
  { reviewChannelId, ...change }: SettingsChange,
): Promise<ServerSettings> {
  const { reviewChannelId: former, ...rest } = await settings(db, guildId);
  const channel = reviewChannelId === undefined ? former : reviewChannelId;
  const after = {
    ...rest,
    ...change,
    ...(channel === undefined || channel === null ? {} : { reviewChannelId: channel }),
  };
  const text = JSON.stringify(after);
  await db.query
    .insertInto('settings')
    .values({ guild_id: guildId, settings: text })
    .onConflict((conflict) => conflict.column('guild_id').doUpdateSet({ settings: text }))
    .execute();
  return after;
}
