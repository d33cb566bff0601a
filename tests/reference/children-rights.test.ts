import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readChildrensRights } from '../../src/duties/store/index.ts';
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
});
