import { canBeTyped } from './answer-shape.ts';
import type { Rule } from './candidate.ts';

/** M5 where the author gives no choices: the question speaks of none, and does not ask for one of several answers beside others. */
export const standsAlone: Rule = {
  id: 'M5',
  refuse({ draft: { asked } }) {
    if (asked.about !== 'text' || asked.reading === undefined) return undefined;
    const { needsChoices, asksAny } = asked.reading;
    if (needsChoices) return 'the question speaks of choices, but has none';
    return asked.from === 'pack' && asksAny ? 'other answers of the pack may be right too' : undefined;
  },
};

/** M1 for typed questions by hand: whoever knows the answer can type it, and is then right. */
export const writtenCanBeTyped: Rule = {
  id: 'M1',
  refuse({ draft: { asked }, key }) {
    if (asked.about !== 'text' || asked.typed === undefined) return undefined;
    if (!canBeTyped(key.text)) return 'the answer is too long to be typed';
    return asked.typed.accepts ? undefined : 'the answer would not be accepted when it is typed';
  },
};
