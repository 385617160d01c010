/** What players read when they suggest questions, and managers when they change settings. */
export const settingTexts = {
  suggest: {
    title: 'Suggest a question',
    source: 'Why it is so, or where it stands (optional)',
    sourceHelp: 'A link helps most. It is shown after the answer.',
    thanks: 'Thank you. A moderator will look at your question.',
    tooMany:
      'You have 20 suggestions waiting already. Please wait until a moderator has looked at them. Nothing was sent. What you typed:',
    known: 'This question is in the pack **{{pack}}** already. Thank you all the same.',
    noRight:
      'Nothing was sent: no answer is marked as right. Use `/suggest-question` again and put a star before the right one, as in `* Vienna`. What you typed:',
    coarse:
      'Nothing was sent: the word filter of this server finds a coarse word in it. Word it in another way, or ask a moderator to turn the filter off. What you typed:',
  },
  settings: {
    title: '## Trivia settings of this server',
    managersOnly: 'Only those who manage this server can do that: it takes the permission **Manage Server**.',
    channelTitle: '**Review channel**',
    channel: 'Reported questions and suggestions are shown there: {{channel}}',
    nowhere: 'nowhere yet, only in `/pack review`',
    choose: 'Choose the review channel',
    noChannel: 'Show them nowhere',
    pauseTitle: '**Pause reported questions**',
    pause: 'Two people who report a question as wrong or offensive within a day pause it: {{state}}',
    filterTitle: '**Word filter**',
    filter: 'Suggestions with coarse words are refused. It takes some innocent names for coarse, too: {{state}}',
    on: '**on**',
    off: '**off**',
    turnOn: 'Turn on',
    turnOff: 'Turn off',
    channelTest: 'Reported questions and suggestions will be shown here.',
    channelRefused:
      'I cannot post in {{channel}}, so nothing was changed. Give me **View Channel** and **Send Messages** there, then choose it again.',
  },
} as const;
