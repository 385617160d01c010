import { fold } from '../facts/fold.ts';
import type { PlayerResult } from '../game/model.ts';
import type { TypedRound, Verdict } from '../game/planned-round.ts';
import type { Words } from '../i18n/words.ts';
import { ROOM } from './limits.ts';
import { fit, markdown, markdownTyped } from './text.ts';

/** Different answers that a line names; the others are counted. */
const NAMED = 5;
const COMMA = ', ';

/** The other spellings that are right; undefined when there are none. */
export function alsoAccepted(words: Words, { question }: Pick<TypedRound, 'question'>): string | undefined {
  const { answer, answerline, accept = answerline.expects === 'name' ? answerline.accept : [] } = question;
  const known = new Set([fold(answer)]);
  const others = accept.filter((spelling) => {
    const isNew = !known.has(fold(spelling));
    known.add(fold(spelling));
    return isNew;
  });
  if (others.length === 0) return undefined;
  const { shown, left } = fit(
    others.map((spelling) => markdown(spelling, ROOM.typedInList)),
    ROOM.accepted,
    COMMA,
  );
  return words('reveal.accepted', { spellings: [...shown, ...more(words, left)].join(COMMA) });
}

/** What people typed, by how it was judged; those that are alike when folded are counted together. */
export function typedLines(words: Words, players: readonly PlayerResult[]): readonly string[] {
  const typed = players.filter((player) => 'text' in player);
  const given = (verdict: Verdict): readonly string[] =>
    typed.flatMap((player) => (player.verdict === verdict ? [player.text] : []));
  return [
    line(words, 'reveal.typedRight', given('accept')),
    line(words, 'reveal.typedClose', given('prompt')),
    line(words, 'reveal.typedWrong', given('reject')),
  ].filter((shown) => shown !== undefined);
}

type LineKey = 'reveal.typedRight' | 'reveal.typedClose' | 'reveal.typedWrong';

function line(words: Words, key: LineKey, texts: readonly string[]): string | undefined {
  if (texts.length === 0) return undefined;
  const groups = groupAlike(texts);
  const named = groups
    .slice(0, NAMED)
    .map(({ text, count }) => words('reveal.typed', { answer: markdownTyped(text, ROOM.typedInList), count }));
  const left = groups.slice(NAMED).reduce((sum, { count }) => sum + count, 0);
  return words(key, { answers: [...named, ...more(words, left)].join(COMMA) });
}

interface Group {
  /** As the first of them was typed. */
  readonly text: string;
  readonly count: number;
}

/** The most frequent first; of equally frequent ones the one that came first. */
function groupAlike(texts: readonly string[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const text of texts) {
    const key = fold(text);
    const known = groups.get(key);
    groups.set(key, { text: known?.text ?? text, count: (known?.count ?? 0) + 1 });
  }
  return [...groups.values()].toSorted((a, b) => b.count - a.count);
}

function more(words: Words, left: number): readonly string[] {
  return left > 0 ? [words('format.more', { count: left })] : [];
}
