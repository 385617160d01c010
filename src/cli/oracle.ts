import { loadPacks } from '../app/packs.ts';
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
  const packs = await loadPacks(packsDir);
  const known = (await Promise.all(packs.map((pack) => pack.questions()))).flat();
  const find = (messageText: string): Question | undefined => {
    const plain = messageText.replaceAll(/\\(?=\W|_)/gu, '');
    const asking = known.filter((question) => plain.includes(question.stem));
    // Questions about order can share a stem; their choices, too long for buttons, stand in the message.
    return asking.find(({ choices }) => choices?.every((choice) => plain.includes(choice))) ?? asking[0];
  };
  return {
    knows: (messageText) => find(messageText)?.answer,
    guesses(messageText) {
      const asked = find(messageText);
      const line = asked?.answerline;
      if (line?.expects === 'name' && line.others.length > 0) return line.others;
      const alike = known.filter(({ pack, answer, answerline }) => {
        return pack === asked?.pack && answerline?.expects === line?.expects && answer !== asked?.answer;
      });
      const nearest = alike.filter(({ slot }) => slot === asked?.slot);
      return [...new Set((nearest.length > 0 ? nearest : alike).map(({ answer }) => answer))];
    },
  };
}
