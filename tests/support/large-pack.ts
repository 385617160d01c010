/**
 * Texts of large packs of so many facts, a share of them written out, each with a sentence of its own, and the rest rows
 * of a pattern.
 */
export function largePack(facts: number, isBroken: (fact: number) => boolean = () => false, share = 0.5): string {
  const half = Math.ceil(facts * share);
  const other = (number: number): string => (isBroken(number) ? `persn-${number}` : `person-${(number + 1) % things}`);
  // As in the bundled packs there is about one entity for each fact.
  const things = Math.max(3, Math.ceil(half / 2));
  const count = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);
  const head = [
    'format: 1',
    'pack: large',
    'title: A large pack',
    'people: invented',
    'source: { title: A chronicle, date: 2024-05, sections: { main: the chronicle, end: the last page } }',
    'entities:',
    '  herald: { name: The Herald, kind: outlet }',
    ...count(things).flatMap((number) => [
      `  person-${number}: { name: Person ${letters(number)}, kind: person, also: [P ${letters(number)}] }`,
      `  inn-${number}: { name: the ${letters(number)} Inn, kind: place, sort: inn, at: at }`,
    ]),
  ];
  const written = count(half).flatMap((number) => [
    `- id: dinner-${number}`,
    '  verb: dined',
    `  say: <In when>, <a> and <b> talked of the ${letters(number)} affair <at where>`,
    `  with: { when: ${1900 + (number % 120)}-0${1 + (number % 9)}, a: person-${number % things}, b: ${other(number)}, where: inn-${number % things} }`,
    '  swap: [a, b]',
    `  ask: { where: "Where did <a> and <b> talk of the ${letters(number)} affair <in when>?" }`,
    '  claim: { as: reported, by: herald }',
    '  at: main',
  ]);
  const rows = count(facts - half).map(
    (number) =>
      `    - { town: Town ${letters(number)}, ${isBroken(number + half) ? 'rivr' : 'river'}: River ${letters(number % 97)}, when: ${1400 + (number % 500)} }`,
  );
  return [
    ...head,
    ...(half === 0 ? [] : ['facts:', ...written]),
    ...(rows.length === 0 ? [] : ['patterns:', ...pattern, ...rows]),
    '',
  ].join('\n');
}

const pattern = [
  '  founded:',
  '    say: Settlers founded <town> by <river> <in when>',
  '    ask: { town: Which town by <river> did settlers found <in when>? }',
  '    slots: { town: { kind: place, sort: town, at: in }, river: { kind: place, sort: river } }',
  '    claim: { as: stated }',
  '    at: end',
  '    rows:',
];

/** A name without digits for a number. */
function letters(number: number): string {
  const rest = Math.floor(number / 20);
  const letter = 'bcdfghjklmnpqrstvwxz'.charAt(number % 20);
  return (rest === 0 ? 'A' : letters(rest - 1)) + letter + 'aeiou'.charAt(number % 5);
}
