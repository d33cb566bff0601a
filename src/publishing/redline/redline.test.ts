import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from './differences.ts';
import { isChanged, redlineOf, sideOf } from './redline.ts';

describe('the redline of a text', () => {
  it('shows the words that were changed in a paragraph, and leaves the others alone', () => {
    expect(
      redlineOf('Byddwn yn agor tair canolfan.\n\nDiolch.', 'Byddwn yn agor pedair canolfan.\n\nDiolch.'),
    ).toEqual([
      {
        kind: 'changed',
        words: [
          { kind: 'same', text: 'Byddwn yn agor ' },
          { kind: 'removed', text: 'tair' },
          { kind: 'added', text: 'pedair' },
          { kind: 'same', text: ' canolfan.\n\n' },
        ],
      },
      { kind: 'same', text: 'Diolch.' },
    ]);
  });

  it('tells a phrase that was replaced as one, not word by word', () => {
    const [change] = redlineOf(
      'We will see every family in the county before the child is two.',
      'We will visit each family in the county before the child is two.',
    );
    expect(change?.kind === 'changed' && change.words.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'see every' },
      { kind: 'added', text: 'visit each' },
    ]);
  });

  it('tells a paragraph of which little is left as taken out, and the new one as put in', () => {
    expect(redlineOf('One thing.', 'Something else altogether was written.').map(({ kind }) => kind)).toEqual(
      ['removed', 'added'],
    );
  });

  it('tells items of a list one by one', () => {
    const kinds = redlineOf('- a\n- b\n- c', '- a\n- c\n- d').map((change) => change.kind);
    expect(kinds).toEqual(['same', 'removed', 'changed', 'added']);
    // The one in the middle says the same: only the line break behind it is new.
    expect(isChanged(redlineOf('- b\n- c', '- b\n- c\n'))).toBe(false);
  });

  it('has nothing to show where only spaces differ', () => {
    expect(isChanged(redlineOf('A b.', 'A  b.\n'))).toBe(false);
    expect(isChanged(redlineOf('A b.', 'A c.'))).toBe(true);
  });

  const text = fc
    .array(fc.constantFrom('plant', 'tŷ', 'iach', 'da', '- ', ' ', '  ', '\n', '\n\n', '\r\n', ''), {
      maxLength: 40,
    })
    .map((parts) => parts.join(''));

  it('gives both texts back, to the letter', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const redline = redlineOf(before, after);
        expect(sideOf(redline, 'before')).toBe(before);
        expect(sideOf(redline, 'after')).toBe(after);
      }),
      { numRuns: 1000 },
    );
  });

  it('of a text and itself is the same all through', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(redlineOf(same, same).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });
});

describe('the differences between two lists', () => {
  const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 14 });

  it('keep as much the same as can be kept', () => {
    const longest = (one: readonly string[], other: readonly string[]): number => {
      const [head, ...tail] = one;
      if (head === undefined || other.length === 0) return 0;
      const at = other.indexOf(head);
      return Math.max(longest(tail, other), at < 0 ? 0 : 1 + longest(tail, other.slice(at + 1)));
    };
    fc.assert(
      fc.property(list, list, (before, after) => {
        const same = differences(before, after).filter(({ kind }) => kind === 'same');
        expect(same.flatMap(({ items }) => items)).toHaveLength(longest(before, after));
      }),
    );
  });

  it('of lists too long to compare are the one and the other, and lose nothing', () => {
    const many = (letter: string) => Array.from({ length: 2100 }, (_, at) => `${letter}${at}`);
    const found = differences(['x', ...many('a')], ['x', ...many('b')]);
    expect(found.map(({ kind, items }) => [kind, items.length])).toEqual([
      ['same', 1],
      ['removed', 2100],
      ['added', 2100],
    ]);
  });
});
