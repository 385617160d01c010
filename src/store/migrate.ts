import { type Kysely, Migrator } from 'kysely';
import { migrations } from '#migrations';
import { StoreError } from './store.ts';

const MIGRATION_TABLE = 'kysely_migration';

/**
 * Brings the schema up to date; run it inside of a transaction where the engine's DDL allows that. Throws StoreError
 * `newer-schema` or `unreadable` before it changes anything when the database is not ours to change.
 */
export async function migrateToLatest(db: Kysely<never>, place: string): Promise<void> {
  await refuseForeignSchema(db, place);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

async function refuseForeignSchema(db: Kysely<never>, place: string): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (tables.length === 0) return;
  if (!tables.some((table) => table.name === MIGRATION_TABLE)) {
    throw new StoreError(
      'unreadable',
      `The database ${place} belongs to another program. Set DATABASE_URL to a file of Footnote's own. It was not changed.`,
    );
  }
  const unknown = (await executedMigrations(db)).filter((name) => !Object.hasOwn(migrations, name));
  if (unknown.length === 0) return;
  throw new StoreError(
    'newer-schema',
    `The database ${place} was written by a newer version of Footnote (its schema is at ${unknown.at(-1)}). Start that version or a newer one, or set DATABASE_URL to another file. It was not changed.`,
  );
}

async function executedMigrations(db: Kysely<never>): Promise<readonly string[]> {
  const log = db as unknown as Kysely<{ [MIGRATION_TABLE]: { name: string } }>;
  const rows = await log.selectFrom(MIGRATION_TABLE).select('name').orderBy('name').execute();
  return rows.map((row) => row.name);
}
