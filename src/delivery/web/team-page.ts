import { accessMessages } from '../../access/messages.ts';
import { forbidden, type Handler, notFound, type PageRequest, page } from '../../access/web/index.ts';
import { dataTable, type Html, html } from '../../design-system/index.ts';
import { address, compareIn, sayNumber } from '../../language/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { deliveryMessages } from '../messages.ts';
import { type Workload, workloadsOf } from '../store/workloads.ts';
import { organisationName } from './delivery-frame.ts';
import { mayAskOwners } from './ownership-page.ts';

/** The co-ordination team and the people of the organisations, each with their work, for those who keep the plan. @source SYS-18 */
export const teamPage: Handler = async (request) => {
  const { services, partnershipId, language } = request;
  if (!partnershipId) return notFound();
  const say = deliveryMessages.in(language);
  if (!mayAskOwners(request)) return forbidden(say('team.not-yours'));
  const records = await services.records.load(services.db, partnershipId);
  const byName = compareIn(language);
  const workloads = (await workloadsOf(services, partnershipId)).toSorted((one, other) =>
    byName(one.person.name, other.person.name),
  );
  const team = workloads.filter(({ isOfTeam }) => isOfTeam);
  const others = workloads.filter(({ isOfTeam }) => !isOfTeam);
  const main = html`<h1 class="govuk-heading-l">${say('team.title')}</h1>
<p class="govuk-body-l">${say('team.lead')}</p>
${workTable(request, records, say('team.of-partnership'), team)}
${workTable(request, records, say('team.of-organisations'), others)}`;
  return page(say('team.title'), main, {
    current: 'work.delivery',
    width: 'full',
    breadcrumbs: [
      {
        text: say('title.work.ownership'),
        href: address('work.ownership', language, { partnership: partnershipId }),
      },
    ],
  });
};

function workTable(
  request: PageRequest,
  records: RecordSet,
  caption: string,
  workloads: readonly Workload[],
): Html {
  const { language } = request;
  const say = deliveryMessages.in(language);
  if (workloads.length === 0)
    return html`<h2 class="govuk-heading-m">${caption}</h2><p class="govuk-body">${say('team.nobody')}</p>`;
  const role = accessMessages.in(language);
  return dataTable({
    language,
    caption,
    columns: [
      { text: say('team.name') },
      { text: say('team.role') },
      { text: say('team.organisation') },
      { text: say('team.accepted'), numeric: true },
      { text: say('team.unanswered'), numeric: true },
      { text: say('team.to-tell'), numeric: true },
      { text: say('team.told'), numeric: true },
    ],
    rows: workloads.map(({ person, ...work }) => [
      person.name,
      role(`role.${person.role}`),
      person.organisation ? organisationName(request, records, person.organisation) : say('team.for-all'),
      sayNumber(work.accepted),
      sayNumber(work.unanswered),
      sayNumber(work.toTell),
      sayNumber(work.told),
    ]),
  });
}
