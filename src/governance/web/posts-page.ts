import type { PageRequest } from '../../access/web/index.ts';
import { addTo, calendarDate } from '../../calendar/index.ts';
import { dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { sayDate, sayMoney, sayPartOfWhole } from '../../language/index.ts';
import { addLink, recordLink, titleOf } from '../../needs/web/index.ts';
import { type VoidSeat, voidSeatsOn } from '../../partnership/index.ts';
import { partnershipMessages } from '../../partnership/messages.ts';
import {
  attendanceOfOrganisations,
  attendanceOfSeats,
  boardMeetingsHeld,
  type SeatAttendance,
} from '../attendance.ts';
import { type BeyondMandate, beyondMandateOn } from '../beyond-mandate.ts';
import { governanceMessages } from '../messages.ts';
import {
  type PostStanding,
  type PostTaskStanding,
  postStandingsOn,
  type RepresentativeStanding,
  representativesOn,
} from '../statutory-post.ts';
import { balanceOn, coreSeatsOn, type SeatOnBoard, seatsWithGaps } from '../table-balance.ts';
import { type DrawView, foldedTable, lacking, seatLink } from './governance-frame.ts';
import { governancePageMessages } from './page-messages.ts';

/** Who sits at the table, in which post, with what mandate; which posts are vacant, and whether one side rules. */
export const drawPosts: DrawView = (request, { records, on }) => {
  const meetings = boardMeetingsHeld(records, addTo(calendarDate(on), { years: -1 }), on);
  const bySeat = new Map(attendanceOfSeats(records, meetings).map((each) => [each.seat.code, each]));
  return html`${leadPosts(request, postStandingsOn(records, on))}
    ${representatives(request, representativesOn(records, on))}
    ${coreSeats(request, { records, on })}
    ${balance(request, { records, on })}
    ${voidSeats(request, voidSeatsOn(records, on))}
    ${seatTable(request, seatsWithGaps(records, on), bySeat)}
    ${beyondMandates(request, beyondMandateOn(records, on))}
    ${organisationTable(request, attendanceOfOrganisations(records, meetings))}`;
};

type Opened = Pick<Parameters<DrawView>[1], 'records' | 'on'>;

function leadPosts(request: PageRequest, posts: readonly PostStanding[]): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  const post = partnershipMessages.in(language);
  return html`${dataTable({
    language,
    caption: say('posts.statutory'),
    columns: [
      { text: say('posts.post') },
      { text: say('posts.organisation') },
      { text: say('posts.holder') },
      { text: say('posts.conditions') },
      { text: say('posts.tasks') },
    ],
    rows: posts.map((each) => [
      post(`option.seat.statutoryPost.${each.post}`),
      recordLink(request, each.organisation),
      holderCell(request, each),
      conditionsCell(request, each),
      each.seat || each.before ? tasksCell(request, each.tasks) : say('none'),
    ]),
  })}${addLink(request, 'post-task', say('posts.addTask'))}`;
}

function holderCell(request: PageRequest, { seat, before, isOverallLead }: PostStanding): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  if (seat) {
    const overall = partnershipMessages.in(language)(
      'option.seat.standing.overall-responsibility-for-children',
    );
    return html`${seatLink(request, seat)}${isOverallLead && html`<br>${overall}`}`;
  }
  const endsOn = before?.values.endsOn ?? null;
  return html`${lacking(say('posts.vacant'))}${endsOn !== null && html`<br>${say('posts.vacantSince', { date: sayDate(endsOn, language) })}`}${before && html`<br>${seatLink(request, before)}`}`;
}

function conditionsCell(request: PageRequest, { seat, conditions, clashes, combined }: PostStanding): Html {
  const say = governancePageMessages.in(request.language);
  const word = partnershipMessages.in(request.language);
  if (!seat) return html`${say('none')}`;
  const met = conditions.filter(({ state }) => state === 'met');
  const others = conditions.filter(({ state }) => state !== 'met');
  return html`${met.length > 0 && say('posts.conditionsMet', { n: met.length, all: conditions.length })}<ul class="govuk-list">${others.map(
    ({ condition, state }) =>
      html`<li>${word(`option.seat.standing.${condition}`)}: ${lacking(say(`posts.condition.${state}`))}</li>`,
  )}${clashes.map((each) => html`<li>${lacking(say('posts.clash', { standing: word(`option.seat.standing.${each}`) }))}</li>`)}${combined.map((other) => html`<li>${lacking(say('posts.combined'))} ${seatLink(request, other)}</li>`)}</ul>`;
}

/** Everyone else at the table: partnership is theirs to promote, too, and joint decisions theirs to explain. */
function representatives(request: PageRequest, standings: readonly RepresentativeStanding[]): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  return foldedTable({
    language,
    caption: say('posts.representatives', { n: standings.length }),
    columns: [{ text: say('posts.seat') }, { text: say('posts.tasks') }],
    rows: standings.map(({ seat, tasks }) => [seatLink(request, seat), tasksCell(request, tasks)]),
  });
}

function tasksCell(request: PageRequest, tasks: readonly PostTaskStanding[]): Html {
  const say = governancePageMessages.in(request.language);
  const word = governanceMessages.in(request.language);
  const late = tasks.filter(({ isLate }) => isLate);
  const done = say('posts.tasksDone', { n: tasks.length - late.length, all: tasks.length });
  if (late.length === 0) return html`${done}`;
  return html`${done}<details class="govuk-details govuk-!-margin-bottom-0 govuk-!-margin-top-1 govuk-!-font-size-16"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${say('posts.tasksLate', { n: late.length })}</span></summary><div class="govuk-details__text"><ul class="govuk-list govuk-!-font-size-16">${late.map(
    ({ task, latest }) =>
      html`<li>${word(`option.post-task.task.${task}`)}: ${latest?.values.dueOn ? say('posts.taskDue', { date: sayDate(latest.values.dueOn, request.language) }) : say('posts.taskNever')}</li>`,
  )}</ul></div></details>`;
}

