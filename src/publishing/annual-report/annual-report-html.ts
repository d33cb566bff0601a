import { type Html, html, raw } from '../../design-system/index.ts';
import { type Language, sayDate, sayDateRange } from '../../language/index.ts';
import { publishingMessages } from '../messages.ts';
import { shownBlock } from '../pages/shown-block.ts';
import { annualReportMessages } from './annual-report-messages.ts';
import type { PublishedAnnualReport } from './published-annual-report.ts';
import { reportChapters } from './report-chapters.ts';

const styles = `body{font-family:Arial,sans-serif;line-height:1.5;color:#0b0c0c;margin:0 auto;max-width:60rem;padding:1rem}
h1,h2,h3,h4{color:#0f4c54;line-height:1.2}h2{border-top:2px solid #0f4c54;padding-top:1rem;margin-top:2.5rem}
table{border-collapse:collapse;width:100%;margin:1rem 0}caption{text-align:left;font-weight:bold;padding:.3rem 0}
th,td{border-bottom:1px solid #b6bfc7;text-align:left;vertical-align:top;padding:.4rem .6rem .4rem 0}
a{color:#0f4c54}nav li{margin:.3rem 0}`;

/**
 * The whole report as one page that stands by itself, for the websites of the members.
 *
 * @param hash - of the content: shown, so that a copy can be checked
 * @source REP-03
 */
export function annualReportHtml(content: PublishedAnnualReport, hash: string, language: Language): string {
  const say = annualReportMessages.in(language);
  const { report, partnership, edition, frozenOn } = content;
  const chapters = reportChapters(content, language);
  const title = report.title[language];
  const date = sayDate(frozenOn, language);
  const page: Html = html`<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} – ${partnership.name[language]}</title><style>${raw(styles)}</style></head>
<body><header><p>${partnership.name[language]}</p><h1>${title}</h1><p>${sayDateRange(report.yearStarts, report.yearEnds, language)}. ${say('edition.line', { edition, date })}</p></header>
<nav aria-labelledby="contents"><h2 id="contents">${publishingMessages.in(language)('document.contents')}</h2><ol>${chapters.map(({ code, title: name }) => html`<li><a href="#${code}">${name}</a></li>`)}</ol></nav>
<main>${chapters.map(({ code, title: name, blocks }) => html`<section aria-labelledby="${code}"><h2 id="${code}">${name}</h2>${blocks.map((block) => shownBlock(block, language, undefined, 3))}</section>`)}</main>
<footer><h2>${say('document.about')}</h2><p>${say('document.about-text', { date, hash })}</p></footer></body></html>`;
  return `<!DOCTYPE html>\n${String(page)}\n`;
}
