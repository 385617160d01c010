import type {
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { CommandCall, CompleteCall, MenuCall, Suggestion } from './call.ts';
import type { Desk } from './desk.ts';

/** What Discord is told of a command. */
export type CommandData =
  | RESTPostAPIChatInputApplicationCommandsJSONBody
  | RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** A slash command: what Discord is told of it, and what it does. */
export interface Command {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  run(desk: Desk, call: CommandCall): Promise<void>;
  /** Values for an option with autocomplete. */
  complete?(desk: Desk, call: CompleteCall): Promise<readonly Suggestion[]>;
}

/** A command in the menu of messages. */
export interface MenuCommand {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  run(desk: Desk, call: MenuCall): Promise<void>;
}
