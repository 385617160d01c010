import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { escaped } from '../packs/escaped.ts';
import { maxReviewedBytes } from '../packs/file-bytes.ts';
import { readPack } from '../packs/read.ts';
import { notApproved, offeredChoices } from '../packs/review.ts';
import { reviewBlocks } from '../packs/review-text.ts';
import { countChoices, isApproved, readReviewed, type Reviewed, writeReviewed } from '../packs/reviewed.ts';
import { findPackFile, poolsFor, readBytes } from './pack-file.ts';
import { problemLines } from './problems.ts';
import { replaceFile } from './replace-file.ts';
import { EXIT } from './run.ts';

/**
 * Prints the wrong choices that nobody has approved yet, or approves them. Exit code 0 when none is left, 1 when some
 * are, or when the pack or the file of approved choices is not in order.
 */
export async function reviewPack(name: string, options: { readonly approve?: boolean }): Promise<number> {
  const file = await findPackFile(name);
  const { pack, problems } = readPack(file.bytes, file.path);
  if (pack === undefined) return refuse(problemLines(file.path, problems).join('\n'));
  const path = join(dirname(file.path), `${basename(file.path, extname(file.path))}.reviewed.json`);
  const reading = await readApproved(path, pack.id);
  if ('refusal' in reading) return refuse(`${path}: ${reading.refusal}`);
  const { reviewed } = reading;
  const offered = offeredChoices(pack, await poolsFor(file));
  const fresh = notApproved(offered, (one, choice) => isApproved(reviewed, one, choice));
  const count = countChoices(fresh);
  const known = countChoices(offered) - count;
  const gone = countChoices(Object.values(reviewed.approved)) - known;
  process.stdout.write(fresh.length === 0 ? '' : `${reviewBlocks(pack, fresh).join('\n\n')}\n\n`);
  if (options.approve !== true) {
    const left = `${choicesWord(count)} to review, ${known} approved.`;
    const next = count === 0 ? '' : ' Read them; if all of them are wrong, run this again with --approve.';
    process.stdout.write(`${escaped(file.path)}: ${left}${next}\n`);
    return count === 0 ? EXIT.done : EXIT.failed;
  }
  if (count > 0 || gone > 0) {
    const failure = await replaceFile(path, writeReviewed(pack.id, offered));
    if (failure !== undefined) return refuse(`Cannot write ${path}: ${failure}. Nothing was approved.`);
  }
  const dropped = gone > 0 ? `, ${gone} that no longer stand dropped` : '';
  process.stdout.write(`${escaped(path)}: ${choicesWord(count)} approved, ${known} before${dropped}.\n`);
  return EXIT.done;
}

async function readApproved(path: string, pack: string): ReturnType<typeof readText> {
  return existsSync(path) ? readText(path, pack) : { reviewed: { format: 1, pack, approved: {} } };
}

async function readText(path: string, pack: string): Promise<{ reviewed: Reviewed } | { refusal: string }> {
  const cure = 'It keeps what was approved; let footnote read it.';
  const bytes = await readBytes(path, cure, maxReviewedBytes);
  if (bytes.length > maxReviewedBytes) {
    const most = `${maxReviewedBytes / 1_048_576} MB`;
    return { refusal: `this is too large; approved choices may have ${most}. Bring back an earlier version of it.` };
  }
  return readReviewed(new TextDecoder().decode(bytes), pack);
}

function choicesWord(count: number): string {
  return `${count} wrong ${count === 1 ? 'choice' : 'choices'}`;
}

function refuse(text: string): number {
  process.stderr.write(`${escaped(text)}\n`);
  return EXIT.failed;
}
