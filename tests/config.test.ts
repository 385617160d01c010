import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

const folder = mkdtempSync(join(tmpdir(), 'footnote-config-'));

function fileWith(name: string, text: string, mode = 0o600): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

describe('readConfig', () => {
  it('has a default for everything but the token', () => {
    const config = readConfig({ variables: {} });
    expect(config.token).toBeUndefined();
    expect(config).toMatchObject({
      discordApiUrl: 'https://discord.com/api',
      databaseUrl: 'file:db/footnote.sqlite',
      shards: 'auto',
      packsDir: 'questions',
      logLevel: 'info',
      logPretty: false,
      warnings: [],
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('prefers the environment to .env and says where a value came from', () => {
    const file = fileWith(
      'prefer.env',
      'DISCORD_TOKEN="from-the-file"\nLOG_LEVEL=warn # quieter\nexport SHARDS=0,1/4\n',
    );
    const config = readConfig({ variables: { LOG_LEVEL: 'debug' }, file });
    expect(config).toMatchObject({ token: 'from-the-file', logLevel: 'debug', shards: { ids: [0, 1], count: 4 } });
    expect(config.settings).toContainEqual({ name: 'DISCORD_TOKEN', value: '(hidden)', from: '.env' });
    expect(config.settings).toContainEqual({ name: 'LOG_LEVEL', value: 'debug', from: 'environment' });
    expect(JSON.stringify(config.settings)).not.toContain('from-the-file');
  });

  it('fetches files from Discord over https, and from a local Discord besides', () => {
    const originsOf = (variables: Record<string, string>) => readConfig({ variables }).mediaOrigins;
    const discord = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];
    expect(originsOf({})).toEqual(discord);
    expect(originsOf({ MEDIA_HOSTS: 'files.example.org:8443' })).toEqual(['https://files.example.org:8443']);
    const local = { DISCORD_API_URL: 'http://127.0.0.1:4321/api' };
    expect(originsOf(local)).toEqual([...discord, 'http://127.0.0.1:4321']);
    expect(originsOf({ ...local, MEDIA_HOSTS: '127.0.0.1:4321' })).toEqual(['http://127.0.0.1:4321']);
    // No other address comes without https, and no address of another computer is a local Discord.
    expect(originsOf({ ...local, MEDIA_HOSTS: '127.0.0.1:5000' })).toContain('https://127.0.0.1:5000');
    expect(originsOf({ DISCORD_API_URL: 'http://discord.example.org/api' })).toEqual(discord);
    expect(originsOf({ ...local, MEDIA_HOSTS: 'http://127.0.0.1:4321' })).toEqual(['http://127.0.0.1:4321']);
    expect(() => originsOf({ MEDIA_HOSTS: 'http://127.0.0.1:4321' })).toThrow('files come over https alone');
    for (const MEDIA_HOSTS of ['a b', '*', 'cdn.discordapp.com/x', ','])
      expect(() => readConfig({ variables: { MEDIA_HOSTS } }), MEDIA_HOSTS).toThrow('MEDIA_HOSTS: write host names');
  });

  it('hides the password in an address', () => {
    const { settings } = readConfig({ variables: { DATABASE_URL: 'postgres://ada:secret@localhost/footnote' } });
    expect(settings).toContainEqual({
      name: 'DATABASE_URL',
      value: 'postgres://(hidden)@localhost/footnote',
      from: 'environment',
    });
  });

  it('reads the token from a file', () => {
    expect(readConfig({ variables: { DISCORD_TOKEN_FILE: fileWith('token', 'abc\n') } }).token).toBe('abc');
  });

  it.each([
    [{ DISCORD_TOKEN: 'a', DISCORD_TOKEN_FILE: 'b' }, /keep one of them/],
    [{ DISCORD_TOKEN: '' }, /DISCORD_TOKEN: is empty/],
    [{ DISCORD_TOKEN_FILE: join(folder, 'missing') }, /Check the path/],
    [{ DISCORD_TOKEN: 'one\ntwo' }, /Copy it again/],
    [{ DISCORD_API_URL: 'discord' }, /DISCORD_API_URL: is no http\(s\) address/],
    [{ DATABASE_URL: 'mysql://here' }, /write file:PATH/],
    [{ SHARDS: '4/4' }, /SHARDS: write auto, or/],
    [{ SHARDS: '0,0/2' }, /SHARDS: write auto, or/],
    [{ LOG_LEVEL: 'loud' }, /write one of trace/],
    [{ LOG_PRETTY: 'yes' }, /write 1 for readable logs/],
  ])('refuses %o', (variables, words) => {
    expect(() => readConfig({ variables })).toThrow(words);
    expect(() => readConfig({ variables })).toThrow(ConfigError);
  });

  it('tells all faults at once', () => {
    expect(() => readConfig({ variables: { LOG_LEVEL: 'loud', SHARDS: 'x' } })).toThrow(
      /LOG_LEVEL[\s\S]*SHARDS|SHARDS[\s\S]*LOG_LEVEL/,
    );
  });

  it('refuses a token that every user of the computer can read', () => {
    const file = fileWith('open.env', 'DISCORD_TOKEN=abc\n', 0o644);
    expect(() => readConfig({ variables: {}, file })).toThrow(/chmod 600/);
  });

  it('warns about names close to a known one and about those without effect', () => {
    const { warnings } = readConfig({ variables: { DISCORD_TOKNE: 'x', HEALTH_PORT: '1', HOME: '/root' } });
    expect(warnings).toEqual([
      'DISCORD_TOKNE is set but not known here. Did you mean DISCORD_TOKEN?',
      'HEALTH_PORT has no effect in this version yet.',
    ]);
  });
});
