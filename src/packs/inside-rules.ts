import { checkEntity, type Known } from './known.ts';
import type { Report } from './problem.ts';
import { childOf, textOf } from './tree.ts';

/** So many places may lie around a thing: whoever judges an answer walks through all of them. */
const mostAround = 16;

/**
 * The rules of `inside`: it names an entity, nothing lies inside itself, and nothing lies too deep. Of a chain that is too
 * long the first entity beyond the limit is told, and not all that lie inside it.
 */
export function checkInside(known: Known, report: Report): void {
  const depths = new Map<string, number>();
  for (const [id, entity] of known.entities) {
    if (known.made.has(id)) continue;
    const inside = childOf(entity, 'inside');
    const outer = textOf(entity, 'inside');
    if (inside === undefined || outer === undefined || !checkEntity(known, outer, inside.at, report)) continue;
    const depth = depthOf(id, known, depths);
    if (depth === ring) {
      const cure = 'Name the larger place that contains it, or remove "inside".';
      report.error(inside.at, `"${id}" would lie inside itself.`, cure);
    } else if (depth === mostAround + 1) {
      const message = `"${id}" lies inside more than ${mostAround} things, one inside the other.`;
      report.error(inside.at, message, 'Leave out those between that no fact needs.');
    }
  }
}

/** The depth of what lies inside itself; what leads to it has an infinite depth too, of the other sign. */
const ring = -Infinity;

/** How many things contain an entity. Each is walked through once, whoever asks first. */
function depthOf(id: string, known: Known, depths: Map<string, number>): number {
  const path: string[] = [];
  const places = new Map<string, number>();
  let at: string | undefined = id;
  while (at !== undefined && !depths.has(at) && !places.has(at)) {
    places.set(at, path.length);
    path.push(at);
    at = textOf(known.entities.get(at), 'inside');
  }
  const closed = at === undefined ? undefined : places.get(at);
  let depth = at === undefined ? -1 : Math.abs(depths.get(at) ?? ring);
  for (const [place, one] of [...path.entries()].reverse()) {
    depth += 1;
    depths.set(one, closed !== undefined && place >= closed ? ring : depth);
  }
  return depths.get(id) ?? 0;
}
