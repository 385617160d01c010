import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { CommandCall, CompleteCall, Suggestion } from './call.ts';
import type { Desk } from './desk.ts';

/** A slash command: what Discord is told of it, and what it does. */
export interface Command {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  run(desk: Desk, call: CommandCall): Promise<void>;
  /** Values for an option with autocomplete. */
  complete?(desk: Desk, call: CompleteCall): readonly Suggestion[];
}
