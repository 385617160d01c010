import type { Base, Draft } from './draft.ts';
import type { Option } from './option.ts';
import type { Question } from './question.ts';

/** A draft with everything that the rubric looks at. */
export interface Candidate {
  readonly base: Base;
  readonly draft: Draft;
  /** What the player reads, scope words included. */
  readonly stem: string;
  readonly scope: string | undefined;
  readonly key: Option;
  /** The key among the wrong choices, in the order shown. */
  readonly choices: readonly Option[];
}

/** One rule of the rubric: a reason to refuse the candidate, or undefined. */
export interface Rule {
  /** As in `docs/questions.md`, "The rules". */
  readonly id: string;
  readonly refuse: (candidate: Candidate) => string | undefined;
}

/** What became of a draft. */
export interface Ruled {
  readonly draft: Draft;
  readonly stem: string;
  /** Missing when the draft was refused. */
  readonly question?: Question;
  /** Missing when it was kept. */
  readonly reason?: string;
}
