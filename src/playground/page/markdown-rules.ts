import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

/** A node of the parsed text; which other keys it has depends on `type`. */
export type MarkdownNode = ReturnType<typeof parseMarkdown>[number];

type Rule = (typeof rulesExtended)[string];
type State = Parameters<Rule['parse']>[2];

/** One item of a list. `number` is the author's in numbered lists and absent in bulleted ones. */
export interface ListItem {
  readonly depth: number;
  readonly number: number | undefined;
  readonly content: readonly MarkdownNode[];
}

const LIST = /^(?: *(?:[-*]|\d{1,9}\.) +[^\n]+(?:\n|$))+/;
const LIST_LINE = /^( *)(?:[-*]|(\d{1,9})\.) +(.+)$/;
const SPACES_A_LEVEL = 2;

function startsLine(state: State, before: string): boolean {
  return state['inLine'] !== true && /(?:^|\n) *$/.test(before);
}

/** The library looks for a line's start in the last capture group, where block quotes do not leave it. */
function atLineStart(rule: Rule): Rule {
  return {
    ...rule,
    match: (source, state, before) =>
      startsLine(state, before) ? rule.match(source, { ...state, prevCapture: null }, before) : null,
  };
}

/** What stands inside a heading, bold text and so on is never at the start of a line; only a quote has lines within. */
function keepInLine(rule: Rule): Rule {
  return {
    ...rule,
    parse: (capture, parse, state) =>
      rule.parse(capture, (source, inner) => parse(source, { ...(inner ?? state), inLine: true }), state),
  };
}

/** The library leaves lists as text. */
const list: Rule = {
  order: -1,
  match: (source, state, before) => (startsLine(state, before) ? LIST.exec(source) : null),
  parse: (capture, parse, state) => ({
    items: String(capture[0])
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [, indent = '', number, text = ''] = LIST_LINE.exec(line) ?? [];
        return {
          depth: Math.floor(indent.length / SPACES_A_LEVEL),
          number: number === undefined ? undefined : Number(number),
          content: parse(text, { ...state, inLine: true }),
        };
      }),
  }),
};

function repair(name: string, rule: Rule): Rule {
  if (name === 'blockQuote') return rule;
  return keepInLine(name === 'heading' || name === 'subtext' ? atLineStart(rule) : rule);
}

const repaired = Object.entries(rulesExtended).map(([name, rule]) => [name, repair(name, rule)] as const);
const parser = SimpleMarkdown.parserFor({ ...Object.fromEntries(repaired), list });

/** Discord's markdown, as far as messages of apps use it, as a tree. */
export function parseMarkdown(text: string): ReturnType<typeof parser> {
  return parser(text, { inline: true });
}
