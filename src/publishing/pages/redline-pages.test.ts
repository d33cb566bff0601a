import { describe, expect, it } from 'vitest';
import { aSmallPlan, both, theVersionBefore } from '../../../tests/golden/plan/a-small-plan.ts';
import type { PublishedPlan } from '../published-plan.ts';
import { redlinePage } from './redline-pages.ts';
import type { PageContext } from './site-page.ts';

function shown(language: 'cy' | 'en', plan: PublishedPlan, previous: PublishedPlan | null) {
  const versions = [
    { version: plan.version, publishedOn: plan.publishedOn, contentHash: 'c'.repeat(64) },
    {
      version: 2,
      publishedOn: '2025-03-20',
      contentHash: 'b'.repeat(64),
      why: both('Ar ôl adolygu.', 'After the review.'),
    },
  ];
  const context: PageContext = { plan, language, pinned: true, versions, previous };
  return redlinePage(context)?.main.markup ?? '';
}

describe('the comparison of two versions', () => {
  const plan = aSmallPlan();

  it('says which words were taken out and put in to those who only hear the page', () => {
    const english = shown('en', plan, theVersionBefore());
    expect(english).toContain(
      'Children <del><span class="govuk-visually-hidden"> taken out: </span>are healthy',
    );
    expect(english).toContain('<ins><span class="govuk-visually-hidden"> put in: </span>start well');
    expect(shown('cy', plan, theVersionBefore())).toContain('rhoddwyd i mewn: </span>Plant yn dechrau’n dda');
  });

  it('shows the words of a section that was put in or taken out whole, in each language', () => {
    const [section] = plan.sections;
    if (!section) throw new Error('no section');
    const without = { ...plan, version: 2, sections: [] };
    for (const language of ['cy', 'en'] as const) {
      const [first = ''] = section.text[language].split('\n');
      expect(shown(language, plan, without)).toMatch(new RegExp(`<ins>[^\\n]*${first}`));
      expect(shown(language, { ...without, version: 4 }, plan)).toMatch(new RegExp(`<del>[^\\n]*${first}`));
    }
  });

  it('names a text whose wording changed in the other language only, and shows no redline of it', () => {
    const vision = { ...plan.plan.vision, cy: 'Geiriau eraill.' };
    const reworded = { ...plan, version: 4, plan: { ...plan.plan, vision } };
    expect(shown('en', reworded, plan)).toContain('Only the Welsh wording changed: vision');
    expect(shown('en', reworded, plan)).not.toContain('<del>');
    expect(shown('cy', reworded, plan)).toContain('Geiriau eraill.');
  });

  it('folds paragraphs that stayed as they were, and tells how many there are', () => {
    const text = (last: string) => both('a', `One.\n\nTwo.\n\nThree.\n\nFour is ${last}.`);
    const withText = (last: string) => ({
      ...plan,
      sections: plan.sections.map((section) => ({ ...section, text: text(last) })),
    });
    const page = shown('en', { ...withText('new'), version: 4 }, withText('old'));
    expect(page).toContain('3 paragraphs are as they were.');
    expect(page).not.toContain('Two.');
  });

  it('tells the reason of every version in between, and says where none was recorded', () => {
    const first = { ...theVersionBefore(), version: 1 };
    const page = shown('en', plan, first);
    expect(page).toContain('After the review.');
    expect(page).toContain('No reason was recorded for this version.');
    const why = both('Mae’r gyllideb wedi newid.', 'The budget has changed.');
    expect(shown('en', { ...plan, why }, first)).toContain('The budget has changed.');
  });

  it('tells why a single record changed, beside its change', () => {
    const [, changed] =
      shown('en', plan, theVersionBefore()).match(/<p class="govuk-hint[^>]*>Outcome (\w+)</) ?? [];
    const whyOf = [
      { kind: 'outcome', code: changed ?? '', why: both('Mae’r angen wedi newid.', 'The need changed.') },
    ];
    expect(shown('en', { ...plan, whyOf }, theVersionBefore())).toContain('Why: The need changed.');
    expect(shown('cy', { ...plan, whyOf }, theVersionBefore())).toContain('Pam: Mae’r angen wedi newid.');
    const other = whyOf.map((reason) => ({ ...reason, code: 'O99' }));
    expect(shown('en', { ...plan, whyOf: other }, theVersionBefore())).not.toContain('The need changed.');
  });

  it('shows a promise, a milestone and a resource as records of their own', () => {
    const [action, ...others] = plan.actions;
    if (!action) throw new Error('no action');
    const without = { ...plan, version: 2, actions: [{ ...action, milestones: [] }, ...others] };
    const page = shown('en', plan, without);
    for (const { title } of action.milestones) expect(page).toContain(title.en);
    expect(page).toContain('Milestone ');
  });

  it('is not there without an earlier version', () => {
    expect(shown('en', plan, null)).toBe('');
  });
});
