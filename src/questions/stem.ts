import { lowerFirst } from './sentence.ts';

/** Words that a question can begin with and that lose their capital after "According to TMZ, ". */
const openers: ReadonlySet<string> = new Set(
  (
    'who whom whose what which where when why how did do does was were is are has have had can could would ' +
    'the a an about after against along among around as at before behind beside between by beyond despite down during ' +
    'for from in inside into like near of off on onto out outside over past since through to toward towards under until up upon ' +
    'with within without this that these those roughly exactly'
  ).split(' '),
);

/** "According to TMZ, where did …?" The opening word keeps its capital when it is a name. */
export function leadIn(scope: string | undefined, question: string): string {
  if (scope === undefined) return question;
  const first = /^[\p{L}\p{N}]+/u.exec(question)?.[0] ?? '';
  return `${scope}, ${openers.has(first.toLowerCase()) ? lowerFirst(question) : question}`;
}

/** "Fill the gap (according to TMZ): …" */
export function bracketed(scope: string | undefined, before: string, after: string): string {
  return scope === undefined ? `${before}: ${after}` : `${before} (${lowerFirst(scope)}): ${after}`;
}

/** "When, according to TMZ, did this happen?" */
export function inserted(scope: string | undefined, before: string, after: string): string {
  return scope === undefined ? `${before} ${after}` : `${before}, ${lowerFirst(scope)}, ${after}`;
}

/** The sentence in the quotation marks that set it off from the question. */
export function quoted(sentence: string): string {
  return `“${sentence}”`;
}
