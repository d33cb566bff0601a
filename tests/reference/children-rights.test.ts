import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { outcomeDefinition } from '../../src/plan/index.ts';

const bilingual = z.strictObject({ cy: z.string().min(1), en: z.string().min(1) });
const article = z.int().min(1).max(42);
const rightsSpec = z.strictObject({
  coreAims: z.strictObject({
    source: bilingual,
    aims: z.array(
      z.strictObject({
        number: z.int(),
        text: bilingual,
        articles: z.array(article).min(1),
        alsoRelevant: z.array(article),
      }),
    ),
  }),
  articlesNotMapped: z.array(article),
  ageScopes: z.array(
    z.strictObject({
      duty: bilingual,
      from: z.int(),
      to: z.int(),
      beforeBirth: z.boolean().optional(),
      further: z.array(z.strictObject({ who: bilingual, to: z.int().optional() })).optional(),
      source: z.string().min(1),
    }),
  ),
});
const file = new URL('../../rulebooks/wales-lsb-2012/children-rights.yaml', import.meta.url);
const rights = rightsSpec.parse(parse(await readFile(file, 'utf8')));

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
