import { expect, it } from 'vitest';
import type { PublishedPlan } from './published-plan.ts';
import { sayVersion } from './say-version.ts';

const readings = (...days: readonly string[]) => days.map((when) => ({ when, source: 'notice' }));

function planIn(state: string, closes: readonly string[], adopted: readonly string[] = []): PublishedPlan {
  const moments = { adoptedOn: readings(...adopted), consultationClosesOn: readings(...closes) };
  return { version: 2, publishedOn: '2025-10-06', plan: { state, moments } } as unknown as PublishedPlan;
}

it('a consultation draft says everywhere until when people can reply', () => {
  const draft = planIn('consultation', ['2026-01-09']);
  expect(sayVersion(draft, 'en')).toContain('Last day for replies: 9 January 2026');
  expect(sayVersion(draft, 'cy')).toContain('Y diwrnod olaf i ymateb: 9 Ionawr 2026');
});

it('a plan that is no longer consulted on, or whose last day nobody recorded, says no last day', () => {
  expect(sayVersion(planIn('adopted', ['2026-01-09'], ['2026-03-12']), 'en')).not.toContain('Last day');
  expect(sayVersion(planIn('consultation', []), 'en')).not.toContain('Last day');
});
