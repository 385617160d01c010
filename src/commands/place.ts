import type { Game } from '../game/model.ts';
import type { Call } from './call.ts';

/** Whether the call comes from the channel in which the game is played: an id that was copied elsewhere opens nothing. */
export function isAt(game: Game, { scene }: Pick<Call, 'scene'>): boolean {
  return game.place.guildId === scene.guildId && game.place.channelId === scene.channelId;
}
