import { describe, expect, it } from 'vitest';
import { agreementInWords, isAgreed, isLeadOnlyProposed, leadInWords, meansInWords } from './agreement.ts';
import type { PublishedAction, PublishedContribution } from './published-plan.ts';

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

  it('says which part the partner agreed, in its own words', () => {
    const inPart = { ...promised('agreed-in-part'), answer: { cy: 'Am flwyddyn.', en: 'For one year.' } };
    expect(agreementInWords(inPart, 'Arian Police', 'en')).toBe(
      'Agreed in part, subject to the organisation’s consent. In the partner’s own words: For one year.',
    );
    expect(agreementInWords(inPart, 'Heddlu Arian', 'cy')).toContain('Am flwyddyn.');
  });

  it('counts as a promise only what was agreed', () => {
    const states = ['proposed', 'agreed', 'agreed-in-part', 'declined'] as const;
    expect(states.filter((state) => isAgreed(promised(state)))).toEqual(['agreed', 'agreed-in-part']);
  });
});

describe('what a reader is told of the means behind an action', () => {
  const action = { contributions: [promised('agreed'), { ...promised('proposed'), organisation: 'B2' }] };

  it('names as not agreed the body that has not agreed to a part in it', () => {
    expect(meansInWords(action, { organisation: 'B1' }, 'Arian Police', 'en')).toBe('Arian Police');
    expect(meansInWords(action, { organisation: 'B2' }, 'Arian Council', 'en')).toBe(
      'Arian Council (not yet agreed)',
    );
    expect(meansInWords(action, { organisation: 'B3' }, 'Coleg Arian', 'cy')).toBe(
      'Coleg Arian (heb gytuno eto)',
    );
  });
});

describe('what a reader is told of the lead of an action', () => {
  const led = (lead: string | null, ...contributions: readonly PublishedContribution[]) =>
    ({ lead, contributions }) as unknown as PublishedAction;

  it.each([
    ['agreed', false],
    ['agreed-in-part', false],
    ['proposed', true],
    ['declined', true],
  ] as const)('whose own contribution is %s', (state, isProposed) => {
    expect(isLeadOnlyProposed(led('B1', promised(state)))).toBe(isProposed);
  });

  it('that promised nothing: another’s agreement is not its own', () => {
    expect(isLeadOnlyProposed(led('B2', promised('agreed')))).toBe(true);
    expect(isLeadOnlyProposed(led('B2'))).toBe(true);
  });

  it('where there is none: nothing is proposed', () => {
    expect(isLeadOnlyProposed(led(null, promised('agreed')))).toBe(false);
  });

  it('in words, in both languages', () => {
    expect(leadInWords(led('B1'), 'Arian Police', 'en')).toBe('Arian Police (proposed lead, not yet agreed)');
    expect(leadInWords(led('B1'), 'Heddlu Arian', 'cy')).toBe(
      'Heddlu Arian (arweinydd arfaethedig, heb gytuno eto)',
    );
    expect(leadInWords(led('B1', promised('agreed')), 'Arian Police', 'en')).toBe('Arian Police');
  });
});
