import type { Candidate, Rule } from './candidate.ts';
import { trueSentence } from './slot-words.ts';

/**
 * The room that a message of Discord has for each part once it is escaped, in UTF-16 units, so that nothing is cut off;
 * `tests/questions/length-rules.test.ts` holds them against the room that the messages give.
 */
export const room = { stem: 500, choice: 150, explanation: 500, note: 250 } as const;

/** How long a text is once every character that Discord reads as a sign has a backslash before it. */
export function escapedLength(text: string): number {
  return text.length + [...text.matchAll(/[\\*_~`|<>[\]@#]|:(?=\/\/)|^[-+]|^\d+(?=[.)])/gu)].length;
}

/** M6, texts: stem, choices, explanation and note are shown whole. Together they stay far below a message's 4,000. */
export const fitsMessage: Rule = {
  id: 'M6',
  refuse(candidate) {
    for (const [what, text, most] of partsOf(candidate)) {
      if (2 * text.length <= most) continue;
      const length = escapedLength(text);
      if (length > most) return `the message has room for ${most} characters of the ${what}; escaped it has ${length}`;
    }
    return undefined;
  },
};

function partsOf({ base: { pack }, draft, stem, choices }: Candidate): readonly (readonly [string, string, number])[] {
  const explanation = draft.explanation ?? trueSentence(pack, draft.fact);
  return [
    ['question', stem, room.stem],
    ...choices.map(({ text }) => ['choice', text, room.choice] as const),
    ['explanation', explanation, room.explanation],
    ['note', draft.fact.note ?? '', room.note],
  ];
}
