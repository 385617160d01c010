import { MessageResponseSchema } from 'discord-api-spec/zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Playground } from '../../src/playground/server.ts';
import { schemaProblems } from '../../src/playground/schema.ts';
import { call, startAlone, TOKEN } from './bot.ts';
import { person } from '../support/discord.ts';

const V2 = 1 << 15;
const PLENTY = { limit: 100_000, perMs: 1_000 };

let playground: Playground;
let channel: string;
beforeAll(async () => {
  playground = await startAlone({ limits: { global: PLENTY, otherRoutes: PLENTY, buckets: {} } });
  channel = `/channels/${playground.person('Ada', 'Harbour Library/lounge').channel.id}`;
});
afterAll(() => playground.close());

const post = (body: unknown) => call(playground, 'POST', `${channel}/messages`, body);
const text = (content: string) => ({ type: 10, content });
const button = (custom_id: string, label = 'Press') => ({ type: 2, style: 1, custom_id, label });
const row = (...components: unknown[]) => ({ type: 1, components });
const container = (...components: unknown[]) => ({ type: 17, components });
const select = (custom_id: string) => ({ type: 3, custom_id, options: [{ label: 'One', value: '1' }] });

describe('what Discord refuses in a message', () => {
  const cases: [name: string, body: object, path: string, code: string][] = [
    [
      'a label of 81 characters',
      { components: [row(button('a', 'x'.repeat(81)))] },
      'components.0.components.0.label',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a custom_id of 101 characters in a container',
      { flags: V2, components: [container(row(button('x'.repeat(101))))] },
      'components.0.components.0.components.0.custom_id',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'six buttons in a row',
      { components: [row(...[1, 2, 3, 4, 5, 6].map((n) => button(`b${n}`)))] },
      'components.0.components',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      '41 components, nested ones counted',
      {
        flags: V2,
        components: [
          container(...Array.from({ length: 20 }, () => text('a'))),
          container(...Array.from({ length: 19 }, () => text('b'))),
        ],
      },
      'components',
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    [
      '4,001 characters in several texts',
      { flags: V2, components: [text('x'.repeat(4_000)), container(text('y'))] },
      'components',
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    ],
    [
      'a custom_id used twice',
      { flags: V2, components: [row(button('same')), container(row(button('same')))] },
      'components.1.components.0.components.0.custom_id',
      'COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'content beside the V2 flag',
      { flags: V2, content: 'hello', components: [text('a')] },
      'content',
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      'embeds beside the V2 flag',
      { flags: V2, embeds: [{ title: 'x' }], components: [text('a')] },
      'embeds',
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    ['a text display without the V2 flag', { components: [text('a')] }, 'components.0', 'UNION_TYPE_CHOICES'],
    [
      'a button without label and emoji',
      { components: [row({ type: 2, style: 1, custom_id: 'a' })] },
      'components.0.components.0',
      'BUTTON_COMPONENT_LABEL_REQUIRED',
    ],
    [
      'a button without custom_id',
      { components: [row({ type: 2, style: 1, label: 'a' })] },
      'components.0.components.0.custom_id',
      'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED',
    ],
    [
      'a link without url',
      { components: [row({ type: 2, style: 5, label: 'a' })] },
      'components.0.components.0.url',
      'BUTTON_COMPONENT_URL_REQUIRED',
    ],
    [
      'a select beside a button',
      { components: [row(select('s'), button('b'))] },
      'components.0.components',
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    [
      'six rows without the V2 flag',
      { components: [1, 2, 3, 4, 5, 6].map((n) => row(button(`b${n}`))) },
      'components',
      'BASE_TYPE_BAD_LENGTH',
    ],
    ['2,001 characters of content', { content: 'x'.repeat(2_001) }, 'content', 'BASE_TYPE_MAX_LENGTH'],
    [
      '6,001 characters in embeds',
      { embeds: [{ description: 'x'.repeat(4_000) }, { description: 'y'.repeat(2_001) }] },
      'embeds',
      'MAX_EMBED_SIZE_EXCEEDED',
    ],
    ['flags that are no number', { content: 'x', flags: 'many' }, 'flags', 'BASE_TYPE_CONVERT'],
    [
      'a component of no known type',
      { flags: V2, components: [{ type: 99 }] },
      'components.0.type',
      'BASE_TYPE_CHOICES',
    ],
  ];
  test.each(cases)('%s', async (_name, body, path, code) => {
    const answer = await post(body);
    expect(answer).toMatchObject({ status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
    let errors: unknown = answer.body['errors'];
    for (const key of path.split('.')) errors = (errors as Record<string, unknown> | undefined)?.[key];
    expect(errors, JSON.stringify(answer.body)).toMatchObject({ _errors: [{ code }] });
    expect(playground.requests.at(-1)).toMatchObject({ valid: false, status: 400, body });
  });

  test('nothing at all', async () => {
    expect(await post({})).toMatchObject({ status: 400, body: { code: 50006 } });
    expect(await post({ content: '   ' })).toMatchObject({ status: 400, body: { code: 50006 } });
  });

  test('40 components and 4,000 characters pass', async () => {
    const components = [container(text('x'.repeat(3_962)), ...Array.from({ length: 38 }, () => text('y')))];
    expect(await post({ flags: V2, components })).toMatchObject({ status: 200 });
  });
});

describe('a posted message', () => {
  test('has the shape that Discord publishes', async () => {
    const components = [
      container(
        text('# Title'),
        { type: 14 },
        { type: 9, components: [text('a')], accessory: button('s') },
        row(select('c')),
      ),
    ];
    const { body } = await post({ flags: V2 | 4_096, components, nonce: 'n-1', allowed_mentions: { parse: [] } });
    // The schema wants a Z where Discord itself writes the offset.
    const withZ = { ...body, timestamp: String(body['timestamp']).replace('+00:00', 'Z') };
    expect(schemaProblems(MessageResponseSchema, withZ)).toEqual([]);
    expect(body).toMatchObject({ flags: V2 | 4_096, nonce: 'n-1', author: { bot: true }, mentions: [] });
    const seen = await person(playground, 'Linus', 'Harbour Library/lounge').sees('# Title');
    expect(seen.id).toBe(body['id']);
    expect(seen.id).toMatch(/^\d{18,19}$/);
  });

  test('is made once for a nonce that is enforced, and each time for one that is not', async () => {
    const enforced = { content: 'once', nonce: 'game:1:q', enforce_nonce: true };
    const [first, second] = [await post(enforced), await post(enforced)];
    expect(second.body['id']).toBe(first.body['id']);
    const loose = { content: 'twice', nonce: 'game:2:q' };
    expect((await post(loose)).body['id']).not.toBe((await post(loose)).body['id']);
  });

  test('pings whom it names, unless told not to', async () => {
    const ada = person(playground, 'Ada');
    const { body } = await post({ content: `Hi <@${ada.id}> @everyone` });
    expect(body).toMatchObject({ mentions: [{ id: ada.id }], mention_everyone: false });
    const quiet = await post({ flags: V2, components: [text(`Hi <@${ada.id}>`)], allowed_mentions: { parse: [] } });
    expect(quiet.body['mentions']).toEqual([]);
  });

  test('can be read, edited and deleted', async () => {
    const { body: made } = await post({ flags: V2, components: [text('before')] });
    const path = `${channel}/messages/${String(made['id'])}`;
    const edited = await call(playground, 'PATCH', path, { components: [text('after')], flags: 0 });
    expect(edited).toMatchObject({ status: 200, body: { flags: V2, components: [{ content: 'after' }] } });
    expect(edited.body['edited_timestamp']).not.toBeNull();
    expect((await call(playground, 'GET', path)).body).toEqual(edited.body);
    expect(await call(playground, 'PATCH', path, { components: [] })).toMatchObject({
      status: 400,
      body: { code: 50006 },
    });
    const list = await call(playground, 'GET', `${channel}/messages?limit=2`);
    expect(list.body).toMatchObject({ length: 2, 0: { id: made['id'] } });
    expect(await call(playground, 'DELETE', path)).toMatchObject({ status: 204 });
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      expect(await call(playground, method, path, method === 'PATCH' ? {} : undefined)).toMatchObject({
        status: 404,
        body: { code: 10008 },
      });
    }
  });

  test('of a person is not the bot’s to edit', async () => {
    const said = person(playground, 'Ada', 'Harbour Library/lounge').says('mine');
    const path = `${channel}/messages/${said.id}`;
    expect(await call(playground, 'PATCH', path, { content: 'x' })).toMatchObject({
      status: 403,
      body: { code: 50005 },
    });
    expect(await call(playground, 'DELETE', path)).toMatchObject({ status: 403, body: { code: 50013 } });
  });

  test('may carry files, which can be fetched', async () => {
    const form = new FormData();
    form.set('payload_json', JSON.stringify({ content: 'see', attachments: [{ id: 0, description: 'A list' }] }));
    form.set('files[0]', new Blob(['a,b\n']), 'list.csv');
    const url = `${playground.apiUrl}/v10${channel}/messages`;
    const response = await fetch(url, { method: 'POST', body: form, headers: { authorization: `Bot ${TOKEN}` } });
    const message = (await response.json()) as { attachments: { url: string }[] };
    expect(message.attachments).toMatchObject([{ filename: 'list.csv', size: 4, description: 'A list' }]);
    const fetched = await fetch(message.attachments[0]?.url ?? '');
    expect(await fetched.text()).toBe('a,b\n');
    expect(fetched.headers.get('content-disposition')).toContain('attachment');
  });
});

describe('a call', () => {
  test('without the token, to nowhere, or of broken JSON is refused', async () => {
    expect(await call(playground, 'GET', '/users/@me', undefined, {})).toMatchObject({
      status: 401,
      body: { code: 0 },
    });
    expect(await call(playground, 'GET', '/nowhere')).toMatchObject({ status: 404, body: { code: 0 } });
    const none = '/channels/1100000000000000000/messages';
    expect(await call(playground, 'POST', none, { content: 'x' })).toMatchObject({
      status: 404,
      body: { code: 10003 },
    });
    const response = await fetch(`${playground.apiUrl}/v10${channel}/messages`, {
      method: 'POST',
      body: '{"content":',
      headers: { authorization: `Bot ${TOKEN}`, 'content-type': 'application/json' },
    });
    expect(await response.json()).toMatchObject({ code: 50109 });
    const form = await fetch(`${playground.apiUrl}/v10${channel}/messages`, {
      method: 'POST',
      body: 'no form at all',
      headers: { authorization: `Bot ${TOKEN}`, 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect(form.status).toBe(400);
  });
});
