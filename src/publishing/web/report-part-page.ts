import { type Handler, notFound, type PageRequest, page } from '../../access/web/index.ts';
import { type Html, html, stateTag } from '../../design-system/index.ts';
import { address, inEither } from '../../language/index.ts';
import {
  elementOfPart,
  isReportPart,
  type ReportText,
  textsOfPart,
  textsOfReport,
} from '../../reporting/index.ts';
import { reportingMessages } from '../../reporting/messages.ts';
import { annualReportMessages } from '../annual-report/annual-report-messages.ts';
import { livingReportPage } from '../annual-report/annual-report-pages.ts';
import { reportChapters } from '../annual-report/report-chapters.ts';
import { prose } from '../chapters.ts';
import { shownBlock } from '../pages/shown-block.ts';
import { deskHref, deskLink, openReport, type ReportSources } from './report-desk.ts';

/** One part to finish: its texts, and beside them what the record says by itself. @source REP-01 */
export function reportPartDesk(sources: ReportSources): Handler {
  return async (request) => {
    const part = request.params['slug'] ?? '';
    const opened = isReportPart(part) ? await openReport(request, sources) : undefined;
    if (!opened || !isReportPart(part)) return notFound();
    const { language, partnershipId } = request;
    const say = annualReportMessages.in(language);
    const { code } = opened.report;
    const texts = textsOfPart(textsOfReport(opened.gathered.input.records, code), part);
    const title = reportingMessages.in(language)(`option.report-text.part.${part}`);
    const add = address(
      'work.record.new',
      language,
      { partnership: partnershipId ?? '', kind: 'report-text' },
      { query: { report: code, part } },
    );
    const main = html`<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">${say('part.lead')}</p>
<h2 class="govuk-heading-m">${say('part.texts')}</h2>
${texts.length === 0 && html`<p class="govuk-body">${say('part.none')}</p>`}
${texts.map((text) => textPart(request, text))}
<p class="govuk-body">${deskLink(add, say('part.add'))}</p>
<h2 class="govuk-heading-m">${say('part.record')}</h2>
${ofRecord(opened.gathered.living, elementOfPart[part], language)}`;
    return page(title, main, {
      current: 'work.annual-reports',
      width: 'full',
      breadcrumbs: [
        {
          text: opened.report.values.title[language],
          href: deskHref(request, 'work.annual-report', { code }),
        },
      ],
    });
  };
}

function textPart(request: PageRequest, { code, values }: ReportText): Html {
  const { language, partnershipId } = request;
  const say = annualReportMessages.in(language);
  const state = values.state ?? 'to-write';
  const href = address('work.record.edit', language, {
    partnership: partnershipId ?? '',
    kind: 'report-text',
    code,
  });
  const title = inEither(values.title, language);
  const said = prose(values.text[language]);
  return html`<h3 class="govuk-heading-s">${title} ${stateTag(state === 'agreed' ? 'done' : 'on-course', reportingMessages.in(language)(`option.report-text.state.${state}`))}</h3>
${said.length === 0 ? html`<p class="govuk-body">${say('part.not-in-language')}</p>` : said.map((block) => shownBlock(block, language, undefined, 3))}
<p class="govuk-body">${deskLink(href, say('part.edit', { title }))}</p>`;
}

function ofRecord(
  content: Parameters<typeof reportChapters>[0],
  element: number | null,
  language: 'cy' | 'en',
): Html {
  const chapters = reportChapters({ ...content, texts: [] }, language);
  const chapter = chapters.find(({ code }) => code === `X${element ?? 11}`);
  return html`${chapter?.blocks.map((block) => shownBlock(block, language, undefined, 3))}`;
}

/** The report as it would go out now, whole. */
export function reportPreviewPage(sources: ReportSources): Handler {
  return async (request) => {
    const opened = await openReport(request, sources);
    if (!opened) return notFound();
    const content = opened.gathered.living;
    const { title, main, alternate } = livingReportPage({
      content,
      language: request.language,
      frozen: null,
    });
    return page(title, main, { current: 'work.annual-reports', width: 'full', alternate });
  };
}
