/** Signs that a terminal obeys, that turn the direction of text, or that cannot be seen; line feeds and tabs are left. */
const obeyed = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** So many UTF-16 units of a foreign text are told. */
const mostTold = 60;

/** A text for a terminal: it may hold words of files and arguments, and what a terminal would obey stands as an escape. */
export function escaped(text: string): string {
  return text.replace(obeyed, (sign) => (sign === '\n' || sign === '\t' ? sign : escapeOf(sign)));
}

/** A foreign text in quotes, cut when it is long, on one line and without a sign that a terminal obeys. */
export function quoted(text: string): string {
  const told = JSON.stringify(text.length > mostTold ? `${text.slice(0, mostTold)}…` : text);
  return told.replace(obeyed, escapeOf);
}

function escapeOf(sign: string): string {
  return Array.from({ length: sign.length }, (_, at) => {
    return `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }).join('');
}
