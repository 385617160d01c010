import {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
} from 'discord-api-types/v10';
import { encodePress, type Press } from './custom-id.ts';
import { MAX_ROW_BUTTONS } from './limits.ts';
import type { Message } from './message.ts';
import { label } from './text.ts';

/** Colours of a card's edge. They decorate: the state always stands in words too. */
export const COLOUR = { running: 0x58_65_f2, revealed: 0x24_80_46, over: 0xf0_b2_32 } as const;

const NOBODY_IS_PINGED = { parse: [] } as const;

/** A message for everybody. `silent`: nobody's device makes a sound for it. */
export function publicMessage(
  components: readonly APIMessageTopLevelComponent[],
  { silent = false }: { readonly silent?: boolean } = {},
): Message {
  const flags = MessageFlags.IsComponentsV2 | (silent ? MessageFlags.SuppressNotifications : 0);
  return { flags, components, allowed_mentions: NOBODY_IS_PINGED };
}

/** A message that one person sees. */
export function ephemeralMessage(components: readonly APIMessageTopLevelComponent[]): Message {
  const flags = MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral;
  return { flags, components, allowed_mentions: NOBODY_IS_PINGED };
}

export function card(colour: number, components: readonly APIComponentInContainer[]): APIMessageTopLevelComponent {
  return { type: ComponentType.Container, accent_color: colour, components: [...components] };
}

/** A block of markdown, one line an argument. Absent lines are left out. */
export function text(...lines: readonly (string | undefined)[]) {
  const content = lines.filter((line) => line !== undefined).join('\n');
  return { type: ComponentType.TextDisplay, content } as const;
}

export function separator(): APIComponentInContainer {
  return { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small };
}

/** A text with a button beside it. */
export function section(content: string, accessory: APIButtonComponent): APIComponentInContainer {
  return { type: ComponentType.Section, components: [text(content)], accessory };
}

type Style = 'primary' | 'secondary' | 'success' | 'danger';

const STYLES = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  success: ButtonStyle.Success,
  danger: ButtonStyle.Danger,
} as const satisfies Record<Style, ButtonStyle>;

export function button(
  press: Press,
  words: string,
  { style = 'secondary', disabled = false }: { readonly style?: Style; readonly disabled?: boolean } = {},
): APIButtonComponent {
  return {
    type: ComponentType.Button,
    custom_id: encodePress(press),
    label: label(words),
    style: STYLES[style],
    ...(disabled && { disabled }),
  };
}

export function linkButton(url: string, words: string): APIButtonComponent {
  return { type: ComponentType.Button, url, label: label(words), style: ButtonStyle.Link };
}

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Rows of at most five buttons. */
export function rows(buttons: readonly APIButtonComponent[]): readonly Row[] {
  const count = Math.ceil(buttons.length / MAX_ROW_BUTTONS);
  return Array.from({ length: count }, (_, index) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(index * MAX_ROW_BUTTONS, (index + 1) * MAX_ROW_BUTTONS),
  }));
}

export function row(...components: readonly APIComponentInMessageActionRow[]): Row {
  return { type: ComponentType.ActionRow, components: [...components] };
}

/** Discord's own countdown or clock time, in the reader's language. It never stands alone: some clients do not tick it. */
export function relativeTime(at: number): string {
  return `<t:${Math.floor(at / 1000)}:R>`;
}

/** A date with its time, in the reader's language and zone. */
export function exactTime(at: number): string {
  return `<t:${Math.floor(at / 1000)}:f>`;
}
