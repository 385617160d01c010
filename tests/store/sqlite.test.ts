import { describeStore } from './contract.ts';
import { createSqlite } from './sqlite-database.ts';

describeStore('SQLite', createSqlite);
