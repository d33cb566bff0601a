import type { PageRequest } from '../../access/web/index.ts';
import { dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import {
  address,
  type Bilingual,
  sayDate,
  sayDateRange,
  sayNumber,
  slugWithCode,
} from '../../language/index.ts';
import { type ReleasedCorrection, releasedCorrections } from '../../performance/store/index.ts';
import type { PublishedBook } from '../../performance/web/index.ts';
import { updateMessages } from '../update-messages.ts';

interface CorrectedMeasure {
  readonly title: Bilingual;
  readonly correction: ReleasedCorrection;
}

/** The corrections that are public, newest first, of the measures of the version in force. */
async function correctionsOf(
  { services, partnershipId }: PageRequest,
  published: PublishedBook,
): Promise<readonly CorrectedMeasure[]> {
  const partnership = partnershipId ?? '';
  const book = await published(services, partnership);
  const titles = new Map(book?.measures.map(({ code, title }) => [code, title]) ?? []);
  const publicAt = services.now().toISOString();
  const corrections = await releasedCorrections(services.db, partnership, [...titles.keys()], publicAt);
  return corrections.flatMap((correction) => {
    const title = titles.get(correction.measure);
    return title ? [{ title, correction }] : [];
  });
}

/**
 * The log of corrections to figures of services that had been public, for the public: what it was, what it is, and why.
 * Nothing is drawn while there is none.
 *
 * @param published - the measures of the version in force
 * @source NEED-16; PERF-21
 */
export async function correctedFigures(request: PageRequest, published: PublishedBook): Promise<Html> {
  const { partnershipId, language } = request;
  const corrected = await correctionsOf(request, published);
  if (corrected.length === 0) return nothing;
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
  rows: corrected.map(
    ({ title, correction: { measure, periodStart, periodEnd, was, value, reason, enteredAt } }) => {
      const slug = slugWithCode(title[language], measure);
      const href = address('public.measure', language, { partnership: partnershipId ?? '', slug });
      return [
        html`<a class="govuk-link" href="${href}">${title[language]}</a>`,
        sayDateRange(periodStart, periodEnd, language),
        sayNumber(was),
        sayNumber(value),
        reason[language],
        sayDate(enteredAt.slice(0, 10), language),
      ];
    },
  ),
})}`;
}

/** The same log for programs. @source NEED-16 */
export async function correctedFiguresData(request: PageRequest, published: PublishedBook) {
  const corrected = await correctionsOf(request, published);
  return corrected.map(
    ({ title, correction: { measure, periodStart, periodEnd, was, value, reason, enteredAt } }) => ({
      measure,
      title,
      periodStart,
      periodEnd,
      was,
      value,
      reason,
      correctedAt: enteredAt,
    }),
  );
}
