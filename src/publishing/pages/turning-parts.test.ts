import { expect, it } from 'vitest';
import { aSmallPlan } from '../../../tests/golden/plan/a-small-plan.ts';
import type { PageContext, SitePage } from './site-page.ts';
import { renderPage } from './site-pages.ts';

function shown(page: SitePage): string {
  const context: PageContext = {
    plan: aSmallPlan(),
    language: 'en',
    pinned: false,
    versions: [{ version: 3, publishedOn: '2026-03-20', contentHash: 'c'.repeat(64) }],
    previous: null,
  };
  const { main, ending } = renderPage(context, page) ?? {};
  return `${main?.markup ?? ''}${ending?.markup ?? ''}`
    .replaceAll(/<[^>]+>|\s+/g, ' ')
    .replaceAll(/ +/g, ' ');
}

it('an outcome credits no service with a figure, and names what else may have moved it beside each story', () => {
  const outcome = shown({ name: 'outcome', code: 'O7' });
  expect(outcome).toContain('cause and effect');
  expect(outcome).toMatch(
    /Supper at one table.*What else may have moved the figure Fresh food became dearer/,
  );
});

it('an outcome tells what was learned, that it worked, and what is done otherwise', () => {
  expect(shown({ name: 'outcome', code: 'O7' })).toMatch(
    /Families come if there is a crèche.*It worked.*What is done otherwise now Every course has a crèche/,
  );
});

it('Progress tells how the plan will be evaluated, with what is asked, how, by whom and when', () => {
  expect(shown({ name: 'progress' })).toMatch(
    /How the plan will be evaluated Did the plan make a difference\? Who evaluates: Arian Health Board. By: 28 June 2030 The evaluators have no part in the work. Not begun yet What is asked Are children healthier\? How it is done Comparison with what was expected/,
  );
});
