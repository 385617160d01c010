import type { QuestionForm } from '../draft.ts';
import { amount } from './amount.ts';
import { asked } from './asked.ts';
import { gap } from './gap.ts';
import { hop } from './hop.ts';
import { order } from './order.ts';
import { source } from './source.ts';
import { trueFalse } from './true-false.ts';
import { typed } from './typed.ts';
import { when } from './when.ts';
import { who } from './who.ts';
import { year } from './year.ts';

/** Forms that word a question about a slot; the others ask something else or ask in another way. */
export const wordingForms: readonly QuestionForm[] = [asked, who, gap, when, year, amount];

/** Every way of asking, in the order in which a fact's questions are listed. */
export const questionForms: readonly QuestionForm[] = [...wordingForms, trueFalse, source, typed, order, hop];
