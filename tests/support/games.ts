import type { Game, GameId, Player, PlayerId, Settings } from '../../src/game/model.ts';
import type { ChoiceRound, TypedRound } from '../../src/game/planned-round.ts';
import type { NameLine } from '../../src/questions/answerline.ts';
import type { Question } from '../../src/questions/question.ts';

export const ada: Player = { id: '100000000000000001' as PlayerId, name: 'Ada' };
export const grace: Player = { id: '100000000000000002' as PlayerId, name: 'Grace' };
export const linus: Player = { id: '100000000000000003' as PlayerId, name: 'Linus' };

/** A question about an invented word, different for every index. */
export function question(index: number, changes: Partial<Question> = {}): Question {
  return {
    id: `q${index}`,
    pack: 'words',
    packTitle: 'Words',
    fact: `fact-${index}`,
    slot: 'word',
    form: 'asked',
    stem: `Which word comes at place ${index}?`,
    choices: ['alpha', 'beta', 'gamma', 'delta'],
    inOrder: false,
    answer: 'beta',
    source: { title: 'A list of words', date: '2024', section: 'Opening', claim: 'stated' },
    explanation: `The word at place ${index} is beta.`,
    answerKey: `beta-${index}`,
    ...changes,
  };
}

/** A round whose right choice is the second, with 20 seconds to answer. */
export function plannedRound(index: number, changes: Partial<ChoiceRound> = {}): ChoiceRound {
  const choices = changes.choices ?? ['alpha', 'beta', 'gamma', 'delta'];
  return { kind: 'choice', question: question(index, { choices }), choices, right: 1, limitMs: 20_000, ...changes };
}

/** A question that is answered in words: "beta" and "second letter" are right, "letter" asks for more. */
export function typedQuestion(index: number, changes: Partial<Question> = {}): TypedRound['question'] {
  const { choices: _choices, ...asked } = question(index, { form: 'typed', ...changes });
  return { ...asked, answerline: answerline() };
}

function answerline(): NameLine {
  return {
    expects: 'name',
    person: false,
    accept: ['beta', 'second letter'],
    prompt: ['letter'],
    reject: [],
    others: ['alpha', 'gamma'],
    around: [],
  };
}

/** A round that is answered in words, with 20 seconds to answer. */
export function typedRound(index: number): TypedRound {
  return { kind: 'typed', question: typedQuestion(index), limitMs: 20_000 };
}

export function settings(changes: Partial<Settings> = {}): Settings {
  return {
    pack: 'words',
    packTitle: 'Words',
    rounds: 3,
    seconds: 20,
    skipLobby: false,
    answers: 'mixed',
    locale: 'en-US',
    ...changes,
  };
}

/** Ada's game in its lobby, with three questions; made at time 0 and to start at 30 seconds. */
export function lobbyGame(changes: Partial<Game> = {}): Game {
  return {
    id: 'aaaabbbbccccdddd' as GameId,
    place: { guildId: '200000000000000001', channelId: '300000000000000001' },
    hostId: ada.id,
    hostName: ada.name,
    settings: settings(),
    seed: '1',
    createdAt: 0,
    rounds: [0, 1, 2].map((index) => plannedRound(index)),
    players: new Map([[ada.id, ada]]),
    phase: { is: 'lobby', startsAt: 30_000 },
    unanswered: 0,
    standings: [],
    ...changes,
  };
}
