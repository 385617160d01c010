import type { Pack } from '../facts/pack.ts';
import type { RowProblem } from './importers/model.ts';

/** Longest id of a server's pack: its key stands in the ids of buttons. */
const MOST_ID = 40;
/** So many names are told: each is looked for in the text. */
const MOST_TOLD = 50;

/**
 * What Discord would take for a mention, a time, an emoji or a link. Texts are escaped wherever they are shown, so that it
 * would do nothing; in a name it is an attempt or a mistake.
 */
const MARKUP =
  /<(?:@[&!]?|#|\/[\w -]+:|a?:\w+:|t:-?)\d+(?::\w)?>|<id:[a-z-]+(?::\d+)?>|@(?:everyone|here)\b|\]\(\s*<?https?:/iu;

/** What keeps a sound pack from being a server's: rules for packs that come from outside. `text` is the pack's own, to find the lines. */
export function serverProblems(pack: Pack, text: string): readonly RowProblem[] {
  const problems: RowProblem[] = [];
  if (pack.id.length > MOST_ID) {
    problems.push({
      ...error(text, pack.id),
      message: `the id of the pack has ${pack.id.length} characters; on a server it may have ${MOST_ID}.`,
      cure: 'Write a shorter one after "pack".',
    });
  }
  for (const name of namesIn(pack)) {
    if (!MARKUP.test(name)) continue;
    if (problems.length === MOST_TOLD) break;
    problems.push({
      ...error(text, name),
      message: `"${name}" has a mention or a link in it.`,
      cure: 'Write the plain name.',
    });
  }
  return problems;
}

function* namesIn(pack: Pack): Iterable<string> {
  const { title, description, category, licence, authors, sources, entities, pools } = pack;
  for (const name of [title, description, category, licence, ...authors]) if (name !== undefined) yield name;
  for (const source of sources.values()) {
    yield source.title;
    if (source.publisher !== undefined) yield source.publisher;
    yield* source.sections.values();
  }
  for (const { name, also } of entities.values()) yield* [name, ...also];
  for (const names of pools.values()) yield* names;
}

function error(text: string, name: string): Pick<RowProblem, 'severity' | 'line' | 'column'> {
  const before = text.slice(0, Math.max(0, text.indexOf(name)));
  const start = before.lastIndexOf('\n') + 1;
  return { severity: 'error', line: before.split('\n').length, column: before.length - start + 1 };
}
