import type { PageRequest } from '../../access/web/index.ts';
import { dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { type AddressKind, sayDate } from '../../language/index.ts';
import { addLink, recordLink, recordLinks, titleOf } from '../../needs/web/index.ts';
import { isCurrent, isOpen, organisationDefinition, type Seat } from '../../partnership/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { agreementReviews } from '../agreement-review.ts';
import { type BarrierStanding, barrierStandings, seatOfGovernment } from '../barrier-standing.ts';
import { type Difference, departsWithoutReason, differenceDefinition } from '../difference.ts';
import { interestDefinition } from '../interest.ts';
import { governanceMessages } from '../messages.ts';
import { type DrawView, lacking, nameOf, seatLink } from './governance-frame.ts';
import { governancePageMessages } from './page-messages.ts';

/** Interests, barriers, differences and agreements: what is kept so that partners can trust one another. */
export const drawRegisters: DrawView = (request, { records, on }) =>
  html`${interests(request, records, on)}${barriers(request, records, on)}${differences(request, records)}${agreements(request, records, on)}${mandates(request, records, on)}`;

interface Register {
  readonly kind: AddressKind;
  readonly name: 'interests' | 'barriers' | 'differences' | 'agreements';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (Html | string)[])[];
}

function register(request: PageRequest, { kind, name, columns, rows }: Register): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  const add = addLink(request, kind, say(`registers.${name}.add`));
  if (rows.length === 0) {
    return html`<h2 class="govuk-heading-m">${say(`registers.${name}`)}</h2><p class="govuk-body">${say(`registers.${name}.none`)}</p>${add}`;
  }
  return html`${dataTable({ language, caption: say(`registers.${name}`), columns: columns.map((text) => ({ text })), rows })}${add}`;
}

function dateOr(request: PageRequest, date: string | null): string {
  return date === null
    ? governancePageMessages.in(request.language)('none')
    : sayDate(date, request.language);
}

function bodyName(request: PageRequest, records: RecordSet, code: string | null): string {
  return code === null
    ? governancePageMessages.in(request.language)('none')
    : nameOf(records.find('organisation', code), request);
}

function interests(request: PageRequest, records: RecordSet, on: string): Html {
  const word = governanceMessages.in(request.language);
  const say = governancePageMessages.in(request.language);
  return register(request, {
    kind: 'interest',
    name: 'interests',
    columns: [
      say('meeting.interest'),
      say('posts.organisation'),
      word('field.interest.nature'),
      say('registers.concerns'),
      word('field.interest.declaredOn'),
      say('registers.standing'),
    ],
    rows: records.all(interestDefinition).map((interest) => {
      const { organisation, nature, actions, allCommissioning, declaredOn, endsOn } = interest.values;
      return [
        recordLink(request, interest),
        bodyName(request, records, organisation),
        nature === null ? say('none') : word(`option.interest.nature.${nature}`),
        allCommissioning
          ? say('registers.allCommissioning')
          : recordLinks(
              request,
              actions.flatMap((code) => records.find('action', code) ?? []),
              say('none'),
            ),
        dateOr(request, declaredOn),
        isCurrent({ startsOn: declaredOn, endsOn }, on) ? say('registers.current') : say('registers.ended'),
      ];
    }),
  });
}

function barriers(request: PageRequest, records: RecordSet, on: string): Html {
  const word = governanceMessages.in(request.language);
  const say = governancePageMessages.in(request.language);
  const government = seatOfGovernment(records, on);
  return register(request, {
    kind: 'barrier',
    name: 'barriers',
    columns: [
      say('registers.barrier'),
      say('registers.raisedBy'),
      say('registers.remover'),
      word('field.barrier.level'),
      say('registers.done'),
      say('registers.standing'),
    ],
    rows: barrierStandings(records).map(({ barrier, lacks }) => {
      const { organisation, service, remover, level, action, outcome, state, raisedOn } = barrier.values;
      return [
        html`${recordLink(request, barrier)}<br>${lacks.includes('service') ? lacking(say('registers.noService')) : titleOf(service, request.language)}`,
        html`${bodyName(request, records, organisation)}<br>${dateOr(request, raisedOn)}`,
        lacks.includes('remover') ? lacking(say('registers.noRemover')) : bodyName(request, records, remover),
        html`${level === null ? say('none') : word(`option.barrier.level.${level}`)}${escalation(request, { barrier, lacks }, government)}`,
        titleOf(outcome, request.language) ||
          titleOf(action, request.language) ||
          lacking(say('registers.nothingDone')),
        state === null ? say('none') : word(`option.barrier.state.${state}`),
      ];
    }),
  });
}

