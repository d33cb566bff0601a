import { describe, expect, it } from 'vitest';
import { agreementInWords, isAgreed } from './agreement.ts';
import type { PublishedContribution } from './published-plan.ts';

function promised(state: PublishedContribution['state'], consentOn: string | null = null) {
  return {
    code: 'C1',
    organisation: 'B1',
    promise: { cy: 'Dau ddietegydd', en: 'Two dietitians' },
    state,
    consentOn,
    corporatePlan: '',
  } satisfies PublishedContribution;
}

describe('what a reader is told of a contribution', () => {
  it.each([
    ['proposed', 'Proposed, not agreed by Arian Police'],
    ['declined', 'Not agreed by Arian Police'],
    ['agreed', 'Agreed, subject to the organisation’s consent'],
    ['agreed-in-part', 'Agreed in part, subject to the organisation’s consent'],
  ] as const)('without consent: %s', (state, words) => {
    expect(agreementInWords(promised(state), 'Arian Police', 'en')).toBe(words);
  });

  it('names the partner that has not agreed, in Welsh too', () => {
    expect(agreementInWords(promised('proposed'), 'Heddlu Arian', 'cy')).toContain('Heddlu Arian');
  });

  it('says when the organisation consented', () => {
    expect(agreementInWords(promised('agreed', '2026-03-12'), 'Heddlu Arian', 'cy')).toBe(
      'Cytunwyd, 12 Mawrth 2026',
    );
  });

  it('counts as a promise only what was agreed', () => {
    const states = ['proposed', 'agreed', 'agreed-in-part', 'declined'] as const;
    expect(states.filter((state) => isAgreed(promised(state)))).toEqual(['agreed', 'agreed-in-part']);
  });
});
