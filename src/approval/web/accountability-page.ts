import type { Handler, PageRequest } from '../../access/web/index.ts';
import { componentsIn, dataTable, type Html, html } from '../../design-system/index.ts';
import { opinionDefinition } from '../../duties/index.ts';
import { address } from '../../language/index.ts';
import { recordLink, recordLinks, titleOf } from '../../needs/web/index.ts';
import { type AnyRecord, calledOf } from '../../records/index.ts';
import {
  type AccountabilityLines,
  type AccountabilityOfPriority,
  accountabilityOf,
  type OwnBodyLine,
} from '../accountability-lines.ts';
import { assuranceByLevel, assuranceLevels } from '../assurance-levels.ts';
import { approvalMessages } from '../messages.ts';
import { lifeView } from './life-view.ts';
import { nameOf, type OpenedPlan, type Surroundings } from './opened-plan.ts';
import { approvalPageMessages } from './page-messages.ts';

/** Who answers to whom: three levels of assurance, and four lines for every action. @source GOV-09, GOV-10 */
export function accountabilityPage(around: Surroundings): Handler {
  return lifeView(around, { part: 'work.accountability', words: 'accountability' }, (request, opened) => {
    const say = approvalPageMessages.in(request.language);
    const priorities = accountabilityOf(opened.records, opened.plan.code, request.services.today());
    return html`<p class="govuk-body-l">${say('accountability.lead')}</p>
${levels(request, opened)}
<h2 class="govuk-heading-m">${say('accountability.lines')}</h2>
${priorities.map((each) => ofPriority(request, each))}`;
  });
}

function levels(request: PageRequest, { records, plan }: OpenedPlan): Html {
  const { language } = request;
  const say = approvalPageMessages.in(language);
  const found = assuranceByLevel(records, plan.code);
  return dataTable({
    language,
    caption: say('accountability.levels'),
    columns: [{ text: say('accountability.level') }, { text: say('accountability.behind') }],
    rows: assuranceLevels.map((level) => [
      say(`accountability.level.${level}`),
      found[level].length === 0
        ? html`<strong class="ll-missing">${say('accountability.nothing')}</strong>`
        : html`<ul class="govuk-list govuk-list--spaced">${found[level].map((record) => html`<li>${sourceLink(request, record)}</li>`)}</ul>`,
    ]),
  });
}

/** An opinion is called by its assessor, everything else by its title. */
function sourceLink(request: PageRequest, record: AnyRecord): Html {
  if (record.kind !== opinionDefinition.kind) return recordLink(request, record);
  const { language, partnershipId } = request;
  const where = { partnership: partnershipId ?? '', kind: record.kind, code: record.code };
  const name = titleOf(calledOf(opinionDefinition, record), language);
  return html`<a class="govuk-link" href="${address('work.record', language, where)}">${record.code} ${name}</a>`;
}

/** The actions of one priority, folded: a plan has many. */
function ofPriority(request: PageRequest, { priority, actions }: AccountabilityOfPriority): Html {
  const { language } = request;
  const say = approvalPageMessages.in(language);
  const name = priority ? titleOf(priority.values.title, language) : say('accountability.no-priority');
  const caption = say('accountability.priority', { name, n: actions.length });
  return componentsIn(language).details({
    summaryText: caption,
    text: dataTable({
      language,
      caption,
      captionHidden: true,
      columns: [
        { text: say('accountability.action') },
        { text: say('accountability.own-body') },
        { text: say('accountability.partners') },
        { text: say('accountability.citizens') },
        { text: say('accountability.partnerships') },
      ],
      rows: actions.map((lines) => rowOf(request, lines)),
    }),
  });
}

function rowOf(request: PageRequest, lines: AccountabilityLines): readonly Html[] {
  const say = approvalPageMessages.in(request.language);
  const nothing = say('accountability.nothing');
  return [
    recordLink(request, lines.action),
    html`<ul class="govuk-list govuk-list--spaced">${lines.ownBodies.map((line) => html`<li>${ownBody(request, line)}</li>`)}</ul>`,
    html`${recordLinks(request, lines.promises, nothing)}`,
    html`${recordLinks(request, lines.published, nothing)}`,
    html`${recordLinks(request, lines.partnerships, nothing)}`,
  ];
}

function ownBody(
  request: PageRequest,
  { organisation, approval, isInOwnPlan, isOnlyProposed }: OwnBodyLine,
): Html {
  const { language } = request;
  const say = approvalPageMessages.in(language);
  const state = approval?.values.state ?? null;
  const decided =
    state === null
      ? say('accountability.no-decision')
      : approvalMessages.in(language)(`option.approval.state.${state}`);
  return html`${nameOf(request, organisation)}${isOnlyProposed && html`<br><strong class="ll-missing">${say('accountability.proposed')}</strong>`}<br>${decided}<br>${say(isInOwnPlan ? 'accountability.in-own-plan' : 'accountability.not-in-own-plan')}`;
}