/** When it was taken further; a national barrier that was not goes to the Welsh Government’s member. */
function escalation(
  request: PageRequest,
  { barrier, lacks }: BarrierStanding,
  government: Seat | null,
): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  const { escalatedOn } = barrier.values;
  if (escalatedOn !== null)
    return html`<br>${say('registers.escalated', { date: sayDate(escalatedOn, language) })}`;
  if (!lacks.includes('escalation')) return nothing;
  return html`<br>${lacking(say('registers.notEscalated'))}${government && html`<br>${seatLink(request, government)}`}`;
}

function differences(request: PageRequest, records: RecordSet): Html {
  const word = governanceMessages.in(request.language);
  const say = governancePageMessages.in(request.language);
  return register(request, {
    kind: 'difference',
    name: 'differences',
    columns: [
      say('registers.difference'),
      say('registers.between'),
      say('registers.raised'),
      say('registers.standing'),
      say('registers.majority'),
      say('registers.resolution'),
    ],
    rows: records.all(differenceDefinition).map((difference) => {
      const { organisations, communities, raisedOn, stage, resolution } = difference.values;
      const sides = organisations.map((code) => bodyName(request, records, code));
      const places = titleOf(communities, request.language);
      return [
        recordLink(request, difference),
        [...sides, ...(places === '' ? [] : [places])].join(', '),
        dateOr(request, raisedOn),
        stage === null ? say('none') : word(`option.difference.stage.${stage}`),
        departure(request, records, difference),
        titleOf(resolution, request.language) || lacking(say('registers.notResolved')),
      ];
    }),
  });
}

/** Why the plan departs from what most people said, and the evidence behind it. @source PLAN-28 */
function departure(request: PageRequest, records: RecordSet, difference: Difference): Html {
  const say = governancePageMessages.in(request.language);
  const { departsFromMajority, reason, evidence } = difference.values;
  if (!departsFromMajority) return html`${say('registers.majority.no')}`;
  const rests = evidence.flatMap((code) => records.find('evidence-item', code) ?? []);
  return html`${departsWithoutReason(difference) ? lacking(say('registers.majority.no-reason')) : titleOf(reason, request.language)}${rests.map((each) => html`<br>${recordLink(request, each)}`)}`;
}

function agreements(request: PageRequest, records: RecordSet, on: string): Html {
  const word = governanceMessages.in(request.language);
  const say = governancePageMessages.in(request.language);
  return register(request, {
    kind: 'agreement',
    name: 'agreements',
    columns: [
      say('registers.agreement'),
      word('field.agreement.kind'),
      word('field.agreement.agreedOn'),
      say('registers.review'),
      word('field.agreement.seat'),
      word('field.agreement.group'),
    ],
    rows: agreementReviews(records, on).map(({ agreement, dueOn, isLate, responsible }) => {
      const { kind, agreedOn, group } = agreement.values;
      const due = dueOn === null ? say('registers.noReview') : sayDate(dueOn, request.language);
      const monitor = records.find('group', group ?? '');
      return [
        recordLink(request, agreement),
        kind === null ? say('none') : word(`option.agreement.kind.${kind}`),
        dateOr(request, agreedOn),
        isLate ? html`${due}<br>${lacking(say('meetings.late'))}` : due,
        responsible ? seatLink(request, responsible) : say('none'),
        monitor ? recordLink(request, monitor) : say('none'),
      ];
    }),
  });
}

/** Organisations that speak for others, and on what mandate. @source GOV-34; 004 5.24 */
function mandates(request: PageRequest, records: RecordSet, on: string): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  const speaking = records
    .all(organisationDefinition)
    .filter((body) => isOpen(body, on))
    .filter(
      ({ values }) => values.kind === 'voluntary-council' || values.speaksFor.cy + values.speaksFor.en !== '',
    );
  if (speaking.length === 0) return nothing;
  return dataTable({
    language,
    caption: say('registers.mandates'),
    columns: [{ text: say('posts.organisation') }, { text: say('registers.mandate') }],
    rows: speaking.map((body) => [
      recordLink(request, body),
      titleOf(body.values.speaksFor, language) || lacking(say('registers.noMandate')),
    ]),
  });
}
