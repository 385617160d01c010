/** A part of a GIFT file between empty lines. */
export interface GiftBlock {
  /** Line of its first line that is no comment; of its first line when all are. */
  readonly line: number;
  /** `// key: value` lines. */
  readonly comments: readonly string[];
  readonly text: string;
}

/** The parts of a file. */
export function giftBlocks(text: string): readonly GiftBlock[] {
  const blocks: GiftBlock[] = [];
  let comments: string[] = [];
  let lines: string[] = [];
  let [first, line] = [0, 0];
  const end = (): void => {
    if (first > 0) blocks.push({ line: line === 0 ? first : line, comments, text: lines.join('\n') });
    [comments, lines, first, line] = [[], [], 0, 0];
  };
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const one = raw.trim();
    if (one === '') {
      end();
      continue;
    }
    if (first === 0) first = index + 1;
    if (one.startsWith('//')) {
      comments.push(one.slice(2).trim());
      continue;
    }
    if (line === 0) line = index + 1;
    lines.push(one);
  }
  end();
  return blocks;
}

/** Where a sign first stands without a backslash before it, from an offset on; -1 when it does not. */
export function plainIndex(text: string, sign: string, from = 0): number {
  for (let index = from; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text.startsWith(sign, index)) return index;
  }
  return -1;
}

/** The text that a piece of GIFT stands for. */
export function unescapeGift(text: string): string {
  return text.replace(/\\([~=#{}:\\n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign)).trim();
}

/** The text as a piece of GIFT. */
export function escapeGift(text: string): string {
  return text.replace(/[~=#{}:\\]/g, '\\$&');
}

/** An answer between braces. */
export interface GiftAnswer {
  readonly isRight: boolean;
  /** In percent; 100 for right ones without one, 0 for wrong ones. */
  readonly weight: number;
  readonly text: string;
}

/** The answers of a body, and what is said after all of them. */
export function giftAnswers(body: string): { readonly answers: readonly GiftAnswer[]; readonly note: string } {
  const general = plainIndex(body, '####');
  const list = general === -1 ? body : body.slice(0, general);
  const answers: GiftAnswer[] = [];
  let start = nextMark(list, 0);
  while (start !== -1) {
    const next = nextMark(list, start + 1);
    const piece = list.slice(start + 1, next === -1 ? undefined : next).trim();
    const [whole = '', percent] = /^%(-?\d+(?:\.\d+)?)%/.exec(piece) ?? [];
    const rest = piece.slice(whole.length);
    const feedback = plainIndex(rest, '#');
    const isRight = list[start] === '=';
    const weight = percent === undefined ? (isRight ? 100 : 0) : Number(percent);
    answers.push({ isRight, weight, text: feedback === -1 ? rest : rest.slice(0, feedback) });
    start = next;
  }
  return { answers, note: general === -1 ? '' : body.slice(general + 4) };
}

/** Where the next answer begins. */
function nextMark(text: string, from: number): number {
  for (let index = from; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '=' || text[index] === '~') return index;
  }
  return -1;
}
