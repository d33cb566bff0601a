import { type Answer, file, type Handler, notFound, type PageRequest } from '../../access/web/index.ts';
import {
  componentsIn,
  dataTable,
  type Html,
  html,
  nothing,
  subNavigation,
} from '../../design-system/index.ts';
import { address, sayDate, sayList, sayMoney } from '../../language/index.ts';
import { addLink, recordLink, recordLinks, titleOf } from '../../needs/web/index.ts';
import {
  type Action,
  contributionDefinition,
  leadHasAgreed,
  type ServiceAgreement,
  serviceAgreementDefinition,
} from '../../plan/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { type AgreedAction, type AgreementContents, agreementContents } from '../agreement-contents.ts';
import { deliveryMessages } from '../messages.ts';
import { type DeliverySources, deliveryHref, inDelivery, organisationName } from './delivery-frame.ts';

/** The Local Service Agreements of a partnership, each a selected set of its plan. @source PLAN-24; SYS-19 */
export function drawServiceAgreements(request: PageRequest, records: RecordSet): Html {
  const { language, partnershipId } = request;
  const say = deliveryMessages.in(language);
  const agreements = records.all(serviceAgreementDefinition);
  const table =
    agreements.length === 0
      ? html`<p class="govuk-body">${say('agreements.empty')}</p>`
      : dataTable({
          language,
          caption: say('agreements.caption', { n: agreements.length }),
          columns: [
            { text: say('agreements.agreement') },
            { text: say('agreements.state') },
            { text: say('agreements.parties') },
            { text: say('agreements.time') },
          ],
          rows: agreements.map((agreement) => {
            const { values, code } = agreement;
            const href = address('work.service-agreement', language, {
              partnership: partnershipId ?? '',
              code,
            });
            return [
              html`<a class="govuk-link" href="${href}">${code} ${titleOf(values.title, language)}</a>`,
              say(values.state ? `agreement.${values.state}` : 'none'),
              partiesOf(request, records, agreement),
              timeOf(request, agreement),
            ];
          }),
        });
  return html`${addLink(request, 'service-agreement', say('agreements.add'))}${table}`;
}

function partiesOf(request: PageRequest, records: RecordSet, agreement: ServiceAgreement): string {
  const { otherBoards } = agreementContents(records, agreement);
  return sayList([
    ...agreement.values.organisations.map((code) => organisationName(request, records, code)),
    ...otherBoards[request.language],
  ]);
}

function timeOf({ language }: PageRequest, { values }: ServiceAgreement): string {
  const say = deliveryMessages.in(language);
  if (!values.startsOn || !values.endsOn) return say('none');
  return say('agreements.from-to', {
    from: sayDate(values.startsOn, language),
    to: sayDate(values.endsOn, language),
  });
}

/**
 * One agreement, as it is read on the screen, in PDF and in Word: the issue, what will be different for people, who does
 * what by when, and what is pooled.
 *
 * @source PLAN-24; SYS-19
 */
export function serviceAgreementPage({ agreementFile }: DeliverySources): Handler {
  return async (request) => {
    const { services, partnershipId, params, language, twin } = request;
    if (!partnershipId) return notFound();
    const records = await services.records.load(services.db, partnershipId);
    const agreement = records.one(serviceAgreementDefinition, params['code']?.replace(/\.(pdf|docx)$/, ''));
    if (!agreement) return notFound();
    if (twin === 'pdf' || twin === 'docx') {
      const bytes = await agreementFile({ agreement, records, language }, twin);
      return file('', bytes, `${agreement.code}-${language}.${twin}`.toLowerCase());
    }
    return drawn(request, records, agreement);
  };
}

function drawn(request: PageRequest, records: RecordSet, agreement: ServiceAgreement): Answer {
  const { language } = request;
  const say = deliveryMessages.in(language);
  const title = titleOf(agreement.values.title, language);
  const contents = agreementContents(records, agreement);
  const main = html`<span class="govuk-caption-l">${say('agreement.caption')}</span>
<h1 class="govuk-heading-l">${title}</h1>
${filesOf(request, agreement)}
${factList(request, records, agreement, contents)}
${part(request, say('agreement.issue'), agreement.values.issue)}
${part(request, say('agreement.for-citizens'), agreement.values.forCitizens)}
${part(request, say('agreement.pooled'), agreement.values.pooled)}
<h2 class="govuk-heading-m">${say('agreement.outcomes')}</h2>
<div class="govuk-body">${recordLinks(request, contents.outcomes, say('none'))}</div>
<h2 class="govuk-heading-m">${say('agreement.actions')}</h2>
${contents.actions.map((each) => actionPart(request, records, each))}
<p class="govuk-body ll-no-print">${recordLink(request, agreement)}</p>`;
  return inDelivery(request, title, main, {
    parents: [
      { text: say('nav.work.service-agreements'), href: deliveryHref(request, 'work.service-agreements') },
    ],
  });
}

