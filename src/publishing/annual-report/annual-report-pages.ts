import { componentsIn, type Html, html, joined, nothing } from '../../design-system/index.ts';
import {
  address,
  type Bilingual,
  type Language,
  otherLanguage,
  sayDate,
  sayDateRange,
  slugWithCode,
} from '../../language/index.ts';
import { isBetter, isWorse } from '../../reporting/index.ts';
import type { Chapter } from '../chapters.ts';
import { bullets, lead, linkList, paragraph, reading, title } from '../pages/parts.ts';
import { shownBlock } from '../pages/shown-block.ts';
import { annualReportMessages } from './annual-report-messages.ts';
import { sayFinding } from './beside-blocks.ts';
import { resultTable } from './progress-blocks.ts';
import type { PublishedAnnualReport } from './published-annual-report.ts';
import { reportChapters } from './report-chapters.ts';
import { editionName, reportFiles } from './report-files.ts';

/** What a page of an annual report is made from. */
export interface ReportPageContext {
  readonly content: PublishedAnnualReport;
  readonly language: Language;
  /** Of an edition; null for the report as it stands, whose pages are work pages. */
  readonly frozen: {
    readonly contentHash: string;
    readonly isNewest: boolean;
    /** Scheme and host of the site, for the address to cite. */
    readonly siteOrigin: string;
  } | null;
}

/** A page ready to be put into the layout. */
export interface ReportPage {
  readonly title: string;
  readonly main: Html;
  readonly breadcrumbs: readonly { readonly text: string; readonly href: string }[];
  /** The same page in the other language. */
  readonly alternate: string;
}

/** The address of the whole report. */
export function reportHref({ content, frozen }: ReportPageContext, language: Language): string {
  const partnership = content.partnership.slug;
  return frozen
    ? address('public.annual-report', language, { partnership, code: editionName(content) })
    : address('work.annual-report.preview', language, { partnership, code: content.report.code });
}

function chapterHref(context: ReportPageContext, chapter: Chapter, language: Language): string {
  const { content, frozen } = context;
  if (!frozen) return `${reportHref(context, language)}#${chapter.code}`;
  return address('public.annual-report.part', language, {
    partnership: content.partnership.slug,
    code: editionName(content),
    slug: slugWithCode(chapter.title, chapter.code),
  });
}

/** The address of a document, of the data or of the lock file of an edition. */
export function reportFileHref({ content, language }: ReportPageContext, file: string): string {
  return address('public.annual-report.document', language, {
    partnership: content.partnership.slug,
    code: editionName(content),
    file,
  });
}

function link(href: string, text: string): Html {
  return html`<a class="govuk-link" href="${href}">${text}</a>`;
}

function breadcrumbs({ content, language }: ReportPageContext) {
  const say = annualReportMessages.in(language);
  return [
    {
      text: say('page.all'),
      href: address('public.annual-reports', language, { partnership: content.partnership.slug }),
    },
  ];
}

/** How did the year go? What got worse first, then the five elements and everything to take away. @source REP-01, REP-02; PAGES 3 "Annual report" */
export function reportOverviewPage(context: ReportPageContext): ReportPage {
  const { content, language } = context;
  const say = annualReportMessages.in(language);
  const text = content.report.title[language];
  const worse = content.results.filter(isWorse);
  const better = content.results.filter(isBetter).length;
  const rest = content.results.length - worse.length - better;
  const chapters = reportChapters(content, language);
  return {
    title: text,
    breadcrumbs: context.frozen ? breadcrumbs(context) : [],
    alternate: reportHref(context, otherLanguage(language)),
    main: html`${noteOf(context)}${reading(
      title(text),
      lead(
        say('page.lead', {
          days: sayDateRange(content.report.yearStarts, content.report.yearEnds, language),
        }),
      ),
      paragraph(
        worse.length === 0 ? say('worse.none') : say('page.counts', { worse: worse.length, better, rest }),
      ),
    )}
${worse.length > 0 && shownBlock(resultTable({ content, language }, say('worse.title'), worse), language)}
${reading(
  paragraph(say('caution')),
  html`<h2 class="govuk-heading-m" id="contents">${say('page.contents')}</h2>`,
  linkList(chapters.map((chapter) => link(chapterHref(context, chapter, language), chapter.title))),
  context.frozen ? takeAway(context, context.frozen) : nothing,
)}`,
  };
}

