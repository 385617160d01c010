import { fold } from '../facts/fold.ts';
import type { Fact, Image, Pack } from '../facts/pack.ts';
import { entityOf, valueKey } from '../facts/query.ts';
import type { Candidate } from './candidate.ts';
import { type Draft, isTyped } from './draft.ts';
import { readText } from './mention.ts';
import type { Option } from './option.ts';
import type { Question, SourceLine } from './question.ts';
import { shortHash } from './random.ts';
import { trueSentence } from './slot-words.ts';
import { typedAnswer, typedWritten } from './typed-answer.ts';

/** A candidate that passed, as everyone else knows it. */
export function finishQuestion({ base: { pack }, draft, stem, scope, key, choices }: Candidate): Question {
  const { fact, slot, form, asked } = draft;
  const source = pack.sources.get(fact.at.source);
  const licence = pack.licence ?? source?.licence;
  const others = otherFacts(draft);
  return {
    id: shortHash(
      [pack.id, fact.id, slot, asked.about === 'text' && isTyped(draft) ? `${form} typed` : form, stem].join('\u0000'),
    ),
    pack: pack.id,
    packTitle: pack.title,
    ...(licence === undefined ? {} : { licence }),
    fact: fact.id,
    ...(others.length === 0 ? {} : { alsoTells: others }),
    slot,
    form,
    stem,
    ...(isTyped(draft) ? typedPart(pack, draft, key) : { choices: choices.map(({ text }) => text) }),
    inOrder: hasOwnOrder(draft, key),
    answer: key.text,
    ...(scope === undefined ? {} : { scope }),
    source: sourceLine(pack, fact),
    explanation: draft.explanation ?? explain(pack, fact),
    ...(fact.note === undefined ? {} : { note: fact.note }),
    ...(fact.asOf === undefined ? {} : { asOf: fact.asOf.text }),
    ...(fact.image === undefined || showsAnswer(fact.image, key) ? {} : { image: fact.image }),
    ...(asked.about === 'text' ? asked.says : {}),
    answerKey: key.value === undefined ? `text:${fold(key.text)}` : valueKey(key.value),
  };
}

/** What a question has in place of choices. */
function typedPart(pack: Pack, { asked }: Draft, key: Option): ReturnType<typeof typedAnswer> | undefined {
  if (asked.about === 'text') return asked.typed === undefined ? undefined : typedWritten(asked.typed.line, key);
  return key.value === undefined ? undefined : typedAnswer(pack, key.value, key);
}

/** True for dates, amounts, True and False: they stand in the order that everybody expects. */
function hasOwnOrder({ asked }: Draft, { value }: Option): boolean {
  if (asked.about === 'truth' || (asked.about === 'text' && asked.from === 'pair')) return true;
  return value !== undefined && value.kind !== 'entity';
}

/** The facts beside its own that a question tells: the later events, or what describes somebody. */
function otherFacts({ asked, via }: Draft): readonly string[] {
  const later = asked.about === 'first' ? asked.events.slice(1).map(({ fact }) => fact.id) : [];
  return via === undefined ? later : [...later, via.fact.id];
}

/** True when the picture's text or address names the answer: it is left out, since it stands beside the question. */
function showsAnswer({ url, alt }: Image, { names, text }: Option): boolean {
  const read = readText(`${alt} , ${url.replaceAll(/[-_./%]+/gu, ' ')}`);
  return [text, ...names].some((name) => read.has(name));
}

function sourceLine(pack: Pack, fact: Fact): SourceLine {
  const source = pack.sources.get(fact.at.source);
  const { as, by } = fact.claim;
  return {
    title: source?.title ?? '',
    date: source?.date.text ?? '',
    section: source?.sections.get(fact.at.section) ?? fact.at.section,
    claim: as,
    ...(by === undefined ? {} : { by: entityOf(pack, by).name }),
    ...(source?.url === undefined ? {} : { url: source.url }),
  };
}

/** The fact in full. What is only implied or guessed is never told as if it were so. */
function explain(pack: Pack, fact: Fact): string {
  const sentence = trueSentence(pack, fact);
  const { as, by } = fact.claim;
  if (as !== 'implied' && as !== 'speculated') return sentence;
  const who = by === undefined ? 'the source' : entityOf(pack, by).name;
  return `${as === 'implied' ? 'Suggested' : 'Guessed'} by ${who}, not established: “${sentence}”.`.replace(
    '.”.',
    '.”',
  );
}
