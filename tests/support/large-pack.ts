/** Texts of large packs: `facts` facts, half of them written out and half of them rows of a pattern. */
export function largePack(facts: number, isBroken: (fact: number) => boolean = () => false): string {
  const half = Math.ceil(facts / 2);
  const other = (number: number): string => (isBroken(number) ? `persn-${number}` : `person-${(number + 1) % half}`);
  const numbers = Array.from({ length: half }, (_, index) => index);
  const head = [
    'format: 1',
    'pack: large',
    'title: A large pack',
    'people: invented',
    'source: { title: A chronicle, date: 2024-05, sections: { main: the chronicle, end: the last page } }',
    'entities:',
    '  herald: { name: The Herald, kind: outlet }',
    ...numbers.flatMap((number) => [
      `  person-${number}: { name: Person ${letters(number)}, kind: person, also: [P ${letters(number)}] }`,
      `  inn-${number}: { name: the ${letters(number)} Inn, kind: place, sort: inn, at: at }`,
    ]),
  ];
  const written = numbers.flatMap((number) => [
    `- id: dinner-${number}`,
    '  verb: dined',
    '  say: <In when>, <a> and <b> had dinner <at where>',
    `  with: { when: ${1900 + (number % 120)}-0${1 + (number % 9)}, a: person-${number}, b: ${other(number)}, where: inn-${number} }`,
    '  swap: [a, b]',
    '  ask: { where: "Where did <a> and <b> have dinner <in when>?" }',
    '  claim: { as: reported, by: herald }',
    '  at: main',
  ]);
  const rows = numbers
    .slice(0, facts - half)
    .map(
      (number) =>
        `    - { town: Town ${letters(number)}, ${isBroken(number + half) ? 'rivr' : 'river'}: River ${letters(number % 97)}, when: ${1400 + (number % 500)} }`,
    );
  return [
    ...head,
    'facts:',
    ...written,
    'patterns:',
    '  founded:',
    '    say: Settlers founded <town> by <river> <in when>',
    '    ask: { town: Which town by <river> did settlers found <in when>? }',
    '    slots: { town: { kind: place, sort: town, at: in }, river: { kind: place, sort: river } }',
    '    claim: { as: stated }',
    '    at: end',
    '    rows:',
    ...rows,
    '',
  ].join('\n');
}

/** A name without digits for a number. */
function letters(number: number): string {
  const rest = Math.floor(number / 20);
  const letter = 'bcdfghjklmnpqrstvwxz'.charAt(number % 20);
  return (rest === 0 ? 'A' : letters(rest - 1)) + letter + 'aeiou'.charAt(number % 5);
}
