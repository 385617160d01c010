import { loadLibrary } from '../packs/library.ts';
import { generate } from '../questions/generate.ts';
import type { Question } from '../questions/question.ts';

/** What simulated players draw on, each with a knowledge of their own. */
interface WellRead {
  /** The right answer to the question in a message's text; undefined for a text that holds no known question. */
  knows(messageText: string): string | undefined;
  /** What people who do not know it might type, none of it right. */
  guesses(messageText: string): readonly string[];
}

/** What a well-read person would answer, and what others would, to the questions of the packs in a folder. */
export async function createOracle(packsDir: string): Promise<WellRead> {
  const { packs, pools } = await loadLibrary(packsDir);
  const known = packs.flatMap((pack) => generate(pack, pools, '1').questions);
  const find = (messageText: string): Question | undefined => {
    const plain = messageText.replaceAll(/\\(?=\W|_)/gu, '');
    return known.find((question) => plain.includes(question.stem));
  };
  return {
    knows: (messageText) => find(messageText)?.answer,
    guesses(messageText) {
      const asked = find(messageText);
      if (asked?.answerline?.expects === 'name' && asked.answerline.others.length > 0) return asked.answerline.others;
      const others = known.filter(({ pack, form, answer }) => {
        return pack === asked?.pack && form === asked.form && answer !== asked.answer;
      });
      return [...new Set(others.map(({ answer }) => answer))];
    },
  };
}
