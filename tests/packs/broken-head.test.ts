import { describe, it } from 'vitest';
import { type Case, expectProblem } from './lines.ts';

const errors: readonly Case[] = [
  [
    'two entities with one name',
    { 11: '  grace: { name: ADA, kind: person }' },
    11,
    18,
    ['"ADA" is used by both "ada" and "grace"'],
  ],
  [
    "a name that is another's other spelling",
    { 11: '  grace: { name: Grace, kind: person, also: [Ada L.] }' },
    11,
    46,
    ['"Ada L." is used by both "ada" and "grace"'],
  ],
  [
    'a long name',
    { 11: `  grace: { name: ${'Grace '.repeat(15)}Hall, kind: person }` },
    11,
    18,
    ['Discord buttons hold 80 characters; this has 94'],
  ],
  ['an unknown key in the head', { 4: 'peeple: real' }, 4, 1, ['"peeple"', 'Did you mean "people"?']],
  [
    'an unknown key in an entity',
    { 11: '  grace: { nmae: Grace, kind: person }' },
    11,
    12,
    ['"nmae"', 'Did you mean "name"?'],
  ],
  ['another format', { 1: 'format: 2' }, 1, 9, ['"2" cannot stand under "format"', '1']],
  ['a bad pack id', { 2: 'pack: Bridges!' }, 2, 7, ['"Bridges!" cannot be used as an id']],
  ['people of an unknown sort', { 4: 'people: yes' }, 4, 9, ['real, invented, none']],
  ['an empty text', { 3: 'title:' }, 3, 7, ['"title" is empty']],
  ['a list where a text belongs', { 3: 'title: [Bridges]' }, 3, 8, ['must be a text, not a list']],
  [
    'a place inside itself',
    { 12: '  town: { name: Oldham, kind: place, at: in, inside: inn }' },
    12,
    54,
    ['"town" would lie inside itself'],
  ],
  [
    'inside of nothing',
    { 13: '  inn: { name: the Old Inn, kind: place, at: at, inside: twon }' },
    13,
    58,
    ['"twon" is not in "entities"', 'Did you mean "town"?'],
  ],
  ['no source', { 5: '', 6: '', 7: '', 8: '' }, 1, 1, ['"source" is missing']],
  [
    'years the wrong way round',
    { 11: '  grace: { name: Grace, kind: person, from: 1990, to: 1980 }' },
    11,
    55,
    ['"grace" would end in 1980', 'the earlier year under "from"'],
  ],
  ['a year in words', { 11: '  grace: { name: Grace, kind: person, from: soon }' }, 11, 45, ['"soon" is no year']],
  ['an empty pool', { 16: 'pools: { inn: [] }' }, 16, 15, ['the pool is empty', 'Write some names']],
  [
    'no facts',
    { 17: '', ...Object.fromEntries(Array.from({ length: 13 }, (_, index) => [index + 18, ''])) },
    1,
    1,
    ['"facts" is missing'],
  ],
];

const warnings: readonly Case[] = [
  [
    'a kind that is nearly "person"',
    { 11: '  grace: { name: Grace, kind: persn }' },
    11,
    31,
    ['Did you mean "person"?', 'protect people'],
  ],
  ['another word for a person', { 11: '  grace: { name: Grace, kind: human }' }, 11, 31, ['Did you mean "person"?']],
  ['a name twice in a pool', { 16: 'pools: { inn: [the Red Lion, Red Lion] }' }, 16, 30, ['stands twice in this pool']],
  [
    'an entity that is never used',
    { 16: '  moon: { name: the Moon, kind: planet }' },
    16,
    9,
    ['"moon" is never used', 'remove it'],
  ],
];

describe('readPack on the head of a pack, its entities and pools', () => {
  it.each(errors)('refuses %s', (_name, changes, line, column, words) => {
    expectProblem(changes, { line, column, severity: 'error' }, words);
  });

  it.each(warnings)('warns of %s', (_name, changes, line, column, words) => {
    expectProblem(changes, { line, column, severity: 'warning' }, words);
  });
});
