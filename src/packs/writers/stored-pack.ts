import type { Pack } from '../../facts/pack.ts';
import type { Question } from '../../questions/question.ts';

/** A pack as it is stored, and the questions that it yields. */
export interface StoredPack {
  readonly text: string;
  readonly syntax: 'yaml' | 'json';
  readonly pack: Pack;
  readonly questions: readonly Question[];
}
