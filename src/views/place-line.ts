import type { Game, PlayerId } from '../game/model.ts';
import type { Words } from '../i18n/words.ts';
import { isTied, nextPlace } from './ties.ts';

/** A player's rank in a game and the points to the next better one; undefined for somebody without a place. */
export function placeLine(words: Words, game: Game, playerId: PlayerId): string | undefined {
  const { standings } = game;
  const own = standings.find((standing) => standing.playerId === playerId);
  if (own === undefined) return undefined;
  const line = words(isTied(standings, own) ? 'rank.tied' : 'rank.line', {
    rank: own.rank,
    count: standings.length,
    points: own.points,
  });
  const next = nextPlace(standings, own);
  return next === undefined ? line : `${line} ${words('rank.behind', { points: next.behind, rank: next.rank })}`;
}
