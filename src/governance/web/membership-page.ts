import type { Handler, PageRequest } from '../../access/web/index.ts';
import { componentsIn, dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { recordLink } from '../../needs/web/index.ts';
import type { RecordSet } from '../../records/index.ts';
import type { Group } from '../group.ts';
import { groupsOn } from '../group-members.ts';
import { groupBesideTemplate, type MembershipTemplate, type PlaceFilled } from '../membership-template.ts';
import { readMembershipTemplates } from '../store/read-bodies.ts';
import { hrefOf, inGovernance, nameOf, organisationLinks } from './governance-frame.ts';
import { type GovernanceSources, openGovernance } from './opened-governance.ts';
import { governancePageMessages } from './page-messages.ts';

/**
 * A group beside a membership that guidance once set out, or that the law sets: which places its members fill, and which
 * are open.
 *
 * @source GOV-29, GOV-30, GOV-31; DUTY-50, DUTY-51
 */
export function membershipPage(sources: GovernanceSources): Handler {
  return async (request) => {
    const { records, on, rulebook } = await openGovernance(request, sources);
    const { rulebooksFolder } = request.services;
    const templates = rulebook ? await readMembershipTemplates(rulebooksFolder, rulebook.id) : [];
    const groups = groupsOn(records, on);
    const template = templates.find(({ id }) => id === request.query['template']);
    const group = groups.find(({ code }) => code === request.query['group']);
    const say = governancePageMessages.in(request.language);
    const title = say('membership.title');
    const main = html`<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body-l">${say('membership.lead')}</p>
      ${templates.length === 0 ? html`<p class="govuk-body">${say('membership.none')}</p>` : choose(request, templates, groups)}
      ${template && group ? beside(request, records, group, template) : nothing}`;
    return inGovernance(request, title, main, [
      { text: say('landscape.title'), href: hrefOf(request, 'work.landscape') },
    ]);
  };
}

function choose(
  request: PageRequest,
  templates: readonly MembershipTemplate[],
  groups: readonly Group[],
): Html {
  const { language, query } = request;
  const say = governancePageMessages.in(language);
  const ui = componentsIn(language);
  return html`<form method="get" action="${hrefOf(request, 'work.membership')}">${ui.select({
    id: 'group',
    name: 'group',
    label: { text: say('membership.group') },
    items: groups.map((group) => ({
      value: group.code,
      text: nameOf(group, request),
      selected: group.code === query['group'],
    })),
  })}${ui.select({
    id: 'template',
    name: 'template',
    label: { text: say('membership.template') },
    items: templates.map(({ id, name }) => ({
      value: id,
      text: name[language],
      selected: id === query['template'],
    })),
  })}${ui.button({ text: say('membership.show') })}</form>`;
}

function beside(request: PageRequest, records: RecordSet, group: Group, template: MembershipTemplate): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  const { places, others } = groupBesideTemplate(records, group, template);
  const count = (wanted: PlaceFilled['state']) =>
    places.filter(({ place, state }) => state === wanted && !place.asNeeded).length;
  return html`<h2 class="govuk-heading-m">${recordLink(request, group)}</h2>
    <p class="govuk-body">${say(template.binding ? 'membership.set-by-law' : 'membership.only-offered')}</p>
    <p class="govuk-body">${say('membership.counts', { filled: count('filled'), open: count('open'), forPeople: count('for-people') })}</p>
    ${dataTable({
      language,
      caption: template.name[language],
      columns: [
        { text: say('membership.place') },
        { text: say('membership.state') },
        { text: say('membership.members') },
      ],
      rows: places.map(({ place, state, members }) => [
        place.asNeeded
          ? html`${place.name[language]}<br>${say('membership.asNeeded')}`
          : place.name[language],
        say(`membership.state.${state}`),
        organisationLinks(request, members),
      ]),
    })}
    ${others.length > 0 && html`<p class="govuk-body">${say('membership.others')}</p>${organisationLinks(request, others)}`}
    <p class="govuk-body">${say('membership.rule')}</p>
    <p class="govuk-body">${say('membership.source', { source: template.source[language] })}</p>`;
}
