import { expect, it } from 'vitest';
import { recordSet } from '../../records/index.ts';
import { aRecordOf } from '../example-records.ts';
import { analyticalResourceDefinition, studyDefinition } from '../index.ts';
import { analyticalCapacity } from './analytical-capacity.ts';

const capacity = analyticalCapacity(
  recordSet([
    aRecordOf(analyticalResourceDefinition, 'AR1', {
      skills: ['statistics', 'geography'],
      skillsLacking: ['economics'],
      daysAMonth: 6,
      needs: ['N1'],
    }),
    aRecordOf(analyticalResourceDefinition, 'AR2', { skills: ['statistics'], daysAMonth: 4 }),
    aRecordOf(analyticalResourceDefinition, 'AR3'),
    aRecordOf(studyDefinition, 'ST1', { state: 'reported', reach: 'wales', startsOn: '2024-01-01' }),
    aRecordOf(studyDefinition, 'ST2', { state: 'under-way', reach: 'partnership', startsOn: '2023-01-01' }),
    aRecordOf(studyDefinition, 'ST3', { state: 'under-way', reach: 'several-partnerships' }),
  ]),
);

it('a skill is with those who bring it; one that nobody brings is a gap', () => {
  const statistics = capacity.skills.find(({ skill }) => skill === 'statistics');
  expect(statistics?.there.map(({ code }) => code)).toEqual(['AR1', 'AR2']);
  expect(capacity.skills.find(({ skill }) => skill === 'economics')?.lacking).toHaveLength(1);
  expect(capacity.nowhere).toContain('economics');
  expect(capacity.nowhere).not.toContain('geography');
});

it('days are counted as promised, and as given to work that is named', () => {
  expect(capacity.days).toEqual({ promised: 10, atWork: 6 });
});

it('work under way stands first, and work with others is told apart', () => {
  expect(capacity.studies.map(({ code }) => code)).toEqual(['ST2', 'ST3', 'ST1']);
  expect(capacity.acrossPartnerships.map(({ code }) => code)).toEqual(['ST3', 'ST1']);
});
