/** How a pack file is written. */
export type Syntax = 'yaml' | 'json' | 'table';

/** What a mapping, a list or a text that is none must be, and how to write it. */
export function formWords(
  form: 'mapping' | 'list' | 'text',
  syntax: Syntax,
): { readonly be: string; readonly cure: string } {
  const isJson = syntax === 'json';
  switch (form) {
    case 'mapping':
      return isJson
        ? { be: 'must be written as { "key": value }', cure: 'Put its keys between { and }' }
        : { be: 'must be written as "key: value" lines', cure: 'Write its keys below it' };
    case 'list':
      return {
        be: 'must be a list',
        cure: isJson ? 'Write ["one", "two"].' : 'Begin each item with "- ", or write [one, two].',
      };
    case 'text':
      return {
        be: 'must be a text',
        cure: isJson
          ? 'Write one text in double quotes.'
          : 'Write it on one line; in double quotes if it begins with [ or {.',
      };
  }
}

/** How to add a key that is missing. */
export function cureForMissing(key: string, syntax: Syntax): string {
  if (syntax === 'table') return cureInTable(key);
  const example = (yaml: string, json: string): string => (syntax === 'json' ? json : yaml);
  switch (key) {
    case 'claim':
      return `${claims}; as in ${example('"claim: { as: stated }"', '"claim": { "as": "stated" }')}.`;
    case 'as':
      return `${claims}.`;
    case 'format':
      return example('Begin the file with the line "format: 1".', 'Begin with "format": 1.');
    case 'people':
      return example(
        'Write "people: real", "people: invented" or "people: none".',
        'Write "people": "real", "invented" or "none".',
      );
    case 'rows':
      return example(
        'Add "rows:" and below it a line for each, as in "- { city: Paris, country: France }".',
        'Add "rows": [ … ] with a { } for each, as in { "city": "Paris", "country": "France" }.',
      );
    case 'alt':
      return 'Say in "alt" what there is to see, for those who do not see it; without the answer.';
    case 'at':
      return `Name the section of the source, as in ${example('"at: intro"', '"at": "intro"')}.`;
    default:
      return example(`Add a line "${key}: …".`, `Add "${key}": …, with a comma between it and the next.`);
  }
}

const claims = 'Say who claims this: stated, quoted, reported, claimed, implied, speculated';

/** Keys of the model that have another name in the head of a table. */
const tableKeys: ReadonlyMap<string, string> = new Map([
  ['as', 'claim'],
  ['at', 'section'],
  ['sections', 'section'],
]);

function cureInTable(key: string): string {
  const word = tableKeys.get(key) ?? key;
  const row = `Add a row above the empty one: "${word}", and in the next cell`;
  switch (word) {
    case 'claim':
      return `${row} stated, quoted, reported, claimed, implied or speculated.`;
    case 'people':
      return `${row} real, invented or none.`;
    case 'section':
      return `${row} what the part of the source is called.`;
    case 'kind':
      return 'Add a row above the empty one: "kind" and the slot, and in the next cell the kind, as in place.';
    default:
      return `${row} its value.`;
  }
}
