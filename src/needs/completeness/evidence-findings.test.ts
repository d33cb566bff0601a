import { describe, expect, it } from 'vitest';
import { indicatorDefinition } from '../../evidence/index.ts';
import type { AssessedIndicator } from '../assessment/assessed-indicator.ts';
import { aRecordOf, inBoth } from '../example-records.ts';
import {
  assessmentPartDefinition,
  type DataGap,
  dataGapDefinition,
  evidenceFindings,
  influenceDefinition,
  isOverdue,
  needDefinition,
  protectedCharacteristics,
  standingOfParts,
  withoutInfluence,
} from '../index.ts';

const indicator = aRecordOf(indicatorDefinition, 'I1', { title: inBoth('Pwysau iach', 'Healthy weight') });
const silent = aRecordOf(assessmentPartDefinition, 'AP1', {
  title: inBoth('Gofal plant', 'Childcare'),
  part: 'childcare-sufficiency',
  asAt: '2025-03-31',
  nextDueOn: '2026-03-31',
  covered: protectedCharacteristics.slice(2),
});
const nothingElse = {
  gaps: [],
  overdue: [],
  sources: [],
  onDemand: [],
  prioritiesOnDemand: [],
  acrossBorder: [],
  unowned: [],
  stories: [],
  standing: [],
  parts: [],
};

describe('what the evidence is found to lack', () => {
  it('is nothing where nothing is lacking', () => {
    expect(evidenceFindings(nothingElse)).toEqual([]);
  });

  it('is a breakdown, with the indicator to look at', () => {
    const found = evidenceFindings({
      ...nothingElse,
      gaps: [{ indicator, breakdown: 'race', toldBy: null }],
    });
    expect(found).toMatchObject([{ code: 'gap-unregistered', record: { kind: 'indicator', code: 'I1' } }]);
    expect(found[0]?.words.en).toContain('Healthy weight');
    expect(found[0]?.words.cy).toContain('Hil');
  });

  it('is a breakdown that another source tells apart, with the source to draw on', () => {
    const [found] = evidenceFindings({
      ...nothingElse,
      gaps: [{ indicator, breakdown: 'race', toldBy: 'school-census' }],
    });
    expect(found?.code).toBe('gap-told-elsewhere');
    expect(found?.words.en).toContain('school-census');
  });

  it('is two sources whose ranges do not meet, and two whose values differ, but none that agree', () => {
    const source = { dataset: 'survey', measure: '' };
    const found = (['disagree', 'values-differ', 'agree', 'no-common-period'] as const).flatMap((verdict) =>
      evidenceFindings({
        ...nothingElse,
        sources: [
          {
            indicator: { code: 'I1', title: indicator.values.title },
            comparison: { source, verdict, period: '2024', first: null, second: null, common: 5, apart: 3 },
          },
        ],
      }),
    );
    expect(found.map(({ code }) => code)).toEqual(['sources-disagree', 'sources-differ']);
    expect(found[0]?.words.en).toContain('3');
    expect(found[0]?.words.cy).toContain('survey');
  });

  it('is a gap whose day is past, while somebody still has to close it', () => {
    const gap = (state: DataGap['values']['state'], dueOn: string | null) =>
      aRecordOf(dataGapDefinition, 'G1', { state, dueOn, title: inBoth('Ethnigrwydd', 'Ethnicity') });
    expect(isOverdue(gap('open', '2026-03-31'), '2026-04-01')).toBe(true);
    expect(isOverdue(gap('being-collected', '2026-03-31'), '2026-04-01')).toBe(true);
    expect(isOverdue(gap('open', '2026-03-31'), '2026-03-31')).toBe(false);
    expect(isOverdue(gap('accepted', '2026-03-31'), '2026-04-01')).toBe(false);
    expect(isOverdue(gap('open', null), '2026-04-01')).toBe(false);
    const [found] = evidenceFindings({ ...nothingElse, overdue: [gap('open', '2026-03-31')] });
    expect(found).toMatchObject({ code: 'gap-overdue', record: { kind: 'data-gap', code: 'G1' } });
  });

  it('is a priority that rests on demand alone, with the priority to look at', () => {
    const priority = {
      kind: 'priority',
      code: 'P1',
      revision: 1,
      withdrawn: false,
      lookAgain: [],
      values: { title: inBoth('Llai o alwadau', 'Fewer calls') },
    };
    const [found] = evidenceFindings({ ...nothingElse, prioritiesOnDemand: [priority] });
    expect(found).toMatchObject({ code: 'priority-on-demand', record: { kind: 'priority', code: 'P1' } });
    expect(found?.words.en).toContain('Fewer calls');
    expect(found?.words.cy).toContain('Llai o alwadau');
  });

  it('is a need that nobody is known to have any hand in, while it is being scored', () => {
    const needs = ['N1', 'N2'].map((code) => aRecordOf(needDefinition, code));
    const influence = aRecordOf(influenceDefinition, 'IN1', { need: 'N1', degree: 'some' });
    const unowned = withoutInfluence(needs, [influence]);
    const found = evidenceFindings({ ...nothingElse, unowned });
    expect(found.map(({ code, record }) => [code, record?.code])).toEqual([['influence-unknown', 'N2']]);
  });

  it('is a change nobody explains, with its period', () => {
    const changing = { code: 'I1', title: indicator.values.title } as AssessedIndicator;
    const stories = [{ indicator: changing, period: '2024', trend: 'worse' as const }];
    const [found] = evidenceFindings({ ...nothingElse, stories });
    expect([found?.code, found?.words.cy.includes('2024')]).toEqual(['story-missing', true]);
  });

  it('is a part that is absent, to be written, or overdue, to be renewed', () => {
    const found = evidenceFindings({ ...nothingElse, standing: standingOfParts([silent], '2026-11-01') });
    expect(found.find(({ code }) => code === 'part-overdue')?.record?.code).toBe('AP1');
    expect(found.filter(({ code, record }) => code === 'part-absent' && record === null)).toHaveLength(8);
  });

  it('is each characteristic that a part passes over', () => {
    const [found] = evidenceFindings({ ...nothingElse, parts: [silent] });
    expect(found?.words.en).toContain('Age, Disability');
    expect(found?.words.en).not.toContain('Race');
  });
});
