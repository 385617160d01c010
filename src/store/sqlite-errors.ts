import { SqliteError } from 'better-sqlite3';
import { StoreError } from './store.ts';

/** Says in words what SQLite refused, with the cure. What is no failure of the database comes back as it is. */
export function explainSqliteError(error: unknown, place: string): unknown {
  if (!(error instanceof SqliteError)) return error;
  const code = error.code;
  const as = (reason: StoreError['reason'], message: string) => new StoreError(reason, message, { cause: error });
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return as('busy', `The database ${place} is in use by another program. Try again in a moment.`);
  }
  if (code.startsWith('SQLITE_FULL')) {
    return as('full', `There is no room left for the database ${place}. Make room on its disk; nothing saved is lost.`);
  }
  if (code.startsWith('SQLITE_NOTADB')) {
    return as(
      'unreadable',
      `${place} is not a SQLite database. Set DATABASE_URL to another file, or move this one away to begin with an empty database. It was not changed.`,
    );
  }
  if (code.startsWith('SQLITE_CORRUPT')) return damaged(place, error.message, error);
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_PERM')) {
    return as(
      'unreadable',
      `The database ${place} cannot be written. Give the account that runs Footnote the right to write the file and its folder.`,
    );
  }
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_AUTH')) return cannotOpen(place, error);
  if (code.startsWith('SQLITE_IOERR')) {
    return as(
      'io',
      `The disk failed while the database ${place} was used (${code}). Check the disk, then start again; nothing saved is lost by waiting.`,
    );
  }
  return error;
}

export function damaged(place: string, detail: string, cause?: unknown): StoreError {
  return new StoreError(
    'unreadable',
    `The database ${place} is damaged (${detail}). Restore your newest backup of it, or move it away to begin with an empty database.`,
    { cause },
  );
}

export function cannotOpen(place: string, cause: unknown): StoreError {
  return new StoreError(
    'unreadable',
    `The database ${place} cannot be opened. Check that DATABASE_URL names a file, not a folder, and that the account that runs Footnote may read and write it and its folder.`,
    { cause },
  );
}

/** At the start there is nobody to try again: another process keeps the file. */
export function inUse(place: string, cause: unknown): StoreError {
  return new StoreError(
    'busy',
    `The database ${place} is locked by another program. Stop that program (a second Footnote, or a tool that has the file open), then start again.`,
    { cause },
  );
}
