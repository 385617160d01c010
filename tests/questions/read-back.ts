import { fold } from '../../src/facts/fold.ts';
import { parseDate } from '../../src/facts/dates.ts';
import { amountPhrase, datePhrase } from '../../src/facts/phrases.ts';
import { namesOf } from '../../src/facts/query.ts';
import type { Pack } from '../../src/facts/pack.ts';
import type { Amount, DateValue, Value } from '../../src/facts/values.ts';
import { type Base, type Draft, isTyped } from '../../src/questions/draft.ts';
import type { Option } from '../../src/questions/option.ts';
import { questionForms } from '../../src/questions/forms/list.ts';
import { writtenDrafts } from '../../src/questions/forms/written.ts';
import type { Question } from '../../src/questions/question.ts';
import { amount } from '../support/packs.ts';

/** The draft that a question came from, found again by its stem. */
export function draftOf(base: Base, question: Question): Draft {
  const written = base.pack.extra.find(({ id }) => id === question.fact);
  if (question.form === 'written' && written !== undefined) {
    const own = writtenDrafts(written, base).find((draft) => isTyped(draft) === (question.choices === undefined));
    if (own !== undefined) return own;
  }
  const fact = base.pack.facts.find(({ id }) => id === question.fact);
  const form = questionForms.find((one) => one.form === question.form);
  const drafts = fact === undefined ? [] : (form?.draft(fact, base) ?? []);
  const draft = drafts.find((one) => one.slot === question.slot && one.compose(question.scope) === question.stem);
  if (draft === undefined) throw new Error(`no draft for: ${question.stem}`);
  return draft;
}

/** What a choice means, read back from its text alone. */
export function optionOf(pack: Pack, text: string): Option {
  const entity = [...pack.entities.values()].find((one) => fold(one.name) === fold(text));
  if (entity !== undefined) return { text, names: namesOf(entity), value: { kind: 'entity', id: entity.id }, entity };
  const value: Value | undefined = dates.get(text) ?? amounts.get(text);
  return value === undefined ? { text, names: [text] } : { text, names: [text], value };
}

const dates = new Map<string, DateValue>();
for (let year = 1900; year <= 2030; year++) {
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  for (const text of [String(year), `${year}-H1`, `${year}-H2`, ...months]) {
    const date = parseDate(text);
    if (date !== undefined) dates.set(datePhrase(date), date).set(text, date);
  }
}

const amounts = new Map<string, Amount>();
for (const unit of ['minutes', 'hours', 'days', 'weeks', 'months', 'years']) {
  for (let number = 0; number <= 160; number++) {
    for (const bound of ['exactly', 'more-than', 'less-than', 'about'] as const) {
      const value = amount(bound, number, unit);
      amounts.set(amountPhrase(value), value);
    }
    for (let high = number + 1; high <= number + 50; high++) {
      const value = amount('between', number, unit, high);
      amounts.set(amountPhrase(value), value);
    }
  }
}
