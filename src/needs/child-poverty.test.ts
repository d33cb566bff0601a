import { describe, expect, it } from 'vitest';
import { indicatorDefinition } from '../evidence/index.ts';
import { type AnyRecord, recordSet } from '../records/index.ts';
import { aRecordOf, inBoth } from './example-records.ts';
import { childPovertyView, evidenceItemDefinition, isUnserved, needDefinition } from './index.ts';

const planned = (kind: string, code: string, values: AnyRecord['values']): AnyRecord => ({
  kind,
  code,
  revision: 1,
  withdrawn: false,
  lookAgain: [],
  values,
});
const records = recordSet([
  aRecordOf(indicatorDefinition, 'I1', {
    title: inBoth('Plant', 'Children'),
    childPoverty: 'low-birth-weight',
  }),
  aRecordOf(needDefinition, 'N1', { title: inBoth('Angen', 'Need') }),
  aRecordOf(evidenceItemDefinition, 'E1', { title: inBoth('Astudiaeth', 'Study'), needs: ['N1'] }),
  planned('priority', 'P1', { needs: ['N1'] }),
  planned('outcome', 'O1', {
    priorities: ['P1'],
    childPovertyAims: ['health'],
    childPovertyObjectives: ['skills'],
  }),
  planned('action', 'A1', { outcomes: ['O1'] }),
  planned('action', 'A2', { outcomes: [], childPovertyAims: ['income'] }),
]);
const view = childPovertyView(records, []);
const codes = (found: readonly AnyRecord[] = []) => found.map(({ code }) => code);

describe('child poverty', () => {
  it('finds the partnership’s own indicator for each of the six, and leaves the rest empty', () => {
    expect(view.figures).toHaveLength(6);
    expect(view.figures.filter(({ own }) => own.length > 0).map(({ name }) => name)).toEqual([
      'low-birth-weight',
    ]);
  });

  it('follows an outcome that names an aim to its priorities, needs, evidence and actions', () => {
    const service = view.aims.find(({ aim }) => aim === 'health')?.service;
    expect(codes(service?.priorities)).toEqual(['P1']);
    expect(codes(service?.needs as unknown as AnyRecord[])).toEqual(['N1']);
    expect(codes(service?.evidence as unknown as AnyRecord[])).toEqual(['E1']);
    expect(codes(service?.actions)).toEqual(['A1']);
    expect(codes(view.objectives.find(({ objective }) => objective === 'skills')?.service.actions)).toEqual([
      'A1',
    ]);
  });

  it('counts an action that names an aim by itself, and names the aims that nothing serves', () => {
    expect(codes(view.aims.find(({ aim }) => aim === 'income')?.service.actions)).toEqual(['A2']);
    expect(view.aims).toHaveLength(13);
    expect(view.aims.filter(({ service }) => isUnserved(service))).toHaveLength(11);
  });
});
