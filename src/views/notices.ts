import type { Refusal } from '../game/model.ts';
import { wordsFor, type Words } from '../i18n/words.ts';
import { button, ephemeralMessage, linkButton, row, text } from './components.ts';
import { fitsCustomId, type Offer } from './custom-id.ts';
import { ROOM } from './limits.ts';
import type { Message } from './message.ts';
import { fit, markdown, markdownName } from './text.ts';

/** A right that the bot may lack in a channel, by Discord's name for it. */
export type Permission =
  | 'ViewChannel'
  | 'SendMessages'
  | 'SendMessagesInThreads'
  | 'ReadMessageHistory'
  | 'AttachFiles'
  | 'EmbedLinks';

/** Something that one person has to be told: what happened, and what can be done. */
export type Notice =
  /** A later click of the same person is on disk already. */
  | { readonly notice: 'newer-answer' }
  | { readonly notice: 'stale-button' | 'unknown-command' }
  | { readonly notice: 'missing-permissions'; readonly permissions: readonly Permission[] }
  /** `round` counts from 0 and is missing in the lobby; `url` leads to the game's message. */
  | { readonly notice: 'running'; readonly round?: number; readonly rounds: number; readonly url?: string }
  /** `offer` is what was asked for: what can be played instead is offered with it. */
  | { readonly notice: 'not-enough-questions'; readonly available: number; readonly offer: Offer }
  | { readonly notice: 'no-packs' }
  /** `packs` are the titles that can be chosen. */
  | { readonly notice: 'unknown-pack'; readonly pack: string; readonly packs: readonly string[] }
  | { readonly notice: 'pack-off'; readonly title: string }
  | { readonly notice: 'moderators-only' | 'managers-only' }
  | { readonly notice: 'wrong-host'; readonly hostName: string }
  | { readonly notice: 'no-game' }
  | { readonly notice: 'server-only' }
  | { readonly notice: 'out-of-range'; readonly option: string; readonly low: number; readonly high: number }
  /** The bot is about to stop and starts nothing new. */
  | { readonly notice: 'closing-down' }
  | { readonly notice: 'skipped' | 'stopped' | 'nothing-to-skip' }
  /** `id` finds the error in the log. */
  | { readonly notice: 'discord-trouble' | 'our-fault'; readonly id: string }
  | { readonly notice: 'busy' | 'disk-full' };

/** The words for a move that the rules refused. */
export function refusalMessage(locale: string, refusal: Refusal): Message {
  return ephemeralMessage([text(refusalWords(wordsFor(locale), refusal))]);
}

/** A notice for one person. */
export function noticeMessage(locale: string, notice: Notice): Message {
  const words = wordsFor(locale);
  const said = text(noticeWords(words, notice));
  if (notice.notice === 'not-enough-questions') return ephemeralMessage([said, ...insteadRow(words, notice)]);
  if (notice.notice !== 'running' || notice.url === undefined) return ephemeralMessage([said]);
  return ephemeralMessage([said, row(linkButton(notice.url, words('refused.goToGame')))]);
}

function insteadRow(words: Words, { available, offer }: Extract<Notice, { notice: 'not-enough-questions' }>) {
  // Nothing can be offered in place of all that there is.
  if (!fitsCustomId(offer) || (available === 0 && offer.answers === 'mixed')) return [];
  const fewer = button(
    { press: 'play', ...offer, rounds: available },
    words('refused.playFewer', { count: available }),
    {
      style: 'primary',
    },
  );
  const wider = button({ press: 'play', ...offer, answers: 'mixed' }, words('refused.playMixed'));
  return [row(...(available > 0 ? [fewer] : []), ...(offer.answers === 'mixed' ? [] : [wider]))];
}

/** The web address of a message, for a link button. */
export function messageUrl(guildId: string, channelId: string, messageId: string): string {
  return `https://discord.com/channels/${guildId}/${channelId}/${messageId}`;
}

function refusalWords(words: Words, refusal: Refusal): string {
  switch (refusal.refused) {
    case 'not-in-lobby':
      return words('refused.notInLobby');
    case 'not-open':
      return words('refused.notOpen', { number: refusal.round + 1 });
    case 'too-late':
      return words('refused.tooLate', {
        time: words('format.exactSeconds', { seconds: atLeastTenth(refusal.lateMs) }),
      });
    case 'no-such-choice':
      return words('refused.noSuchChoice');
    case 'nothing-typed':
      return words('refused.nothingTyped');
    case 'not-joined':
      return words('refused.notJoined');
    case 'over':
      return words('refused.over');
  }
}

/** Seconds, rounded up to a tenth, so that nobody is told of a delay of 0 s. */
function atLeastTenth(ms: number): number {
  return Math.max(1, Math.ceil(ms / 100)) / 10;
}

export function noticeWords(words: Words, notice: Notice): string {
  switch (notice.notice) {
    case 'newer-answer':
      return words('refused.newerAnswer');
    case 'stale-button':
      return words('refused.stale');
    case 'unknown-command':
      return words('refused.unknownCommand');
    case 'missing-permissions':
      return words('refused.missingPermissions', {
        permissions: notice.permissions.map((permission) => words(`permissions.${permission}`)).join(', '),
      });
    case 'running':
      return notice.round === undefined
        ? words('refused.runningLobby')
        : words('refused.running', { number: notice.round + 1, total: notice.rounds });
    case 'not-enough-questions':
      if (notice.available === 0 && notice.offer.answers === 'mixed') return words('refused.noneLeft');
      return words('refused.notEnough', { count: notice.available });
    case 'no-packs':
      return words('refused.noPacks');
    case 'unknown-pack':
      return words('refused.unknownPack', { pack: markdown(notice.pack, ROOM.title), packs: listPacks(notice.packs) });
    case 'pack-off':
      return words('refused.packOff', { title: markdown(notice.title, ROOM.title) });
    case 'moderators-only':
      return words('pack.moderatorsOnly');
    case 'managers-only':
      return words('settings.managersOnly');
    case 'wrong-host':
      return words('refused.wrongHost', { host: markdownName(notice.hostName) });
    case 'no-game':
      return words('refused.noGame');
    case 'server-only':
      return words('refused.serverOnly');
    case 'out-of-range':
      return words('refused.outOfRange', { option: notice.option, low: notice.low, high: notice.high });
    case 'closing-down':
      return words('refused.closingDown');
    case 'skipped':
      return words('host.skipped');
    case 'stopped':
      return words('host.stopped');
    case 'nothing-to-skip':
      return words('host.nothingToSkip');
    case 'discord-trouble':
      return words('errors.discord', { id: notice.id });
    case 'our-fault':
      return words('errors.ours', { id: notice.id });
    case 'busy':
      return words('errors.busy');
    case 'disk-full':
      return words('errors.full');
  }
}

function listPacks(packs: readonly string[]): string {
  const { shown, left } = fit(
    packs.map((pack) => markdown(pack, ROOM.title)),
    ROOM.names,
    ', ',
  );
  return [...shown, ...(left > 0 ? ['…'] : [])].join(', ');
}
