import { fold } from '../facts/fold.ts';
import { checkInside } from './inside-rules.ts';
import { kindOf, type Known, spellingsOf } from './known.ts';
import type { Position, Report } from './problem.ts';
import { classOf } from './rows.ts';
import { suggest } from './suggest.ts';
import { childOf, entriesOf, textOf, textsOf, type TreeNode } from './tree.ts';

/** Kinds that the engine treats in a way of their own, or that most packs use. */
const commonKinds = ['person', 'place', 'outlet', 'work', 'org', 'topic', 'job', 'product', 'thing', 'programme'];
const wordsForPeople = new Set(['people', 'persons', 'human', 'man', 'woman', 'personality', 'celebrity']);

/** The rules of sources, entities and pools that need more than one value. */
export function checkHead(root: TreeNode, known: Known, report: Report): void {
  checkSources(root, report);
  if (['facts', 'patterns', 'extra'].every((key) => childOf(root, key) === undefined)) {
    report.error(
      root.at,
      '"facts" is missing in the head of the file.',
      'Add "facts:" and below it at least one fact.',
    );
  }
  checkNames(known, report);
  checkInside(known, report);
  const noPeople = textOf(root, 'people') === 'none';
  for (const [id, entity] of known.entities) {
    if (known.made.has(id)) continue;
    checkYears(id, entity, report);
    checkKind(entity, noPeople, report);
    if (textOf(entity, 'a') !== undefined && textOf(entity, 'an') !== undefined) {
      report.error(entity.at, `"${id}" has both "a" and "an".`, 'Keep the one that goes before the name.');
    }
  }
  for (const [, { value: names }] of entriesOf(childOf(root, 'pools'))) checkPool(names, report);
}

/** Names of a pool that say the same would be offered side by side. */
export function checkPool(names: TreeNode, report: Report): void {
  if (names.kind === 'list' && names.items.length === 0) {
    report.error(names.at, 'the pool is empty.', 'Write some names, or remove it.');
  }
  const seen = new Set<string>();
  for (const name of textsOf(names)) {
    if (seen.has(fold(name.text))) report.warning(name.at, `"${name.text}" stands twice in this pool.`, 'Remove one.');
    seen.add(fold(name.text));
  }
}

function checkSources(root: TreeNode, report: Report): void {
  const [single, several] = [childOf(root, 'source'), childOf(root, 'sources')];
  if (single === undefined && several === undefined) {
    const what =
      report.syntax === 'table' ? 'the rows "source", "date" and "section"' : '"source" with title, date and sections';
    const cure = `Add ${what}: every answer shows where it comes from.`;
    report.error(root.at, '"source" is missing in the head of the file.', cure);
  }
  if (single !== undefined && several !== undefined) {
    report.error(several.at, 'there is both "source" and "sources".', 'Keep one of the two.');
  }
  const all = [single, ...entriesOf(several).map(([, { value }]) => value)];
  for (const source of all) {
    const sections = childOf(source, 'sections');
    if (sections?.kind === 'mapping' && sections.entries.size === 0) {
      report.error(
        sections.at,
        'the source has no sections.',
        'Add at least one, as in "sections: { text: the article }".',
      );
    }
  }
}

/**
 * Every spelling belongs to one entity. Names in rows may be those of things of another kind or sort, as Singapore is a
 * country and its capital: such names are never offered side by side.
 */
function checkNames(known: Known, report: Report): void {
  const owners = new Map<string, string>();
  const alike = new Map<string, Map<string, string>>();
  const ids = foldedIds(known);
  for (const [id, entity] of known.entities) {
    const kinds = classOf(entity);
    const ofKind = alike.get(kinds) ?? new Map<string, string>();
    if (ofKind.size === 0) alike.set(kinds, ofKind);
    for (const { text, at } of spellingsOf(entity)) {
      const folded = known.fold(text);
      const owner = ofKind.get(folded) ?? (known.made.has(id) ? undefined : owners.get(folded));
      if (owner !== undefined && owner !== id) {
        const cure = 'Give each thing a name of its own, or make them one entity.';
        report.error(at, `"${text}" is used by both "${owner}" and "${id}".`, cure);
        continue;
      }
      ofKind.set(folded, id);
      if (!known.made.has(id)) {
        owners.set(folded, id);
        continue;
      }
      warnOfNamesake(id, text, at, owners.get(folded), known, report);
      warnOfId(text, at, ids.get(`${kinds}\n${folded}`), known, report);
    }
  }
}

/** A name in a row that an entity of the file with another sort has too is most likely meant to be that entity. */
function warnOfNamesake(
  id: string,
  text: string,
  at: Position,
  other: string | undefined,
  known: Known,
  report: Report,
): void {
  if (other === undefined || kindOf(known, other) !== kindOf(known, id)) return;
  const message = `"${text}" is a name of "${other}" too, which is of another sort.`;
  report.warning(at, message, `If both are one, give the slot the kind and sort of "${other}".`);
}

/** Kind, sort and folded id → the id of an entity of the file. */
function foldedIds(known: Known): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const [id, entity] of known.entities) {
    if (!known.made.has(id)) ids.set(`${classOf(entity)}\n${known.fold(id.replaceAll('-', ' '))}`, id);
  }
  return ids;
}

/** A name in a row that reads like the id of another thing may be meant as that id, or may not. */
function warnOfId(text: string, at: Position, id: string | undefined, known: Known, report: Report): void {
  if (id === undefined) return;
  const name = textOf(known.entities.get(id), 'name') ?? id;
  const message = `"${text}" is taken as a name, but "${id}" is the id of "${name}".`;
  report.warning(at, message, `If that is meant, write ${id}; if not, give "${name}" another id.`);
}

/** The rule of `from` and `to`. */
function checkYears(id: string, entity: TreeNode, report: Report): void {
  const [from, to] = ['from', 'to'].map((key) => textOf(entity, key));
  const at = childOf(entity, 'to')?.at;
  if (from === undefined || to === undefined || at === undefined || !(Number(from) > Number(to))) return;
  report.error(at, `"${id}" would end in ${to}, before it begins in ${from}.`, 'Write the earlier year under "from".');
}

/** The rules of a kind: is it a usual one, and may there be people? */
export function checkKind(entity: TreeNode, noPeople: boolean, report: Report): void {
  const node = childOf(entity, 'kind');
  const kind = textOf(entity, 'kind');
  if (node === undefined || kind === undefined) return;
  if (kind === 'person' && noPeople) {
    report.warning(
      node.at,
      'the pack says "people: none", but this is a person.',
      'Write "people: real" or "people: invented".',
    );
  }
  if (commonKinds.includes(kind)) return;
  const meant = wordsForPeople.has(kind) ? 'person' : suggest(kind, commonKinds);
  if (meant !== undefined) {
    const why = meant === 'person' ? ' The rules that protect people hold only for "kind: person".' : '';
    report.warning(node.at, `"${kind}" is no usual kind.${why}`, `Did you mean "${meant}"?`);
  }
}
