import { type Handler, notFound, type PageRequest, page } from '../../access/web/index.ts';
import { dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { address, sayDate } from '../../language/index.ts';
import { recordLink, titleOf } from '../../needs/web/index.ts';
import { type Commitment, type Mirror, mirrorsOf } from '../mirroring.ts';
import { lifeView } from './life-view.ts';
import { lifeFrame, lifeHref, nameOf, openPlan, type Surroundings } from './opened-plan.ts';
import { approvalPageMessages } from './page-messages.ts';

/** How much of what each partner agreed is in its own corporate plan. @source APPR-04 */
export function mirroringPage(around: Surroundings): Handler {
  return lifeView(around, { part: 'work.mirroring', words: 'mirroring' }, (request, opened) => {
    const { language, services, partnershipId } = request;
    const say = approvalPageMessages.in(language);
    const mirrors = mirrorsOf(opened.records, opened.plan.code, services.today());
    const total = mirrors.flatMap(({ commitments }) => commitments).length;
    const missing = mirrors.flatMap(({ notCarried }) => notCarried).length;
    return html`<p class="govuk-body-l">${say('mirroring.count', { carried: total - missing, n: total })}</p>
${dataTable({
  language,
  caption: say('mirroring.by-organisation'),
  columns: [
    { text: say('promises.who') },
    { text: say('mirroring.agreed'), numeric: true },
    { text: say('mirroring.carried'), numeric: true },
    { text: say('mirroring.not-carried'), numeric: true },
  ],
  rows: mirrors.map(({ organisation, commitments, notCarried }) => [
    html`<a class="govuk-link" href="${address('work.mirroring.organisation', language, { partnership: partnershipId ?? '', code: organisation.code })}">${nameOf(request, organisation)}</a>`,
    String(commitments.length),
    String(commitments.length - notCarried.length),
    notCarried.length === 0 ? '0' : html`<strong class="ll-missing">${notCarried.length}</strong>`,
  ]),
})}`;
  });
}

/** The commitments of one organisation, each with its place in its own plans and how it was told there, or flagged. @source APPR-04; GOV-37 */
export function organisationMirrorPage(around: Surroundings): Handler {
  return async (request) => {
    const opened = await openPlan(request, around);
    if (!opened) return notFound();
    const { language, services, params } = request;
    const mirror = mirrorsOf(opened.records, opened.plan.code, services.today()).find(
      ({ organisation }) => organisation.code === params['code'],
    );
    if (!mirror) return notFound();
    const say = approvalPageMessages.in(language);
    const title = say('mirroring.of', { organisation: nameOf(request, mirror.organisation) });
    const main = html`<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body-l">${say('mirroring.count', { carried: mirror.commitments.length - mirror.notCarried.length, n: mirror.commitments.length })}</p>
<p class="govuk-body">${say('mirroring.also', { told: mirror.commitments.filter(({ isTold }) => isTold).length, budgeted: mirror.commitments.filter(({ isBudgeted }) => isBudgeted).length })}</p>
${commitmentTable(request, mirror)}
<p class="govuk-body"><a class="govuk-link" href="${lifeHref(request, 'work.mirroring')}">${say('mirroring.back')}</a></p>`;
    return page(title, main, { ...lifeFrame(request), width: 'full' });
  };
}

function commitmentTable(request: PageRequest, { commitments }: Mirror): Html {
  const { language } = request;
  const say = approvalPageMessages.in(language);
  if (commitments.length === 0) return html`<p class="govuk-body">${say('promises.none')}</p>`;
  return dataTable({
    language,
    caption: say('mirroring.commitments'),
    columns: [
      { text: say('promises.promise') },
      { text: say('promises.action') },
      { text: say('mirroring.place') },
      { text: say('mirroring.business-plan') },
      { text: say('mirroring.told') },
    ],
    rows: commitments.map((commitment) => [
      recordLinkToPromise(request, commitment),
      recordLink(request, commitment.action),
      placeInPlan(request, commitment),
      commitment.isBudgeted
        ? commitment.contribution.values.businessPlan
        : html`<strong class="ll-missing">${say('mirroring.not-in-budget')}</strong>`,
      commitment.isTold
        ? titleOf(commitment.contribution.values.communicated, language)
        : html`<strong class="ll-missing">${say('mirroring.not-told')}</strong>`,
    ]),
  });
}

function recordLinkToPromise({ language, partnershipId }: PageRequest, { contribution }: Commitment): Html {
  const href = address('work.record', language, {
    partnership: partnershipId ?? '',
    kind: 'contribution',
    code: contribution.code,
  });
  return html`<a class="govuk-link" href="${href}">${contribution.code} ${titleOf(contribution.values.promise, language)}</a>`;
}

/** Document, section, day and page; or that it is nowhere. */
function placeInPlan(
  { language }: PageRequest,
  { contribution, isCarried, isSubjectToConsent }: Commitment,
): Html {
  const say = approvalPageMessages.in(language);
  const { corporatePlan, corporatePlanSection, corporatePlanOn, corporatePlanLink } = contribution.values;
  const consent = isSubjectToConsent ? html`<br>${say('promise.subject-to-consent')}` : nothing;
  if (!isCarried) return html`<strong class="ll-missing">${say('mirroring.nowhere')}</strong>${consent}`;
  const link = /^https?:\/\//.test(corporatePlanLink)
    ? html`<a class="govuk-link" href="${corporatePlanLink}">${corporatePlan}</a>`
    : corporatePlan;
  return html`${link}${corporatePlanSection !== '' && html`<br>${say('mirroring.section', { section: corporatePlanSection })}`}${corporatePlanOn !== null && html`<br>${sayDate(corporatePlanOn, language)}`}${consent}`;
}
