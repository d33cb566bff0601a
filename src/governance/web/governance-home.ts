import type { Handler, PageRequest } from '../../access/web/index.ts';
import { page } from '../../access/web/index.ts';
import { type Html, html, nothing } from '../../design-system/index.ts';
import { sayDate } from '../../language/index.ts';
import { agreementReviews } from '../agreement-review.ts';
import { barrierDefinition } from '../barrier.ts';
import { followUpDefinition } from '../follow-up.ts';
import { governanceStatement } from '../governance-statement.ts';
import { groupsOn } from '../group-members.ts';
import { overlapsAmong } from '../landscape.ts';
import { type Meeting, meetingDefinition } from '../meeting.ts';
import { meetingInFull } from '../meeting-in-full.ts';
import { bodiesFound } from '../required-bodies.ts';
import { postStandingsOn } from '../statutory-post.ts';
import { seatsWithGaps } from '../table-balance.ts';
import { type GovernanceView, governanceViews, hrefOf, nameOf } from './governance-frame.ts';
import { meetingHref } from './meetings-page.ts';
import { type GovernanceSources, type OpenedGovernance, openGovernance } from './opened-governance.ts';
import { governancePageMessages } from './page-messages.ts';

/** How governance stands today, in counts, each on the page that shows it. */
function countsOf({ records, on, asked, requiredOn }: OpenedGovernance) {
  const meetings = records
    .all(meetingDefinition)
    .map((meeting) => meetingInFull(records, meeting, requiredOn));
  return {
    meetingFindings: meetings.filter(({ findings }) => findings.length > 0).length,
    lateFollowUps: records
      .all(followUpDefinition)
      .filter(({ values }) => values.doneOn === null && values.dueOn !== null && values.dueOn < on).length,
    vacantPosts: postStandingsOn(records, on).filter(({ seat }) => seat === null).length,
    seatsWithoutMandate: seatsWithGaps(records, on).filter(({ lacks }) => lacks.includes('mandate')).length,
    missingBodies: bodiesFound(records, asked).missing.length,
    overlaps: overlapsAmong(groupsOn(records, on)).length,
    openBarriers: records
      .all(barrierDefinition)
      .filter(({ values }) => values.state === 'open' || values.state === 'escalated').length,
    lateReviews: agreementReviews(records, on).filter(({ isLate }) => isLate).length,
    unanswered: Object.values(governanceStatement(records))
      .flat()
      .filter(({ answer }) => answer === null).length,
  };
}
type Count = keyof ReturnType<typeof countsOf>;

/** Which counts stand beside the link to each page. */
const shownWith: Readonly<Record<GovernanceView, readonly Count[]>> = {
  meetings: ['meetingFindings', 'lateFollowUps'],
  posts: ['vacantPosts', 'seatsWithoutMandate'],
  bodies: ['missingBodies'],
  landscape: ['overlaps'],
  registers: ['openBarriers', 'lateReviews'],
  statement: ['unanswered'],
};

/** Where governance begins: the next meeting, and what needs somebody, page by page. */
export function governanceHome(sources: GovernanceSources): Handler {
  return async (request) => {
    const opened = await openGovernance(request, sources);
    const say = governancePageMessages.in(request.language);
    const title = say('home.title');
    const counts = countsOf(opened);
    const views = Object.keys(governanceViews) as GovernanceView[];
    const main = html`<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body-l">${say('home.lead')}</p>
      ${nextMeeting(request, opened)}
      <ul class="govuk-list govuk-list--spaced">${views.map((view) => viewLink(request, view, counts))}</ul>`;
    return page(title, main, { current: 'work.plan', width: 'two-thirds' });
  };
}

function viewLink(request: PageRequest, view: GovernanceView, counts: ReturnType<typeof countsOf>): Html {
  const say = governancePageMessages.in(request.language);
  const found = shownWith[view].filter((count) => counts[count] > 0);
  return html`<li><a class="govuk-link govuk-!-font-weight-bold" href="${hrefOf(request, governanceViews[view])}">${say(`${view}.title`)}</a><br>${say(`${view}.about`)}${found.map((count) => html`<br><strong class="ll-missing">${say(`count.${count}`, { n: counts[count] })}</strong>`)}</li>`;
}

function nextMeeting(request: PageRequest, { records, on }: OpenedGovernance): Html {
  const say = governancePageMessages.in(request.language);
  const dayOf = ({ values }: Meeting) => values.heldOn ?? '';
  const next = records
    .all(meetingDefinition)
    .filter((meeting) => dayOf(meeting) >= on && meeting.values.state !== 'cancelled')
    .toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)))[0];
  if (!next) return nothing;
  return html`<p class="govuk-body">${say('home.next', { date: sayDate(dayOf(next), request.language) })} <a class="govuk-link" href="${meetingHref(request, next.code)}">${nameOf(next, request)}</a></p>`;
}
