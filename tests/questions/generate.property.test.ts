import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountsOverlap } from '../../src/facts/amounts.ts';
import { datesOverlap } from '../../src/facts/dates.ts';
import { fold } from '../../src/facts/fold.ts';
import type { Pack } from '../../src/facts/pack.ts';
import { entityOf, namesOf } from '../../src/facts/query.ts';
import { makeBase } from '../../src/questions/base.ts';
import { generate } from '../../src/questions/generate.ts';
import { readText } from '../../src/questions/mention.ts';
import { questionForms } from '../../src/questions/forms/list.ts';
import { writtenDrafts } from '../../src/questions/forms/written.ts';
import type { Form, Question } from '../../src/questions/question.ts';
import { describedBy } from '../../src/questions/substitute-description.ts';
import { holdingOptions } from '../../src/questions/substitute.ts';
import { isPerson } from '../../src/questions/tone.ts';
import { uniqueRefusal } from '../../src/questions/unique.ts';
import { packs, stockPools } from '../support/pack-arbitraries.ts';
import { draftOf, optionOf } from './read-back.ts';

const runs = { numRuns: 50 };

/** Enough packs, always the same ones, that every form is among their questions. */
const wideRuns = { numRuns: 120, seed: 20 };

const forms: readonly Form[] = [...questionForms.map(({ form }) => form), 'written'];

function everyQuestion(check: (question: Question, pack: Pack) => void): void {
  const met = new Set<Form>();
  assert(
    property(packs, (pack) => {
      for (const question of generate(pack, stockPools, 'seed').questions) {
        met.add(question.form);
        check(question, pack);
      }
    }),
    wideRuns,
  );
  expect(forms.filter((form) => !met.has(form))).toEqual([]);
}

/** The fact that a question is about, or what stands for one where an author wrote it by hand. */
function factOf(pack: Pack, question: Question) {
  const written = pack.extra.find(({ id }) => id === question.fact);
  const [draft] = written === undefined ? [] : writtenDrafts(written, makeBase(pack, stockPools, 'seed'));
  if (draft !== undefined) return draft.fact;
  const fact = pack.facts.find(({ id }) => id === question.fact);
  if (fact === undefined) throw new Error(question.fact);
  return fact;
}

describe('every question that is kept', () => {
  it('has exactly one right choice, by the query and by the substitution', () => {
    everyQuestion((question, pack) => {
      const draft = draftOf(makeBase(pack, stockPools, 'seed'), question);
      expect(uniqueRefusal(pack, draft)).toBeUndefined();
      if (draft.via !== undefined) expect(describedBy(pack, draft.via)).toEqual([draft.via.entity]);
      // A typed question has no choices: its answer alone is put in, `forms/typed.test.ts` asks for the rest.
      const options = (question.choices ?? [question.answer]).map((text) => optionOf(pack, text));
      expect(
        holdingOptions(pack, draft, options).map(({ text }) => text),
        question.stem,
      ).toEqual([question.answer]);
    });
  });

  it('holds no spelling of its answer', () => {
    everyQuestion(({ stem, answer, form }, pack) => {
      if (form === 'true-false') return;
      const entity = [...pack.entities.values()].find(({ name }) => name === answer);
      const names = entity === undefined ? [answer] : namesOf(entity);
      expect(
        names.filter((name) => readText(stem).has(name)),
        stem,
      ).toEqual([]);
    });
  });

  it('has three or four choices that differ and do not overlap', () => {
    everyQuestion(({ stem, choices, answer, form }, pack) => {
      if (choices === undefined) return expect(form).toBe('typed');
      expect(choices.length).toBeGreaterThanOrEqual(form === 'true-false' || form === 'order' ? 2 : 3);
      expect(choices.length).toBeLessThanOrEqual(4);
      expect(new Set(choices.map((choice) => fold(choice))).size, stem).toBe(choices.length);
      const key = optionOf(pack, answer).value;
      for (const choice of choices.filter((text) => text !== answer)) {
        const value = optionOf(pack, choice).value;
        if (key?.kind === 'date' && value?.kind === 'date') expect(datesOverlap(key, value), stem).toBe(false);
        if (key?.kind === 'amount' && value?.kind === 'amount') expect(amountsOverlap(key, value), stem).toBe(false);
      }
    });
  });

  it('offers no date after the source', () => {
    everyQuestion(({ form, choices = [], answer }, pack) => {
      if (form === 'written') return;
      const published = [...pack.sources.values()][0]?.date;
      for (const text of choices.filter((choice) => choice !== answer)) {
        const value = optionOf(pack, text).value;
        if (value?.kind === 'date') expect(value.last).toBeLessThanOrEqual(published?.last ?? 0);
      }
    });
  });

  it('is fair: no people as choices for careful facts and ties, no statements from careful ones, nothing that is off', () => {
    everyQuestion((question, pack) => {
      const fact = factOf(pack, question);
      expect(fact.tone).not.toBe('off');
      const people = (question.choices ?? []).filter((text) => optionOf(pack, text).entity?.kind === 'person');
      if (fact.tone === 'careful') expect(question.form).not.toBe('true-false');
      if (fact.tone === 'careful' || fact.tie.length > 0) expect(people, question.stem).toEqual([]);
      if (question.form === 'true-false') expect(isPerson(pack, fact, question.slot)).toBe(false);
    });
  });

  it('names whoever the fact rests on, in the stem or as the answer', () => {
    everyQuestion((question, pack) => {
      const { stem, answer, form } = question;
      const { claim } = factOf(pack, question);
      if (claim.by === undefined || form === 'source') return;
      const speaker = entityOf(pack, claim.by);
      const named = namesOf(speaker).some((name) => readText(stem).has(name));
      expect(named || /ccording to the (?:article|source)/.test(stem), `${stem} → ${answer}`).toBe(true);
    });
  });

  it('explains itself with a sentence', () => {
    everyQuestion(({ explanation }) => expect(explanation).toMatch(/^\p{Lu}[^<>]*\.$/u));
  });
});

