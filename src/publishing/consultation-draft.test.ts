import { describe, expect, it } from 'vitest';
import { freezeInput, theRecords } from '../../tests/golden/plan/a-small-plan.ts';
import type { Language } from '../language/index.ts';
import { recordSet } from '../records/index.ts';
import { freeze } from './freeze.ts';
import { renderPage } from './pages/site-pages.ts';
import { planDocument } from './print/plan-document.ts';

function planIn(state: string) {
  const consulted = { state, consultationClosesOn: [{ when: '2026-01-09', source: 'notice' }] };
  const records = theRecords().map((record) =>
    record.kind === 'plan' ? { ...record, values: { ...record.values, ...consulted } } : record,
  );
  return freeze({ ...freezeInput, records: recordSet(records) });
}

function planHome(state: string, language: Language): string {
  const context = { plan: planIn(state), language, pinned: false, versions: [], previous: null };
  return renderPage(context, { name: 'plan' })?.main.markup ?? '';
}

describe('the page of a plan that is consulted on', () => {
  it('asks its readers about the effects on the Welsh language and how they could be better', () => {
    const english = planHome('consultation', 'en');
    expect(english).toContain('on treating Welsh no less favourably than English?');
    expect(english).toContain('so that the effects are more positive?');
    expect(planHome('consultation', 'cy')).toContain('yn llai ffafriol na’r Saesneg?');
  });

  it('says until when they can reply', () => {
    expect(planHome('consultation', 'en')).toContain('Last day for replies: 9 January 2026');
  });

  it('asks nothing once the plan has been adopted', () => {
    expect(planHome('adopted', 'en')).not.toContain('no less favourably');
  });
});

describe('the document of a plan that is consulted on', () => {
  const printed = (state: string, language: Language) =>
    JSON.stringify(planDocument(planIn(state), '', language).blocks);

  it('asks the same about the Welsh language, and nothing once the plan has been adopted', () => {
    expect(printed('consultation', 'en')).toContain('so that the effects are more positive?');
    expect(printed('consultation', 'cy')).toContain('yn llai ffafriol na’r Saesneg?');
    expect(printed('adopted', 'en')).not.toContain('no less favourably');
  });
});
