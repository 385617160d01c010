/** What a typed answer is worth. `prompt`: right as far as it goes, more is needed. */
export interface Judgement {
  readonly verdict: 'accept' | 'prompt' | 'reject';
  /** On a `reject` that missed by little: a spelling for the pack's author to think about. */
  readonly near?: true;
}

export const accepted: Judgement = Object.freeze({ verdict: 'accept' });
export const prompted: Judgement = Object.freeze({ verdict: 'prompt' });
export const rejected: Judgement = Object.freeze({ verdict: 'reject' });
export const nearlyRight: Judgement = Object.freeze({ verdict: 'reject', near: true });
