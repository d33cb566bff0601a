import { describe, expect, it } from 'vitest';
import { recordSet } from '../../records/index.ts';
import { aRecordOf, inBoth } from '../example-records.ts';
import {
  assessmentPartDefinition,
  evidenceItemDefinition,
  futureNeedDefinition,
  needDefinition,
  participationBarrierDefinition,
} from '../index.ts';
import {
  coverageOfParts,
  evidenceAbout,
  futureOfNeeds,
  knownOfGroups,
  welshInAssessment,
} from './coverage.ts';

const outcome = (code: string, values: object) => ({
  kind: 'outcome',
  code,
  revision: 1,
  withdrawn: false,
  lookAgain: [],
  values: { needs: [], priorities: [], ...values },
});
const priority = { ...outcome('P1', { needs: ['N1'] }), kind: 'priority' };
const records = recordSet([
  aRecordOf(needDefinition, 'N1', { groups: ['welsh-speakers', 'carers'] }),
  aRecordOf(needDefinition, 'N2', { groups: ['rural'] }),
  aRecordOf(needDefinition, 'N3'),
  aRecordOf(evidenceItemDefinition, 'E1', { groups: ['carers'], about: ['views-of-staff', 'workforce'] }),
  aRecordOf(participationBarrierDefinition, 'BA1', { groups: ['carers'], barrierType: 'language' }),
  aRecordOf(participationBarrierDefinition, 'BA2', { groups: ['rural'], barrierType: 'transport' }),
  aRecordOf(assessmentPartDefinition, 'AP1', {
    part: 'welsh-language',
    needs: ['N2'],
    covered: ['age', 'sex'],
    notCovered: ['race', 'disability'],
    whyNot: inBoth('Rhy ychydig.', 'Too few.'),
  }),
  aRecordOf(assessmentPartDefinition, 'AP2', { notCovered: ['race'] }),
  priority,
  outcome('O1', { priorities: ['P1'] }),
  outcome('O2', { needs: ['N2'] }),
  outcome('O3', { needs: ['N3'] }),
]);

describe('what the assessment covers', () => {
  it('is said part by part: covered, left out with a reason, or passed over', () => {
    const [first, second] = coverageOfParts(records);
    expect(['age', 'race', 'religion-or-belief'].map((each) => first?.said.get(each as 'age'))).toEqual([
      'covered',
      'reasoned',
      'silent',
    ]);
    expect(second?.said.get('race')).toBe('silent');
    expect(second?.said.size).toBe(9);
  });

  it('names every group, also one that nothing is known about', () => {
    const known = knownOfGroups(records);
    const carers = known.find(({ group }) => group === 'carers');
    expect(carers?.needs.map(({ code }) => code)).toEqual(['N1']);
    expect(carers?.evidence.map(({ code }) => code)).toEqual(['E1']);
    expect(carers?.barriers.map(({ code }) => code)).toEqual(['BA1']);
    expect(known.find(({ group }) => group === 'refugees')).toMatchObject({ needs: [], evidence: [] });
    expect(known.some(({ group }) => (group as string) === 'everyone')).toBe(false);
  });

  it('tells what evidence speaks of besides figures', () => {
    expect(evidenceAbout(records, 'workforce').map(({ code }) => code)).toEqual(['E1']);
    expect(evidenceAbout(records, 'commissioning')).toEqual([]);
  });

  it('tells what is expected of needs by what drives it, and of which nobody has said', () => {
    const climate = aRecordOf(futureNeedDefinition, 'FN1', { need: 'N1', drivers: ['climate'] });
    const { byDriver, untold } = futureOfNeeds(
      recordSet([aRecordOf(needDefinition, 'N1'), aRecordOf(needDefinition, 'N2'), climate]),
    );
    expect(byDriver.map(({ driver, expected }) => [driver, expected.length])).toEqual([
      ['demography', 0],
      ['socio-economic', 0],
      ['climate', 1],
      ['shift-to-prevention', 0],
    ]);
    expect(untold.map(({ code }) => code)).toEqual(['N2']);
  });

  it('follows the Welsh language from its part through needs to outcomes, by priorities too', () => {
    const { parts, needs, outcomes, barriers } = welshInAssessment(records);
    expect(parts.map(({ code }) => code)).toEqual(['AP1']);
    expect(needs.map(({ code }) => code)).toEqual(['N1', 'N2']);
    expect(outcomes.map(({ code }) => code)).toEqual(['O1', 'O2']);
    expect(barriers.map(({ code }) => code)).toEqual(['BA1']);
  });
});
