import BetterSqlite3 from 'better-sqlite3';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import { migrations } from '#migrations';
import { createSqlite } from './sqlite-database.ts';

/** A database file as the version after the migration `last` left it, with what is written into it then. */
export async function formerDatabase(last: string, fill: (raw: BetterSqlite3.Database) => void) {
  const database = await createSqlite();
  const raw = new BetterSqlite3(database.file);
  const query = new Kysely<never>({ dialect: new SqliteDialect({ database: raw }) });
  const names = Object.keys(migrations);
  const former = Object.entries(migrations).slice(0, names.indexOf(last) + 1);
  const migrator = new Migrator({ db: query, provider: { getMigrations: async () => Object.fromEntries(former) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
  fill(raw);
  await query.destroy();
  return database;
}

/** Copies a database of the present version, as far as the former one knows of it. */
export function copyFrom(file: string): (raw: BetterSqlite3.Database) => void {
  return (raw) => {
    raw.prepare('attach ? as present').run(file);
    const tables = raw
      .prepare<[], string>(`select name from main.sqlite_schema where type = 'table' and name not like 'kysely_%'`)
      .pluck()
      .all();
    for (const table of tables) {
      const columns = raw.prepare(`select name from pragma_table_info('${table}', 'main')`).pluck().all().join(', ');
      raw.exec(`insert into main.${table} (${columns}) select ${columns} from present.${table}`);
    }
    raw.exec('detach present');
  };
}
