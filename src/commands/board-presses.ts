import { isPeriod } from '../game/period.ts';
import type { Press } from '../views/custom-id.ts';
import type { PressCall } from './call.ts';
import type { Desk } from './desk.ts';
import { readBoard, STANDARD_PERIOD, type BoardWish } from './leaderboard.ts';

type PagePress = Extract<Press, { press: 'board-page' }>;
type PeriodPress = Extract<Press, { press: 'board-period' }>;

/** From a game's podium: a copy for whoever pressed. */
export async function openBoard(desk: Desk, call: PressCall): Promise<void> {
  await call.respond.reply(await readBoard(desk, call, { period: STANDARD_PERIOD, page: 0, ephemeral: true }));
}

export async function turnPage(desk: Desk, call: PressCall, { period, page, ownerId }: PagePress): Promise<void> {
  await show(desk, call, ownerId, { period, page });
}

export async function pickPeriod(desk: Desk, call: PressCall, { ownerId }: PeriodPress): Promise<void> {
  const picked = call.values[0] ?? '';
  await show(desk, call, ownerId, { period: isPeriod(picked) ? picked : STANDARD_PERIOD, page: 0 });
}

/** Turns the owner's page; anybody else gets a copy of their own, so that nobody turns a page under another's eyes. */
async function show(desk: Desk, call: PressCall, ownerId: string, wish: Omit<BoardWish, 'ephemeral'>): Promise<void> {
  if (call.person.id === ownerId) {
    await call.respond.update(await readBoard(desk, call, { ...wish, ephemeral: false }));
  } else {
    await call.respond.reply(await readBoard(desk, call, { ...wish, ephemeral: true }));
  }
}