function filesOf({ language, partnershipId }: PageRequest, { code }: ServiceAgreement): Html {
  const say = deliveryMessages.in(language);
  const params = { partnership: partnershipId ?? '', code };
  return subNavigation(
    say('agreement.files'),
    (['pdf', 'docx'] as const).map((twin) => ({
      text: say(`agreement.file.${twin}`),
      href: address('work.service-agreement', language, params, { twin }),
    })),
  );
}

function factList(
  request: PageRequest,
  records: RecordSet,
  agreement: ServiceAgreement,
  { otherBoards, plannedPence }: AgreementContents,
): Html {
  const { language } = request;
  const say = deliveryMessages.in(language);
  const { values } = agreement;
  const group = values.monitoringGroup ? records.find('group', values.monitoringGroup) : undefined;
  const boards = otherBoards[language];
  const row = (key: string, value: Html | string) => ({ key: { text: key }, value: { text: value } });
  return componentsIn(language).summaryList({
    rows: [
      row(say('agreements.state'), stateOf(request, agreement)),
      row(
        say('agreements.parties'),
        sayList(values.organisations.map((code) => organisationName(request, records, code))),
      ),
      ...(boards.length > 0 ? [row(say('agreement.other-boards'), sayList(boards))] : []),
      row(say('agreements.time'), timeOf(request, agreement)),
      row(say('projects.group'), group ? recordLink(request, group) : say('projects.no-group')),
      row(say('agreement.money'), sayMoney(plannedPence)),
    ],
  });
}

function stateOf({ language }: PageRequest, { values }: ServiceAgreement): string {
  const say = deliveryMessages.in(language);
  if (values.state === 'agreed' && values.agreedOn)
    return say('agreement.agreed-on', { date: sayDate(values.agreedOn, language) });
  return say(values.state ? `agreement.${values.state}` : 'none');
}

function part(
  { language }: PageRequest,
  heading: string,
  text: { readonly cy: string; readonly en: string },
): Html {
  const shown = titleOf(text, language);
  if (shown.trim() === '') return nothing;
  return html`<h2 class="govuk-heading-m">${heading}</h2>${shown.split(/\n\s*\n/).map((paragraph) => html`<p class="govuk-body">${paragraph}</p>`)}`;
}

/** Who leads an action; one that has not agreed to a part in it as proposed. @source GOV-07; APPR-05 */
function ledBy(request: PageRequest, records: RecordSet, { code, values: { lead } }: Action): string {
  const promises = records
    .all(contributionDefinition)
    .flatMap(({ values }) => (values.action === code ? [values] : []));
  const isProposed = lead !== null && !leadHasAgreed(lead, promises);
  return deliveryMessages.in(request.language)(
    isProposed ? 'agreement.led-by-proposed' : 'agreement.led-by',
    { organisation: organisationName(request, records, lead) },
  );
}

function actionPart(
  request: PageRequest,
  records: RecordSet,
  { action, milestones, measures, plannedPence }: AgreedAction,
): Html {
  const { language } = request;
  const say = deliveryMessages.in(language);
  return html`<h3 class="govuk-heading-s">${recordLink(request, action)}</h3>
<p class="govuk-body">${ledBy(request, records, action)}<br>${say('agreement.planned', { money: sayMoney(plannedPence) })}</p>
${
  milestones.length > 0 &&
  dataTable({
    language,
    caption: say('agreement.timeline'),
    captionHidden: true,
    columns: [
      { text: say('agreement.milestone') },
      { text: say('agreement.due') },
      { text: say('agreement.met') },
    ],
    rows: milestones.map(({ values }) => [
      titleOf(values.title, language),
      values.dueOn ? sayDate(values.dueOn, language) : say('none'),
      values.metOn ? sayDate(values.metOn, language) : say('agreement.not-yet'),
    ]),
  })
}
${measures.length > 0 && html`<p class="govuk-body">${say('agreement.measures')}</p><div class="govuk-body">${recordLinks(request, measures, say('none'))}</div>`}`;
}
