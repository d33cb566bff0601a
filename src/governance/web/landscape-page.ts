import type { Handler, PageRequest } from '../../access/web/index.ts';
import { componentsIn, dataTable, type Html, html, joined, nothing } from '../../design-system/index.ts';
import { sayMoney, sayNumber, sayShare } from '../../language/index.ts';
import { addLink, recordLink, recordLinks } from '../../needs/web/index.ts';
import type { RecordSet } from '../../records/index.ts';
import type { Group } from '../group.ts';
import {
  type GroupBranch,
  groupsAsSeatedOn,
  groupTree,
  type Load,
  loadOfOrganisations,
  loadOfPeople,
  overlapsAmong,
  streamlining,
  taskGroupsWithoutEnd,
  wholeLoad,
} from '../landscape.ts';
import { governanceMessages } from '../messages.ts';
import { prioritiesWithoutGroup, type ThemedGroup, themedGroupsOn } from '../themed-groups.ts';
import {
  type DrawView,
  hrefOf,
  inGovernance,
  lacking,
  nameOf,
  organisationLinks,
  seatLink,
} from './governance-frame.ts';
import { type GovernanceSources, type OpenedGovernance, openGovernance } from './opened-governance.ts';
import { governancePageMessages } from './page-messages.ts';

/** Every group of the area, what each is for, where they overlap, and what they ask of whom. */
export const drawLandscape: DrawView = (request, { records, on }) => {
  const say = governancePageMessages.in(request.language);
  const groups = groupsAsSeatedOn(records, on);
  const whole = wholeLoad(records, groups);
  return html`<p class="govuk-body">${say('landscape.whole', { groups: whole.groups, meetings: whole.meetings })} ${say('landscape.wholeCost', { hours: sayNumber(whole.hours), sum: sayMoney(whole.pence) })}${whole.isPartial && html` ${say('landscape.partial')}`}</p>
    ${addLink(request, 'group', say('landscape.add'))}
    <p class="govuk-body"><a class="govuk-link" href="${hrefOf(request, 'work.membership')}">${say('membership.link')}</a></p>
    <h2 class="govuk-heading-m">${say('landscape.tree')}</h2>${tree(request, groupTree(records, on))}
    ${withoutEnd(request, taskGroupsWithoutEnd(groups))}
    ${themed(request, records, themedGroupsOn(records, on))}
    ${overlaps(request, groups, records)}
    ${organisationLoads(request, records, groups)}
    ${peopleLoads(request, records, groups)}`;
};

/** A list in a list: it reads aloud as what answers to what. */
function tree(request: PageRequest, branches: readonly GroupBranch[]): Html {
  if (branches.length === 0) return nothing;
  const say = governancePageMessages.in(request.language);
  const word = governanceMessages.in(request.language);
  return html`<ul class="govuk-list govuk-list--bullet">${branches.map(({ group, branches: below }) => {
    const { tier, basis, meetingsAYear, members, remits } = group.values;
    const said = [
      tier && word(`option.group.tier.${tier}`),
      basis === 'statutory' && word('option.group.basis.statutory'),
      say('landscape.meets', { n: meetingsAYear ?? 0 }),
      say('landscape.members', { n: members.length }),
    ].filter(Boolean);
    const about = remits.map((remit) => word(`option.group.remits.${remit}`)).join(', ');
    return html`<li>${recordLink(request, group)}<br>${said.join(' · ')}${about !== '' && html`<br>${say('landscape.remits', { remits: about })}`}${tree(request, below)}</li>`;
  })}</ul>`;
}

function withoutEnd(request: PageRequest, groups: readonly Group[]): Html {
  const say = governancePageMessages.in(request.language);
  if (groups.length === 0) return nothing;
  return html`<p class="govuk-body">${lacking(say('landscape.noEnd'))}</p><ul class="govuk-list govuk-list--bullet">${groups.map((group) => html`<li>${recordLink(request, group)}</li>`)}</ul>`;
}

