import {
  Client,
  Events,
  type Interaction,
  type ClientOptions,
  type RESTOptions,
  GatewayIntentBits,
  REST,
} from 'discord.js';
import { type Playground, type PlaygroundOptions, startPlayground } from '../../src/playground/server.ts';

export const TOKEN = 'a-token-of-the-tests';
export const TRIVIA = 'Harbour Library/trivia';

export interface TestBot {
  readonly playground: Playground;
  readonly client: Client<true>;
  /** What the bot does with the next interactions; its failures reject `handled`. */
  onInteraction(handle: (interaction: Interaction) => Promise<void>): void;
  close(): Promise<void>;
}

export function startAlone(options: Partial<PlaygroundOptions> = {}): Promise<Playground> {
  return startPlayground({ port: 0, token: TOKEN, ...options });
}

/** discord.js' own REST client towards a playground. */
export function restOf(playground: Playground, options: Partial<RESTOptions> = {}): REST {
  return new REST({ api: playground.apiUrl, ...options }).setToken(TOKEN);
}

/** Calls the local Discord without any client between. */
export async function call(
  playground: Playground,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = { authorization: `Bot ${TOKEN}` },
): Promise<{ status: number; body: Record<string, unknown>; headers: Headers }> {
  const response = await fetch(`${playground.apiUrl}/v10${path}`, {
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? {} : JSON.parse(text), headers: response.headers };
}

/** A real discord.js client, logged in to a playground of its own. */
export async function startBot(
  options: Partial<PlaygroundOptions> = {},
  clientOptions: Partial<ClientOptions> = {},
): Promise<TestBot> {
  const playground = await startAlone(options);
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: playground.apiUrl },
    ...clientOptions,
  });
  let handle: ((interaction: Interaction) => Promise<void>) | undefined;
  client.on(Events.InteractionCreate, (interaction) => void handle?.(interaction));
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(TOKEN);
  return {
    playground,
    client: await ready,
    onInteraction(next) {
      handle = next;
    },
    async close() {
      await client.destroy();
      await playground.close();
    },
  };
}
