import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/packs/json-tree.ts';
import { Report } from '../../src/packs/problem.ts';
import { packSchema } from '../../src/packs/schema.ts';
import { checkShape } from '../../src/packs/shape.ts';
import { plainOf, type TreeNode } from '../../src/packs/tree.ts';
import { parseYaml } from '../../src/packs/yaml-tree.ts';
import { factsExample, patternExample } from './examples.ts';

/** Every place in a value, as the keys that lead there. */
function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

/** The value with another at the end of a path, or with nothing there. */
function changed(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? changed(item, rest, to) : item));
  const own = typeof value === 'object' && value !== null ? value : {};
  const entries = Object.entries(own).map(([name, child]) => [name, name === key ? changed(child, rest, to) : child]);
  return Object.fromEntries(entries.filter(([, child]) => child !== undefined));
}

function errorsOf(root: TreeNode): readonly string[] {
  const report = new Report();
  checkShape(root, packSchema, report);
  return report.problems.map(({ message }) => message);
}

const packs = [factsExample, patternExample].map((text) => {
  const root = parseYaml(text, new Report());
  if (root === undefined) throw new Error('an example cannot be read');
  return plainOf(root);
});

const replacement = fc.oneof(
  fc.constantFrom('yes', 'kim', '2020', '2020-13', 'real', 'a'.repeat(600), 'Big', 'https://a.b/c', '1', undefined),
  fc.string({ minLength: 1 }),
  fc.constantFrom([], ['a'], [['a']], {}, { a: 'b' }, { as: 'stated' }, { about: '2', unit: 'years' }),
);

describe('checkShape', () => {
  it('passes a tree exactly when the schema does, whatever is changed in a pack', () => {
    fc.assert(
      fc.property(fc.constantFrom(...packs), fc.nat(), replacement, (pack, place, to) => {
        const paths = pathsOf(pack).slice(1);
        const path = paths[place % paths.length] ?? [];
        const root = parseJson(JSON.stringify(changed(pack, path, to)), new Report());
        if (root?.kind !== 'mapping') return;
        const errors = errorsOf(root);
        const { success } = packSchema.safeParse(plainOf(root));
        // Empty texts are told as such, whether the schema lets them pass or not.
        const others = errors.filter((message) => !message.endsWith('is empty.'));
        if (success) expect([path, to, others]).toEqual([path, to, []]);
        else expect([path, to, errors.length]).not.toEqual([path, to, 0]);
      }),
      { numRuns: 2000 },
    );
  });
});
