import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';

let matcher: RegExpMatcher | undefined;

/**
 * Whether the text has a coarse word of English, however it is spelled. It errs on the side of coarse ("Moby Dick"), which
 * is why servers have to ask for it.
 */
export function isCoarse(text: string): boolean {
  // Building it takes a while, and few servers ask for it.
  matcher ??= new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
  return matcher.hasMatch(text);
}
