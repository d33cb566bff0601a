import { describe, expect, it } from 'vitest';
import { aRecord, both, theRecords } from '../../tests/golden/plan/a-small-plan.ts';
import { outcomeDefinition } from '../plan/index.ts';
import { problem, recordSet } from '../records/index.ts';
import {
  type LanguageWaiver,
  mayBeWaived,
  problemsOfWaiver,
  textsToWaive,
  withoutWaived,
  withWaiverNotices,
} from './language-waiver.ts';
import { publishedDefinitions } from './records-of-plan.ts';

const outcome = aRecord('outcome', 'O9', {
  plan: 'PL1',
  title: both('Tai', 'Homes'),
  description: both('Da.', ''),
  longTermBenefit: both('Budd hir.', ''),
});
const records = recordSet([...theRecords(), outcome]);
const waiver: LanguageWaiver = {
  number: 1,
  kind: 'outcome',
  code: 'O9',
  field: 'longTermBenefit',
  language: 'en',
  ground: 'urgent',
  reason: both('Mae’r cyfieithydd yn sâl.', 'The translator is ill.'),
  expectedOn: '2026-05-01',
  givenBy: 'sioned',
  role: 'coordinator',
  givenOn: '2026-03-20',
};

describe('a text in one language only', () => {
  it('may go out when it is a supplement, never when readers need it to follow the plan', () => {
    expect(mayBeWaived(outcomeDefinition, 'longTermBenefit')).toBe(true);
    for (const field of ['title', 'description', 'position', 'nothing'])
      expect(mayBeWaived(outcomeDefinition, field)).toBe(false);
    expect(textsToWaive(records, publishedDefinitions)).toEqual([
      { kind: 'outcome', code: 'O9', field: 'longTermBenefit', language: 'en' },
    ]);
  });

  it('stops publication until it is waived, and then only that text does not', () => {
    const missing = (field: string) =>
      problem('publishing.text-missing', { record: 'outcome O9', field }, { code: 'O9', language: 'en' });
    const problems = [
      missing('longTermBenefit.en'),
      missing('description.en'),
      problem('publishing.area-unknown'),
    ];
    expect(withoutWaived(problems, [])).toEqual(problems);
    expect(withoutWaived(problems, [waiver])).toEqual(problems.slice(1));
  });

  it('is told to readers of that language in their own words, with the reason, and never in the other language', () => {
    const shown = withWaiverNotices(records, [waiver]).find('outcome', 'O9')?.values['longTermBenefit'];
    expect(shown).toEqual({
      cy: 'Budd hir.',
      en: 'This text is not available in English yet. Reason: The translator is ill. Since: 20 March 2026. Expected: 1 May 2026.',
    });
    const written = {
      ...outcome,
      values: { ...outcome.values, longTermBenefit: both('Budd hir.', 'Benefit.') },
    };
    const after = withWaiverNotices(recordSet([written]), [waiver]).find('outcome', 'O9');
    expect(after?.values['longTermBenefit']).toEqual(both('Budd hir.', 'Benefit.'));
  });

  it('needs a ground, a reason in both languages, and a day when it is urgent', () => {
    const asked = { ...waiver, ground: null, reason: both('Rheswm.', ''), expectedOn: null };
    const codes = (more: object) =>
      problemsOfWaiver({ ...asked, ...more }, records, publishedDefinitions).map(({ code }) => code);
    expect(codes({})).toEqual(['publishing.waiver-ground', 'publishing.waiver-reason']);
    expect(codes({ ground: 'urgent', reason: waiver.reason })).toEqual(['publishing.waiver-expected']);
    expect(codes({ ground: 'technical', reason: waiver.reason, field: 'description' })).toEqual([
      'publishing.waiver-text',
    ]);
    expect(problemsOfWaiver(waiver, records, publishedDefinitions)).toEqual([]);
  });
});
