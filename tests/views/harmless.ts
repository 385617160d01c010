import { parse } from 'discord-markdown-parser';
import { expect } from 'vitest';
import { TEXT_BUDGET } from '../../src/views/limits.ts';
import type { Message } from '../../src/views/message.ts';
import { lintMessage } from '../support/lint-message.ts';
import { partsOf, textOf } from './samples.ts';

/** What our own texts are made of. Everything else that a client would draw comes from a name or a pack. */
const OWN_NODES = new Set(['text', 'br', 'newline', 'strong', 'heading', 'subtext', 'timestamp', 'twemoji']);

/** What a message may have besides: quotes, and longer lists than others. */
interface Allowed {
  readonly nodes?: readonly string[];
  readonly lines?: number;
}

interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[];
  readonly target?: string;
  readonly timestamp?: string;
}

function nodesOf(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => [node, ...(typeof node.content === 'object' ? nodesOf(node.content) : [])]);
}

function isOwnLink(node: Node): boolean {
  return node.type === 'link' && node.target?.startsWith('https://example.org/') === true;
}

function isOwnCode(node: Node): boolean {
  return node.type === 'inlineCode' && node.content === '/trivia';
}

/** Fails when a client would draw anything in the message that a name or a pack put there. */
export function expectHarmless(message: Message, { nodes = [], lines = 12 }: Allowed = {}): void {
  expect(lintMessage(message)).toEqual([]);
  expect(textOf(message).length).toBeLessThanOrEqual(TEXT_BUDGET);
  for (const { content } of partsOf(message)) {
    if (content === undefined) continue;
    for (const node of nodesOf(parse(content, 'extended'))) {
      const ours = OWN_NODES.has(node.type) || nodes.includes(node.type) || isOwnLink(node) || isOwnCode(node);
      expect(ours, `${node.type} in ${JSON.stringify(content)}`).toBe(true);
      if (node.type === 'timestamp') expect(node.timestamp).toMatch(/^17950/u);
    }
    expect(content).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u200b\u202a-\u202e\u2066\u2067\u2028\ufeff]/u);
    expect(content).not.toMatch(/\p{Cs}|\p{M}{5}/u);
    expect(content.match(/\u2068/gu)?.length).toBe(content.match(/\u2069/gu)?.length);
    expect(content.split('\n').length).toBeLessThanOrEqual(lines);
  }
}
