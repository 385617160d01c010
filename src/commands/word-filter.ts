import type { RegExpMatcher } from 'obscenity';

let matcher: Promise<RegExpMatcher> | undefined;

/**
 * Whether the text has a coarse word of English, however it is spelled. It errs on the side of coarse ("Moby Dick"), which
 * is why servers have to ask for it.
 */
export async function isCoarse(text: string): Promise<boolean> {
  matcher ??= makeMatcher();
  return (await matcher).hasMatch(text);
}

/** The lists of words take 12 MB, and few servers ask for them. */
async function makeMatcher(): Promise<RegExpMatcher> {
  const { englishDataset, englishRecommendedTransformers, RegExpMatcher: Matcher } = await import('obscenity');
  return new Matcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
}
