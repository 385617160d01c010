import { parseDate } from '../facts/dates.ts';
import { datePhrase } from '../facts/phrases.ts';
import type { DateValue } from '../facts/values.ts';
import { answersOf, type FactNodes, shownAnswer } from './sentence-rules.ts';
import { parseSentence, tagsOf } from '../questions/sentence.ts';
import { listed, suggestCure } from './suggest.ts';
import { childOf, type TextNode, type TreeNode } from './tree.ts';

/** The rules of `event`, the label by which a fact is put in order with others. */
export function checkEvent(node: TreeNode, fact: FactNodes): void {
  const event = childOf(node, 'event');
  if (event?.kind !== 'text' || event.text === '') return;
  const { id, slots, report } = fact;
  for (const { slot } of tagsOf(parseSentence(event.text))) {
    if (slots.has(slot)) continue;
    const have = fact.holder === '"with"' ? 'has' : 'have';
    const message = `"event" uses <${slot}> but ${fact.holder} ${have} no "${slot}".`;
    report.error(event.at, message, suggestCure(slot, slots.keys(), `Use one of: ${listed(slots.keys())}.`), id);
  }
  const dates = [...slots].flatMap(([slot, value]) => {
    const date = value.kind === 'text' && /^\d/.test(value.text) ? parseDate(value.text) : undefined;
    return date === undefined ? [] : [{ slot, date }];
  });
  if (dates.length === 0) {
    report.warning(event.at, 'an event without a date cannot be put in order.', 'Add a date, or remove "event".', id);
  }
  checkDateShown(event, dates, fact);
}

/** A label with a date in it would answer which event came first. */
function checkDateShown(
  event: TextNode,
  dates: readonly { readonly slot: string; readonly date: DateValue }[],
  { id, known, report }: FactNodes,
): void {
  const cure = 'Leave the date out: the label stands in "Which of these came first?".';
  const tags = new Set(tagsOf(parseSentence(event.text)).map(({ slot }) => slot));
  const own = dates.flatMap(({ slot, date }) =>
    tags.has(slot) ? [`<${slot}>`] : shownAnswer(event, [datePhrase(date), date.text.slice(0, 4)], known),
  );
  const shown = own.find((date) => date !== undefined);
  if (shown !== undefined) {
    report.error(event.at, `the event gives its date away: "${shown}".`, cure, id);
    return;
  }
  const year = /(?<![\d.,])(?:1\d|20)\d\d(?:s|(?![\d.,]\d|\d))/.exec(event.text);
  if (year !== null) report.warning(event.at, `the event seems to name a year: "${year[0]}".`, cure, id);
}

/** The rule of `image`: what it shows, put in words, must not be the answer. */
export function checkImage(node: TreeNode, fact: FactNodes): void {
  const alt = childOf(childOf(node, 'image'), 'alt');
  if (alt?.kind !== 'text' || alt.text === '') return;
  const names = [...fact.slots.values()].flatMap((value) => answersOf(value, fact.known));
  const shown = shownAnswer(alt, names, fact.known);
  if (shown === undefined) return;
  const message = `the words for the image name "${shown}", which may be the answer.`;
  fact.report.warning(alt.at, message, 'Say what there is to see without naming it.', fact.id);
}
