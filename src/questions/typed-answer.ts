import { fold } from '../facts/fold.ts';
import type { Pack } from '../facts/pack.ts';
import { valueKey } from '../facts/query.ts';
import type { Value } from '../facts/values.ts';
import { memo } from '../facts/memo.ts';
import type { Answerline } from './answerline.ts';
import { answerlineOf } from './answerlines.ts';
import type { Option } from './option.ts';
import type { Question } from './question.ts';
import { sharedWords } from './written-line.ts';

const linesOf = memo<Pack, Map<string, Answerline>>(() => new Map());

/** What a question has in place of choices. Questions with the same answer share one answerline. */
export function typedAnswer(
  pack: Pack,
  value: Value,
  { text, names }: Option,
): Pick<Question, 'accept' | 'prompt' | 'answerline'> {
  const answerline = lineFor(pack, value);
  if (answerline.expects !== 'name') return { accept: [text], prompt: [], answerline };
  return {
    accept: [text, ...answerline.accept.filter((name) => name !== text)],
    prompt: answerline.prompt.map((part) => asWritten(part, names)),
    answerline,
  };
}

/** The same for a written question, whose answer and spellings are those of its author. */
export function typedWritten(
  answerline: Answerline,
  { text, names }: Option,
): Pick<Question, 'accept' | 'prompt' | 'answerline'> {
  const accept = answerline.expects === 'name' ? answerline.accept : names;
  const prompt = answerline.expects === 'name' ? [...answerline.prompt, ...sharedWords(answerline)] : [];
  return {
    accept: [text, ...accept.filter((name) => name !== text)],
    prompt: [...new Set(prompt.map((part) => asWritten(part, names)))],
    answerline,
  };
}

function lineFor(pack: Pack, value: Value): Answerline {
  const known = linesOf(pack);
  const key = valueKey(value);
  const line = known.get(key) ?? answerlineOf(pack, value);
  known.set(key, line);
  return line;
}

/** A folded part of a name as the name has it: "Kushner". */
function asWritten(part: string, names: readonly string[]): string {
  const words = names.flatMap((name) => name.split(/\s+/u));
  return words.find((word) => fold(word) === part) ?? part;
}
