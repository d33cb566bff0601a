import { describe, expect, it } from 'vitest';
import { partnershipAndWord, whichPartnership } from './which-partnership.ts';

const two = ['aber', 'dyffryn-arian'];

describe('the partnership a command is about', () => {
  it('is the only one there is, or the one that was named', () => {
    expect(whichPartnership(['aber'])).toEqual({ ok: true, value: 'aber' });
    expect(whichPartnership(two, 'dyffryn-arian')).toEqual({ ok: true, value: 'dyffryn-arian' });
  });

  it('is asked for where there are several, and refused where there is none of that name', () => {
    expect(whichPartnership(two)).toMatchObject({
      problems: [{ code: 'app.which-partnership', values: { known: 'aber, dyffryn-arian' } }],
    });
    expect(whichPartnership(two, 'x')).toMatchObject({
      problems: [{ code: 'app.partnership-unknown', values: { found: 'x', known: 'aber, dyffryn-arian' } }],
    });
    expect(whichPartnership([], 'x')).toMatchObject({ problems: [{ code: 'app.no-partnership' }] });
  });

  it('may stand before another word, or be left out', () => {
    const found = (known: readonly string[], ...words: string[]) => partnershipAndWord(known, words);
    expect(found(['aber'], 'W06000999')).toEqual({
      ok: true,
      value: { partnership: 'aber', word: 'W06000999' },
    });
    expect(found(['aber'], 'aber')).toEqual({ ok: true, value: { partnership: 'aber', word: undefined } });
    expect(found(two, 'aber', 'W06000999')).toEqual({
      ok: true,
      value: { partnership: 'aber', word: 'W06000999' },
    });
    expect(found(two, 'W06000999')).toMatchObject({ problems: [{ code: 'app.which-partnership' }] });
    expect(found(['aber'], 'nowhere', 'x')).toMatchObject({
      problems: [{ code: 'app.partnership-unknown' }],
    });
    expect(found(['aber'], 'aber', 'x', 'y')).toMatchObject({
      problems: [{ code: 'app.usage-excess', values: { found: 'y' } }],
    });
  });
});
