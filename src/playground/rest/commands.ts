import {
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandPatchRequestPartialSchema,
  ApplicationCommandUpdateRequestSchema,
} from 'discord-api-spec/zod';
import { commandProblems, setProblems } from '../command-rules.ts';
import { invalidForm, refusal } from '../errors.ts';
import { type Json, isJson } from '../model.ts';
import { refuseProblems, schemaProblems } from '../schema.ts';
import type { World } from '../world.ts';
import { type Call, type Endpoint, NO_CONTENT, asJson, ok } from './endpoint.ts';

const CHAT_INPUT = 1;

/** Discord takes the permissions as a string of digits; its schema knows a number only. */
function asSchemaSees(body: unknown): unknown {
  if (!isJson(body)) return body;
  const permissions = body['default_member_permissions'];
  const isDigits = typeof permissions === 'string' && /^\d+$/.test(permissions);
  return isDigits ? { ...body, default_member_permissions: Number(permissions) } : body;
}

/** Texts in other languages come only when they are asked for. */
function withoutLocalizations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLocalizations);
  if (!isJson(value)) return value;
  const shown = Object.entries(value).filter(([key]) => !key.endsWith('_localizations'));
  return Object.fromEntries(shown.map(([key, inside]) => [key, withoutLocalizations(inside)]));
}

/** The commands for all guilds and those of one guild: read, add, replace, change, remove. */
export function commandEndpoints(world: World): Endpoint[] {
  const { commands, applicationId } = world;
  const checkPlace = (call: Call): void => {
    if (call.param('application') !== applicationId) throw refusal('unknownApplication');
  };

  const inScope = (base: string, scopeOf: (call: Call) => string | undefined): Endpoint[] => [
    {
      method: 'GET',
      path: base,
      auth: 'bot',
      run(call) {
        checkPlace(call);
        const all = commands.list(scopeOf(call));
        return ok(call.query.get('with_localizations') === 'true' ? all : all.map(withoutLocalizations));
      },
    },
    {
      method: 'POST',
      path: base,
      auth: 'bot',
      run(call) {
        checkPlace(call);
        const scope = scopeOf(call);
        const body = asJson(call.body);
        const problems = schemaProblems(ApplicationCommandCreateRequestSchema, asSchemaSees(call.body));
        refuseProblems([...problems, ...commandProblems(body)]);
        const type = body['type'] ?? CHAT_INPUT;
        const others = commands.list(scope).filter((one) => one.name !== body['name'] || one.type !== type);
        refuseProblems(setProblems([...others.map(asJson), body]));
        const { command, isNew } = commands.put(scope, body);
        return { status: isNew ? 201 : 200, body: command };
      },
    },
    {
      method: 'PUT',
      path: base,
      auth: 'bot',
      run(call) {
        checkPlace(call);
        const scope = scopeOf(call);
        if (!Array.isArray(call.body)) {
          throw invalidForm([{ path: [], code: 'LIST_TYPE_CONVERT', message: 'Only lists may be used in a ListType' }]);
        }
        const bodies: Json[] = call.body.map(asJson);
        const problems = bodies.flatMap((body, n) => [
          ...schemaProblems(ApplicationCommandUpdateRequestSchema, asSchemaSees(body), [n]),
          ...commandProblems(body, [n]),
        ]);
        refuseProblems([...problems, ...setProblems(bodies)]);
        return ok(commands.replaceAll(scope, bodies));
      },
    },
    {
      method: 'GET',
      path: `${base}/:command`,
      auth: 'bot',
      run(call) {
        checkPlace(call);
        const command = commands.find(scopeOf(call), call.param('command'));
        if (command === undefined) throw refusal('unknownCommand');
        return ok(command);
      },
    },
    {
      method: 'PATCH',
      path: `${base}/:command`,
      auth: 'bot',
      run(call) {
        checkPlace(call);
        const scope = scopeOf(call);
        const known = commands.find(scope, call.param('command'));
        if (known === undefined) throw refusal('unknownCommand');
        const body = asJson(call.body);
        const problems = schemaProblems(ApplicationCommandPatchRequestPartialSchema, asSchemaSees(call.body));
        refuseProblems([...problems, ...commandProblems({ ...known, ...body })]);
        return ok(commands.change(scope, known.id, body));
      },
    },
    {
      method: 'DELETE',
      path: `${base}/:command`,
      auth: 'bot',
      run(call) {
        checkPlace(call);
        if (!commands.remove(scopeOf(call), call.param('command'))) throw refusal('unknownCommand');
        return NO_CONTENT;
      },
    },
  ];

  const guildScope = (call: Call): string => {
    const guild = world.guild(call.param('guild'));
    if (guild === undefined) throw refusal('missingAccess');
    return guild.id;
  };
  return [
    ...inScope('/applications/:application/commands', () => undefined),
    ...inScope('/applications/:application/guilds/:guild/commands', guildScope),
  ];
}
