import { assert, array, constant, nat, oneof, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { undoOf } from '../../src/packs/undo.ts';

interface Version {
  readonly version: number;
  readonly restores?: number;
  readonly isKept: boolean;
}

const made = (version: number, restores?: number): Version => ({
  version,
  isKept: true,
  ...(restores === undefined ? {} : { restores }),
});

describe('undoing changes to a pack', () => {
  it('has nothing to undo in a pack that was only added', () => {
    expect(undoOf([made(1)])).toEqual({ undo: 'nothing' });
    expect(undoOf([])).toEqual({ undo: 'nothing' });
  });

  it('goes back one change, and one further back each time', () => {
    expect(undoOf([made(3), made(2), made(1)])).toEqual({ undo: 'restore', version: 2 });
    expect(undoOf([made(4, 2), made(3), made(2), made(1)])).toEqual({ undo: 'restore', version: 1 });
    expect(undoOf([made(5, 1), made(4, 2), made(3), made(2), made(1)])).toEqual({ undo: 'nothing' });
  });

  it('takes back a change that was made after an undoing, and then goes further', () => {
    const versions = [made(4), made(3, 1), made(2), made(1)];
    expect(undoOf(versions)).toEqual({ undo: 'restore', version: 1 });
    expect(undoOf([made(5, 1), ...versions])).toEqual({ undo: 'nothing' });
  });

  it('takes back a jump to an old version', () => {
    const versions = [made(4, 1), made(3), made(2), made(1)];
    expect(undoOf(versions)).toEqual({ undo: 'restore', version: 3 });
    expect(undoOf([made(5, 3), ...versions])).toEqual({ undo: 'restore', version: 2 });
  });

  it('says when the text is gone', () => {
    expect(undoOf([made(2), { version: 1, isKept: false }])).toEqual({ undo: 'not-kept', version: 1 });
  });

  it('is the undoing of an editor: texts come back in the reverse order of the changes', () => {
    const step = oneof(
      record({ does: constant('change' as const), text: nat(1000) }),
      record({ does: constant('jump' as const), to: nat(40) }),
      record({ does: constant('undo' as const) }),
    );
    assert(
      property(array(step, { maxLength: 40 }), (steps) => {
        const versions: Version[] = [];
        const texts = new Map<number, number>();
        // The changes that stand, each with the version that made it.
        const editor: number[] = [];
        const save = (text: number, restores?: number): number => {
          const version = versions.length + 1;
          versions.unshift(made(version, restores));
          texts.set(version, text);
          return version;
        };
        const textOf = (version: number | undefined): number => texts.get(version ?? 0) ?? NaN;
        editor.push(save(-1));
        for (const one of steps) {
          if (one.does === 'change') editor.push(save(one.text));
          else if (one.does === 'jump') {
            const to = 1 + (one.to % versions.length);
            // Going back to what lies below is undoing, whatever it is called.
            if (to === editor.at(-2)) continue;
            editor.push(save(textOf(to), to));
          } else {
            const undo = undoOf(versions);
            expect(undo.undo).toBe(editor.length > 1 ? 'restore' : 'nothing');
            if (undo.undo !== 'restore') continue;
            editor.pop();
            expect(textOf(undo.version)).toBe(textOf(editor.at(-1)));
            save(textOf(undo.version), undo.version);
          }
        }
        expect(textOf(versions.length)).toBe(textOf(editor.at(-1)));
      }),
    );
  });
});
