import { fold } from '../facts/fold.ts';
import { type DraftName, findNames, mergeNames } from './draft-names.ts';
import { findValues, type FoundValue } from './draft-values.ts';
import { mixedWord } from './name-rules.ts';
import { withoutUnseen } from './unseen.ts';

/** What a draft needs beside the text. */
export interface DraftOptions {
  /** The text's file name without folder and ending: the pack's id is made from it. */
  readonly name: string;
  /** Where the schema of packs lies, for editors: a path from the pack's folder, or an address. */
  readonly schema: string;
}

/** More names or stubs than this nobody reads. */
const most = { names: 150, facts: 200 } as const;

const kinds: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:hotel|inn|castle|museum|palace|theatre|theater|station|airport|church|cathedral|hall|restaurant)$/i,
    'kind: place, at: at',
  ],
  [/\b(?:bridge|tower|river|lake|street|road|park|island|mountain|valley|bay|beach|county)$/i, 'kind: place, at: in'],
  [/\b(?:times|post|news|herald|magazine|mag|journal|gazette|tribune|edition|radio)$/i, 'kind: outlet'],
  [
    /\b(?:university|college|company|inc|ltd|corporation|party|committee|association|society|institute|foundation|council|ministry|bank)$/i,
    'kind: org',
  ],
  [/\b(?:show)$/i, 'kind: programme'],
];

/**
 * Stubs for a pack from the text of its source: the names as entities, and for each paragraph that holds one a fact
 * without a sentence. No sentence of the text is copied. What the author has to decide is left empty, so that
 * `packs check` leads from one to the next. The same text gives the same draft.
 */
export function draftPack(text: string, { name, schema }: DraftOptions): string {
  const paragraphs = withoutUnseen(text)
    .split(/\r\n|[\r\n]/)
    .filter((line) => line.trim() !== '');
  const values = paragraphs.map(findValues);
  // A pack may not hold words of mixed scripts: most are slips of a machine that read the text from a picture.
  const sightings = findNames(values.map(({ rest }) => rest)).map((found) =>
    found.filter(({ name: one }) => mixedWord(one.normalize('NFC')) === undefined),
  );
  const { names, keyOf } = mergeNames(sightings.flat());
  const ids = idsOf(names.slice(0, most.names));
  const facts = paragraphs.flatMap((_, index) => {
    const keys = (sightings[index] ?? []).flatMap((one) => keyOf.get(fold(one.name)) ?? []);
    const here = [...new Set(keys)].flatMap((key) => ids.get(key) ?? []);
    return here.length === 0 ? [] : [factOf(index + 1, here, values[index]?.values ?? [])];
  });
  const left = names.length - ids.size;
  return [
    `# yaml-language-server: $schema=${schema}`,
    '# Fill in what is empty, delete what you do not need, and let "footnote packs check" lead you.',
    'format: 1',
    `pack: ${idOf(name, 'pack')}`,
    'title: # what players read above every question',
    'people: real # real, invented or none',
    'source:',
    '  title: # of the text that the facts come from',
    '  date: # as in 2024-05-31',
    '  sections: { text: the text }',
    '',
    names.length === 0 ? 'entities: {}' : 'entities:',
    '  # Each needs a kind: person, place, outlet, work, org, topic, job, product, programme, thing … Check those that are guessed.',
    ...names.slice(0, most.names).map((one) => entityLine(ids.get(fold(one.name)) ?? '', one)),
    ...(left > 0 ? [`  # ${left} more names are left out.`] : []),
    '',
    facts.length === 0 ? 'facts: []' : 'facts:',
    '# Write the sentence in words of your own, with <slots> for what stands under "with"; remove or add slots as it needs.',
    ...facts.slice(0, most.facts),
    '',
  ].join('\n');
}

function entityLine(id: string, { name, count, alone, isTitle, inPlace }: DraftName): string {
  const guess = isTitle
    ? 'kind: work'
    : (kinds.find(([pattern]) => pattern.test(name))?.[1] ?? (inPlace ? 'kind: place, at: in' : undefined));
  const isPerson = guess === undefined && alone.length > 0 && !/^the /i.test(name);
  const kind = guess ?? (isPerson ? 'kind: person' : 'kind:');
  const times = count === 1 ? 'once' : `${count} times`;
  const parts = alone.length === 0 ? '' : `, also as ${alone.join(', ')}`;
  return `  ${id}: { name: ${scalar(name)}, ${kind} } # ${times}${parts}`;
}

/** A fact with the first names, the first date and the first amount of its paragraph; all others stand above it. */
function factOf(paragraph: number, ids: readonly string[], values: readonly FoundValue[]): string {
  const date = values.find(({ kind }) => kind === 'date');
  const amount = values.find(({ kind }) => kind === 'amount');
  const slots = [
    ...ids.slice(0, 2).map((id, index) => `${index === 0 ? 'a' : 'b'}: ${id}`),
    ...(date === undefined ? [] : [`when: ${date.text}`]),
    ...(amount === undefined ? [] : [`amount: ${amount.text}`]),
  ];
  const found = [...ids, ...new Set(values.map(({ text }) => text))];
  return [
    `# Paragraph ${paragraph}: ${found.slice(0, 40).join('; ')}`,
    `- id: fact-${paragraph}`,
    '  say:',
    `  with: { ${slots.join(', ')} }`,
    '  claim: { as: stated } # stated, quoted, reported, claimed, implied, speculated; all but stated need "by"',
    '  at: text',
    '',
  ].join('\n');
}

function idsOf(names: readonly DraftName[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Map<string, number>();
  for (const [index, { name }] of names.entries()) {
    const id = idOf(name, `name-${index + 1}`);
    const times = (taken.get(id) ?? 0) + 1;
    taken.set(id, times);
    ids.set(fold(name), times === 1 ? id : `${id}-${times}`);
  }
  return ids;
}

/** A name as an id: small letters, digits and dashes; `otherwise` where too little is left of it. */
function idOf(name: string, otherwise: string): string {
  const id = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 50)
    .replace(/-+$/, '');
  return id.length < 2 ? otherwise : id;
}

/** The name as YAML: bare where nothing in it could be read as a sign. */
function scalar(name: string): string {
  return /^\p{L}[\p{L}\p{N} .'’&-]*$/u.test(name) ? name : JSON.stringify(name);
}
