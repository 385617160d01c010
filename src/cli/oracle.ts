import { loadLibrary } from '../packs/library.ts';
import { generate } from '../questions/generate.ts';

/**
 * What a well-read person would answer to the question in a message: the right choice's text, or undefined for a text
 * that holds no known question. Simulated players draw on it, each with a knowledge of their own.
 */
export async function createOracle(packsDir: string): Promise<(messageText: string) => string | undefined> {
  const { packs, pools } = await loadLibrary(packsDir);
  const known = packs.flatMap((pack) => generate(pack, pools, '1').questions);
  return (messageText) => {
    const plain = messageText.replaceAll(/\\(?=\W|_)/gu, '');
    return known.find((question) => plain.includes(question.stem))?.answer;
  };
}
