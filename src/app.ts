import './app/small-heap.ts';
import { randomBytes } from 'node:crypto';
import { systemClock } from './app/clock.ts';
import { explainLoss, explainStart } from './app/explain.ts';
import { createChecks } from './app/checks/checks.ts';
import { createIntake } from './app/intake.ts';
import { createLog } from './app/log.ts';
import type { BundledPack } from './app/bundled-pack.ts';
import { loadPacks } from './app/packs.ts';
import { inviteUrl, registerIfChanged, requireToken } from './app/registration.ts';
import { createShelf } from './app/shelf.ts';
import type { StartError } from './app/start-error.ts';
import { readTemplates } from './app/templates.ts';
import type { Desk } from './commands/desk.ts';
import { createDailyCount } from './commands/daily-count.ts';
import { DRAFT_LIMITS } from './commands/packs/drafts.ts';
import { ENTRY_LIMITS } from './commands/packs/entry-drafts.ts';
import { createKept } from './commands/kept.ts';
import { CHECKS_A_DAY } from './commands/packs/limits.ts';
import { createReplyBook } from './commands/reply-book.ts';
import { createReviewCards } from './commands/reviews/cards.ts';
import { createNews } from './commands/reviews/news.ts';
import { REPORTS_A_DAY } from './commands/reviews/report.ts';
import type { Config } from './config.ts';
import { createChat } from './discord/chat.ts';
import { connect } from './discord/client.ts';
import { dispatch, type RawInteraction } from './discord/dispatch.ts';
import { createMedia } from './discord/media.ts';
import { createInteractionRest, createRespond } from './discord/replies.ts';
import type { Clock } from './host/ports.ts';
import { createSessions } from './host/sessions.ts';
import { openStore } from './store/open.ts';

export interface App {
  readonly servers: number;
  readonly packs: number;
  readonly questions: number;
  readonly inviteUrl: string;
  /** Resolves with the reason when the bot cannot go on. */
  readonly lost: Promise<StartError>;
  /** Ends in order: no new work, running work finished, everything closed. Games stay open in the database. */
  close(): Promise<void>;
}

/** Time, chance and packs, which the system and its folder give unless a caller does. */
export interface AppOptions {
  readonly clock?: Clock;
  /** So many random bytes, for ids and seeds. */
  readonly chance?: (bytes: number) => Uint8Array;
  /** Played in place of those in the folder. */
  readonly packs?: readonly BundledPack[];
}

/** Puts the parts together and starts the bot. Throws StartError. */
export async function startApp(config: Config, options: AppOptions = {}): Promise<App> {
  const token = requireToken(config);
  const { clock = systemClock, chance = randomBytes } = options;
  const log = createLog(config.logLevel, config.logPretty);
  for (const warning of config.warnings) log.warn('configuration', { warning });
  const packs = options.packs ?? (await loadPacks(config.packsDir));
  const store = await openStore(config.databaseUrl).catch((error: unknown) => {
    throw explainStart(error, config);
  });
  const closing: (() => Promise<void>)[] = [() => store.close()];
  const close = async (): Promise<void> => {
    for (const end of closing.toReversed()) await end();
  };
  try {
    const intake = createIntake<RawInteraction>(log);
    let lose: (error: StartError) => void = () => {};
    const lost = new Promise<StartError>((resolve) => (lose = resolve));
    const connection = await connect({
      token,
      apiUrl: config.discordApiUrl,
      shards: config.shards,
      log,
      onInteraction: intake.take,
      onLost: (error) => lose(explainLoss(error)),
    });
    closing.push(() => connection.close());
    const chat = createChat(connection.rest, log);
    const sessions = createSessions({ store, chat, clock, log });
    closing.push(intake.settled, () => sessions.drain());
    const checks = createChecks({ packsDir: config.packsDir, log });
    closing.push(() => checks.close());
    const shelf = createShelf(store, packs);
    const cards = createReviewCards({ store, sessions, shelf, chat, clock, log });
    closing.push(() => cards.close());
    const news = createNews(store, log);
    await news.refresh();
    const desk: Desk = {
      sessions,
      store,
      clock,
      log,
      chance,
      checks,
      chat,
      shelf,
      media: createMedia(config.mediaOrigins),
      templates: readTemplates,
      drafts: createKept(clock, DRAFT_LIMITS),
      entries: createKept(clock, ENTRY_LIMITS),
      checksToday: createDailyCount(clock, CHECKS_A_DAY),
      reportsToday: createDailyCount(clock, REPORTS_A_DAY),
      replies: createReplyBook(),
      cards,
      news,
    };
    await registerIfChanged(connection, store);
    const recovered = await sessions.recover();
    if (recovered > 0) log.info('games recovered', { games: recovered });
    const rest = createInteractionRest(config.discordApiUrl);
    const respondTo = (interaction: RawInteraction) => createRespond(rest, interaction, log);
    const guildName = (id: string): string | undefined => connection.guildName(id);
    intake.open((interaction) => dispatch({ desk, respondTo, guildName }, interaction));
    return {
      servers: connection.servers(),
      packs: packs.length,
      questions: packs.reduce((sum, { head }) => sum + head.questions, 0),
      inviteUrl: inviteUrl(connection.applicationId),
      lost,
      close,
    };
  } catch (error) {
    await close();
    throw explainStart(error, config);
  }
}
