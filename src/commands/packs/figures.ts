import { type Share, shareKey } from '../../questions/difficulty.ts';
import { healthFlags, type HealthFlag } from '../../questions/health.ts';
import type { Question } from '../../questions/question.ts';
import type { PackFigures } from '../../views/pack-info.ts';
import type { Desk } from '../desk.ts';
import type { PlayablePack } from '../shelf.ts';

const SHOWN = 5;
/** From so many answers on a share says something. */
const ENOUGH_ANSWERS = 10;
/** So many questions are looked at one by one, those with the most answers: each costs some queries. */
const MOST_LOOKED_AT = 100;
/** So many questions go into one look into the store, so that clicks get their turn between two. */
const AT_ONCE = 20;

interface Rated {
  readonly question: Question;
  readonly share: Share;
}

/** How the pack's questions fared: answers on all servers, reports on this one. */
export async function packFigures(desk: Desk, guildId: string, pack: PlayablePack): Promise<PackFigures> {
  const shares = await desk.store.shares(pack.id);
  const all = [...shares.values()];
  const rated = pack.questions.flatMap((question): readonly Rated[] => {
    const share = shares.get(shareKey(question));
    return share === undefined || share.answers === 0 ? [] : [{ question, share }];
  });
  const reports = await inTurns(pack.questions, (ids) => desk.store.reportCounts(guildId, ids));
  return {
    answers: all.reduce((sum, { answers }) => sum + answers, 0),
    right: all.reduce((sum, { right }) => sum + right, 0),
    reports: [...reports.values()].reduce((sum, count) => sum + count, 0),
    hardest: hardestOf(rated),
    flagged: await flaggedOf(desk, rated, reports),
  };
}

/** One question of each fact and slot: all its wordings are counted together. */
function hardestOf(rated: readonly Rated[]): PackFigures['hardest'] {
  const firsts = new Map(rated.toReversed().map((one) => [shareKey(one.question), one]));
  return [...firsts.values()]
    .filter(({ share }) => share.answers >= ENOUGH_ANSWERS)
    .map(({ question, share }) => ({ stem: question.stem, share: share.right / share.answers, answers: share.answers }))
    .toSorted((a, b) => a.share - b.share || b.answers - a.answers)
    .slice(0, SHOWN);
}

/** The worst first. */
const GRAVITY: readonly HealthFlag['flag'][] = ['below-chance', 'reported', 'ambiguous', 'too-easy', 'idle-choice'];

async function flaggedOf(
  desk: Desk,
  rated: readonly Rated[],
  reports: ReadonlyMap<string, number>,
): Promise<PackFigures['flagged']> {
  const reported = ({ question }: Rated): number => (reports.has(question.id) ? 0 : 1);
  const looked = rated
    .toSorted((a, b) => reported(a) - reported(b) || b.share.answers - a.share.answers)
    .slice(0, MOST_LOOKED_AT)
    .map(({ question }) => question);
  const health = await inTurns(looked, (ids) => desk.store.questionHealth(ids));
  const gravity = (flags: readonly HealthFlag[]): number => Math.min(...flags.map(({ flag }) => GRAVITY.indexOf(flag)));
  return looked
    .flatMap(({ id, stem }) => {
      const figures = health.get(id);
      const flags = figures === undefined ? [] : healthFlags(figures, reports.get(id));
      const worst = flags.toSorted((a, b) => GRAVITY.indexOf(a.flag) - GRAVITY.indexOf(b.flag));
      return worst.length === 0 ? [] : [{ stem, flags: worst }];
    })
    .toSorted((a, b) => gravity(a.flags) - gravity(b.flags))
    .slice(0, SHOWN);
}

async function inTurns<Value>(
  questions: readonly Question[],
  look: (ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): Promise<ReadonlyMap<string, Value>> {
  const found = new Map<string, Value>();
  for (let start = 0; start < questions.length; start += AT_ONCE) {
    const some = await look(questions.slice(start, start + AT_ONCE).map(({ id }) => id));
    for (const [id, value] of some) found.set(id, value);
  }
  return found;
}
