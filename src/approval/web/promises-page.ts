import type { Handler, PageRequest } from '../../access/web/index.ts';
import {
  componentsIn,
  dataTable,
  type Html,
  html,
  nothing,
  stateTag,
  type WorkState,
} from '../../design-system/index.ts';
import { address, sayDate } from '../../language/index.ts';
import { recordLink, titleOf } from '../../needs/web/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import { actionDefinition, type Contribution, isAgreedState } from '../../plan/index.ts';
import { contributionsOf } from '../mirroring.ts';
import { lifeView } from './life-view.ts';
import { nameOf, type OpenedPlan, type Surroundings } from './opened-plan.ts';
import { approvalPageMessages } from './page-messages.ts';

/** What the plan asks of each organisation; a person of one sees theirs first, with the answer that is still to come. @source GOV-07, APPR-05 */
export function promisesPage(around: Surroundings): Handler {
  return lifeView(around, { part: 'work.promises', words: 'promises' }, (request, opened) => {
    const { language, acting } = request;
    const say = approvalPageMessages.in(language);
    const all = contributionsOf(opened.records, opened.plan.code);
    const own = all
      .filter(({ values }) => acting?.organisation && values.organisation === acting.organisation)
      .toSorted((a, b) => Number(isUnanswered(b)) - Number(isUnanswered(a)));
    const others = all.filter((each) => !own.includes(each));
    const waiting = others.filter(isUnanswered);
    const answered = others.filter((each) => !isUnanswered(each));
    return html`<p class="govuk-body-l">${say('promises.lead')}</p>
${own.length > 0 && promiseTable(request, opened, say('promises.own'), own)}
${promiseTable(request, opened, say('promises.waiting'), waiting)}
${
  answered.length > 0 &&
  componentsIn(language).details({
    summaryText: say('promises.answered-count', { n: answered.length }),
    text: promiseTable(request, opened, say('promises.answered'), answered),
  })
}`;
  });
}

function isUnanswered({ values }: Contribution): boolean {
  return values.state === 'proposed';
}

function promiseTable(
  request: PageRequest,
  { records }: OpenedPlan,
  caption: string,
  contributions: readonly Contribution[],
): Html {
  const { language } = request;
  const say = approvalPageMessages.in(language);
  if (contributions.length === 0)
    return html`<h2 class="govuk-heading-m">${caption}</h2><p class="govuk-body">${say('promises.none')}</p>`;
  return dataTable({
    language,
    caption,
    columns: [
      { text: say('promises.promise') },
      { text: say('promises.who') },
      { text: say('promises.action') },
      { text: say('promises.answer') },
    ],
    rows: contributions.map((contribution) => {
      const organisation = records.one(organisationDefinition, contribution.values.organisation);
      const action = records.one(actionDefinition, contribution.values.action);
      return [
        titleOf(contribution.values.promise, language),
        organisation ? nameOf(request, organisation) : '',
        action ? recordLink(request, action) : nothing,
        answerCell(request, contribution),
      ];
    }),
  });
}

const looks: Readonly<Record<NonNullable<Contribution['values']['state']>, WorkState>> = {
  proposed: 'not-started',
  agreed: 'done',
  'agreed-in-part': 'slipping',
  declined: 'stopped',
};

/** How a promise stands: agreed words are subject to consent until the organisation has consented. */
export function promiseStanding({ language }: PageRequest, { values }: Contribution): Html {
  const say = approvalPageMessages.in(language);
  const state = values.state ?? 'proposed';
  return html`${stateTag(looks[state], say(`promise.${state}`))}${
    isAgreedState(state) &&
    html`<br>${values.consentOn === null ? say('promise.subject-to-consent') : say('promise.consented', { date: sayDate(values.consentOn, language) })}`
  }`;
}

function answerCell(request: PageRequest, contribution: Contribution): Html {
  const { language, partnershipId, acting } = request;
  const say = approvalPageMessages.in(language);
  const { organisation, answer } = contribution.values;
  const isOwn = acting?.organisation !== null && acting?.organisation === organisation;
  const mayAnswer = isOwn && ['delivery-lead', 'coordinator', 'administrator'].includes(acting?.role ?? '');
  const href = address('work.promise', language, {
    partnership: partnershipId ?? '',
    code: contribution.code,
  });
  return html`${promiseStanding(request, contribution)}${answer[language] !== '' && html`<br>${answer[language]}`}${
    mayAnswer &&
    html`<br><a class="govuk-link" href="${href}">${say(isUnanswered(contribution) ? 'promises.do-answer' : 'promises.change-answer')}<span class="govuk-visually-hidden"> ${contribution.code}</span></a>`
  }`;
}
