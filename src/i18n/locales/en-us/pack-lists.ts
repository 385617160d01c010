/** What people read about the packs of a server: lists, histories, and what became of a change. */
export const packListTexts = {
  packs: {
    questions_one: '{{count, number}} question',
    questions_other: '{{count, number}} questions',
    choice: '({{questions}}, {{language}})',
    removedChoice: '(removed, {{questions}})',
    bundled: 'came with the bot',
    version: 'version {{version, number}}',
    on: 'on',
    off: 'off',
    mostlyEasy: 'mostly easy',
    mostlyMedium: 'mostly medium',
    mostlyHard: 'mostly hard',
    mixed: 'easy to hard',
    page: '-# Page {{page, number}} of {{pages, number}}',

    listTitle: '## Question packs of this server',
    listHead: '{{own, number}} of {{most, number}} of its own · {{bundled, number}} that came with the bot',
    listNone: 'This server has no pack of its own yet. `/pack add` adds one, `/pack template` shows how to write one.',
    listLine: '**{{title}}** · {{facts}}',

    browseTitle: '## Question packs to play here',
    browseMore: 'Look at a pack',
    browseBack: 'All packs',
    pickedGone: 'This pack can no longer be played here. `/packs` shows those that can.',
    play: 'Play it: `/trivia pack:{{slug}}`',
    about: '{{questions}} · {{language}} · {{difficulty}}',
    category: 'Category: {{category}}',
    licence: 'Licence: {{licence}}',
    noLicence: 'No licence given',
    attribution: 'Source: {{attribution}}',
    authors: 'By {{authors}}',

    infoTitle: '## {{title}}',
    difficulties: '{{easy, number}} easy · {{medium, number}} medium · {{hard, number}} hard',
    languages: 'Language: {{language}}',
    changed: 'Version {{version, number}} · by {{name}} · {{when}}',
    neverPlayed: 'Nobody has answered a question of this pack yet.',
    played_one:
      '**{{share, percent}}** right of {{count, number}} answer (each person’s first answer to each question).',
    played_other:
      '**{{share, percent}}** right of {{count, number}} answers (each person’s first answer to each question).',
    reports_one: '**{{count, number}}** report from this server.',
    reports_other: '**{{count, number}}** reports from this server.',
    noReports: 'No reports from this server.',
    hardest: '**Hardest:**',
    hardLine: '{{share, percent}} of {{answers, number}} · {{stem}}',
    look: '**A moderator should look at:**',
    lookLine: '{{stem}} · {{flags}}',
    idleChoice: 'hardly anybody takes “{{choice}}”',
    belowChance: 'fewer are right than by guessing, so the right answer may be wrong',
    tooEasy: 'nearly everybody is right',
    ambiguous: 'the better players prefer “{{choice}}”, which may be right as well',
    reported: 'several people reported it',

    enabled: '**{{title}}** is turned on. Play it: `/trivia pack:{{slug}}`.',
    disabled: '**{{title}}** is turned off. Games that run go on with it. `/pack enable` turns it on again.',
    disabledNext:
      '**{{title}}** is turned off, and `/trivia` without a pack takes **{{next}}** now. Games that run go on. `/pack enable` turns it on again.',
    disabledLast:
      '**{{title}}** is turned off. No question pack is turned on now, so `/trivia` starts nothing until `/pack enable` turns one on.',
    isOn: '**{{title}}** is turned on already.',
    isOff: '**{{title}}** is turned off already.',
    unknownOwn: 'This server has no pack of its own named **{{pack}}**. `/pack list` shows all packs.',
    gone: 'This pack is no longer on this server. `/pack undo` brings a removed pack back.',

    removeTitle: '## Remove {{title}}?',
    removeFacts: '{{questions}} · version {{version, number}}',
    removeWhat:
      'It can no longer be played, and its name is free again. Scores stay, and games that run go on. `/pack undo` brings it back.',
    removeButton: 'Remove pack',
    exportFirst: 'Export first',
    kept: 'Nothing was removed.',
    removed: '**{{title}}** is removed. Scores stay. `/pack undo` brings it back.',
    moved: 'Somebody changed this pack meanwhile, so nothing was done. Use the command again to see how it stands.',
    bundledRemove: '**{{title}}** came with the bot and cannot be removed. `/pack disable` turns it off.',
    bundledFixed: '**{{title}}** came with the bot and does not change here, so it has no history.',

    historyTitle: '## History of {{title}}',
    historyLine: '**Version {{version, number}}** · {{summary}} · {{questions}} · {{name}} · {{when}}',
    historyPresent: '{{line}} · present',
    historyLost: '{{line}} · text no longer kept',
    goBack: 'Go back to version …',
    goBackOption: 'Version {{version, number}}',
    summaryRestored: 'Version {{version, number}} again',
    restored_one:
      '**{{title}}** is as it was in version {{version, number}}, with {{count, number}} question. That is version {{present, number}} now; `/pack history` shows all.',
    restored_other:
      '**{{title}}** is as it was in version {{version, number}}, with {{count, number}} questions. That is version {{present, number}} now; `/pack history` shows all.',
    returned_one: '**{{title}}** is back with {{count, number}} question, as it was. Play it: `/trivia pack:{{slug}}`.',
    returned_other:
      '**{{title}}** is back with {{count, number}} questions, as it was. Play it: `/trivia pack:{{slug}}`.',
    returnedOff_one:
      '**{{title}}** is back with {{count, number}} question. It is turned off: `/pack enable` turns it on.',
    returnedOff_other:
      '**{{title}}** is back with {{count, number}} questions. It is turned off: `/pack enable` turns it on.',
    nothingToUndo: '**{{title}}** is as it was first added, so there is nothing to undo. `/pack remove` takes it away.',
    notKept:
      'The text of version {{version, number}} is no longer kept, so it cannot come back. The last 20 texts are.',
    sameText: '**{{title}}** is the same as in version {{version, number}} already. Nothing was changed.',
    refused:
      'Version {{version, number}} does not pass the check any more, so nothing was changed. Line {{line, number}}: {{message}} *{{cure}}*',
    titleTaken:
      'There is another pack called **{{title}}** here now. Remove that one first, or add this one again under another name.',

    templateTitle: '## Templates for question packs',
    templateTable:
      '**questions.csv**: questions with their answers, a row each. The quickest way; open it in a spreadsheet, change every row, save it as CSV.',
    templateFacts:
      '**fact-pack.yaml**: facts, of which the bot makes the questions, with proofs and sources. The better way for more than a few; its comments explain the keys.',
    templateNext: 'Then use `/pack add`: everything is checked before anything is kept.',

    exported: '**{{title}}**, version {{version, number}}.',
    exportedBundled: '**{{title}}**, which came with the bot.',
    exportLeft_one: '{{count, number}} question cannot be written in this format and is left out.',
    exportLeft_other: '{{count, number}} questions cannot be written in this format and are left out.',
    exportFailed: '**{{title}}** cannot be given as such a file. Choose another format.',
  },
} as const;
