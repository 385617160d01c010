import { element } from './element.ts';
import { parseMarkdown, type ListItem, type MarkdownNode } from './markdown-rules.ts';
import { renderTimestamp } from './timestamps.ts';
import type { Pickable } from './pickable.ts';

/** Looks up what mentions name; nothing for ids it does not know. */
export interface Names {
  person(id: string): string | undefined;
  channel(id: string): string | undefined;
  /** What selects of people, channels and roles offer here. */
  pickable(): Pickable;
}

/** Headings of a message stand below the page's own h1. */
const HEADING_TAGS = ['h2', 'h3', 'h4'] as const;
const SAFE_LINK = /^(?:https?|mailto):/i;

function mention(text: string): HTMLElement {
  return element('span', { class: 'mention' }, text);
}

function link(target: string, label: DocumentFragment): Node {
  if (!SAFE_LINK.test(target)) return label;
  return element('a', { href: target, target: '_blank', rel: 'noopener noreferrer' }, label);
}

function spoiler(content: DocumentFragment): HTMLElement {
  return element('details', { class: 'spoiler' }, element('summary', {}, 'Spoiler'), content);
}

function startList({ number }: ListItem): HTMLElement {
  return number === undefined ? element('ul', { class: 'list' }) : element('ol', { class: 'list', start: number });
}

/** Items deeper than the first nest in the item before them; a change from numbers to bullets starts a list of its own. */
function renderLists(items: readonly ListItem[], names: Names): DocumentFragment {
  const lists = document.createDocumentFragment();
  const depth = items[0]?.depth ?? 0;
  let list: HTMLElement | undefined;
  let deeper: ListItem[] = [];
  for (const [at, item] of items.entries()) {
    if (item.depth > depth) {
      deeper.push(item);
      if ((items[at + 1]?.depth ?? depth) <= depth) {
        list?.lastElementChild?.append(renderLists(deeper, names));
        deeper = [];
      }
      continue;
    }
    const fresh = startList(item);
    if (list?.localName !== fresh.localName) {
      list = fresh;
      lists.append(list);
    }
    list.append(element('li', { value: item.number }, renderNodes(item.content, names)));
  }
  return lists;
}

function withoutLastBreak(nodes: readonly MarkdownNode[]): readonly MarkdownNode[] {
  return nodes.at(-1)?.type === 'br' ? nodes.slice(0, -1) : nodes;
}

function renderNode(node: MarkdownNode, names: Names): Node {
  const inner = (): DocumentFragment => renderNodes(node['content'] as readonly MarkdownNode[], names);
  const text = (key: string): string => String(node[key] ?? '');
  switch (node.type) {
    case 'heading':
      return element(HEADING_TAGS[Number(node['level']) - 1] ?? 'h4', {}, inner());
    case 'subtext':
      return element('div', { class: 'subtext' }, inner());
    case 'list':
      return renderLists(node['items'] as readonly ListItem[], names);
    case 'blockQuote':
      return element(
        'blockquote',
        {},
        renderNodes(withoutLastBreak(node['content'] as readonly MarkdownNode[]), names),
      );
    case 'codeBlock':
      return element('pre', {}, element('code', {}, text('content')));
    case 'inlineCode':
      return element('code', {}, text('content'));
    case 'strong':
      return element('strong', {}, inner());
    case 'em':
      return element('em', {}, inner());
    case 'underline':
      return element('u', {}, inner());
    case 'strikethrough':
      return element('s', {}, inner());
    case 'spoiler':
      return spoiler(inner());
    case 'link':
    case 'url':
    case 'autolink':
      return link(text('target'), inner());
    case 'br':
      return element('br');
    case 'timestamp':
      return renderTimestamp(Number(node['timestamp']) * 1000, text('format') || 'f');
    case 'user':
      return mention(`@${names.person(text('id')) ?? 'unknown-user'}`);
    case 'channel':
      return mention(`#${names.channel(text('id')) ?? 'unknown'}`);
    case 'role':
      return mention('@role');
    case 'everyone':
    case 'here':
      return mention(`@${node.type}`);
    case 'slashCommand':
      return mention(`/${text('fullName')}`);
    case 'emoji':
      return document.createTextNode(`:${text('name')}:`);
    case 'twemoji':
      return document.createTextNode(text('name'));
    default:
      return document.createTextNode(text('content'));
  }
}

function renderNodes(nodes: readonly MarkdownNode[], names: Names): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const node of nodes) fragment.append(renderNode(node, names));
  fragment.normalize();
  return fragment;
}

/** Discord's markdown as elements. Whatever the text holds, it never becomes markup of its own. */
export function renderMarkdown(text: string, names: Names): DocumentFragment {
  return renderNodes(parseMarkdown(text), names);
}
