import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rightsBasis } from '../../src/duties/childrens-rights.ts';
import { readChildrensRights, readRulebooks } from '../../src/duties/store/index.ts';
import { outcomeDefinition } from '../../src/plan/index.ts';

const rulebooks = fileURLToPath(new URL('../../rulebooks', import.meta.url));
const rights = await readChildrensRights(rulebooks, 'wales-lsb-2012');
if (!rights) throw new Error('No rulebook holds the rights of children');

describe('the rights of children by core aim', () => {
  it('has the seven core aims that an outcome may serve', () => {
    const field = outcomeDefinition.fields.find(({ name }) => name === 'coreAims');
    expect(rights.coreAims.aims.map(({ number }) => String(number))).toEqual(
      field && 'options' in field ? field.options : [],
    );
  });

  it('puts each of the first 42 articles under a core aim, beside one, or among those not mapped', () => {
    const { aims } = rights.coreAims;
    const mapped = new Set(aims.flatMap(({ articles, alsoRelevant }) => [...articles, ...alsoRelevant]));
    const placed = [...mapped, ...rights.articlesNotMapped].toSorted((a, b) => a - b);
    expect(placed).toEqual([...new Set(placed)]);
    expect(Array.from({ length: 42 }, (_, at) => at + 1).filter((each) => !placed.includes(each))).toEqual(
      [],
    );
  });

  it('keeps five age scopes that do not agree, each with its duty and its source', () => {
    expect(rights.ageScopes.length).toBe(5);
    expect(new Set(rights.ageScopes.map(({ duty }) => duty.en)).size).toBe(5);
  });

  it('has five themes, nine principles and three entitlements, each a row of the guidance of 2006', async () => {
    const { rulebook, lists } = rights.approach;
    const read = await readRulebooks(rulebooks);
    if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));
    const held = read.value.find(({ id }) => id === rulebook)?.requirements ?? [];
    const rows = new Set(held.map(({ id }) => id));
    expect(lists.map(({ id, items }) => [id, items.length])).toEqual([
      ['themes', 5],
      ['principles', 9],
      ['entitlements', 3],
    ]);
    expect(lists.flatMap(({ items }) => items).filter(({ requirement }) => !rows.has(requirement))).toEqual(
      [],
    );
  });
});

describe('the rights that an outcome serves', () => {
  it('are the articles of its core aims, by way of the right to be heard', () => {
    expect(rightsBasis(rights, [4, 7])).toEqual({ articles: [15, 26, 27, 31], enabling: 12 });
  });

  it('are none where it serves no core aim', () => {
    expect(rightsBasis(rights, [])).toEqual({ articles: [], enabling: null });
  });
});
