import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';

/** A Components V2 message as Discord's REST API takes it. */
export interface Message {
  /** IS_COMPONENTS_V2 always; EPHEMERAL and SUPPRESS_NOTIFICATIONS where meant. */
  readonly flags: number;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: readonly [] };
}
