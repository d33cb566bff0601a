import { describe, expect, it } from 'vitest';
import { factsFromRecords } from '../duties/index.ts';
import { recordSet } from '../records/index.ts';
import { aRecord } from './example-records.ts';
import { approvalDefinition, publicationDefinition } from './index.ts';

const definitions = [approvalDefinition, publicationDefinition];
const moment = { on: '2026-11-01', plan: 'PL1', datasets: [] };

describe('what the check knows of approvals', () => {
  it('is nothing where none is kept here: a plan that was approved on paper is not unapproved', () => {
    const { records } = factsFromRecords(recordSet([]), definitions, moment);
    expect(records.has('approval')).toBe(false);
    expect(records.has('publication')).toBe(false);
  });

  it('is all of it once one is kept', () => {
    const { records } = factsFromRecords(
      recordSet([aRecord('approval', 'AL1', { state: 'awaited' })]),
      definitions,
      moment,
    );
    expect(records.get('approval')?.map(({ code }) => code)).toEqual(['AL1']);
  });
});
