import type { Handler, PageRequest } from '../../access/web/index.ts';
import { type Html, html, nothing } from '../../design-system/index.ts';
import { sayDate } from '../../language/index.ts';
import { recordLink } from '../../needs/web/index.ts';
import { inspectionFindingDefinition } from '../inspection-finding.ts';
import { isUnlooked, programmeCoverage } from '../programme-coverage.ts';
import { programmeItemDefinition } from '../programme-item.ts';
import { recommendationStandings } from '../recommendation-standing.ts';
import { scrutinyQuestionDefinition } from '../scrutiny-question.ts';
import { scrutinyReviewDefinition } from '../scrutiny-review.ts';
import { scrutinyPageMessages } from './page-messages.ts';
import {
  hrefOf,
  inScrutiny,
  lacking,
  type OpenedScrutiny,
  openScrutiny,
  type ScrutinySources,
  type ScrutinyView,
  scrutinyViews,
} from './scrutiny-frame.ts';

/** What needs somebody, in counts. */
function countsOf({ records, on, plan }: OpenedScrutiny) {
  const standings = recommendationStandings(records, on);
  const responses = standings.flatMap((each) => each.responses);
  const coverage = programmeCoverage(records, plan);
  return {
    unlooked: [...coverage.priorities, ...coverage.outcomes].filter(isUnlooked).length,
    open: records
      .all(scrutinyReviewDefinition)
      .filter(({ values }) => values.state === 'gathering' || values.state === 'writing').length,
    overdue: responses.filter(({ isOverdue }) => isOverdue).length,
    incomplete: responses.filter(({ lacks }) => lacks.length > 0).length,
    late: responses.filter(({ isActionLate }) => isActionLate).length,
    lookAgain: standings.filter(({ isToBeLookedAt }) => isToBeLookedAt).length,
    unanswered: records.all(scrutinyQuestionDefinition).filter(({ values }) => values.answeredOn === null)
      .length,
    lateFindings: records
      .all(inspectionFindingDefinition)
      .filter(({ values }) => values.closedOn === null && values.dueOn !== null && values.dueOn < on).length,
  };
}
type Count = keyof ReturnType<typeof countsOf>;

/** Which counts stand beside the link to each page. */
const shownWith: Readonly<Record<ScrutinyView, readonly Count[]>> = {
  programme: ['unlooked'],
  reviews: ['open'],
  recommendations: ['overdue', 'incomplete', 'late', 'lookAgain'],
  promises: [],
  hearings: [],
  questions: ['unanswered'],
  findings: ['lateFindings'],
  evaluation: [],
};

/** Where scrutiny begins: what was asked, what came, and what nobody looks at. @source PAGES, scrutiny workspace */
export function scrutinyHome(sources: ScrutinySources): Handler {
  return async (request) => {
    const opened = await openScrutiny(request, sources);
    const say = scrutinyPageMessages.in(request.language);
    const counts = countsOf(opened);
    const views = Object.keys(scrutinyViews) as ScrutinyView[];
    const title = say('home.title');
    const main = html`<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body-l">${say('home.lead')}</p>
${nextItem(request, opened)}
<ul class="govuk-list govuk-list--spaced">${views.map((view) => viewLink(request, view, counts))}</ul>
<p class="govuk-body"><a class="govuk-link" href="${hrefOf(request, 'public.scrutiny')}">${say('home.public')}</a></p>`;
    return inScrutiny(request, title, main, { width: 'two-thirds', isHome: true });
  };
}

function viewLink(request: PageRequest, view: ScrutinyView, counts: ReturnType<typeof countsOf>): Html {
  const say = scrutinyPageMessages.in(request.language);
  const found = shownWith[view].filter((count) => counts[count] > 0);
  return html`<li><a class="govuk-link govuk-!-font-weight-bold" href="${hrefOf(request, scrutinyViews[view])}">${say(`${view}.short`)}</a><br>${say(`${view}.title`)}${found.map((count) => html`<br>${lacking(say(`count.${count}`, { n: counts[count] }))}`)}</li>`;
}

function nextItem(request: PageRequest, { records, on }: OpenedScrutiny): Html {
  const say = scrutinyPageMessages.in(request.language);
  const next = records
    .all(programmeItemDefinition)
    .filter(({ values }) => values.state === 'planned' && (values.plannedFor ?? '') >= on)
    .toSorted((a, b) => (a.values.plannedFor ?? '').localeCompare(b.values.plannedFor ?? ''))[0];
  if (!next) return nothing;
  return html`<p class="govuk-body">${say('home.next', { date: sayDate(next.values.plannedFor ?? '', request.language) })} ${recordLink(request, next)}</p>`;
}