function takeAway(
  context: ReportPageContext,
  { contentHash, siteOrigin }: NonNullable<ReportPageContext['frozen']>,
): Html {
  const { content, language } = context;
  const say = annualReportMessages.in(language);
  const files = reportFiles(content, language);
  return html`<h2 class="govuk-heading-m">${say('page.documents')}</h2>${linkList([
    link(reportFileHref(context, files.pdf), say('page.pdf')),
    link(reportFileHref(context, files.docx), say('page.docx')),
    link(reportFileHref(context, files.html), say('page.html')),
    link(reportFileHref(context, files.json), say('page.json')),
    link(reportFileHref(context, files.lock), say('page.lock')),
  ])}
${content.answers.length > 0 && html`<h2 class="govuk-heading-m">${say('chapter.balance')}</h2>${paragraph(say('balance.lead'))}${bullets(content.answers.map((answer) => html`<strong>${sayFinding(context, answer)}</strong><br>${answer.reason[language]}`))}`}
<h2 class="govuk-heading-m">${say('page.cite')}</h2>
<p class="govuk-body">${breakable(`${siteOrigin}${reportHref(context, language)}`)}</p>
<p class="govuk-body">${say('page.hash')} <code>${breakable(contentHash)}</code></p>`;
}

/** A long address or hash that may break, so that it fits a phone. */
function breakable(text: string): Html {
  return joined(text.match(/.{1,8}/g) ?? [], html`<wbr>`);
}

function noteOf({ content, language, frozen }: ReportPageContext): Html {
  const say = annualReportMessages.in(language);
  const date = sayDate(content.frozenOn, language);
  if (!frozen) return componentsIn(language).insetText({ text: say('edition.draft', { date }) });
  if (frozen.isNewest) return nothing;
  const href = address('public.annual-reports', language, { partnership: content.partnership.slug });
  return componentsIn(language).insetText({
    text: html`${say('page.older', { edition: content.edition, date })} ${link(href, say('page.all'))}`,
  });
}

/**
 * One part of the report.
 *
 * @returns undefined where it has no part of this code
 */
export function reportPartPage(context: ReportPageContext, code: string): ReportPage | undefined {
  const { content, language } = context;
  const say = annualReportMessages.in(language);
  const chapters = reportChapters(content, language);
  const position = chapters.findIndex((chapter) => chapter.code === code);
  const chapter = chapters[position];
  if (!chapter) return undefined;
  const next = chapters[position + 1];
  const other = otherLanguage(language);
  const there = reportChapters(content, other)[position] ?? chapter;
  return {
    title: chapter.title,
    breadcrumbs: [
      ...breadcrumbs(context),
      { text: content.report.title[language], href: reportHref(context, language) },
    ],
    alternate: chapterHref(context, there, other),
    main: html`${noteOf(context)}${title(chapter.title)}${chapter.blocks.map((block) => shownBlock(block, language))}
${next && reading(paragraph(say('page.next'), ' ', link(chapterHref(context, next, language), next.title)))}`,
  };
}

/** The whole report as it stands now, on one page, for those who write it. */
export function livingReportPage(context: ReportPageContext): ReportPage {
  const { content, language } = context;
  const chapters = reportChapters(content, language);
  const overview = reportOverviewPage(context);
  return {
    ...overview,
    main: html`${overview.main}${chapters.map(
      ({ code, title: text, blocks }) =>
        html`<section aria-labelledby="${code}"><h2 class="govuk-heading-l" id="${code}">${text}</h2>${blocks.map((block) => shownBlock(block, language, undefined, 3))}</section>`,
    )}`,
  };
}

/** One edition in the list of all of them. */
export interface ListedReport {
  readonly year: string;
  readonly number: number;
  readonly title: Bilingual;
  readonly frozenOn: string;
}

/** Every annual report, newest year first. */
export function reportsPage(
  reports: readonly ListedReport[],
  partnership: string,
  language: Language,
): ReportPage {
  const say = annualReportMessages.in(language);
  const text = say('page.all');
  const items = reports.map(({ year, number, title: called, frozenOn }) => {
    const href = address('public.annual-report', language, { partnership, code: `${year}-v${number}` });
    return html`${link(href, called[language])}<br>${say('edition.line', { edition: number, date: sayDate(frozenOn, language) })}`;
  });
  return {
    title: text,
    breadcrumbs: [
      { text: say('page.scrutiny'), href: address('public.scrutiny', language, { partnership }) },
    ],
    alternate: address('public.annual-reports', otherLanguage(language), { partnership }),
    main: reading(
      title(text),
      lead(say('page.all-lead')),
      reports.length === 0
        ? paragraph(say('page.none'))
        : html`<ul class="govuk-list govuk-list--spaced">${items.map((item) => html`<li>${item}</li>`)}</ul>`,
    ),
  };
}
