import { expect, it } from 'vitest';
import { type AnyRecord, recordSet } from '../../records/index.ts';
import { aRecordOf } from '../example-records.ts';
import { evidenceItemDefinition, needDefinition } from '../index.ts';
import { viewsAndActions } from './views-and-actions.ts';

const record = (kind: string, code: string, values: AnyRecord['values']): AnyRecord => ({
  kind,
  code,
  revision: 1,
  withdrawn: false,
  lookAgain: [],
  values,
});
const need = aRecordOf(needDefinition, 'N1');
const records = recordSet([
  need,
  aRecordOf(evidenceItemDefinition, 'E1', { source: 'qualitative', area: 'W01' }),
  aRecordOf(evidenceItemDefinition, 'E2', { source: 'evaluation', about: ['views-of-users'], needs: ['N1'] }),
  aRecordOf(evidenceItemDefinition, 'E3', { source: 'qualitative', area: 'W02', needs: ['N1'] }),
  aRecordOf(evidenceItemDefinition, 'E4', { source: 'official-statistics', needs: ['N1'] }),
  aRecordOf(evidenceItemDefinition, 'E5', { source: 'survey', needs: ['N2'] }),
  record('priority', 'P1', { needs: ['N1'] }),
  record('outcome', 'O1', { needs: [], priorities: ['P1'] }),
  record('outcome', 'O2', { needs: ['N2'], priorities: [] }),
  record('action', 'A1', { outcomes: ['O1'] }),
  record('action', 'A2', { outcomes: ['O2'] }),
]);

it('an area has the views of its own people and those about its needs, never those of another place', () => {
  const { views } = viewsAndActions(records, 'W01', [need]);
  expect(views.map(({ code }) => code)).toEqual(['E1', 'E2']);
});

it('and the actions that answer its needs, by priorities too', () => {
  expect(viewsAndActions(records, 'W01', [need]).actions.map(({ code }) => code)).toEqual(['A1']);
  expect(viewsAndActions(records, 'W01', []).actions).toEqual([]);
});
