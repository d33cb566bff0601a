import { expect, it } from 'vitest';
import { organisationDefinition } from '../partnership/index.ts';
import { actionDefinition, contributionDefinition, outcomeDefinition } from '../plan/index.ts';
import { recordSet } from '../records/index.ts';
import { contributionStoryDefinition } from './contribution-story.ts';
import { contributionsToOutcomes } from './contributions-to-outcomes.ts';
import { recordOf } from './example-session.ts';

const records = recordSet([
  recordOf(organisationDefinition, 'B1', {}),
  recordOf(organisationDefinition, 'B2', {}),
  recordOf(organisationDefinition, 'B3', {}),
  recordOf(outcomeDefinition, 'O1', {}),
  recordOf(outcomeDefinition, 'O2', {}),
  recordOf(actionDefinition, 'A1', { outcomes: ['O1', 'O2'] }),
  recordOf(actionDefinition, 'A2', { outcomes: ['O1'] }),
  recordOf(contributionDefinition, 'C1', {
    action: 'A1',
    organisation: 'B1',
    state: 'agreed',
    deliveryState: 'done',
  }),
  recordOf(contributionDefinition, 'C2', { action: 'A2', organisation: 'B1', state: 'agreed-in-part' }),
  recordOf(contributionDefinition, 'C3', { action: 'A2', organisation: 'B3', state: 'proposed' }),
  recordOf(contributionStoryDefinition, 'CS1', { outcome: 'O1', organisation: 'B2' }),
]);

it('shows what each partner promised to an outcome, what of it was delivered, and what it tells of it', () => {
  const [first, second] = contributionsToOutcomes(records);
  expect(first).toMatchObject({ promised: 2, delivered: 1 });
  expect(
    first?.parts.map(({ organisation, promises, stories }) => [
      organisation,
      promises.length,
      stories.length,
    ]),
  ).toEqual([
    ['B1', 2, 0],
    ['B2', 0, 1],
  ]);
  expect(second).toMatchObject({ promised: 1, delivered: 1 });
});

it('does not count what a partner has only been asked for', () => {
  const codes = contributionsToOutcomes(records).flatMap(({ parts }) =>
    parts.flatMap(({ promises }) => promises.map(({ contribution }) => contribution.code)),
  );
  expect(codes).not.toContain('C3');
});
