import { expect, it } from 'vitest';
import { languages } from '../../language/index.ts';
import { pageOf } from '../example-page.ts';
import { boardPagePdf } from './board-page-pdf.ts';

/** Pages of a document; A4 every one of them. */
function pagesOf(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  const sheets = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  expect(sheets.length).toBeGreaterThan(0);
  for (const [, width, height] of sheets) {
    expect(Number(width)).toBeCloseTo(595.28, 1);
    expect(Number(height)).toBeCloseTo(841.89, 1);
  }
  return text.match(/\/Type \/Page\b/g)?.length ?? 0;
}

/** As many characters as a title may have. */
const longestTitle = 200;

it('is one side of A4 in both languages, with texts as long as people write them', () => {
  const long = 'A place for the third family centre, and who pays for the street workers until March';
  for (const language of languages) {
    for (const text of ['Short', long]) expect(pagesOf(boardPagePdf(pageOf(text), language))).toBe(1);
  }
});

it('is one side with the long words and long names of Welsh', () => {
  const names = [
    'Cynllun Cyfathrebu, Ymgysylltu a Chyfranogiad Dinasyddion Gwasanaethau Integredig i Deuluoedd',
    'Gwrthgymdeithasoldeb ac anghyfartaleddau iechyd: Partneriaeth Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch a’r Cylch, gan gynnwys trefniadau diogelu trawsffiniol rhyngasiantaethol',
  ];
  for (const text of names) expect(pagesOf(boardPagePdf(pageOf(text), 'cy'))).toBe(1);
});

it('is one side even where every text is as long as a field lets it be', () => {
  for (const [language, word] of [
    ['cy', 'cyfranogiad '],
    ['en', 'participation '],
  ] as const)
    expect(pagesOf(boardPagePdf(pageOf(word.repeat(20).slice(0, longestTitle)), language))).toBe(1);
});

it('shows what somebody wrote and never runs it', () => {
  const pdf = boardPagePdf(pageOf('#panic("x") $x$ *bold* <label> 漢'), 'en');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});
