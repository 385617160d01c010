import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DownloadTrouble } from '../../src/playground/faults.ts';
import { buttonsOf, type Member, textFile, textOf } from '../support/discord.ts';
import { type House, openHouse } from '../support/house.ts';
import { factPackText } from '../support/upload-packs.ts';

let house: House;
let elsewhere: Server;
let asked: string[];
beforeEach(async () => {
  asked = [];
  elsewhere = createServer(({ url }, response) => {
    asked.push(url ?? '');
    response.end(factPackText());
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  house = await openHouse();
});
afterEach(async () => {
  await house.close();
  elsewhere.closeAllConnections();
  await new Promise((resolve) => elsewhere.close(resolve));
});

const other = (): string => `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;

async function uploads(member: Member, name = 'towers.yaml', text = factPackText()): Promise<APIMessage> {
  const { message } = await member.uses('pack', { file: textFile(name, text) }, 'add');
  const id = message?.id;
  return member.sees((one) => one.id === id && textOf(one) !== '' && !textOf(one).includes('Checking'));
}

/** Changes what an interaction says of its file, as somebody would who can forge one. */
function forges(change: (attachment: Record<string, unknown>) => void): void {
  const { faults } = house.playground;
  const deliver = faults.deliver.bind(faults);
  Object.assign(faults, {
    deliver(event: { readonly name: string; readonly data: unknown }, pass: () => void) {
      const { data } = event.data as {
        data?: { resolved?: { attachments?: Record<string, Record<string, unknown>> } };
      };
      for (const attachment of Object.values(data?.resolved?.attachments ?? {})) change(attachment);
      deliver(event, pass);
    },
  });
}

describe('a file whose address lies', () => {
  it.each<[string, (url: string) => string]>([
    ['another port of this machine', () => `${other()}/attachments/1/2/towers.yaml`],
    [
      'the name of the bot’s own host before another',
      (url) => url.replace('http://', `http://127.0.0.1:1@${other().slice(7)}/`),
    ],
    ['the service that tells clouds their secrets', () => 'http://169.254.169.254/latest/meta-data'],
    ['a file of this machine', () => 'file:///etc/passwd'],
    ['text in the address', () => 'data:text/plain,format: 1'],
    ['no address', () => ''],
  ])('is not asked for: %s', async (_, urlOf) => {
    forges((attachment) => (attachment['url'] = urlOf(String(attachment['url']))));
    const ada = house.member('Ada');
    expect(textOf(await uploads(ada))).toBe(
      'The file is not at an address of Discord. Upload it with the command itself.',
    );
    expect(asked).toEqual([]);
    expect(house.playground.downloads).toEqual([]);
    expect(await house.packs('Harbour Library')).toEqual([]);
  });

  it('is counted as it comes, whatever size was told', async () => {
    forges((attachment) => (attachment['size'] = 1));
    const card = await uploads(house.member('Ada'), 'large.csv', 'x'.repeat(1024 * 1024 + 1));
    expect(textOf(card)).toMatch(/^The file has 1 MB; the limit is 1 MB|^The file has [\d.]+ MB/u);
    expect(buttonsOf(card)).toEqual([]);
  });
});

describe('a file that does not come as it should', () => {
  it.each<[string, () => DownloadTrouble, string]>([
    ['a redirect to another host', () => ({ kind: 'redirect', to: `${other()}/towers.yaml` }), 'did not arrive whole'],
    ['a redirect within the host', () => ({ kind: 'redirect', to: '/cdn/other', status: 307 }), 'did not arrive whole'],
    ['a body that breaks off', () => ({ kind: 'cut', after: 100 }), 'did not arrive whole'],
    ['a longer length than comes', () => ({ kind: 'headers', contentLength: 900_000 }), 'did not arrive whole'],
    ['a body without end', () => ({ kind: 'endless' }), 'the limit is 1 MB'],
    ['more than was told', () => ({ kind: 'body', bytes: new Uint8Array(3_000_000) }), 'the limit is 1 MB'],
    ['other bytes', () => ({ kind: 'body', bytes: new Uint8Array(300) }), 'Nothing to import'],
    ['a shorter length than comes', () => ({ kind: 'headers', contentLength: 20 }), 'Nothing to import'],
    ['a body that stops', () => ({ kind: 'stall', after: 100 }), 'took too long'],
    ['a byte at a time', () => ({ kind: 'slow', bytes: 1, everyMs: 1000 }), 'took too long'],
    ['a file that is gone', () => ({ kind: 'status', status: 404 }), 'does not have the file any more'],
    ['a failure', () => ({ kind: 'status', status: 500, body: 'Error: at /srv/app.js:1:1' }), 'did not arrive whole'],
  ])('is told, and nothing is stored: %s', async (_, trouble, sentence) => {
    const end = house.playground.faults.spoilDownloads(trouble());
    const ada = house.member('Ada');
    const card = await uploads(ada);
    expect(textOf(card)).toContain(sentence);
    expect(textOf(card)).not.toMatch(/Error|srv|127\.0\.0\.1/u);
    expect(buttonsOf(card).filter((button) => button.startsWith('Import'))).toEqual([]);
    expect(asked).toEqual([]);
    expect(await house.packs('Harbour Library')).toEqual([]);
    end();
    expect(textOf(await uploads(ada))).toMatch(/\*\*\d+\*\* questions ready/u);
  });

  it('is read by its content, whatever type was told', async () => {
    house.playground.faults.spoilDownloads({ kind: 'headers', contentType: 'text/html' });
    expect(textOf(await uploads(house.member('Ada')))).toMatch(/\*\*\d+\*\* questions ready/u);
    expect(await house.packs('Harbour Library')).toEqual([]);
  });
});
