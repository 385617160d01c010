import { type Appealed, openAppeals } from '../../game/appeals.ts';
import type { ReviewCase } from '../../game/review.ts';
import type { Sessions } from '../../host/sessions.ts';
import { healthFlags } from '../../questions/health.ts';
import type { Store } from '../../store/store.ts';
import type { CaseCard, Place } from '../../views/case-shown.ts';
import type { Shelf } from '../shelf.ts';

/** The games that reports came from are looked at from the last one on: an open question was reported a moment ago. */
const RECENT = 5;

export interface CaseParts {
  readonly store: Store;
  readonly sessions: Sessions;
  readonly shelf: Shelf;
}

/** Everything that a moderator is shown of the case now. */
export async function shownCase(
  parts: CaseParts,
  reviewCase: ReviewCase,
  locale: string,
  place: Place,
): Promise<CaseCard> {
  const bare = { locale, reviewCase, place, flags: [], state: 'on', isOpen: false, appeals: [] } as const;
  const { store } = parts;
  const { guildId } = reviewCase;
  const edit = { press: 'case-edit', case: reviewCase.id } as const;
  if (reviewCase.about === 'suggestion') {
    const { pack } = reviewCase.suggestion;
    const known = pack === undefined ? [] : await parts.shelf.packs(guildId);
    const title = known.find(({ key }) => key === pack)?.title;
    return { ...bare, edit, ...(title === undefined ? {} : { packTitle: title }) };
  }
  const { id, pack } = reviewCase.question;
  const figures = (await store.questionHealth([id])).get(id);
  const people = (await store.reportCounts(guildId, [id])).get(id);
  return {
    ...bare,
    // Packs that came with the bot are the same on all servers: they can only be turned off.
    ...(pack.startsWith(`${guildId}.`) ? { edit } : {}),
    ...(figures === undefined ? {} : { figures }),
    flags: figures === undefined ? [] : healthFlags(figures, people),
    state: (await store.questionSwitches(guildId, pack)).get(id) ?? 'on',
    isOpen: await isOpenIn(parts, reviewCase),
    appeals: await appealsOf(store, reviewCase),
  };
}

/** The typed answers that players ask for in the case, but for those that the server accepts meanwhile. */
export async function appealsOf(
  store: Store,
  { guildId, question, reports }: Extract<ReviewCase, { about: 'question' }>,
): Promise<readonly Appealed[]> {
  const { pack, fact, slot } = question;
  const accepted = await store.acceptedAnswers(guildId, pack);
  const texts = accepted.filter((one) => one.fact === fact && one.slot === slot).map(({ text }) => text);
  return openAppeals(question, reports, texts);
}

/** Whether a game in which the question was reported still waits for answers to it. */
async function isOpenIn({ sessions }: CaseParts, reviewCase: ReviewCase): Promise<boolean> {
  if (reviewCase.about !== 'question') return false;
  const rounds = new Map(
    reviewCase.reports.flatMap(({ round }) => (round === undefined ? [] : [[round.gameId, round]])),
  );
  for (const { gameId, round } of [...rounds.values()].toReversed().slice(0, RECENT)) {
    const phase = (await sessions.find(gameId))?.phase;
    if ((phase?.is === 'open' || phase?.is === 'closing') && phase.round === round) return true;
  }
  return false;
}
