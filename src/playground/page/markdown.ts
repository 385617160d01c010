import { element } from './element.ts';
import { parseMarkdown, type ListItem, type MarkdownNode } from './markdown-rules.ts';
import { renderTimestamp } from './timestamps.ts';

/** Looks up what mentions name; nothing for ids it does not know. */
export interface Names {
  person(id: string): string | undefined;
  channel(id: string): string | undefined;
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

/** Items deeper than the first nest in the item before them. */
function renderList(items: readonly ListItem[], names: Names): HTMLElement {
  const [first] = items;
  const made =
    first?.number === undefined
      ? element('ul', { class: 'list' })
      : element('ol', { class: 'list', start: first.number });
  let last: HTMLElement | undefined;
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (item === undefined) break;
    const deeper = items.slice(at).findIndex((later) => later.depth <= (first?.depth ?? 0));
    if (deeper === 0 || last === undefined) {
      last = element('li', { value: item.number }, renderNodes(item.content, names));
      made.append(last);
    } else {
      const end = deeper === -1 ? items.length : at + deeper;
      last.append(renderList(items.slice(at, end), names));
      at = end - 1;
    }
  }
  return made;
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
      return renderList(node['items'] as readonly ListItem[], names);
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