function coreSeats(request: PageRequest, { records, on }: Opened): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  return dataTable({
    language,
    caption: say('posts.core'),
    columns: [{ text: say('posts.coreSeat') }, { text: say('posts.filledBy') }],
    rows: coreSeatsOn(records, on).map(({ core, seats }) => [
      say(`posts.core.${core}`),
      seats.length === 0
        ? lacking(say('posts.nobody'))
        : html`<ul class="govuk-list govuk-list--spaced">${seats.map((seat) => html`<li>${seatLink(request, seat)}</li>`)}</ul>`,
    ]),
  });
}

function balance(request: PageRequest, { records, on }: Opened): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  return html`${dataTable({
    language,
    caption: say('posts.balance'),
    columns: [
      { text: say('posts.balanceOf') },
      { text: say('posts.authority') },
      { text: say('posts.majority') },
    ],
    rows: balanceOn(records, on).map(({ of, held, all, isMajority }) => [
      say(`posts.balance.${of}`),
      sayPartOfWhole(held, all, language),
      isMajority ? lacking(say('posts.majority.yes')) : say('posts.majority.no'),
    ]),
  })}<p class="govuk-body">${say('posts.balance.rule')}</p>`;
}

/** Seats that nobody ended though their organisation has closed: they give no say. @source LAW-04 */
function voidSeats(request: PageRequest, seats: readonly VoidSeat[]): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  if (seats.length === 0) return nothing;
  return dataTable({
    language,
    caption: say('posts.void'),
    columns: [
      { text: say('posts.seat') },
      { text: say('posts.organisation') },
      { text: say('bodies.standsIn') },
    ],
    rows: seats.map(({ seat, organisation, standsIn }) => [
      seatLink(request, seat),
      html`${recordLink(request, organisation)}${organisation.values.closedOn && html`<br>${lacking(say('bodies.closed', { date: sayDate(organisation.values.closedOn, language) }))}`}`,
      standsIn ? recordLink(request, standsIn) : say('none'),
    ]),
  });
}

function seatTable(
  request: PageRequest,
  seats: readonly SeatOnBoard[],
  attendance: ReadonlyMap<string, SeatAttendance>,
): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  const word = partnershipMessages.in(language);
  return html`${foldedTable({
    language,
    caption: say('posts.seats'),
    columns: [
      { text: say('posts.seat') },
      { text: say('posts.organisation') },
      { text: say('posts.seniority') },
      { text: say('posts.mandate') },
      { text: say('posts.deputy') },
      { text: say('posts.attendance') },
    ],
    rows: seats.map(({ seat, organisation, lacks }) => {
      const { seniority, role, deputyPost, endsOn } = seat.values;
      const there = attendance.get(seat.code);
      return [
        html`${seatLink(request, seat)}${role && html`<br>${word(`option.seat.role.${role}`)}`}${endsOn && html`<br>${say('posts.until', { date: sayDate(endsOn, language) })}`}${lacks.includes('holder') && html`<br>${lacking(say('posts.noHolder'))}`}`,
        organisation ? recordLink(request, organisation) : lacking(say('none')),
        seniority === null ? lacking(say('posts.notSaid')) : word(`option.seat.seniority.${seniority}`),
        mandateCell(request, seat, lacks),
        titleOf(deputyPost, language) || lacking(say('posts.noDeputy')),
        there
          ? html`${sayPartOfWhole(there.there, there.asked, language)}${there.byDeputy > 0 && html`<br>${say('posts.byDeputy', { n: there.byDeputy })}`}`
          : say('none'),
      ];
    }),
  })}${addLink(request, 'seat', say('posts.addSeat'))}`;
}

/** What the plan counts on that nobody at the table may commit, and that its organisation has not consented to. */
function beyondMandates(request: PageRequest, found: readonly BeyondMandate[]): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  if (found.length === 0) return nothing;
  return dataTable({
    language,
    caption: say('posts.beyond', { n: found.length }),
    columns: [
      { text: say('posts.organisation') },
      { text: say('posts.beyond.action') },
      { text: say('posts.beyond.year') },
      { text: say('posts.beyond.money'), numeric: true },
      { text: say('posts.beyond.mandate'), numeric: true },
    ],
    rows: found.map(({ organisation, action, financialYear, pence, mandatePence }) => [
      recordLink(request, organisation),
      recordLink(request, action),
      financialYear,
      sayMoney(pence),
      sayMoney(mandatePence),
    ]),
  });
}

function mandateCell(
  request: PageRequest,
  { values }: SeatOnBoard['seat'],
  lacks: SeatOnBoard['lacks'],
): Html {
  const say = governancePageMessages.in(request.language);
  if (lacks.includes('mandate')) return lacking(say('posts.noMandate'));
  return html`${titleOf(values.mandate, request.language)}${values.mandatePence !== null && html`<br>${say('posts.upTo', { sum: sayMoney(values.mandatePence) })}`}`;
}

function organisationTable(
  request: PageRequest,
  attendance: ReturnType<typeof attendanceOfOrganisations>,
): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  return foldedTable({
    language,
    caption: say('posts.attended'),
    columns: [
      { text: say('posts.organisation') },
      { text: say('posts.there'), numeric: true },
      { text: say('posts.apologies'), numeric: true },
    ],
    rows: attendance.map(({ organisation, there, asked, apologies }) => [
      recordLink(request, organisation),
      sayPartOfWhole(there, asked, language),
      String(apologies),
    ]),
  });
}
