import { stringify } from 'yaml';
import type { WrittenEntry } from '../schema.ts';
import type { EditableEntry, PackSource } from './edit.ts';
import { findEntry, readStored } from './find-entry.ts';

/** What can be edited under this id of a stored pack; undefined when there is nothing. */
export function readEntry(source: PackSource, id: string): EditableEntry | undefined {
  const root = readStored(source);
  const place = root === undefined ? undefined : findEntry(root, id);
  if (place === undefined) return undefined;
  if (place.kind === 'written') return { kind: 'written', id, question: fieldsOf(place.value as WrittenEntry) };
  const yaml = stringify(place.value, { lineWidth: 0, schema: 'failsafe' });
  return place.kind === 'row' ? { kind: 'row', id, pattern: place.pattern, yaml } : { kind: 'fact', id, yaml };
}

function fieldsOf({ ask, answer, also = [], wrong = [], note }: WrittenEntry) {
  const spellings = typeof also === 'string' ? [also] : also;
  return { ask, answer, also: spellings, wrong, ...(note === undefined ? {} : { note }) };
}
