import type { Pack } from '../../facts/pack.ts';
import { datePhrase } from '../../facts/phrases.ts';
import { memo } from '../../facts/memo.ts';
import type { DatedEvent, Draft, QuestionForm } from '../draft.ts';
import { eventSets } from '../events.ts';
import { hash } from '../random.ts';
import { leadIn } from '../stem.ts';

/** The slot of questions about the order of events: none of `with`, but a name of its own in ids. */
const eventSlot = 'event';

/** "Which of these three events came first?" with the labels of dated events as choices. */
export const order: QuestionForm = {
  form: 'order',
  draft: (fact, { pack }) => draftsOf(pack).get(fact.id) ?? [],
};

const draftsOf = memo(
  (pack: Pack): ReadonlyMap<string, readonly Draft[]> =>
    new Map(eventSets(pack).map((events) => [events[0].fact.id, [draftFrom(events)]])),
);

function draftFrom(events: readonly [DatedEvent, ...DatedEvent[]]): Draft {
  const [{ fact }] = events;
  const question = wordingOf(events.length, hash(`order ${fact.id}`));
  const told = events.map(({ label, date }) => `${label} (${datePhrase(date)})`);
  return {
    form: 'order',
    fact,
    slot: eventSlot,
    asked: { about: 'first', events },
    visible: new Set(),
    withArticle: false,
    explanation: `In order of time: ${told.join('; ')}.`,
    compose: (scope) => leadIn(scope, question),
  };
}

/** Stems say how many events there are and come in several wordings, so that few of a pack are alike. */
function wordingOf(count: number, chance: number): string {
  const wordings =
    count === 2
      ? [
          'Which of these two events came first?',
          'Which of these two events happened first?',
          'Which of these two events was the earlier one?',
          'Which of these two events took place before the other?',
        ]
      : [
          `Which of these ${count === 3 ? 'three' : 'four'} events came first?`,
          `Which of these ${count === 3 ? 'three' : 'four'} events happened first?`,
          `Which of these ${count === 3 ? 'three' : 'four'} events was the earliest?`,
          `Which of these ${count === 3 ? 'three' : 'four'} events took place before all the others?`,
        ];
  return wordings[chance % wordings.length] ?? '';
}
