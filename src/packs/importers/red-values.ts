/** How Red reads a text without quotes, by YAML 1.1 as PyYAML has it. */
type RedReading =
  | { readonly kind: 'text' }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'number'; readonly shown: string }
  /** Red refuses the whole list. */
  | { readonly kind: 'refused'; readonly what: string };

const yes = /^(?:yes|Yes|YES|true|True|TRUE|on|On|ON)$/;
const no = /^(?:no|No|NO|false|False|FALSE|off|Off|OFF)$/;

/** What Red makes of a text that stands without quotes. */
export function redReading(text: string): RedReading {
  if (yes.test(text)) return { kind: 'truth', value: true };
  if (no.test(text)) return { kind: 'truth', value: false };
  if (/^(?:~|null|Null|NULL)$/.test(text)) return { kind: 'refused', what: 'nothing' };
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { kind: 'refused', what: 'a date' };
  if (/^\d{4}-\d\d?-\d\d?(?:[Tt]|\s+)\d\d?:\d\d:\d\d/.test(text)) return { kind: 'refused', what: 'a date' };
  const number = wholeOf(text) ?? floatOf(text);
  return number === undefined ? { kind: 'text' } : { kind: 'number', shown: number };
}

/** The whole number as Python writes it. */
function wholeOf(text: string): string | undefined {
  const [, sign = '', digits = ''] = /^([-+]?)([\da-fA-FxX_:]+)$/.exec(text) ?? [];
  const bare = digits.replaceAll('_', '');
  const value = unsignedOf(digits, bare);
  if (value === undefined) return undefined;
  return sign === '-' && value !== 0n ? `-${value}` : String(value);
}

function unsignedOf(digits: string, bare: string): bigint | undefined {
  if (/^0b[01_]+$/.test(digits) || /^0x[\da-fA-F_]+$/.test(digits)) return bare.length > 2 ? BigInt(bare) : undefined;
  if (/^0[0-7_]+$/.test(digits)) return BigInt(`0o${bare}`);
  if (/^(?:0|[1-9][\d_]*)$/.test(digits)) return BigInt(bare);
  // Sixty minutes are an hour.
  if (!/^[1-9][\d_]*(?::[0-5]?\d)+$/.test(digits)) return undefined;
  return bare.split(':').reduce((sum, part) => sum * 60n + BigInt(part), 0n);
}

/** The number with a point as Python writes it, as far as both agree on its digits. */
function floatOf(text: string): string | undefined {
  const isFloat = /^[-+]?(?:\d[\d_]*\.[\d_]*|\.\d[\d_]*)(?:[eE][-+]\d+)?$/.test(text);
  if (!isFloat) return /^[-+]?\.(?:inf|Inf|INF)$/.test(text) ? (text.startsWith('-') ? '-inf' : 'inf') : nanOf(text);
  const value = Number(text.replaceAll('_', ''));
  const shown = String(value);
  return /^-?\d+$/.test(shown) ? `${shown}.0` : shown;
}

function nanOf(text: string): string | undefined {
  return /^\.(?:nan|NaN|NAN)$/.test(text) ? 'nan' : undefined;
}