/** Working groups on a theme: what each owns, and whose services it lacks. */
function themed(request: PageRequest, records: RecordSet, groups: readonly ThemedGroup[]): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  const word = governanceMessages.in(language);
  if (groups.length === 0) return nothing;
  const unowned = prioritiesWithoutGroup(records, groups);
  return html`${dataTable({
    language,
    caption: say('themed.caption', { n: groups.length }),
    columns: [
      { text: say('meeting.group') },
      { text: say('themed.priorities') },
      { text: say('themed.reach') },
    ],
    rows: groups.map(({ group, priorities, lacks }) => [
      recordLink(request, group),
      priorities.length === 0
        ? lacking(say('themed.ownsNone'))
        : recordLinks(request, priorities, say('none')),
      html`${group.values.reach.map((reach) => html`${word(`option.group.reach.${reach}`)}<br>`)}${lacks.map((reach) => html`${lacking(say('themed.lacks', { reach: word(`option.group.reach.${reach}`) }))}<br>`)}`,
    ]),
  })}${unowned.length > 0 && html`<p class="govuk-body">${lacking(say('themed.unowned'))}</p>${recordLinks(request, unowned, say('none'))}`}`;
}

function overlaps(request: PageRequest, groups: readonly Group[], records: RecordSet): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  const word = governanceMessages.in(language);
  const found = overlapsAmong(groups);
  if (found.length === 0) return html`<p class="govuk-body">${say('landscape.noOverlaps')}</p>`;
  return html`${dataTable({
    language,
    caption: say('landscape.overlaps', { n: found.length }),
    columns: [
      { text: say('landscape.pair') },
      { text: say('landscape.sharedRemits') },
      { text: say('landscape.sharedMembers') },
      { text: say('landscape.ofSmaller'), numeric: true },
      { text: say('landscape.merge') },
    ],
    rows: found.map(({ groups: pair, sharedMembers, sharedRemits, ofSmaller }) => [
      html`<ul class="govuk-list govuk-list--spaced">${pair.map((group) => html`<li>${recordLink(request, group)}</li>`)}</ul>`,
      sharedRemits.map((remit) => word(`option.group.remits.${remit}`)).join(', '),
      sharedMembers.map((code) => nameOf(records.find('organisation', code), request)).join(', '),
      sayShare(ofSmaller, 1, 0) ?? '',
      html`<a class="govuk-link" href="${mergeHref(request, pair)}">${say('landscape.whatIf')}<span class="govuk-visually-hidden"> ${pair.map(({ code }) => code).join(', ')}</span></a>`,
    ]),
  })}<p class="govuk-body">${say('landscape.overlapRule')}</p>`;
}

function mergeHref(request: PageRequest, groups: readonly Group[]): string {
  const query = groups.map(({ code }) => `groups=${encodeURIComponent(code)}`).join('&');
  return `${hrefOf(request, 'work.streamlining')}?${query}`;
}

function moneyOf(request: PageRequest, { pence, isPartial }: Pick<Load, 'pence' | 'isPartial'>): string {
  if (!isPartial) return sayMoney(pence);
  const say = governancePageMessages.in(request.language);
  return pence === 0 ? say('posts.notSaid') : say('landscape.atLeast', { sum: sayMoney(pence) });
}

function organisationLoads(request: PageRequest, records: RecordSet, groups: readonly Group[]): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  return html`${dataTable({
    language,
    caption: say('landscape.load'),
    columns: [
      { text: say('posts.organisation') },
      { text: say('landscape.groups'), numeric: true },
      { text: say('landscape.attendances'), numeric: true },
      { text: say('landscape.hours'), numeric: true },
      { text: say('landscape.cost'), numeric: true },
    ],
    rows: loadOfOrganisations(records, groups).map(({ organisation, ...load }) => [
      recordLink(request, organisation),
      String(load.groups),
      sayNumber(load.meetings),
      sayNumber(load.hours),
      moneyOf(request, load),
    ]),
  })}<p class="govuk-body">${say('landscape.loadRule')}</p>`;
}

function peopleLoads(request: PageRequest, records: RecordSet, groups: readonly Group[]): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  const loads = loadOfPeople(records, groups);
  if (loads.length === 0) return nothing;
  return dataTable({
    language,
    caption: say('landscape.personLoad'),
    columns: [
      { text: say('posts.seat') },
      { text: say('landscape.groups'), numeric: true },
      { text: say('landscape.attendances'), numeric: true },
      { text: say('landscape.hours'), numeric: true },
      { text: say('landscape.cost'), numeric: true },
    ],
    rows: loads.map(({ seats, ...load }) => [
      joined(
        seats.map((seat) => seatLink(request, seat)),
        html`<br>`,
      ),
      String(load.groups),
      sayNumber(load.meetings),
      sayNumber(load.hours),
      moneyOf(request, load),
    ]),
  });
}

