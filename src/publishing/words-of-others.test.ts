import { describe, expect, it } from 'vitest';
import { markedAs } from '../language/index.ts';
import { saidOfDuty } from './duty-words.ts';
import { inTheirWords } from './words-of-others.ts';

describe('what others say in words of their own', () => {
  it('is told in the language of the reader', () => {
    expect(inTheirWords({ cy: 'Yma', en: 'Here' }, 'cy')).toBe('Yma');
    expect(inTheirWords({ cy: '', en: '' }, 'cy')).toBe('');
  });

  it('never stands in for the other language without saying so, to readers and to their programs', () => {
    expect(inTheirWords({ cy: '', en: 'Here' }, 'cy')).toBe(
      `${markedAs('en', 'Here')} (geiriau’r corff, yn Saesneg yn unig)`,
    );
    expect(inTheirWords({ cy: 'Yma', en: ' ' }, 'en')).toBe(
      `${markedAs('cy', 'Yma')} (the body’s own words, in Welsh only)`,
    );
  });

  it('is told so in the annex of duties too, instead of an empty text', () => {
    const said = {
      as: 'reply',
      who: { cy: 'Cyngor', en: 'Council' },
      text: { cy: 'Rydym yn anghytuno.', en: '' },
      verdict: null,
      answeredBy: null,
      on: null,
    } as const;
    expect(saidOfDuty(said, 'en')).toContain(
      `${markedAs('cy', 'Rydym yn anghytuno.')} (the body’s own words, in Welsh only)`,
    );
  });
});
