import { describe, expect, it } from 'vitest';
import { analyticalResourceTypes } from './analytical-resource.ts';
import { assessmentFrameworks, assessmentParts } from './assessment-part.ts';
import { evidenceProviders, evidenceSubjects } from './evidence-item.ts';
import { futureDrivers } from './future-need.ts';
import { needGroups } from './need.ts';
import { protectedCharacteristics } from './protected-characteristics.ts';
import { studyTypes } from './study.ts';

describe('what the guidance lists can be recorded', () => {
  it('as a part of the assessment: each assessment that the law requires', () => {
    expect(assessmentParts).toEqual(
      expect.arrayContaining([
        'health-and-wellbeing',
        'crime-and-disorder',
        'childcare-sufficiency',
        'nursery-education',
        'play-sufficiency',
      ]),
    );
  });

  it('as a group: the nine characteristics, and those who are disadvantaged or in greatest need', () => {
    expect(needGroups).toEqual(expect.arrayContaining([...protectedCharacteristics]));
    expect(protectedCharacteristics).toHaveLength(9);
    expect(needGroups).toEqual(
      expect.arrayContaining([
        'children-in-need',
        'disabled-children',
        'looked-after-children',
        'children-in-justice',
        'additional-learning-needs',
        'low-income',
        'refugees',
        'anti-social-behaviour',
        'welsh-speakers',
        'other-vulnerable',
      ]),
    );
  });

  it('as a subject of evidence that goes beyond indicators', () => {
    expect(evidenceSubjects).toEqual(
      expect.arrayContaining([
        'views-of-users',
        'views-of-staff',
        'users-behaviour',
        'working-together',
        'commissioning',
        'workforce',
        'resources-for-prevention',
        'predicted-demand',
        'current-provision',
      ]),
    );
  });

  it('as a body whose services evidence on children comes from', () => {
    expect(evidenceProviders).toEqual(
      expect.arrayContaining([
        'education',
        'social-services',
        'leisure',
        'housing',
        'health-body',
        'schools',
        'police',
        'youth-offending-team',
        'voluntary-or-community',
        'private-provider',
      ]),
    );
  });

  it('as analytical work: frameworks of evaluation, meta-evaluation, reviews of evidence, linked data', () => {
    expect(studyTypes).toEqual(
      expect.arrayContaining(['evaluation-framework', 'meta-evaluation', 'evidence-review', 'data-linkage']),
    );
  });

  it('as an analytical resource: people, tools, data, and those of other boards and governments', () => {
    expect(analyticalResourceTypes).toEqual(
      expect.arrayContaining([
        'post',
        'tool',
        'dataset',
        'data-observatory',
        'centre-of-expertise',
        'network',
        'official-analysts',
      ]),
    );
  });

  it('as a framework of assessment that partners adopt, or their own', () => {
    expect(assessmentFrameworks).toEqual([
      'joint-assessment-family-framework',
      'common-assessment-framework',
      'own',
    ]);
  });

  it('as what changes needs to come', () => {
    expect(futureDrivers).toEqual(['demography', 'socio-economic', 'climate', 'shift-to-prevention']);
  });
});
