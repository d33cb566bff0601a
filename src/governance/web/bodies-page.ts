import type { PageRequest } from '../../access/web/index.ts';
import { componentsIn, dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { type Area, neighboursToConsult } from '../../geography/index.ts';
import { loadAreaRegister, neighboursOfArea } from '../../geography/store/index.ts';
import { address, sayDate } from '../../language/index.ts';
import { addLink, recordLink, titleOf } from '../../needs/web/index.ts';
import { partnershipDefinition } from '../../partnership/index.ts';
import { type BodiesFound, type BodyPart, bodiesFound, type RequiredBody } from '../required-bodies.ts';
import { drawEngagement } from './engagement-tables.ts';
import { type DrawView, foldedTable, lacking } from './governance-frame.ts';
import { invitationCell, invitedCounts } from './invitation-cell.ts';
import type { OpenedGovernance } from './opened-governance.ts';
import { governancePageMessages } from './page-messages.ts';

const atTheTable: readonly BodyPart[] = ['partner', 'co-operating'];

/**
 * Who must be at the table and who must be asked: each body once with every legal reason, and who is missing from the
 * records.
 *
 * @source CONS-02, CONS-03; DUTY-06; LAW-04
 */
export const drawBodies: DrawView = async (request, opened) => {
  const say = governancePageMessages.in(request.language);
  if (opened.asked.bodies.length === 0)
    return html`<p class="govuk-body">${say('bodies.noLists')}</p>${drawEngagement(request, opened)}`;
  const found = bodiesFound(opened.records, opened.asked);
  return html`${invitedCounts(request, opened, found)}${missing(request, opened, found)}${organisations(request, opened, found)}${groups(request, opened, found)}${await toBeFound(request, opened, found)}${drawEngagement(request, opened)}`;
};

/** Reasons beyond which the list is folded: a council has some thirty. */
const mostReasonsOpen = 3;

/** Each legal reason, as a link to the row of the rulebook that has its wording and source; many are folded. */
function reasons(request: PageRequest, { rulebook }: OpenedGovernance, all: readonly RequiredBody[]): Html {
  const { language, partnershipId } = request;
  if (!rulebook || all.length === 0) return nothing;
  const items = all.map(({ requirement }) => {
    const row = rulebook.requirements.find(({ id }) => id === requirement);
    const family = rulebook.families.find(({ id }) => id === row?.family)?.name[language] ?? requirement;
    const href = address('work.requirement', language, {
      partnership: partnershipId ?? '',
      rulebook: rulebook.id,
      requirement,
    });
    return html`<li><a class="govuk-link" href="${href}">${family}${row?.letter && html` ${row.letter}`}</a></li>`;
  });
  const list = html`<ul class="govuk-list govuk-list--spaced">${items}</ul>`;
  if (items.length <= mostReasonsOpen) return list;
  return componentsIn(language).details({
    summaryText: governancePageMessages.in(language)('bodies.reasons', { n: items.length }),
    text: list,
    classes: 'govuk-!-margin-bottom-2',
  });
}

function missing(request: PageRequest, opened: OpenedGovernance, found: BodiesFound): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  if (found.missing.length === 0) return html`<p class="govuk-body">${say('bodies.nobodyMissing')}</p>`;
  return html`${dataTable({
    language,
    caption: say('bodies.missing', { n: found.missing.length }),
    columns: [
      { text: say('bodies.who') },
      { text: say('bodies.asks') },
      { text: say('bodies.before') },
      { text: say('bodies.invited') },
    ],
    rows: found.missing.map(({ reasons: all, closed }) => [
      lacking(all[0].name[language]),
      reasons(request, opened, all),
      closed.length === 0
        ? say('none')
        : html`${closed.map(({ organisation, by }) => html`<p class="govuk-body">${recordLink(request, organisation)}<br>${organisation.values.closedOn && say('bodies.closed', { date: sayDate(organisation.values.closedOn, language) })}${by && html`<br>${say('bodies.standsIn')} ${recordLink(request, by)}`}</p>`)}`,
      invitationCell(request, opened, { organisation: null, reasons: all, name: all[0].name }),
    ]),
  })}${addLink(request, 'organisation', say('bodies.add'))}`;
}

