import type { Handler, PageRequest } from '../../access/web/index.ts';
import { dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { type GovernanceSources, readAskedBodies } from '../../governance/store/index.ts';
import { sayDate } from '../../language/index.ts';
import { addLink, recordLink, recordLinks, titleOf } from '../../needs/web/index.ts';
import { safeguardingCriteriaTable } from '../../performance/web/index.ts';
import { principlesMessages } from '../messages.ts';
import {
  type BodyArrangements,
  everywhere,
  type SafeguardingStanding,
  safeguardingStanding,
} from '../safeguarding/safeguarding-standing.ts';
import { principlesPageMessages } from './page-messages.ts';
import { lacking, linksOr, type OpenedPrinciple, principlePage } from './principles-frame.ts';

/**
 * Safeguarding: the board with its seat, its plan and its criteria, what each body that section 28 binds has arranged, and
 * substance misuse.
 *
 * @source SAFE-01, SAFE-02, SAFE-03; DUTY-63; PERF-19
 */
export function safeguardingPage(sources: GovernanceSources): Handler {
  return principlePage(sources.planOf, 'safeguarding', async (request, opened) => {
    const standing = safeguardingStanding(opened.records, {
      plan: opened.plan,
      today: opened.today,
      rowsOfBoard: await rowsOfBoard(request, opened, sources),
    });
    return html`${drawSafeguarding(request, standing)}${await safeguardingCriteriaTable(request)}`;
  });
}

/** The body of the page. */
export function drawSafeguarding(request: PageRequest, standing: SafeguardingStanding): Html {
  return html`${board(request, standing)}${bound(request, standing)}${misuse(request, standing)}`;
}

/** The rows by which the rulebook of the plan asks a safeguarding board. */
async function rowsOfBoard(
  { services, partnershipId }: PageRequest,
  { records, today }: OpenedPrinciple,
  sources: GovernanceSources,
): Promise<readonly string[]> {
  const { db, rulebooksFolder } = services;
  const { askedOn } = await readAskedBodies(
    { db, partnership: partnershipId ?? '', records, rulebooksFolder },
    sources,
  );
  return askedOn(today)
    .bodies.filter(({ remits }) => remits.includes('safeguarding'))
    .map(({ requirement }) => requirement);
}

function board(request: PageRequest, { boards, plans, asked, criteria }: SafeguardingStanding): Html {
  const { language } = request;
  const say = principlesPageMessages.in(language);
  return html`${dataTable({
    language,
    caption: say('safeguarding.board'),
    columns: [{ text: say('safeguarding.asked') }, { text: say('safeguarding.onRecord') }],
    rows: [
      [
        say('safeguarding.boards'),
        linksOr(
          request,
          boards.map((each) => each.board),
          say('safeguarding.noBoard'),
        ),
      ],
      [
        say('safeguarding.seat'),
        linksOr(
          request,
          boards.flatMap(({ seatedOn }) => seatedOn ?? []),
          say('safeguarding.noSeat'),
        ),
      ],
      [
        say('safeguarding.plan'),
        plans.length === 0
          ? lacking(say('safeguarding.noPlan'))
          : html`${plans.map(({ record, linkedTo }) => html`<div class="govuk-!-margin-bottom-2">${recordLink(request, record)}</div>${linksOr(request, linkedTo, say('safeguarding.noLink'))}`)}`,
      ],
      [
        say('safeguarding.consulted'),
        asked.length === 0
          ? lacking(say('safeguarding.notAsked'))
          : html`${asked.map((each) => html`<div class="govuk-!-margin-bottom-2">${recordLink(request, each)}${each.values.invitedOn !== null && html`<br>${sayDate(each.values.invitedOn, language)}`}</div>`)}`,
      ],
      [
        say('safeguarding.criteria'),
        criteria.length === 0 ? lacking(say('safeguarding.noCriteria')) : recordLinks(request, criteria, ''),
      ],
    ],
  })}${addLink(request, 'linked-framework', say('safeguarding.addPlan'))}`;
}

function bound(request: PageRequest, { bound: all }: SafeguardingStanding): Html {
  const { language } = request;
  const say = principlesPageMessages.in(language);
  const named = principlesMessages.in(language);
  const rows = all
    .filter(({ letter, bodies }) => bodies.length > 0 || everywhere.includes(letter))
    .flatMap(({ letter, bodies }) => {
      const name = named(`option.safeguarding-arrangement.boundAs.${letter}`);
      if (bodies.length === 0) return [[name, lacking(say('safeguarding.nobody')), '', '', '']];
      return bodies.map((body) => [name, ...arrangementCells(request, body)]);
    });
  return html`${dataTable({
    language,
    caption: say('safeguarding.bound'),
    columns: [
      { text: say('safeguarding.boundAs') },
      { text: say('safeguarding.body') },
      { text: named('field.safeguarding-arrangement.functions') },
      { text: named('field.safeguarding-arrangement.contracted') },
      { text: named('field.safeguarding-arrangement.reviewedOn') },
    ],
    rows,
  })}${addLink(request, 'safeguarding-arrangement', say('safeguarding.addArrangement'))}`;
}

function arrangementCells(
  request: PageRequest,
  { organisation, arrangements }: BodyArrangements,
): readonly Html[] {
  const { language } = request;
  const say = principlesPageMessages.in(language);
  const who = recordLink(request, organisation);
  if (arrangements.length === 0) return [who, lacking(say('safeguarding.noArrangement')), nothing, nothing];
  return [
    who,
    html`${arrangements.map((each) => html`<div class="govuk-!-margin-bottom-2">${recordLink(request, each)}<br>${titleOf(each.values.functions, language)}</div>`)}`,
    html`${arrangements.map(({ values }) => html`<div class="govuk-!-margin-bottom-2">${titleOf(values.contracted, language) || lacking(say('safeguarding.nothingContracted'))}</div>`)}`,
    html`${arrangements.map(({ values }) => html`<div class="govuk-!-margin-bottom-2">${values.reviewedOn === null ? lacking(say('safeguarding.notReviewed')) : sayDate(values.reviewedOn, language)}</div>`)}`,
  ];
}

function misuse(request: PageRequest, { substanceMisuse: found }: SafeguardingStanding): Html {
  const { language } = request;
  const say = principlesPageMessages.in(language);
  return dataTable({
    language,
    caption: say('safeguarding.misuse'),
    columns: [{ text: say('safeguarding.asked') }, { text: say('safeguarding.onRecord') }],
    rows: [
      [say('safeguarding.misuseNeeds'), linksOr(request, found.parts, say('safeguarding.noPart'))],
      [say('safeguarding.misuseGroups'), linksOr(request, found.groups, say('safeguarding.noGroup'))],
      [
        say('safeguarding.planningBoard'),
        linksOr(request, found.planningBoards, say('safeguarding.noPlanningBoard')),
      ],
      [
        say('safeguarding.forChildren'),
        html`${found.forChildren.map((each) => html`<div class="govuk-!-margin-bottom-2">${recordLink(request, each)}<br>${titleOf(each.values.parentalMisuse, language)}</div>`)}`,
      ],
      [
        say('safeguarding.silent'),
        found.silent.length === 0 ? say('safeguarding.noneSilent') : recordLinks(request, found.silent, ''),
      ],
    ],
  });
}
