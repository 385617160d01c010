/** The commands as Discord lists them; at most 100 characters each, and 32 for the names of those in menus. */
export const commandTexts = {
  commands: {
    reportQuestion: 'Report trivia question',
    trivia: {
      description: 'Start a game of trivia in this channel',
      pack: 'The pack that the questions come from',
      rounds: 'How many questions, 1 to 50',
      seconds: 'Seconds to answer, 5 to 120; long questions get more',
      answers: 'How questions are answered',
      mixed: 'Mixed: as each question has it',
      buttons: 'Buttons only',
      typed: 'Typed answers only',
      skipLobby: 'Start at once, without waiting for players to join',
    },
    triviaHost: {
      description: 'Skip a question, stop the game, or see how it stands',
      action: 'What to do',
      skip: 'Skip the question',
      stop: 'Stop the game',
      status: 'Show the status',
    },
    pack: {
      description: 'Add, check and keep the question packs of this server',
      add: 'Add a pack from a file; it is checked first and nothing is kept before you say so',
      file: 'A fact pack or any common quiz file, up to 1 MB; without one a dialog opens',
      name: 'Another name than the one in the file',
      format: 'What the file is, if it is not recognised',
      preview: 'Look at the questions of a pack one by one, as a game shows them',
      which: 'The pack',
      review: 'What players report and suggest, and which scores were changed',
    },
    suggest: {
      description: 'Suggest a question; the moderators of this server decide on it',
      pack: 'The pack that it would go into',
    },
    settings: { description: 'Where reports are shown, and what becomes of reported questions' },
    makeQuestion: { name: 'Make trivia question' },
    leaderboard: {
      description: 'Show who leads on this server',
      period: 'The days that count',
      private: 'Show it to you only',
    },
  },
} as const;
