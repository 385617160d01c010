import { intervalOf, unitsCompare } from '../../facts/amounts.ts';
import { words } from '../../facts/fold.ts';
import { singular } from '../../facts/phrases.ts';
import { wordDistance } from './name-forms.ts';

/** Shortened and signed units, and other words for them. What a short form means depends on the unit asked for. */
const shortened: Readonly<Record<string, readonly string[]>> = {
  m: ['minutes', 'metres', 'meters'],
  min: ['minutes'],
  mins: ['minutes'],
  h: ['hours'],
  hr: ['hours'],
  hrs: ['hours'],
  d: ['days'],
  w: ['weeks'],
  wk: ['weeks'],
  wks: ['weeks'],
  mo: ['months'],
  mos: ['months'],
  mth: ['months'],
  mths: ['months'],
  y: ['years'],
  yr: ['years'],
  yrs: ['years'],
  s: ['seconds'],
  sec: ['seconds'],
  secs: ['seconds'],
  km: ['kilometres', 'kilometers'],
  kms: ['kilometres', 'kilometers'],
  cm: ['centimetres', 'centimeters'],
  mm: ['millimetres', 'millimeters'],
  mi: ['miles'],
  ft: ['feet'],
  kg: ['kilograms', 'kilos'],
  kgs: ['kilograms', 'kilos'],
  kilos: ['kilograms'],
  g: ['grams'],
  t: ['tonnes', 'tons'],
  l: ['litres', 'liters'],
  lb: ['pounds'],
  lbs: ['pounds'],
  persons: ['people'],
  bucks: ['dollars', 'us dollars'],
  usd: ['dollars', 'us dollars'],
  gbp: ['pounds'],
  eur: ['euros'],
  metres: ['meters'],
  meters: ['metres'],
  kilometres: ['kilometers'],
  kilometers: ['kilometres'],
  litres: ['liters'],
  liters: ['litres'],
  $: ['dollars', 'us dollars'],
  '€': ['euros'],
  '£': ['pounds'],
  '¥': ['yen'],
  '%': ['percent', 'per cent'],
  percent: ['per cent'],
};

const times = ['minutes', 'hours', 'days', 'weeks', 'months', 'years'];

/** A unit that stands in a guess, named as the answer names it where it is the same, and the number of words it takes. */
interface ReadUnit {
  readonly unit: string;
  readonly used: number;
}

/** Reads units in guesses at an amount in `own` unit. */
export type UnitReader = (tokens: readonly string[], from: number) => ReadUnit | undefined;

/** Makes the reader: it knows the answer's own unit, with slips too, and the units that compare with it. */
export function unitReader(own: string): UnitReader {
  const known = [own, ...times.filter((unit) => unit !== own && unitsCompare(unit, own))];
  const spelled = new Map(
    known
      .toReversed()
      .flatMap((unit) => [unit, singular(unit)].map((form): [string, string] => [words(form).join(' '), unit])),
  );
  const longest = Math.max(...[...spelled.keys()].map((form) => form.split(' ').length));
  return (tokens, from) => {
    for (let used = longest; used > 0; used--) {
      const found = spelled.get(tokens.slice(from, from + used).join(' '));
      if (found !== undefined) return { unit: found, used };
    }
    const word = tokens[from] ?? '';
    const short = shortened[word]?.find((unit) => spelled.has(unit));
    if (short !== undefined) return { unit: spelled.get(short) ?? short, used: 1 };
    return slipped(word, own, spelled);
  };
}

/** One word that is the answer's own unit with slips, unless it is as near to another unit. */
function slipped(word: string, own: string, spelled: ReadonlyMap<string, string>): ReadUnit | undefined {
  let least = Infinity;
  let units = new Set<string>();
  for (const [form, unit] of spelled) {
    const changes = wordDistance(word, form, 0);
    if (changes === undefined || changes > least) continue;
    if (changes < least) units = new Set();
    least = changes;
    units.add(unit);
  }
  return units.size === 1 && units.has(own) ? { unit: own, used: 1 } : undefined;
}

/** The value in the smallest comparable unit: tenths of a minute for times, the value itself otherwise. */
export function inSmallest(value: number, unit: string): number {
  return intervalOf({ kind: 'amount', bound: 'exactly', low: value, high: value, unit }).low;
}
