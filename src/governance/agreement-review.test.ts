import { describe, expect, it } from 'vitest';
import { agreementReviews } from './agreement-review.ts';
import { given } from './example-records.ts';

function review(values: Record<string, string | number>, on = '2026-06-20') {
  return agreementReviews(given({ agreement: { AM1: values } }), on)[0];
}

describe('the review of an agreement', () => {
  it('falls due so many months after it was last reviewed, or else agreed', () => {
    const values = { kind: 'compact', agreedOn: '2020-01-31', reviewMonths: 1 };
    expect(review(values)).toMatchObject({ dueOn: '2020-02-29', isLate: true });
    expect(review({ ...values, reviewedOn: '2026-06-20' })).toMatchObject({
      dueOn: '2026-07-20',
      isLate: false,
    });
  });

  it('comes every two years for governance arrangements, whatever they say', () => {
    const values = { kind: 'governance', agreedOn: '2024-06-20' };
    expect(review(values)).toMatchObject({ dueOn: '2026-06-20', isLate: false });
    expect(review({ ...values, reviewMonths: 60 }, '2026-06-21')).toMatchObject({ isLate: true });
    expect(review({ ...values, reviewMonths: 12 })).toMatchObject({ dueOn: '2025-06-20' });
  });

  it('is for the post that is named, and of governance arrangements else for the lead director', () => {
    const responsible = (values: Record<string, string>) => {
      const seat = { S1: {}, S2: { statutoryPost: 'cyp-lead-director' } };
      return agreementReviews(given({ agreement: { AM1: values }, seat }), '2026-06-20')[0]?.responsible
        ?.code;
    };
    expect(responsible({ kind: 'governance' })).toBe('S2');
    expect(responsible({ kind: 'governance', seat: 'S1' })).toBe('S1');
    expect(responsible({ kind: 'compact' })).toBeUndefined();
  });

  it('has no day where nobody said when or how often', () => {
    expect(review({ kind: 'compact', agreedOn: '2024-06-20' })).toMatchObject({ dueOn: null, isLate: false });
    expect(review({ kind: 'governance' })).toMatchObject({ dueOn: null });
  });
});
