import { expect, it } from 'vitest';
import { governanceDefinitions } from '../governance/index.ts';
import { emptyValue, recordSet } from '../records/index.ts';
import { latestSafeMeeting } from './approving-bodies.ts';

const definition = governanceDefinitions.find(({ kind }) => kind === 'body-meeting');

function meeting(code: string, form: string, heldOn: string, papersBy: string) {
  const empty = (definition?.fields ?? []).map((field) => [field.name, emptyValue(field)]);
  const values = { ...Object.fromEntries(empty), organisation: 'B1', form, heldOn, papersBy };
  return { kind: 'body-meeting', code, revision: 1, withdrawn: false, lookAgain: [], values };
}

const days = { adoptBy: '2027-02-01', today: '2026-11-01' };

it('the last safe meeting of a body is the last of the form that decides before adoption', () => {
  const records = recordSet([
    meeting('BM1', 'executive', '2026-12-10', '2026-12-01'),
    meeting('BM2', 'full-body', '2026-12-17', '2026-12-10'),
    meeting('BM3', 'full-body', '2027-01-21', '2027-01-14'),
    meeting('BM4', 'executive', '2027-01-28', '2027-01-21'),
    meeting('BM5', 'full-body', '2027-03-11', '2027-03-04'),
  ]);
  expect(latestSafeMeeting(records, 'B1', days)).toMatchObject({ meeting: 'BM3', latest: '2027-01-21' });
});

it('a body whose meetings all come after adoption has none', () => {
  const records = recordSet([meeting('BM5', 'full-body', '2027-03-11', '2027-03-04')]);
  expect(latestSafeMeeting(records, 'B1', days)).toMatchObject({ meeting: null, latest: null });
});

it('a body whose meetings nobody recorded has the day of adoption', () => {
  expect(latestSafeMeeting(recordSet([]), 'B1', days)).toMatchObject({ meeting: null, latest: '2027-02-01' });
});
