import { disguises, workbooks } from './hostile/archives.ts';
import type { HostileFile } from './hostile/file.ts';
import { texts } from './hostile/texts.ts';
import { trees } from './hostile/trees.ts';

/** One of each content, every ending among them: for what takes a process of its own for each. */
const someDisguises = disguises.filter((_, index) => index % 7 === 0);

/** Those that say one thing and are another are here once; `everyDisguise` has each content under each ending. */
export const everyDisguise = disguises;

/** All of them. They are made when they are asked for, so that no large file stands in the repository. */
export const hostileFiles: readonly HostileFile[] = [...trees, ...texts, ...workbooks, ...someDisguises];
