import { toApiUser } from '../api-user.ts';
import { refusal } from '../errors.ts';
import { toApiGuild, toApiMember } from '../payloads.ts';
import type { Guild } from '../places.ts';
import type { World } from '../world.ts';
import { type Call, type Endpoint, ok } from './endpoint.ts';

/** GET /gateway/bot, the bot itself, its application, guilds and users. `sessionStarts` counts the identifies so far. */
export function miscEndpoints(world: World, gatewayUrl: () => string, sessionStarts: () => number): Endpoint[] {
  const { limits, applicationId } = world;
  const gatewayInformation = () => ({
    url: gatewayUrl(),
    shards: 1,
    session_start_limit: {
      total: limits.sessionStarts,
      remaining: Math.max(0, limits.sessionStarts - sessionStarts()),
      reset_after: 24 * 60 * 60_000,
      max_concurrency: limits.maxConcurrency,
    },
  });
  const application = () => ({
    id: applicationId,
    name: world.bot.name,
    icon: null,
    description: '',
    type: null,
    verify_key: '0'.repeat(64),
    flags: 0,
    flags_new: '0',
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: toApiUser(world.bot),
    team: null,
    bot: toApiUser(world.bot),
    bot_public: true,
    bot_require_code_grant: false,
    approximate_guild_count: world.guilds.length,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    eligible_oauth2_scopes: [],
    tags: [],
  });
  const guildOf = (call: Call): Guild => {
    const guild = world.guild(call.param('guild'));
    if (guild === undefined) throw refusal('unknownGuild');
    return guild;
  };

  return [
    { method: 'GET', path: '/gateway', auth: 'none', run: () => ok({ url: gatewayUrl() }) },
    { method: 'GET', path: '/gateway/bot', auth: 'bot', run: () => ok(gatewayInformation()) },
    {
      method: 'GET',
      path: '/users/@me',
      auth: 'bot',
      run: () => ok({ ...toApiUser(world.bot), mfa_enabled: false, locale: 'en-US', verified: true, email: null }),
    },
    { method: 'GET', path: '/applications/@me', auth: 'bot', run: () => ok(application()) },
    { method: 'GET', path: '/oauth2/applications/@me', auth: 'bot', run: () => ok(application()) },
    {
      method: 'GET',
      path: '/users/:user',
      auth: 'bot',
      run(call) {
        const user = world.user(call.param('user'));
        if (user === undefined) throw refusal('unknownUser');
        return ok(toApiUser(user));
      },
    },
    { method: 'GET', path: '/guilds/:guild', auth: 'bot', run: (call) => ok(toApiGuild(guildOf(call))) },
    {
      method: 'GET',
      path: '/guilds/:guild/members/:user',
      auth: 'bot',
      run(call) {
        const guild = guildOf(call);
        const user = world.user(call.param('user'));
        if (user === undefined) throw refusal('unknownMember');
        return ok(toApiMember(world, user, guild));
      },
    },
  ];
}
