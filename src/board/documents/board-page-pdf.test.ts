import { expect, it } from 'vitest';
import { languages } from '../../language/index.ts';
import { pageOf } from '../example-page.ts';
import { boardPagePdf } from './board-page-pdf.ts';

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

it('is one side of A4 in both languages, with texts as long as people write them', () => {
  const long = 'A place for the third family centre, and who pays for the street workers until March';
  for (const language of languages) {
    for (const text of ['Short', long]) expect(pagesOf(boardPagePdf(pageOf(text), language))).toBe(1);
  }
});

it('is one side even where every text is as long as a field lets it be', () => {
  const longest = 'word '.repeat(40);
  expect(pagesOf(boardPagePdf(pageOf(longest), 'cy'))).toBe(1);
});

it('shows what somebody wrote and never runs it', () => {
  const pdf = boardPagePdf(pageOf('#panic("x") $x$ *bold* <label> 漢'), 'en');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});
