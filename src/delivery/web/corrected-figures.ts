import type { PageRequest } from '../../access/web/index.ts';
import { dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { address, sayDate, sayDateRange, sayNumber, slugWithCode } from '../../language/index.ts';
import { releasedCorrections } from '../../performance/store/index.ts';
import type { PublishedBook } from '../../performance/web/index.ts';
import { updateMessages } from '../update-messages.ts';

/**
 * The log of corrections to figures of services that had been public, for the public: what it was, what it is, and why.
 * Nothing is drawn while there is none.
 *
 * @param published - the measures of the version in force
 * @source NEED-16; PERF-21
 */
export async function correctedFigures(request: PageRequest, published: PublishedBook): Promise<Html> {
  const { services, partnershipId, language } = request;
  const partnership = partnershipId ?? '';
  const book = await published(services, partnership);
  const measures = new Map(book?.measures.map((measure) => [measure.code, measure]) ?? []);
  const corrections = await releasedCorrections(
    services.db,
    partnership,
    [...measures.keys()],
    services.now().toISOString(),
  );
  if (corrections.length === 0) return nothing;
  const say = updateMessages.in(language);
  return html`<h2 class="govuk-heading-l" id="figures">${say('corrections.title')}</h2>
<p class="govuk-body">${say('corrections.lead')}</p>
${dataTable({
  language,
  caption: say('log.caption'),
  columns: [
    { text: say('kind.performance-measure') },
    { text: say('corrections.period') },
    { text: say('corrections.was'), numeric: true },
    { text: say('corrections.is'), numeric: true },
    { text: say('corrections.why') },
    { text: say('corrections.when') },
  ],
  rows: corrections.map(({ measure: code, periodStart, periodEnd, was, value, reason, enteredAt }) => {
    const title = measures.get(code)?.title[language] ?? code;
    const href = address('public.measure', language, { partnership, slug: slugWithCode(title, code) });
    return [
      html`<a class="govuk-link" href="${href}">${title}</a>`,
      sayDateRange(periodStart, periodEnd, language),
      sayNumber(was),
      sayNumber(value),
      reason[language],
      sayDate(enteredAt.slice(0, 10), language),
    ];
  }),
})}`;
}
