import { describe, expect, it } from 'vitest';
import { printedPlace } from './printed-place.ts';

const headings = {
  Partners: 'Partneriaid',
  'Partners, consultation': 'Partneriaid, ymgynghori',
  'Statutory Duties': 'Dyletswyddau Statudol',
  'What is the planning cycle?': 'Beth yw’r cylch cynllunio?',
  'strategic indicators': 'dangosyddion strategol',
};
const inWelsh = (paragraph: string) => printedPlace(paragraph, headings).cy;

describe('where a rule stands in its source, in Welsh', () => {
  it.each([
    ['Annex A, strategic indicators', 'Atodiad A, dangosyddion strategol'],
    ['Statutory Duties, section 12', 'Dyletswyddau Statudol, adran 12'],
    ['Partners, regulation 7 (a)', 'Partneriaid, rheoliad 7 (a)'],
    ['Partners, consultation (a) to (d)', 'Partneriaid, ymgynghori (a) i (d)'],
    ['What is the planning cycle? (1)', 'Beth yw’r cylch cynllunio? (1)'],
    ['paragraph 14–15', 'paragraff 14–15'],
    ['subsection (1)(a)', 'is-adran (1)(a)'],
    ['subsections (6) and (7)', 'is-adrannau (6), (7)'],
    ['Figure 2', 'Ffigur 2'],
    ['Schedule 3, Chapter 1', 'Atodlen 3, Pennod 1'],
    ['Partners (a)(ii), footnote 11', 'Partneriaid (a)(ii), troednodyn 11'],
    ['38(1)(a), 43(1)–(3)', '38(1)(a), 43(1)–(3)'],
    ['3.21, 4.1–4.2', '3.21, 4.1–4.2'],
    ['A.7', 'A.7'],
  ])('prints %s as %s', (english, welsh) => {
    expect(inWelsh(english)).toBe(welsh);
    expect(printedPlace(english, headings).en).toBe(english);
  });

  it('takes the longest heading that fits, and no part of a longer word', () => {
    expect(inWelsh('Partners, consultation')).toBe('Partneriaid, ymgynghori');
    expect(inWelsh('Partnership')).toBe('Partnership');
  });

  it('leaves the words of the source where nobody has given Welsh for one of them', () => {
    expect(inWelsh('Statutory Duties, elsewhere')).toBe('Statutory Duties, elsewhere');
  });
});
