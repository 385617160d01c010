import { packTemplateMessage } from '../../views/pack-files.ts';
import type { CommandCall } from '../call.ts';
import type { Desk } from '../desk.ts';

/** `/pack template`: files to begin a pack with. */
export async function sendTemplates(desk: Desk, call: CommandCall): Promise<void> {
  await call.respond.reply(packTemplateMessage(call.person.locale, await desk.templates()));
}
