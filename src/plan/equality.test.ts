import { describe, expect, it } from 'vitest';
import { protectedCharacteristics } from '../needs/index.ts';
import { type AnyRecord, emptyValue, type RecordDefinition, recordSet } from '../records/index.ts';
import {
  actionDefinition,
  equalityEffectDefinition,
  equalityImpactAssessmentDefinition,
  equalityObjectiveDefinition,
  equalityStatementDefinition,
  equalityView,
  priorityDefinition,
} from './index.ts';

const both = (text: string) => ({ cy: `${text} (cy)`, en: text });

function a(definition: RecordDefinition, code: string, values: AnyRecord['values'] = {}): AnyRecord {
  const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
  return {
    kind: definition.kind,
    code,
    revision: 1,
    withdrawn: false,
    lookAgain: [],
    values: { ...empty, ...values },
  };
}

const whole = {
  characteristics: ['sex'],
  outcomes: ['O1'],
  evidence: ['E1'],
  engagement: both('Asked'),
  limbs: ['advance'],
};
const assessed = { priorities: ['P1'], actions: ['A1'], engagement: both('Asked'), assessedOn: '2026-02-01' };

function effects(assessment: string, values: AnyRecord['values'] = { effect: 'none', evidence: ['E1'] }) {
  return protectedCharacteristics.map((characteristic, place) =>
    a(equalityEffectDefinition, `EF${place}`, { assessment, characteristic, ...values }),
  );
}

describe('equality in a plan', () => {
  it('answers each limb with the statements of that plan and the objectives that serve it', () => {
    const view = equalityView(
      recordSet([
        a(equalityStatementDefinition, 'ES1', { plan: 'PL1', limb: 'eliminate' }),
        a(equalityStatementDefinition, 'ES2', { plan: 'PL2', limb: 'foster' }),
        a(equalityObjectiveDefinition, 'EO1', whole),
      ]),
      'PL1',
    );
    const said = view.limbs.map(({ limb, statements, objectives }) => [
      limb,
      statements.map(({ code }) => code),
      objectives.map(({ code }) => code),
    ]);
    expect(said).toEqual([
      ['eliminate', ['ES1'], []],
      ['advance', [], ['EO1']],
      ['foster', [], []],
    ]);
  });

  it('says what an objective does not say yet', () => {
    const { objectives } = equalityView(
      recordSet([
        a(equalityObjectiveDefinition, 'EO1', whole),
        a(equalityObjectiveDefinition, 'EO2'),
        a(equalityObjectiveDefinition, 'EO3', { ...whole, evidence: [], indicators: ['I1'] }),
      ]),
      'PL1',
    );
    expect(objectives.map(({ lacking }) => lacking)).toEqual([
      [],
      ['characteristics', 'outcomes', 'evidence', 'engagement'],
      [],
    ]);
  });

  it('finds nothing missing in an assessment that speaks of all nine characteristics', () => {
    const records = [a(equalityImpactAssessmentDefinition, 'EI1', assessed), ...effects('EI1')];
    const [first] = equalityView(recordSet(records), 'PL1').assessments;
    expect(first?.characteristics).toHaveLength(9);
    expect(first?.lacking).toEqual([]);
  });

  it('finds a silent characteristic, an effect on no evidence, a harm nothing lessens, nobody asked and no day', () => {
    const [, ...eight] = effects('EI1', { effect: 'negative' });
    const [first] = equalityView(
      recordSet([a(equalityImpactAssessmentDefinition, 'EI1'), ...eight]),
      'PL1',
    ).assessments;
    expect(first?.lacking).toEqual(['characteristics', 'evidence', 'mitigation', 'engagement', 'date']);
  });

  it('asks for no evidence of an effect that is not known', () => {
    const records = [
      a(equalityImpactAssessmentDefinition, 'EI1', assessed),
      ...effects('EI1', { effect: 'not-known' }),
    ];
    expect(equalityView(recordSet(records), 'PL1').assessments[0]?.lacking).toEqual([]);
  });

  it('names the priorities and actions of the plan that nobody has assessed', () => {
    const { unassessed } = equalityView(
      recordSet([
        a(equalityImpactAssessmentDefinition, 'EI1', assessed),
        ...['P1', 'P2'].map((code) => a(priorityDefinition, code, { plan: 'PL1' })),
        ...['A1', 'A2'].map((code) => a(actionDefinition, code, { plan: 'PL1' })),
        a(actionDefinition, 'A3', { plan: 'PL2' }),
      ]),
      'PL1',
    );
    expect(unassessed.priorities.map(({ code }) => code)).toEqual(['P2']);
    expect(unassessed.actions.map(({ code }) => code)).toEqual(['A2']);
  });
});