function organisations(request: PageRequest, opened: OpenedGovernance, found: BodiesFound): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  return foldedTable({
    language,
    caption: say('bodies.organisations', { n: found.organisations.length }),
    columns: [
      { text: say('posts.organisation') },
      { text: say('bodies.takesPart') },
      { text: say('bodies.asked') },
      { text: say('bodies.seat') },
      { text: say('bodies.invited') },
    ],
    rows: found.organisations.map(({ organisation, reasons: all, isSeated, mayNotServe }) => {
      const table = all.filter(({ part }) => atTheTable.includes(part));
      return [
        html`${recordLink(request, organisation)}${mayNotServe && html`<br>${lacking(say('bodies.mayNotServe'))}`}`,
        reasons(request, opened, table),
        reasons(
          request,
          opened,
          all.filter(({ part }) => !atTheTable.includes(part)),
        ),
        seatWord(request, isSeated, table.length > 0),
        invitationCell(request, opened, { organisation, reasons: all, name: organisation.values.name }),
      ];
    }),
  });
}

function seatWord(request: PageRequest, isSeated: boolean, belongs: boolean): Html | string {
  const say = governancePageMessages.in(request.language);
  if (isSeated) return say('bodies.seat.yes');
  return belongs ? lacking(say('bodies.seat.no')) : say('bodies.seat.notNeeded');
}

function groups(request: PageRequest, opened: OpenedGovernance, found: BodiesFound): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  if (found.groups.length === 0) return nothing;
  return foldedTable({
    language,
    caption: say('bodies.groups', { n: found.groups.length }),
    columns: [{ text: say('meeting.group') }, { text: say('bodies.asks') }, { text: say('bodies.invited') }],
    rows: found.groups.map(({ group, reasons: all }) => [
      recordLink(request, group),
      reasons(request, opened, all),
      invitationCell(request, opened, { organisation: null, reasons: all, name: group.values.name }),
    ]),
  });
}

/** People, neighbours and others whom the partnership has to find for itself. */
async function toBeFound(request: PageRequest, opened: OpenedGovernance, found: BodiesFound): Promise<Html> {
  const { language } = request;
  const say = governancePageMessages.in(language);
  const neighbours = found.toBeFound.some((body) => body.neighbours)
    ? await neighboursOf(request, opened)
    : [];
  return foldedTable({
    language,
    caption: say('bodies.toBeFound', { n: found.toBeFound.length }),
    columns: [
      { text: say('bodies.who') },
      { text: say('bodies.asks') },
      { text: say('bodies.named') },
      { text: say('bodies.invited') },
    ],
    rows: found.toBeFound.map((body) => [
      body.name[language],
      reasons(request, opened, [body]),
      body.neighbours ? names(request, neighbours) : say('bodies.choose'),
      invitationCell(request, opened, { organisation: null, reasons: [body], name: body.name }),
    ]),
  });
}

function names({ language }: PageRequest, areas: readonly Area[]): Html | string {
  if (areas.length === 0) return governancePageMessages.in(language)('bodies.noOutlines');
  return html`<ul class="govuk-list">${areas.map(({ name }) => html`<li>${titleOf(name, language)}</li>`)}</ul>`;
}

async function neighboursOf(
  { services, partnershipId }: PageRequest,
  { records }: OpenedGovernance,
): Promise<readonly Area[]> {
  const partnership = partnershipId ?? '';
  const register = await loadAreaRegister(services.db, partnership);
  const asked = { db: services.db, partnership, register };
  const codes = records.one(partnershipDefinition, partnership)?.values.areas ?? [];
  const own = codes.flatMap((code) =>
    register.typesOf(code).flatMap((type) => register.find(code, type) ?? []),
  );
  const found = await Promise.all(
    own.map(async (area) => neighboursToConsult(register, area, (await neighboursOfArea(asked, area)) ?? [])),
  );
  return [...new Set(found.flat())].filter((area) => !own.includes(area));
}
