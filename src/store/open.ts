import { openSqlite } from './sqlite.ts';
import { type Store, StoreError } from './store.ts';

/** Opens the database that DATABASE_URL names. Throws StoreError, whose message holds the cure. */
export async function openStore(databaseUrl: string): Promise<Store> {
  if (databaseUrl === ':memory:' || databaseUrl.startsWith('file:')) return openSqlite(databaseUrl);
  if (/^postgres(?:ql)?:/.test(databaseUrl)) {
    throw new StoreError(
      'unsupported',
      'PostgreSQL is not supported yet. Set DATABASE_URL to file:PATH, or leave it out to use file:db/footnote.sqlite.',
    );
  }
  // The value is not repeated: it may hold a password.
  throw new StoreError(
    'unsupported',
    'DATABASE_URL is not understood. Set it to file:PATH, or leave it out to use file:db/footnote.sqlite.',
  );
}
