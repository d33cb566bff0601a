import type { Handler, PageRequest } from '../../../access/web/index.ts';
import { dataTable, type Html, html, nothing } from '../../../design-system/index.ts';
import { sayDate, sayNumber } from '../../../language/index.ts';
import { organisationDefinition } from '../../../partnership/index.ts';
import type { RecordSet } from '../../../records/index.ts';
import type { AnalyticalResource, Study } from '../../index.ts';
import { needsMessages } from '../../messages.ts';
import { type AnalyticalCapacity, analyticalCapacity } from '../../views/analytical-capacity.ts';
import { titleOf } from '../assessment-page.ts';
import { viewMessages } from './view-messages.ts';
import { addLink, inOrderOfCode, recordLink, recordLinks, viewPage } from './view-page.ts';

/**
 * What partners bring to analysis and what they lack, what it is used for now, and the work done with others.
 *
 * @source NEED-15; INFO-01, INFO-02, INFO-04, INFO-10; SYS-17
 */
export const analyticalCapacityPage: Handler = async (request) => {
  const { services, partnershipId, language } = request;
  const say = viewMessages.in(language);
  const records = await services.records.load(services.db, partnershipId ?? '');
  const capacity = analyticalCapacity(records);
  const strategy = records
    .ofKind('section')
    .filter(({ values }) => values['part'] === 'information-strategy');
  return viewPage(
    request,
    'capacity',
    html`<h2 class="govuk-heading-m">${say('capacity.strategy')}</h2>
    <div class="govuk-body">${recordLinks(request, strategy, say('capacity.noStrategy'))}</div>
    ${resources(request, records, capacity)}
    ${priorities(request, capacity)}
    ${skills(request, records, capacity)}
    ${studies(request, records, capacity)}`,
  );
};

/** What an organisation is called; nothing where nobody has said which. */
function bodyOf(request: PageRequest, records: RecordSet, code: string | null): string {
  const body = records.one(organisationDefinition, code);
  return body ? titleOf(body.values.name, request.language) : '';
}

function resources(
  request: PageRequest,
  records: RecordSet,
  { resources: all, days }: AnalyticalCapacity,
): Html {
  const { language } = request;
  const say = viewMessages.in(language);
  const named = needsMessages.in(language);
  const add = addLink(request, 'analytical-resource', say('capacity.addResource'));
  if (all.length === 0) {
    return html`<h2 class="govuk-heading-m">${say('capacity.resources')}</h2><p class="govuk-body">${say('capacity.noResources')}</p>${add}`;
  }
  const workOf = ({ values }: AnalyticalResource) => [
    ...values.needs.flatMap((code) => records.find('need', code) ?? []),
    ...values.studies.flatMap((code) => records.find('study', code) ?? []),
  ];
  return html`${dataTable({
    language,
    caption: say('capacity.resources'),
    columns: [
      { text: say('capacity.resource') },
      { text: say('capacity.type') },
      { text: say('capacity.partner') },
      { text: say('capacity.days'), numeric: true },
      { text: say('capacity.work') },
    ],
    rows: inOrderOfCode(all).map((resource) => {
      const { resourceType, organisation, daysAMonth, description } = resource.values;
      return [
        recordLink(request, resource),
        html`${resourceType === null ? '' : named(`option.analytical-resource.resourceType.${resourceType}`)}<br>${titleOf(description, language)}`,
        bodyOf(request, records, organisation),
        daysAMonth === null ? '' : sayNumber(daysAMonth),
        recordLinks(request, workOf(resource), say('capacity.free')),
      ];
    }),
  })}<p class="govuk-body">${say('capacity.allDays', { promised: sayNumber(days.promised), atWork: sayNumber(days.atWork) })}</p>${add}`;
}

/** Which resources work on which priority, and the priorities that none works on. @source INFO-02 */
function priorities(request: PageRequest, { priorities: all }: AnalyticalCapacity): Html {
  if (all.length === 0) return nothing;
  const say = viewMessages.in(request.language);
  return dataTable({
    language: request.language,
    caption: say('capacity.priorities'),
    columns: [{ text: say('capacity.priority') }, { text: say('capacity.servedBy') }],
    rows: all.map(({ priority, resources: those }) => [
      recordLink(request, priority),
      recordLinks(request, those, say('capacity.unserved')),
    ]),
  });
}

function skills(
  request: PageRequest,
  records: RecordSet,
  { skills: all, nowhere }: AnalyticalCapacity,
): Html {
  const { language } = request;
  const say = viewMessages.in(language);
  const named = needsMessages.in(language);
  const bodies = (those: readonly AnalyticalResource[]) =>
    those.map((resource, position) => {
      const body = bodyOf(request, records, resource.values.organisation);
      return html`${position > 0 && html`<br>`}${recordLink(request, resource)}${body !== '' && `: ${body}`}`;
    });
  return html`${dataTable({
    language,
    caption: say('capacity.skills'),
    columns: [
      { text: say('capacity.skill') },
      { text: say('capacity.there') },
      { text: say('capacity.lacking') },
    ],
    rows: all.map(({ skill, there, lacking }) => [
      named(`option.analytical-resource.skills.${skill}`),
      there.length === 0
        ? html`<strong class="ll-missing">${say('capacity.nowhere')}</strong>`
        : html`${bodies(there)}`,
      html`${bodies(lacking)}`,
    ]),
  })}<p class="govuk-body">${say('capacity.gaps', { n: sayNumber(nowhere.length), whole: sayNumber(all.length) })}</p>`;
}

function studies(request: PageRequest, records: RecordSet, capacity: AnalyticalCapacity): Html {
  const { language } = request;
  const say = viewMessages.in(language);
  const add = addLink(request, 'study', say('capacity.addStudy'));
  if (capacity.studies.length === 0) {
    return html`<h2 class="govuk-heading-m">${say('capacity.studies')}</h2><p class="govuk-body">${say('capacity.noStudies')}</p>${add}`;
  }
  return html`${dataTable({
    language,
    caption: say('capacity.studies'),
    columns: [
      { text: say('capacity.study') },
      { text: say('capacity.type') },
      { text: say('capacity.partner') },
      { text: say('capacity.reach') },
      { text: say('capacity.state') },
      { text: say('capacity.findings') },
    ],
    rows: capacity.studies.map((study) => studyRow(request, records, study)),
  })}<p class="govuk-body">${say('capacity.across', { n: sayNumber(capacity.acrossPartnerships.length) })}</p>${add}`;
}

function studyRow(request: PageRequest, records: RecordSet, study: Study) {
  const { language } = request;
  const say = viewMessages.in(language);
  const named = needsMessages.in(language);
  const { studyType, organisation, reach, withWhom, state, dueOn, findings } = study.values;
  const found = findings.flatMap((code) => records.find('evidence-item', code) ?? []);
  return [
    recordLink(request, study),
    studyType === null ? '' : named(`option.study.studyType.${studyType}`),
    bodyOf(request, records, organisation),
    html`${reach === null ? '' : named(`option.study.reach.${reach}`)}<br>${titleOf(withWhom, language)}`,
    html`${state === null ? '' : named(`option.study.state.${state}`)}${dueOn !== null && html`<br>${say('capacity.due', { date: sayDate(dueOn, language) })}`}`,
    recordLinks(request, found, say('capacity.noFindings')),
  ];
}
