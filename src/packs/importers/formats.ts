/** What a file that moderators bring can be. The written forms are stable: people type them behind `--format`. */
export type FormatName =
  | 'fact-pack'
  | 'questions'
  | 'red'
  | 'opentdb'
  | 'lakeys'
  | 'kotoba'
  | 'anki'
  | 'gift'
  | 'aiken'
  | 'sheet'
  | 'json-list';

/** A format as it is called in front of people. */
export interface Format {
  readonly name: FormatName;
  readonly title: string;
}

/** Every format that is read, the commonest first. */
export const formats: readonly Format[] = [
  { name: 'fact-pack', title: 'Fact pack (YAML, JSON, CSV)' },
  { name: 'questions', title: 'Question table (CSV, TSV)' },
  { name: 'sheet', title: 'Spreadsheet (.xlsx, Kahoot, ClassQuiz)' },
  { name: 'red', title: 'Red trivia list' },
  { name: 'opentdb', title: 'Open Trivia Database (JSON)' },
  { name: 'json-list', title: 'List of questions (JSON)' },
  { name: 'lakeys', title: 'LakeYS pack (YAML)' },
  { name: 'kotoba', title: 'Kotoba deck (CSV)' },
  { name: 'anki', title: 'Anki export (text)' },
  { name: 'gift', title: 'Moodle GIFT' },
  { name: 'aiken', title: 'Moodle Aiken' },
];

/** The name of a format in front of people. */
export function formatTitle(name: FormatName): string {
  return formats.find((format) => format.name === name)?.title ?? name;
}