describe('a pack as a whole', () => {
  it('gives the same bytes for the same seed', () => {
    assert(
      property(packs, (pack) => {
        expect(JSON.stringify(generate(pack, stockPools, 's'))).toBe(JSON.stringify(generate(pack, stockPools, 's')));
      }),
      { numRuns: 30 },
    );
  });

  it('names a rule with everything that it refuses', () => {
    assert(
      property(packs, (pack) => {
        for (const { reason } of generate(pack, stockPools, 's').refused) expect(reason).toMatch(/ \(M(?:[1-9]|10)\)$/);
      }),
      { numRuns: 30 },
    );
  });

  it('has as many true statements as false ones', () => {
    assert(
      property(packs, (pack) => {
        const statements = generate(pack, stockPools, 's').questions.filter(({ form }) => form === 'true-false');
        expect(statements.filter(({ answer }) => answer === 'True')).toHaveLength(statements.length / 2);
      }),
      runs,
    );
  });

  it('has no two questions with one stem, but for typed twins and orders, and no id twice', () => {
    assert(
      property(packs, (pack) => {
        const { questions } = generate(pack, stockPools, 's');
        const shapes = questions.map(
          ({ stem, form, answer }) => `${form === 'typed'} ${fold(stem)} ${form === 'order' ? answer : ''}`,
        );
        expect(new Set(shapes).size).toBe(questions.length);
        expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
        for (const { id } of questions) expect(id).toMatch(/^[a-z0-9]{14}$/);
      }),
      runs,
    );
  });

  it('keeps ids when a fact of another verb goes', () => {
    assert(
      property(packs, integer({ min: 0, max: 7 }), (pack, index) => {
        const gone = pack.facts[index];
        if (gone === undefined) return;
        const less: Pack = { ...pack, facts: pack.facts.filter(({ verb }) => verb !== gone.verb) };
        const before = ofOneFact(pack).filter(({ fact }) => factVerb(pack, fact) !== gone.verb);
        const after = ofOneFact(less);
        expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      }),
      runs,
    );
  });
});

/** The questions that lean on no second fact; the others have properties of their own in `forms`. */
function ofOneFact(pack: Pack): readonly Question[] {
  return generate(pack, stockPools, 's').questions.filter(({ form, alsoTells }) => {
    return form !== 'order' && form !== 'hop' && alsoTells === undefined;
  });
}

function factVerb(pack: Pack, id: string): string | undefined {
  return pack.facts.find((fact) => fact.id === id)?.verb;
}
