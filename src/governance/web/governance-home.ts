import type { Handler, PageRequest } from '../../access/web/index.ts';
import { page } from '../../access/web/index.ts';
import { componentsIn, type Html, html, nothing } from '../../design-system/index.ts';
import { loadAreaRegister } from '../../geography/store/index.ts';
import { sayDate } from '../../language/index.ts';
import { titleOf } from '../../needs/web/index.ts';
import { membersOn, partnershipDefinition } from '../../partnership/index.ts';
import { partnershipMessages } from '../../partnership/messages.ts';
import { agreementReviews } from '../agreement-review.ts';
import { barrierDefinition } from '../barrier.ts';
import { followUpDefinition } from '../follow-up.ts';
import { countUnanswered } from '../governance-statement.ts';
import { groupsOn } from '../group-members.ts';
import { overlapsAmong } from '../landscape.ts';
import { type Meeting, meetingDefinition } from '../meeting.ts';
import { meetingInFull } from '../meeting-in-full.ts';
import { bodiesFound } from '../required-bodies.ts';
import { postStandingsOn } from '../statutory-post.ts';
import { seatsWithGaps } from '../table-balance.ts';
import {
  type GovernanceView,
  governanceViews,
  hrefOf,
  lacking,
  nameOf,
  paragraphs,
} from './governance-frame.ts';
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
    unanswered: countUnanswered(records),
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
      ${await boardRecord(request, opened)}
      ${nextMeeting(request, opened)}
      <ul class="govuk-list govuk-list--spaced">${views.map((view) => viewLink(request, view, counts))}</ul>`;
    return page(title, main, { current: 'work.governance', width: 'two-thirds' });
  };
}

/** What the board is: its standing, area, members and groups, its terms of reference, and since when. @source GOV-01 */
async function boardRecord(request: PageRequest, { records, on }: OpenedGovernance): Promise<Html> {
  const board = records.one(partnershipDefinition, request.partnershipId);
  if (!board) return nothing;
  const { language } = request;
  const say = governancePageMessages.in(language);
  const word = partnershipMessages.in(language);
  const { status, areas, startsOn, endsOn, termsOfReference } = board.values;
  const day = (date: string | null) => (date === null ? say('none') : sayDate(date, language));
  const row = (text: string, value: Html | string) => ({ key: { text }, value: { text: value } });
  return componentsIn(language).summaryList({
    rows: [
      row(
        word('field.partnership.status'),
        status === null ? say('none') : word(`option.partnership.status.${status}`),
      ),
      row(word('field.partnership.areas'), (await areaNames(request, areas)).join(', ')),
      row(say('home.members'), String(membersOn(records, on).length)),
      row(say('home.groups'), String(groupsOn(records, on).length)),
      row(word('field.partnership.startsOn'), day(startsOn)),
      ...(endsOn === null ? [] : [row(word('field.partnership.endsOn'), day(endsOn))]),
      row(
        word('field.partnership.termsOfReference'),
        titleOf(termsOfReference, language) === ''
          ? lacking(say('home.noTerms'))
          : paragraphs(termsOfReference, request),
      ),
    ],
  });
}

/** What each area is called; its code where no look-up knows it. */
async function areaNames(
  { services, partnershipId, language }: PageRequest,
  codes: readonly string[],
): Promise<readonly string[]> {
  const register = await loadAreaRegister(services.db, partnershipId ?? '');
  return codes.map((code) => {
    const [area] = register.typesOf(code).flatMap((type) => register.find(code, type) ?? []);
    return area ? titleOf(area.name, language) : code;
  });
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
