import { allComponents } from './components.ts';
import { type Json, isJson } from './model.ts';

export interface Mentions {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
}

function textOf(content: string, components: readonly unknown[]): string {
  const texts = allComponents(components).map(({ component }) => component['content']);
  return [content, ...texts.filter((text) => typeof text === 'string')].join('\n');
}

function idsIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, id]) => id ?? ''))];
}

/**
 * Who a message pings: what its text names, less what `allowed_mentions` holds back.
 * @param allowed the request's `allowed_mentions`; without one everybody named is pinged
 * @param mayPingEveryone whether the author has the right to
 */
export function mentionsOf(
  content: string,
  components: readonly unknown[],
  allowed: unknown,
  mayPingEveryone: boolean,
): Mentions {
  const text = textOf(content, components);
  const rule: Json | undefined = isJson(allowed) ? allowed : undefined;
  const listed = (key: string): readonly unknown[] => {
    const list = rule?.[key];
    return Array.isArray(list) ? list : [];
  };
  const passes = (kind: 'users' | 'roles', id: string): boolean =>
    rule === undefined || listed('parse').includes(kind) || listed(kind).includes(id);
  return {
    users: idsIn(text, /<@!?(\d+)>/g).filter((id) => passes('users', id)),
    roles: idsIn(text, /<@&(\d+)>/g).filter((id) => passes('roles', id)),
    everyone:
      mayPingEveryone &&
      /@(?:everyone|here)\b/.test(text) &&
      (rule === undefined || listed('parse').includes('everyone')),
  };
}
