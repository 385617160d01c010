import { MAX_MODAL_PARTS, ROOM } from './limits.ts';
import { markdown } from './text.ts';

/** Fields of a dialog, quoted for their author to copy: a line stays a line, up to `ROOM.stem` of a field. */
export function givenBack(fields: readonly string[]): readonly string[] {
  return fields
    .filter((field) => field.trim() !== '')
    .slice(0, MAX_MODAL_PARTS)
    .map(quoted);
}

function quoted(field: string): string {
  const lines = field.split(/\r\n?|\n/u).filter((line) => line.trim() !== '');
  const room = Math.max(20, Math.floor(ROOM.stem / lines.length));
  const most = Math.floor(ROOM.stem / 20);
  return lines
    .slice(0, most)
    .map((line) => `> ${markdown(line, room)}`)
    .join('\n');
}
