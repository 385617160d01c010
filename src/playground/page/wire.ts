/**
 * The parts of Discord's JSON that the page draws, with Discord's documented numbers as literal types.
 * (`discord-api-types` declares them as enums, which would bring its whole run-time code into the page.)
 */
import type { APIApplicationCommand, APIMessage, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';

interface Emoji {
  readonly name?: string | null;
}

/** `style`: 1 primary, 2 secondary, 3 success, 4 danger, 5 link; links have a `url` and no `custom_id`. */
export interface Button {
  readonly type: 2;
  readonly style: 1 | 2 | 3 | 4 | 5;
  readonly label?: string;
  readonly emoji?: Emoji;
  readonly custom_id?: string;
  readonly url?: string;
  readonly disabled?: boolean;
}

export interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly default?: boolean;
}

export interface StringSelect {
  readonly type: 3;
  readonly custom_id: string;
  readonly options: readonly SelectOption[];
  readonly placeholder?: string;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly disabled?: boolean;
}

/** 5: people, 6: roles, 7: people or roles, 8: channels. */
export interface PlaceSelect {
  readonly type: 5 | 6 | 7 | 8;
  readonly custom_id: string;
  readonly placeholder?: string;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly disabled?: boolean;
  readonly default_values?: readonly { readonly id: string }[];
  readonly channel_types?: readonly number[];
}

/** Files for a dialog; `file_types` are endings with their dot, audio, image or video. */
export interface FileUpload {
  readonly type: 19;
  readonly custom_id: string;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly required?: boolean;
  readonly file_types?: readonly string[];
}

/** `style`: 1 one line, 2 several. */
export interface TextInput {
  readonly type: 4;
  readonly custom_id: string;
  readonly style: 1 | 2;
  /** Names the field where it stands in a row, as in older dialogs. */
  readonly label?: string;
  readonly value?: string;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
}

/** 21: one of its options, 22: several of them. */
export interface OptionGroup {
  readonly type: 21 | 22;
  readonly custom_id: string;
  readonly options: readonly SelectOption[];
  readonly required?: boolean;
}

interface Checkbox {
  readonly type: 23;
  readonly custom_id: string;
  readonly default?: boolean;
}

/** What a label in a dialog can name. Unknown kinds may be among them. */
export type Field =
  | TextInput
  | ((StringSelect | PlaceSelect) & { readonly required?: boolean })
  | OptionGroup
  | Checkbox
  | FileUpload;

interface Label {
  readonly type: 18;
  readonly label: string;
  readonly description?: string;
  readonly component: Field;
}

export interface Modal {
  readonly title: string;
  readonly components: readonly (
    | Label
    | TextDisplay
    | { readonly type: 1; readonly components: readonly TextInput[] }
  )[];
}

/** A dialog, read by Discord's numbers. */
export function readModal(modal: APIModalInteractionResponseCallbackData): Modal {
  return modal;
}

export interface ActionRow {
  readonly type: 1;
  readonly components: readonly (Button | StringSelect | PlaceSelect)[];
}

interface TextDisplay {
  readonly type: 10;
  readonly content: string;
}

export interface Media {
  readonly url: string;
}

export interface Thumbnail {
  readonly type: 11;
  readonly media: Media;
  readonly description?: string | null;
  readonly spoiler?: boolean;
}

export interface Section {
  readonly type: 9;
  readonly components: readonly TextDisplay[];
  readonly accessory: Button | Thumbnail;
}

export interface MediaGallery {
  readonly type: 12;
  readonly items: readonly { readonly media: Media; readonly description?: string | null }[];
}

export interface FilePart {
  readonly type: 13;
  readonly file: Media;
  readonly name?: string;
  /** In bytes. */
  readonly size?: number;
}

/** `spacing`: 1 small, 2 large. */
export interface Separator {
  readonly type: 14;
  readonly divider?: boolean;
  readonly spacing?: 1 | 2;
}

export interface Container {
  readonly type: 17;
  readonly accent_color?: number | null;
  readonly components: readonly Component[];
}

export type Component = ActionRow | Section | TextDisplay | MediaGallery | FilePart | Separator | Container;

/** The components of a message, read by Discord's numbers. Unknown kinds may be among them. */
export function componentsOf(message: APIMessage): readonly Component[] {
  return (message.components ?? []) as unknown as readonly Component[];
}

interface CommandChoice {
  readonly name: string;
  readonly value: string | number;
}

/**
 * An option of a slash command. `type`: 1 subcommand, 2 group of subcommands, 3 text, 4 whole number, 5 yes or no,
 * 6 user, 7 channel, 8 role, 9 anyone mentionable, 10 number, 11 file.
 */
export interface CommandOption {
  readonly type: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly choices?: readonly CommandChoice[];
  /** The application suggests values while one types. */
  readonly autocomplete?: boolean;
  readonly min_value?: number;
  readonly max_value?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly file_types?: readonly string[];
  readonly options?: readonly CommandOption[];
}

export interface Command {
  readonly id: string;
  /** 1 is a slash command, 2 one of a person's menu, 3 one of a message's. */
  readonly type?: 1 | 2 | 3;
  readonly name: string;
  readonly description: string;
  readonly guild_id?: string;
  readonly default_member_permissions?: string | null;
  readonly options?: readonly CommandOption[];
}

/** Registered commands, read by Discord's numbers. */
export function readCommands(commands: readonly APIApplicationCommand[]): readonly Command[] {
  return commands as unknown as readonly Command[];
}

/** Bits of `message.flags`. */
export const EPHEMERAL = 1 << 6;
export const LOADING = 1 << 7;
