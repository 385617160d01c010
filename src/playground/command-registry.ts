import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { Events } from './events.ts';
import { type Json, asText, isJson } from './model.ts';

const CHAT_INPUT = 1;

/** Commands are kept for every guild together (`undefined`) or for one guild. */
type Scope = string | undefined;

export interface CommandRegistry {
  list(scope: Scope): readonly APIApplicationCommand[];
  find(scope: Scope, id: string): APIApplicationCommand | undefined;
  /** Adds a command, or overwrites the one of the same name and type. The body is already checked. */
  put(scope: Scope, body: Json): { readonly command: APIApplicationCommand; readonly isNew: boolean };
  /** Replaces all commands of the scope; those of the same name and type keep their ids. */
  replaceAll(scope: Scope, bodies: readonly Json[]): readonly APIApplicationCommand[];
  change(scope: Scope, id: string, body: Json): APIApplicationCommand | undefined;
  remove(scope: Scope, id: string): boolean;
  /** What people of a guild are offered; a guild's own command hides the common one of its name. */
  offeredIn(guildId: string): readonly APIApplicationCommand[];
  /** Every command of every scope. */
  all(): readonly APIApplicationCommand[];
}

function keyOf(command: { readonly name: string; readonly type: number }): string {
  return `${command.type} ${command.name}`;
}

/** Nulls and absent fields are one thing in an option. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isJson(value)) return value;
  const given = Object.entries(value).filter(([, inside]) => inside !== null && inside !== undefined);
  return Object.fromEntries(given.map(([key, inside]) => [key, withoutNulls(inside)]));
}

export function createCommandRegistry(applicationId: string, events: Events, newId: () => string): CommandRegistry {
  const scopes = new Map<Scope, Map<string, APIApplicationCommand>>();
  const within = (scope: Scope): Map<string, APIApplicationCommand> => {
    const known = scopes.get(scope) ?? new Map<string, APIApplicationCommand>();
    scopes.set(scope, known);
    return known;
  };
  const build = (scope: Scope, id: string, body: Json): APIApplicationCommand => {
    const permissions = body['default_member_permissions'];
    return {
      id,
      application_id: applicationId,
      version: newId(),
      ...(scope === undefined ? { dm_permission: body['dm_permission'] ?? true } : { guild_id: scope }),
      default_member_permissions: permissions === undefined || permissions === null ? null : asText(permissions),
      type: body['type'] ?? CHAT_INPUT,
      name: body['name'],
      name_localizations: body['name_localizations'] ?? null,
      description: body['description'] ?? '',
      description_localizations: body['description_localizations'] ?? null,
      contexts: body['contexts'] ?? null,
      integration_types: body['integration_types'] ?? [0],
      nsfw: body['nsfw'] ?? false,
      ...(Array.isArray(body['options']) ? { options: withoutNulls(body['options']) } : {}),
    } as unknown as APIApplicationCommand;
  };
  const withSameKey = (scope: Scope, body: Json): APIApplicationCommand | undefined => {
    const key = `${asText(body['type'] ?? CHAT_INPUT)} ${asText(body['name'])}`;
    return [...within(scope).values()].find((command) => keyOf(command) === key);
  };

  return {
    list: (scope) => [...within(scope).values()],
    find: (scope, id) => within(scope).get(id),
    put(scope, body) {
      const known = withSameKey(scope, body);
      const command = build(scope, known?.id ?? newId(), body);
      within(scope).set(command.id, command);
      events.emit({ type: 'commands' });
      return { command, isNew: known === undefined };
    },
    replaceAll(scope, bodies) {
      const commands = bodies.map((body) => build(scope, withSameKey(scope, body)?.id ?? newId(), body));
      scopes.set(scope, new Map(commands.map((command) => [command.id, command])));
      events.emit({ type: 'commands' });
      return commands;
    },
    change(scope, id, body) {
      const known = within(scope).get(id);
      if (known === undefined) return undefined;
      const command = build(scope, id, { ...known, ...body });
      within(scope).set(id, command);
      events.emit({ type: 'commands' });
      return command;
    },
    remove(scope, id) {
      const gone = within(scope).delete(id);
      if (gone) events.emit({ type: 'commands' });
      return gone;
    },
    offeredIn(guildId) {
      const offered = new Map<string, APIApplicationCommand>();
      for (const scope of [undefined, guildId]) {
        for (const command of within(scope).values()) offered.set(keyOf(command), command);
      }
      return [...offered.values()];
    },
    all: () => [...scopes.values()].flatMap((commands) => [...commands.values()]),
  };
}
