import { element } from './element.ts';

/** The page speaks English; its reader may write dates and hours in the manner of another English. */
const LANGUAGE = navigator.language.startsWith('en') ? navigator.language : 'en-GB';
const relative = new Intl.RelativeTimeFormat(LANGUAGE, { numeric: 'auto' });

const formats: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

const units: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** "in 12 seconds", "3 minutes ago". */
function phraseDistance(at: number, now: number): string {
  const seconds = Math.round((at - now) / 1000);
  for (const [unit, length] of units) {
    if (Math.abs(seconds) >= length) return relative.format(Math.round(seconds / length), unit);
  }
  return relative.format(seconds, 'second');
}

/** A moment in one of Discord's styles (`<t:…:style>`); "f" unless known. */
export function phraseMoment(at: number, style: string): string {
  return new Intl.DateTimeFormat(LANGUAGE, formats[style] ?? formats['f']).format(at);
}

/** Style "R" is kept up to date by `startTicking`. */
export function renderTimestamp(at: number, style = 'f'): HTMLElement {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return element('span', {}, 'Invalid date');
  const ticks = style === 'R';
  return element(
    'time',
    {
      class: 'timestamp',
      datetime: moment.toISOString(),
      title: phraseMoment(at, 'F'),
      'aria-live': 'off',
      'data-ticks': ticks,
    },
    ticks ? phraseDistance(at, Date.now()) : phraseMoment(at, style),
  );
}

/** Once a second brings every relative timestamp of the page up to date. */
export function startTicking(): void {
  setInterval(() => {
    for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-ticks]')) {
      const phrase = phraseDistance(Date.parse(time.dateTime), Date.now());
      // A new text node would count as an addition to the live region; changed data does not.
      if (time.firstChild instanceof Text && time.firstChild.data !== phrase) time.firstChild.data = phrase;
    }
  }, 1000);
}
