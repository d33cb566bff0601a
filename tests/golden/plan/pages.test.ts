import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../../../src/publishing/pages/site-pages.ts';
import type { PageContext, SitePage } from '../../../src/publishing/pages/site-page.ts';
import { aSmallPlan, theVersionBefore } from './a-small-plan.ts';

const cases: readonly SitePage[] = [
  { name: 'plan' },
  { name: 'outcome', code: 'O7' },
  { name: 'action', code: 'A2' },
  { name: 'indicator', code: 'I1' },
  { name: 'duties' },
  { name: 'statutoryPlan', code: 'children-and-young-people' },
  { name: 'thread' },
  { name: 'changes' },
];

describe.each(['cy', 'en'] as const)('the published pages in %s', (language) => {
  it.each(cases)('$name $code', async (page) => {
    const context: PageContext = {
      plan: aSmallPlan(),
      language,
      pinned: false,
      versions: [{ version: 3, publishedOn: '2026-03-20', contentHash: 'c'.repeat(64) }],
      previous: theVersionBefore(),
    };
    const markup = `${renderPage(context, page)?.main.markup ?? ''}\n`;
    const file = [page.name, page.code, language].filter((part) => part !== undefined).join('-');
    await expect(markup).toMatchFileSnapshot(path.join(import.meta.dirname, 'pages', `${file}.html`));
  });
});
