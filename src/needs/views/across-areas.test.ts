import { describe, expect, it } from 'vitest';
import { areaCode, areaRegister, areaType } from '../../geography/index.ts';
import { type AnyRecord, recordSet } from '../../records/index.ts';
import { aRecordOf, inBoth } from '../example-records.ts';
import { needDefinition, studyDefinition } from '../index.ts';
import { acrossAreas } from './across-areas.ts';

const record = (kind: string, code: string, values: AnyRecord['values']): AnyRecord => ({
  kind,
  code,
  revision: 1,
  withdrawn: false,
  lookAgain: [],
  values,
});
const joint = { code: areaCode('CD-1'), type: areaType('joint-area'), name: inBoth('Gwent', 'Gwent') };
const found = acrossAreas(
  recordSet([
    aRecordOf(needDefinition, 'N1'),
    record('organisation', 'B1', { kind: 'local-authority' }),
    record('organisation', 'B2', { kind: 'local-authority' }),
    record('organisation', 'B3', { kind: 'police' }),
    record('outcome', 'O1', { needs: ['N1'] }),
    record('action', 'A1', { outcomes: ['O1'], bestDelivered: 'regionally', lead: 'B2' }),
    record('action', 'A2', { outcomes: [], bestDelivered: 'locally', takesPlace: 'outside' }),
    record('action', 'A3', { outcomes: [], takesPlace: 'in-the-area' }),
    record('decision', 'D1', { matter: 'commissioning', actions: ['A1'] }),
    record('decision', 'D2', { matter: 'adoption', actions: ['A1'] }),
    record('plan', 'PL1', { areas: ['W06000019', 'W06000020'] }),
    record('plan', 'PL2', { areas: ['W06000019'] }),
    record('scrutiny-committee', 'SC1', { form: 'joint-committee' }),
    record('scrutiny-committee', 'SC2', { form: 'panel' }),
    record('group', 'GR1', { members: ['B1', 'B2'] }),
    record('group', 'GR2', { members: ['B1', 'B3'] }),
    record('service-agreement', 'SA1', { otherBoards: inBoth('Bwrdd Powys', 'Powys board') }),
    record('service-agreement', 'SA2', { otherBoards: inBoth('', '') }),
    aRecordOf(studyDefinition, 'ST1', { reach: 'wales' }),
    aRecordOf(studyDefinition, 'ST2', { reach: 'partner' }),
  ]),
  areaRegister([joint]),
);
const codes = (those: readonly { readonly code: string }[]) => those.map(({ code }) => code);

describe('what reaches over more than one area', () => {
  it('is each action on the level where it is best delivered, with the needs it answers, its lead and what was commissioned', () => {
    expect(
      found.byLevel.map(({ level, actions }) => [level, codes(actions.map(({ action }) => action))]),
    ).toEqual([
      ['locally', ['A2']],
      ['regionally', ['A1']],
      ['nationally', []],
    ]);
    const [regional] = found.byLevel[1]?.actions ?? [];
    expect(regional && [codes(regional.needs), regional.lead?.code, codes(regional.decisions)]).toEqual([
      ['N1'],
      'B2',
      ['D1'],
    ]);
    expect(codes(found.untold)).toEqual(['A3']);
  });

  it('is an action outside the area that benefits it', () => {
    expect(codes(found.outside)).toEqual(['A2']);
  });

  it('is a plan, an assessment, scrutiny, a board and an agreement of several areas, and nothing of one alone', () => {
    expect(codes(found.plans)).toEqual(['PL1']);
    expect(codes(found.jointAreas)).toEqual(['CD-1']);
    expect(codes(found.studies)).toEqual(['ST1']);
    expect(codes(found.committees)).toEqual(['SC1']);
    expect(codes(found.groups)).toEqual(['GR1']);
    expect(codes(found.agreements)).toEqual(['SA1']);
  });
});
