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
import { publishingMessages } from './messages.ts';
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
  standing: 'missing',
  ground: 'urgent',
  reason: both('Mae’r cyfieithydd yn sâl.', 'The translator is ill.'),
  expectedOn: '2026-05-01',
  givenBy: 'sioned',
  role: 'coordinator',
  givenOn: '2026-03-20',
};

describe('a text in one language only', () => {
  it('has a name on the page of waivers, whichever it is', () => {
    const waivable = publishedDefinitions.flatMap((definition) =>
      definition.fields.flatMap(({ name }) => (mayBeWaived(definition, name) ? [name] : [])),
    );
    expect(waivable.length).toBeGreaterThan(20);
    expect(waivable.filter((name) => !publishingMessages.has(`field.${name}`))).toEqual([]);
  });

  it('may go out when it is a supplement, never when readers need it to follow the plan', () => {
    expect(mayBeWaived(outcomeDefinition, 'longTermBenefit')).toBe(true);
    for (const field of ['title', 'description', 'position', 'nothing'])
      expect(mayBeWaived(outcomeDefinition, field)).toBe(false);
    expect(textsToWaive(records, publishedDefinitions)).toEqual([
      { kind: 'outcome', code: 'O9', field: 'longTermBenefit', language: 'en', standing: 'missing' },
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

  it('may go out older than the other language, which readers are told before they read it', () => {
    const left = {
      ...outcome,
      lookAgain: ['longTermBenefit.en'],
      values: { ...outcome.values, longTermBenefit: both('Budd newydd.', 'Old benefit.') },
    };
    const all = recordSet([...theRecords(), left]);
    const older: LanguageWaiver = { ...waiver, standing: 'out-of-date' };
    expect(textsToWaive(all, publishedDefinitions)).toContainEqual({
      kind: 'outcome',
      code: 'O9',
      field: 'longTermBenefit',
      language: 'en',
      standing: 'out-of-date',
    });
    const found = problem('publishing.text-to-look-at-again', {
      record: 'outcome O9',
      field: 'longTermBenefit.en',
    });
    expect(withoutWaived([found], [waiver])).toEqual([found]);
    expect(withoutWaived([found], [older])).toEqual([]);
    expect(withWaiverNotices(all, [waiver]).find('outcome', 'O9')).toEqual(left);
    const shown = withWaiverNotices(all, [older]).find('outcome', 'O9')?.values['longTermBenefit'];
    expect(shown).toMatchObject({
      cy: 'Budd newydd.',
      en: expect.stringMatching(/is older\..*\n\nOld benefit\.$/),
    });
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
