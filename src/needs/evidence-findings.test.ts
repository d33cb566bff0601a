import { describe, expect, it } from 'vitest';
import { indicatorDefinition } from '../evidence/index.ts';
import type { AssessedIndicator } from './assessed-indicator.ts';
import { aRecordOf, inBoth } from './example-records.ts';
import {
  assessmentPartDefinition,
  evidenceFindings,
  protectedCharacteristics,
  standingOfParts,
} from './index.ts';

const indicator = aRecordOf(indicatorDefinition, 'I1', { title: inBoth('Pwysau iach', 'Healthy weight') });
const silent = aRecordOf(assessmentPartDefinition, 'AP1', {
  title: inBoth('Gofal plant', 'Childcare'),
  part: 'childcare-sufficiency',
  asAt: '2025-03-31',
  nextDueOn: '2026-03-31',
  covered: protectedCharacteristics.slice(2),
});
const nothingElse = { gaps: [], stories: [], standing: [], parts: [] };

describe('what the evidence is found to lack', () => {
  it('is nothing where nothing is lacking', () => {
    expect(evidenceFindings(nothingElse)).toEqual([]);
  });

  it('is a breakdown, with the indicator to look at', () => {
    const found = evidenceFindings({ ...nothingElse, gaps: [{ indicator, breakdown: 'race' }] });
    expect(found).toMatchObject([{ code: 'gap-unregistered', record: { kind: 'indicator', code: 'I1' } }]);
    expect(found[0]?.words.en).toContain('Healthy weight');
    expect(found[0]?.words.cy).toContain('Hil');
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
