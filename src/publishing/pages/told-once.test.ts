import { expect, it } from 'vitest';
import { aSmallPlan } from '../../../tests/golden/plan/a-small-plan.ts';
import type { PublishedDataGap, PublishedPlan } from '../published-plan.ts';
import type { PageContext, SitePage } from './site-page.ts';
import { renderPage } from './site-pages.ts';

function shown(page: SitePage, more: Partial<PublishedPlan> = {}): string {
  const context: PageContext = {
    plan: { ...aSmallPlan(), ...more },
    language: 'en',
    pinned: false,
    versions: [{ version: 3, publishedOn: '2026-03-20', contentHash: 'c'.repeat(64) }],
    previous: null,
  };
  return (renderPage(context, page)?.main.markup ?? '')
    .replaceAll(/<[^>]+>|\s+/g, ' ')
    .replaceAll(/ +/g, ' ');
}

const gap: PublishedDataGap = {
  code: 'G1',
  title: { cy: 'Unigrwydd', en: 'Loneliness' },
  why: { cy: '', en: '' },
  indicator: null,
  need: null,
  breakdowns: [],
  area: '',
  organisation: null,
  closing: { cy: '', en: '' },
  dueOn: null,
  state: 'open',
  reason: { cy: '', en: '' },
  closedOn: null,
};

it('a gap in the data that has been accepted waits for nobody and no day; one that is open says that it does', () => {
  const open = shown({ name: 'dataGaps' }, { dataGaps: [gap] });
  expect(open).toContain('Nobody yet');
  expect(open).toContain('Not recorded');
  const accepted = shown({ name: 'dataGaps' }, { dataGaps: [{ ...gap, state: 'accepted' }] });
  expect(accepted).toContain('Accepted: it will not be collected');
  expect(accepted).not.toMatch(/Nobody yet|Not recorded/);
});

it('what a body is only proposed to lead stands beside what it leads, so that the actions of all bodies add up', () => {
  const { actions } = aSmallPlan();
  const [first] = actions;
  if (!first) throw new Error('The small plan has no action.');
  const proposed = { ...first, lead: 'B2', contributions: [] };
  expect(shown({ name: 'partners' }, { actions: [proposed] })).toMatch(/0 Proposed, not yet agreed: 1/);
});

it('the first version of a plan says that it is the first', () => {
  expect(shown({ name: 'versions' })).toContain('The first version');
});

it('what stands behind an action is in the order of the years, and what names no year comes last', () => {
  const { actions } = aSmallPlan();
  const [first] = actions.filter(({ resources }) => resources.length > 0);
  const [resource] = first?.resources ?? [];
  if (!first || !resource) throw new Error('The small plan has no money.');
  const resources = ['2027-28', '', '2025-26'].map((financialYear) => ({ ...resource, financialYear }));
  const page = shown({ name: 'action', code: first.code }, { actions: [{ ...first, resources }] });
  expect(page).toMatch(/2025-26.*2027-28.*Not recorded/);
});
