import type { PageRequest } from '../../access/web/index.ts';
import { dataTable, type Html, html, stateTag } from '../../design-system/index.ts';
import { sayDate } from '../../language/index.ts';
import { recordLink, titleOf } from '../../needs/web/index.ts';
import {
  type Action,
  acceptedOwnership,
  actionDefinition,
  type Contribution,
  contributionDefinition,
  type DependencyStanding,
  dependenciesOf,
  isAgreedState,
  milestoneDefinition,
} from '../../plan/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { deliveryMessages } from '../messages.ts';
import { onOnePage, organisationName, unseenCount } from './delivery-frame.ts';

/** Every action: who leads and who has accepted it, who delivers a part and how that part goes, what comes next, and what it waits for. @source PLAN-07 */
export function drawActions(request: PageRequest, records: RecordSet, today: string): Html {
  const { language } = request;
  const say = deliveryMessages.in(language);
  const actions = records.all(actionDefinition);
  const { shown, paging } = onOnePage(request, actions);
  return html`${unseenCount(request, records, 'action')}${dataTable({
    language,
    caption: say('actions.caption', { n: actions.length }),
    columns: [
      { text: say('actions.action') },
      { text: say('actions.state') },
      { text: say('actions.lead') },
      { text: say('actions.deliverers') },
      { text: say('actions.milestone') },
      { text: say('actions.waits') },
    ],
    rows: shown.map((action) => [
      recordLink(request, action),
      action.values.state ? stateTag(action.values.state, say(`state.${action.values.state}`)) : say('none'),
      leadCell(request, records, action),
      deliverersCell(request, records, action),
      milestoneCell(request, records, action, today),
      waitsCell(request, dependenciesOf(records, { kind: 'action', code: action.code }, today)),
    ]),
    paging,
  })}`;
}

function leadCell(request: PageRequest, records: RecordSet, { code, values }: Action): Html {
  const say = deliveryMessages.in(request.language);
  const owner = acceptedOwnership(records, { kind: 'action', code });
  return html`${organisationName(request, records, values.lead)}<br>${say(owner ? 'actions.accepted' : 'actions.no-owner')}`;
}

/** Each body’s own part: what it agreed, and how that goes. */
function deliverersCell(request: PageRequest, records: RecordSet, { code }: Action): Html {
  const say = deliveryMessages.in(request.language);
  const parts = records.all(contributionDefinition).filter(({ values }) => values.action === code);
  if (parts.length === 0) return html`${say('actions.nobody')}`;
  return html`${parts.map((part, index) => html`${index > 0 && html`<br>`}${organisationName(request, records, part.values.organisation)}: ${partState(request, part)}`)}`;
}

function partState({ language }: PageRequest, { values }: Contribution): string {
  const say = deliveryMessages.in(language);
  if (!isAgreedState(values.state)) return say(`part.${values.state ?? 'proposed'}`);
  return values.deliveryState ? say(`state.${values.deliveryState}`) : say('part.agreed');
}

function milestoneCell(
  { language }: PageRequest,
  records: RecordSet,
  { code }: Action,
  today: string,
): Html | string {
  const say = deliveryMessages.in(language);
  const open = records
    .all(milestoneDefinition)
    .filter(({ values }) => values.action === code && values.metOn === null && values.dueOn !== null)
    .toSorted((a, b) => ((a.values.dueOn ?? '') < (b.values.dueOn ?? '') ? -1 : 1));
  const [next] = open;
  if (!next) return say('none');
  const { title, dueOn } = next.values;
  const isLate = dueOn !== null && dueOn < today;
  return html`${titleOf(title, language)}<br>${dueOn && sayDate(dueOn, language)}${isLate && html`<br>${stateTag('slipping', say('late'))}`}`;
}

/** What something waits for, with a mark where that is late. */
export function waitsCell(request: PageRequest, waits: readonly DependencyStanding[]): Html | string {
  const { language } = request;
  const say = deliveryMessages.in(language);
  if (waits.length === 0) return say('none');
  const lines = waits.map(
    ({ on, dependency, expectedOn, late, isDone }) =>
      html`${on ? recordLink(request, on) : titleOf(dependency.values.title, language)}${isDone && html`<br>${say('waits.done')}`}${expectedOn && !isDone && html`<br>${say('waits.expected', { date: sayDate(expectedOn, language) })}`}${late && html`<br>${stateTag('slipping', say(`waits.${late}`))}`}`,
  );
  const [only, ...others] = lines;
  if (only && others.length === 0) return only;
  return html`<ul class="govuk-list govuk-list--spaced">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}
