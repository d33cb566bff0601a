import { expect, it } from 'vitest';
import { recordSet } from '../../records/index.ts';
import type { AssessedIndicator } from '../assessment/assessed-indicator.ts';
import { aRecordOf } from '../example-records.ts';
import { assessmentPartDefinition, evidenceItemDefinition, needDefinition } from '../index.ts';
import { childrenProfile, isMissing } from './children-profile.ts';

const records = recordSet([
  aRecordOf(needDefinition, 'N1', { groups: ['looked-after-children'], indicators: ['I1'] }),
  aRecordOf(needDefinition, 'N2', { groups: ['low-income'] }),
  aRecordOf(needDefinition, 'N3', { groups: ['carers'], indicators: ['I3'] }),
  aRecordOf(assessmentPartDefinition, 'AP1', { part: 'children-and-young-people', needs: ['N2'] }),
  aRecordOf(evidenceItemDefinition, 'E1', {
    needs: ['N2'],
    about: ['views-of-children', 'health'],
    provider: 'schools',
    source: 'inspection-or-audit',
  }),
  aRecordOf(evidenceItemDefinition, 'E2', { needs: ['N3'], about: ['development'], provider: 'police' }),
  aRecordOf(evidenceItemDefinition, 'E3', { groups: ['disabled-children', 'race'] }),
]);
const profile = childrenProfile(
  records,
  ['I1', 'I3'].map((code) => ({ code }) as AssessedIndicator),
);
const missing = <Name extends string>(asked: readonly Parameters<typeof isMissing>[0][]) =>
  asked.filter(isMissing).map(({ name }) => name as Name);

it('is made of the needs that are about children or in their part of the assessment, with their figures', () => {
  expect(profile.needs.map(({ code }) => code)).toEqual(['N1', 'N2']);
  expect(profile.figures.map(({ code }) => code)).toEqual(['I1']);
  expect(profile.parts.map(({ code }) => code)).toEqual(['AP1']);
});

it('names what guidance asks for and nothing on record answers; what is about others does not count', () => {
  expect(missing(profile.subjects)).toEqual([
    'development',
    'well-being',
    'current-provision',
    'predicted-demand',
  ]);
  expect(missing(profile.views)).toEqual(['views-of-families', 'views-of-communities', 'views-of-staff']);
  expect(missing(profile.providers)).toContain('police');
  expect(missing(profile.providers)).not.toContain('schools');
  expect(missing(profile.judgements)).toEqual(['evaluation']);
});

it('looks for the groups in greatest need and for particular groups in needs and in evidence', () => {
  expect(missing(profile.greatestNeed)).toEqual([
    'children-in-need',
    'children-in-justice',
    'additional-learning-needs',
  ]);
  expect(missing(profile.groups)).toEqual(['sexual-orientation', 'refugees', 'anti-social-behaviour']);
});

it('has the audits against the National Service Framework', () => {
  const audit = {
    kind: 'standard-result',
    code: 'SX1',
    revision: 1,
    withdrawn: false,
    lookAgain: [],
    values: {},
  };
  expect(childrenProfile(recordSet([audit]), []).audits.map(({ code }) => code)).toEqual(['SX1']);
  expect(childrenProfile(recordSet([]), []).audits).toEqual([]);
});
