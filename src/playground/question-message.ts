import type { APIMessage } from 'discord-api-types/v10';
import { ComponentType, allComponents } from './components.ts';
import { momentOf } from './snowflake.ts';

export interface OfferedChoice {
  readonly letter: string;
  /** Empty if neither button nor message gives it. */
  readonly text: string;
  readonly customId: string;
}

export interface SeenQuestion {
  /** The whole text of the message. */
  readonly text: string;
  readonly choices: readonly OfferedChoice[];
  /** Epoch ms, if the message says when it closes or how many seconds there are. */
  readonly closesAt: number | undefined;
}

/** A question that is answered in words; `customId` is that of the button that opens its dialog. */
export type SeenTyped = Omit<SeenQuestion, 'choices'> & { readonly customId: string };

interface LiveButton {
  readonly label: string;
  readonly customId: string;
}

function liveButtons(message: APIMessage): LiveButton[] {
  return allComponents(message.components).flatMap(({ component }) => {
    const { type, label, custom_id: customId, disabled } = component;
    const isLive = type === ComponentType.Button && typeof label === 'string' && typeof customId === 'string';
    return isLive && disabled !== true ? [{ label, customId }] : [];
  });
}

function textOf(message: APIMessage): string {
  const texts = allComponents(message.components).map(({ component }) => component['content']);
  return [message.content, ...texts.filter((text) => typeof text === 'string')].join('\n');
}

/** The custom_id of a live button labelled "Join". */
export function findJoin(message: APIMessage): string | undefined {
  return liveButtons(message).find(({ label }) => label === 'Join')?.customId;
}

function closingTime({ id }: APIMessage, text: string): number | undefined {
  const moment = /<t:(\d+)(?::\w)?>/.exec(text)?.[1];
  if (moment !== undefined) return Number(moment) * 1_000;
  const seconds = /\b(\d+) seconds\b/.exec(text)?.[1];
  return seconds === undefined ? undefined : momentOf(id) + Number(seconds) * 1_000;
}

/** The custom_id of a live button "Type an answer", and what its message says. */
export function readTyped(message: APIMessage): SeenTyped | undefined {
  const customId = liveButtons(message).find(({ label }) => label === 'Type an answer')?.customId;
  const text = textOf(message);
  return customId === undefined ? undefined : { text, customId, closesAt: closingTime(message, text) };
}

/** A message with live buttons A, B, … read as a person reads it. */
export function readQuestion(message: APIMessage): SeenQuestion | undefined {
  const text = textOf(message);
  const choices = liveButtons(message).flatMap(({ label, customId }) => {
    const match = /^([A-Z])(?:\. (.+))?$/s.exec(label);
    const letter = match?.[1];
    if (letter === undefined) return [];
    const listed = new RegExp(`^\\**${letter}\\.\\** (.+)$`, 'm').exec(text)?.[1];
    return [{ letter, text: (match?.[2] ?? listed ?? '').trim(), customId }];
  });
  if (choices.length < 2 || choices[0]?.letter !== 'A') return undefined;
  return { text, choices, closesAt: closingTime(message, text) };
}