/**
 * What merging some groups would save, and which duties would still have to be met.
 *
 * @source GOV-15; DUTY-08
 */
export function streamliningPage(sources: GovernanceSources): Handler {
  return async (request) => {
    const opened = await openGovernance(request, sources);
    const say = governancePageMessages.in(request.language);
    const all = groupsAsSeatedOn(opened.records, opened.on).filter(({ values }) => values.tier !== 'board');
    const chosen = new Set((request.query['groups'] ?? '').split('; '));
    const groups = all.filter(({ code }) => chosen.has(code));
    const title = say('streamlining.title');
    const main = html`<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body-l">${say('streamlining.lead')}</p>
      ${groups.length > 1 ? result(request, opened, groups) : nothing}
      ${choose(request, all, groups)}`;
    return inGovernance(request, title, main, [
      { text: say('landscape.title'), href: hrefOf(request, 'work.landscape') },
    ]);
  };
}

function choose(request: PageRequest, all: readonly Group[], chosen: readonly Group[]): Html {
  const say = governancePageMessages.in(request.language);
  const ui = componentsIn(request.language);
  return html`<form method="get" action="${hrefOf(request, 'work.streamlining')}">${ui.checkboxes({
    name: 'groups',
    idPrefix: 'groups',
    values: chosen.map(({ code }) => code),
    classes: 'govuk-checkboxes--small',
    fieldset: { legend: { text: say('streamlining.choose'), classes: 'govuk-fieldset__legend--m' } },
    items: all.map((group) => ({ value: group.code, text: nameOf(group, request) })),
  })}${ui.button({ text: say('streamlining.show') })}</form>`;
}

function result(
  request: PageRequest,
  { records, rulebook }: OpenedGovernance,
  groups: readonly Group[],
): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  const merged = streamlining(records, groups);
  const { before, after } = merged;
  const dutyName = (code: string) => rulebook?.families.find(({ id }) => id === code)?.name[language] ?? code;
  const rows: readonly (readonly [string, number, number, (value: number) => string])[] = [
    [say('landscape.groups'), before.groups, after.groups, String],
    [say('landscape.meetings'), before.meetings, after.meetings, sayNumber],
    [say('landscape.hours'), before.hours, after.hours, sayNumber],
    [say('landscape.cost'), before.pence, after.pence, sayMoney],
  ];
  return html`<h2 class="govuk-heading-m">${say('streamlining.stillDue')}</h2>
    <div class="govuk-inset-text"><p class="govuk-body">${say('streamlining.warning')}</p></div>
    ${list(say('streamlining.duties'), merged.duties.map(dutyName), say('streamlining.noDuties'))}
    <p class="govuk-body"><a class="govuk-link" href="${hrefOf(request, 'work.bodies')}">${say('streamlining.bodies')}</a></p>
    ${list(
      say('streamlining.required'),
      merged.required.map((group) => recordLink(request, group)),
      say('streamlining.noRequired'),
    )}
    ${dataTable({
      language,
      caption: say('streamlining.load'),
      columns: [
        { text: say('streamlining.what') },
        { text: say('streamlining.now'), numeric: true },
        { text: say('streamlining.after'), numeric: true },
        { text: say('streamlining.saved'), numeric: true },
      ],
      rows: rows.map(([what, now, then, word]) => [what, word(now), word(then), word(now - then)]),
    })}
    ${dataTable({
      language,
      caption: say('streamlining.byOrganisation'),
      columns: [
        { text: say('posts.organisation') },
        { text: say('streamlining.savedHours'), numeric: true },
        { text: say('streamlining.savedCost'), numeric: true },
      ],
      rows: merged.savedByOrganisation.map(({ organisation, hours, pence }) => [
        recordLink(request, organisation),
        sayNumber(hours),
        sayMoney(pence),
      ]),
    })}
    <p class="govuk-body">${say('streamlining.rule')}</p>
    <h2 class="govuk-heading-m">${say('streamlining.members')}</h2>${organisationLinks(request, merged.members)}
    ${addLink(request, 'decision', say('streamlining.decide'))}`;
}

function list(heading: string, items: readonly (Html | string)[], none: string): Html {
  if (items.length === 0) return html`<p class="govuk-body">${none}</p>`;
  return html`<p class="govuk-body">${heading}</p><ul class="govuk-list govuk-list--bullet">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}
