import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { datasets } from '../../demonstration/generate/datasets.ts';
import { sheets } from '../../demonstration/generate/kit.ts';
import {
  checkPlan,
  claimDefinition,
  dutyMap,
  factsFromRecords,
  opinionDefinition,
  replyDefinition,
  rulesFollowed,
} from '../../src/duties/index.ts';
import { readRulebooks } from '../../src/duties/store/index.ts';
import { type AnyRecord, emptyValue, recordSet } from '../../src/records/index.ts';

const read = await readRulebooks(path.join(import.meta.dirname, '..', '..', 'rulebooks'));
if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));
/** What its plan is checked by: the rulebook it follows, and the good practice of earlier guidance beside it. */
const rulebooks = rulesFollowed(read.value, ['wales-lsb-2012'], []);
const definitions = sheets.map(({ definition }) => definition);
const records = recordSet(
  sheets.flatMap(({ definition, records }): AnyRecord[] =>
    (records as readonly { readonly code: string }[]).map((record) => ({
      kind: definition.kind,
      code: record.code,
      revision: 1,
      withdrawn: false,
      lookAgain: [],
      values: {
        ...Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)])),
        ...record,
      },
    })),
  ),
);
const result = checkPlan(
  rulebooks,
  factsFromRecords(records, definitions, {
    on: '2026-11-01',
    plan: 'PL1',
    datasets: datasets.map(({ id, title }) => ({ code: id, title })),
  }),
);

describe('the duties of the example county', () => {
  test('claims, replies and opinions are about rules that there are', () => {
    const known = new Set(rulebooks.flatMap(({ requirements }) => requirements.map(({ id }) => id)));
    const about = [claimDefinition, replyDefinition, opinionDefinition].flatMap(({ kind }) =>
      records.ofKind(kind).map(({ values }) => String(values['requirement'])),
    );
    expect(about.filter((requirement) => !known.has(requirement))).toEqual([]);
    expect(result.strayClaims).toEqual([]);
  });

  test('good practice of earlier guidance is shown too, some of it in place', () => {
    const met = result.practice.flatMap(({ verdicts }) => verdicts).filter(({ word }) => word === 'met');
    expect(met.map(({ requirement }) => requirement.id)).toContain('stronger.themes.listening');
  });

  test('most items of the statutory duties say where they are discharged, and some do not yet', () => {
    const rows = dutyMap(result).filter(({ word }) => word !== 'not-applicable');
    const discharged = rows.filter(({ word, where }) => word === 'met' && where.length > 0);
    expect(discharged.length / rows.length).toBeGreaterThan(0.75);
    expect(discharged.length).toBeLessThan(rows.length);
  });

  test('a claim waits for another look, some for a second word, and some are disputed with a reason', () => {
    const claims = records.all(claimDefinition);
    const suspect = result.families
      .flatMap(({ verdicts }) => verdicts)
      .flatMap(({ claims }) => claims)
      .filter(({ lookAgain }) => lookAgain);
    expect(suspect.length).toBe(1);
    expect(claims.filter(({ values }) => values.state === 'claimed').length).toBeGreaterThan(10);
    const disputed = claims.filter(({ values }) => values.state === 'disputed');
    expect(disputed.length).toBeGreaterThan(1);
    for (const { values } of disputed) expect(values.disputeReason.cy, values.requirement).not.toBe('');
  });

  test('nobody confirms their own claim', () => {
    for (const { code, values } of records.all(claimDefinition)) {
      expect([values.confirmedBy, values.disputedBy], code).not.toContain(values.claimedBy);
    }
  });
});
