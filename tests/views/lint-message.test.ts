import { describe, expect, it } from 'vitest';
import { lintMessage } from '../support/lint-message.ts';
import type { Message } from '../../src/views/message.ts';

const V2 = 1 << 15;

function message(components: readonly object[], change: Partial<Message> = {}): Message {
  const parts = components as Message['components'];
  return { flags: V2, components: parts, allowed_mentions: { parse: [] }, ...change };
}

const text = (content: string) => ({ type: 10, content });
const button = (change: object = {}) => ({ type: 2, style: 2, custom_id: 'a', label: 'A', ...change });
const row = (...components: readonly object[]) => ({ type: 1, components });
const option = (value: string, change: object = {}) => ({ label: value, value, ...change });
const select = (change: object = {}) => ({ type: 3, custom_id: 's', options: [option('x')], ...change });
const ids = (count: number) => Array.from({ length: count }, (_, index) => button({ custom_id: `b${index}` }));

describe('lintMessage', () => {
  it('finds nothing in a message that Discord takes', () => {
    const parts = [text('x'.repeat(4000)), row(...ids(5)), row(select())];
    expect(lintMessage(message([{ type: 17, components: parts }]))).toEqual([]);
    expect(lintMessage(message(Array.from({ length: 40 }, () => text('x'))))).toEqual([]);
  });

  it.each([
    ['IS_COMPONENTS_V2', message([text('x')], { flags: 0 })],
    ['mentions', message([text('x')], { allowed_mentions: { parse: ['users'] as unknown as readonly [] } })],
    ['empty', message([])],
    ['a text is empty', message([text(' ')])],
    ['41 components', message(Array.from({ length: 41 }, () => text('x')))],
    ['41 components', message([{ type: 17, components: Array.from({ length: 40 }, () => text('x')) }])],
    ['41 components', message([text('x'), ...Array.from({ length: 20 }, () => ({ type: 9, accessory: button() }))])],
    ['4001 characters of text', message([text('x'.repeat(2000)), text('x'.repeat(2001))])],
    ['a stands twice', message([row(button(), button())])],
    ['6 buttons in a row', message([row(...ids(6))])],
    ['shares its row', message([row(select(), button())])],
    ['a row is empty', message([row()])],
    ['a card is empty', message([{ type: 17, components: [] }])],
    ['no label', message([row(button({ label: '' }))])],
    ['needs a custom_id or a url', message([row({ type: 2, style: 2, label: 'A' })])],
    ['needs a custom_id or a url', message([row(button({ url: 'https://a.example' }))])],
    ['81 characters in a label', message([row(button({ label: 'x'.repeat(81) }))])],
    ['101 characters in a custom_id', message([row(button({ custom_id: 'x'.repeat(101) }))])],
    ['custom_id is empty', message([row(button({ custom_id: '' }))])],
    ['513 characters in a url', message([row({ type: 2, style: 5, label: 'A', url: 'x'.repeat(513) })])],
    ['no option', message([row(select({ options: [] }))])],
    ['26 options', message([row(select({ options: Array.from({ length: 26 }, (_, index) => option(`${index}`)) }))])],
    [
      '101 characters in an option',
      message([row(select({ options: [option('x', { description: 'x'.repeat(101) })] }))]),
    ],
    ['x stands twice', message([row(select({ options: [option('x'), option('x')] }))])],
    ['option has no label', message([row(select({ options: [option('x', { label: '' })] }))])],
    ['151 characters in a placeholder', message([row(select({ placeholder: 'x'.repeat(151) }))])],
    ['select needs a custom_id', message([row({ type: 3, options: [option('x')] })])],
  ])('finds: %s', (problem, faulty) => {
    expect(lintMessage(faulty).join('; ')).toContain(problem);
  });
});
