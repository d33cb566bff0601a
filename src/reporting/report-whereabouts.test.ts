import { describe, expect, it } from 'vitest';
import { publicationDefinition, sendingDefinition } from '../approval/index.ts';
import { organisationDefinition, seatDefinition } from '../partnership/index.ts';
import { type AnyRecord, emptyValue, type RecordDefinition, recordSet } from '../records/index.ts';
import { annualReportDefinition } from './annual-report.ts';
import { whereaboutsOf } from './report-whereabouts.ts';

function put(
  definition: RecordDefinition,
  code: string,
  values: Readonly<Record<string, unknown>>,
): AnyRecord {
  const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
  const all = { ...empty, ...values } as AnyRecord['values'];
  return { kind: definition.kind, code, revision: 1, withdrawn: false, lookAgain: [], values: all };
}

const what = { plan: 'PL1', what: 'annual-report' };
const records = recordSet([
  put(annualReportDefinition, 'AN1', { plan: 'PL1', yearStarts: '2025-04-01', yearEnds: '2026-03-31' }),
  put(annualReportDefinition, 'AN2', { plan: 'PL1', yearStarts: '2026-04-01', yearEnds: '2027-03-31' }),
  put(organisationDefinition, 'B1', { kind: 'local-authority' }),
  put(organisationDefinition, 'B2', { kind: 'health-board' }),
  put(seatDefinition, 'S1', { organisation: 'B1', role: 'member' }),
  put(seatDefinition, 'S2', { organisation: 'B2', role: 'member' }),
  put(publicationDefinition, 'PB1', { ...what, organisation: 'B1', publishedOn: '2026-07-02' }),
  put(publicationDefinition, 'PB2', { ...what, what: 'plan', organisation: 'B2', publishedOn: '2026-07-02' }),
  put(sendingDefinition, 'SN1', { ...what, office: 'welsh-ministers', sentOn: '2026-07-02' }),
  put(sendingDefinition, 'SN2', { ...what, organisation: 'B2', sentOn: '2026-07-03' }),
]);

function standing(code: string) {
  const report = records.one(annualReportDefinition, code);
  if (!report) throw new Error(`No report ${code}`);
  const { sites, offices, others } = whereaboutsOf(records, report, '2026-11-01');
  return {
    sites: sites.map(({ member, publications }) => [member.code, publications.length]),
    offices: offices.map(({ office, sendings }) => [office, sendings.length]),
    others: others.map((each) => each.code),
  };
}

describe('where an annual report has gone', () => {
  it('says of every member whether the report is on its website, and whom it was sent to', () => {
    expect(standing('AN1')).toEqual({
      sites: [
        ['B1', 1],
        ['B2', 0],
      ],
      offices: [
        ['welsh-ministers', 1],
        ['all-councillors', 0],
      ],
      others: ['SN2'],
    });
  });

  it('does not take what went out with one year’s report for that of the next', () => {
    expect(standing('AN2')).toEqual({
      sites: [
        ['B1', 0],
        ['B2', 0],
      ],
      offices: [
        ['welsh-ministers', 0],
        ['all-councillors', 0],
      ],
      others: [],
    });
  });
});
