import type { Handler, PageRequest } from '../../../access/web/index.ts';
import { dataTable, emptyState, type Html, html } from '../../../design-system/index.ts';
import { address, sayDate, sayNumber } from '../../../language/index.ts';
import { organisationDefinition } from '../../../partnership/index.ts';
import type { RecordSet } from '../../../records/index.ts';
import { dataGapDefinition } from '../../index.ts';
import { needsMessages } from '../../messages.ts';
import { dataGapAgenda, type GapsStandingAlike } from '../../views/data-gap-agenda.ts';
import { titleOf } from '../assessment-page.ts';
import { viewMessages } from './view-messages.ts';
import { addLink, recordLink, recordLinks, viewPage } from './view-page.ts';

/**
 * The data development agenda: what is late, what is to be collected by whom and when, and what can stop.
 *
 * @source NEED-16
 */
export const dataGapsPage: Handler = async (request) => {
  const { services, partnershipId, language } = request;
  const say = viewMessages.in(language);
  const records = await services.records.load(services.db, partnershipId ?? '');
  const agenda = dataGapAgenda(records.all(dataGapDefinition), services.today());
  const late = agenda.find(({ standing }) => standing === 'overdue')?.gaps.length ?? 0;
  return viewPage(
    request,
    'gaps',
    html`${agenda.length === 0 && emptyState(say('gaps.empty'))}
    ${late > 0 && html`<p class="govuk-inset-text"><strong>${say('gaps.late', { n: sayNumber(late) })}</strong></p>`}
    ${agenda.map((alike) => gapTable(request, records, alike))}
    ${addLink(request, 'data-gap', say('gaps.add'))}`,
  );
};

function gapTable(request: PageRequest, records: RecordSet, { standing, gaps }: GapsStandingAlike): Html {
  const { language } = request;
  const say = viewMessages.in(language);
  const isLate = standing === 'overdue';
  return dataTable({
    language,
    caption: say(`gaps.${standing}`),
    columns: [
      { text: say('gaps.gap') },
      { text: say('gaps.about') },
      { text: say('gaps.who') },
      { text: say('gaps.plan') },
      { text: say('gaps.due') },
    ],
    rows: gaps.map((gap) => {
      const { indicator, need, childPoverty, organisation, closing, reason, dueOn } = gap.values;
      const about = [records.find('indicator', indicator ?? ''), records.find('need', need ?? '')];
      const known = about.flatMap((record) => record ?? []);
      const body = records.one(organisationDefinition, organisation);
      return [
        recordLink(request, gap),
        html`${
          childPoverty !== null &&
          html`<a class="govuk-link" href="${address('work.child-poverty', language, { partnership: request.partnershipId ?? '' })}">${needsMessages.in(language)(`option.data-gap.childPoverty.${childPoverty}`)}</a>`
        }${(known.length > 0 || childPoverty === null) && recordLinks(request, known, say('gaps.aboutNothing'))}`,
        body
          ? titleOf(body.values.name, language)
          : html`<span class="ll-missing">${say('gaps.nobody')}</span>`,
        titleOf(closing, language) || titleOf(reason, language),
        dueOn === null
          ? html`<span class="ll-missing">${say('gaps.noDay')}</span>`
          : html`${isLate && html`<strong>${say('gaps.overdue.mark')}</strong><br>`}${sayDate(dueOn, language)}`,
      ];
    }),
  });
}
