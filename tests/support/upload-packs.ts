const towers = ['Wren', 'Gull', 'Tern', 'Heron', 'Plover', 'Curlew', 'Dunlin', 'Avocet', 'Knot', 'Egret'];
const towns = [
  'Marbeck',
  'Oldham Quay',
  'Tolsey',
  'Fenwick',
  'Sandry',
  'Larkhill',
  'Penrow',
  'Dunmoor',
  'Ashby',
  'Rill',
];

/** What the pack says: each tower with its town and the year in which it was built. */
export const towerRows: readonly (readonly [tower: string, town: string, when: string])[] = towers.map(
  (tower, index) => [`${tower} Tower`, towns[index] ?? '', String(1801 + index * 7)],
);

/** A small sound fact pack as somebody would upload it; `change` edits its text. */
export function factPackText(change: (text: string) => string = (text) => text): string {
  const rows = towerRows.map(([tower, town, when]) => `    - { tower: ${tower}, town: ${town}, when: ${when} }`);
  return change(`format: 1
pack: towers
title: Towers of the coast
people: none
licence: CC0-1.0
source: { title: A pilot book, date: 2024-01-01, sections: { coast: the chapter on the coast } }
patterns:
  built:
    say: <tower> was built near <town> <in when>
    ask: { town: Near which town was <tower> built?, tower: Which tower was built near <town>? }
    slots:
      tower: { kind: place, sort: tower, at: at }
      town: { kind: place, sort: town, at: in }
    claim: { as: stated }
    at: coast
    rows:
${rows.join('\n')}
`);
}
