import { Parser } from 'htmlparser2';

/** What stands inside these is no text for people. */
const silent = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'iframe', 'object', 'svg']);
/** These stand within a word; every other tag parts words. */
const inline = new Set([
  'b',
  'i',
  'u',
  's',
  'em',
  'strong',
  'span',
  'font',
  'sub',
  'sup',
  'small',
  'mark',
  'a',
  'code',
]);

/** The words of a piece of HTML, its entities decoded once. It is never shown as HTML, so that nothing needs to be made safe. */
export function textOfHtml(html: string): string {
  if (!/[<&]/.test(html)) return html;
  let text = '';
  let skipped = 0;
  const parser = new Parser(
    {
      onopentag(name) {
        if (silent.has(name)) skipped += 1;
        else if (!inline.has(name)) text += ' ';
      },
      onclosetag(name) {
        if (silent.has(name)) skipped -= 1;
        else if (!inline.has(name)) text += ' ';
      },
      ontext(part) {
        if (skipped === 0) text += part;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return text;
}
