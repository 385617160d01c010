import type { Rule } from './candidate.ts';

const months = 'January|February|March|April|June|July|August|September|October|November|December';
/** A date within a label; "May" only where it cannot be the verb. */
const datePattern = new RegExp(
  `\\b(?:1\\d{3}|20\\d{2})s?\\b|\\b(?:${months})\\b|\\b(?:in|of|last|late|early) May\\b|\\bMay \\d|\\b(?:century|decade)\\b`,
);

/** M2 for order questions: no label holds a date. */
export const noDateInLabel: Rule = {
  id: 'M2',
  refuse({ draft: { asked } }) {
    if (asked.about !== 'first') return undefined;
    const telling = asked.events.find(({ label }) => datePattern.test(label));
    return telling === undefined ? undefined : `the label "${telling.label}" holds a date`;
  },
};
