import type { Handler, PageRequest } from '../../../access/web/index.ts';
import { dataTable, emptyState, type Html, html } from '../../../design-system/index.ts';
import { indicatorDefinition } from '../../../evidence/index.ts';
import { needsMessages } from '../../messages.ts';
import {
  type AskedOfProfile,
  type ChildrenProfile,
  childrenProfile,
  isMissing,
} from '../../views/children-profile.ts';
import { areaForm, gapCell, hereCell, indicatorHref, titleOf, trendCell } from '../assessment-page.ts';
import { areaName, type OpenedAssessment, openAssessment } from '../opened-assessment.ts';
import { assessmentMessages } from '../page-messages.ts';
import { viewMessages } from './view-messages.ts';
import { addLink, recordLinks, viewPage } from './view-page.ts';

/**
 * The needs profile of children and young people, as guidance asks for it, with what is missing named in its place.
 *
 * @source NEED-20, NEED-21
 */
export const childrenPage: Handler = async (request) => {
  const opened = await openAssessment(request);
  const { language } = request;
  const say = viewMessages.in(language);
  const profile = childrenProfile(opened.records, opened.assessment?.indicators ?? []);
  const named = needsMessages.in(language);
  const asked = [
    ...profile.subjects,
    ...profile.providers,
    ...profile.judgements,
    ...profile.groups,
    ...profile.views,
    ...profile.greatestNeed,
  ];
  const missing = asked.filter(isMissing).length + (profile.audits.length === 0 ? 1 : 0);
  return viewPage(
    request,
    'children',
    html`${opened.area && html`<p class="govuk-body">${assessmentMessages.in(language)('assessment.area', { area: areaName(opened.area, language) })}</p>`}
    ${areaForm(request, opened)}
    <p class="govuk-inset-text">${say('children.missing', { missing: String(missing), asked: String(asked.length + 1) })}</p>
    <h2 class="govuk-heading-m">${say('children.part')}</h2>
    <div class="govuk-body">${recordLinks(request, profile.parts, say('children.noPart'))}</div>
    ${figures(request, opened, profile)}
    ${askedTable(request, 'children.subjects', profile.subjects, (name) => named(`option.evidence-item.about.${name}`))}
    ${askedTable(request, 'children.greatestNeed', profile.greatestNeed, (name) => named(`option.need.groups.${name}`))}
    ${askedTable(request, 'children.groups', profile.groups, (name) => named(`option.need.groups.${name}`))}
    ${askedTable(request, 'children.views', profile.views, (name) => named(`option.evidence-item.about.${name}`))}
    ${askedTable(request, 'children.providers', profile.providers, (name) => named(`option.evidence-item.provider.${name}`))}
    ${askedTable(request, 'children.judgements', profile.judgements, (name) => named(`option.evidence-item.source.${name}`))}
    <h2 class="govuk-heading-m">${say('children.audit')}</h2>
    <div class="govuk-body">${recordLinks(request, profile.audits, say('children.nothing'))}</div>
    ${addLink(request, 'evidence-item', say('children.addEvidence'))}`,
  );
};

/** Needs with the figures behind them: how things are, how they went, and for whom they are worst. */
function figures(request: PageRequest, { area, records }: OpenedAssessment, profile: ChildrenProfile): Html {
  const { language } = request;
  const say = viewMessages.in(language);
  const words = assessmentMessages.in(language);
  if (profile.needs.length === 0) return emptyState(say('children.noNeeds'));
  const needs = html`<h2 class="govuk-heading-m">${say('children.needs')}</h2><div class="govuk-body">${recordLinks(request, profile.needs, '')}</div>`;
  return html`${needs}${dataTable({
    language,
    caption: say('children.figures'),
    columns: [
      { text: words('indicators.indicator') },
      { text: words('indicators.here') },
      { text: words('indicators.trend') },
      { text: words('indicators.gap') },
    ],
    rows: profile.figures.flatMap((assessed) => {
      const indicator = records.one(indicatorDefinition, assessed.code);
      if (!indicator) return [];
      return [
        [
          html`<a class="govuk-link" href="${indicatorHref(request, assessed.code, area)}">${titleOf(assessed.title, language)}</a>`,
          hereCell(indicator, assessed, language),
          trendCell(indicator, assessed, language),
          gapCell(indicator, assessed, language),
        ],
      ];
    }),
  })}`;
}

type Heading =
  | 'children.subjects'
  | 'children.greatestNeed'
  | 'children.groups'
  | 'children.views'
  | 'children.providers'
  | 'children.judgements';

function askedTable<Name extends string>(
  request: PageRequest,
  heading: Heading,
  asked: readonly AskedOfProfile<Name>[],
  nameOf: (name: Name) => string,
): Html {
  const { language } = request;
  const say = viewMessages.in(language);
  return dataTable({
    language,
    caption: say(heading),
    columns: [{ text: say('children.asked') }, { text: say('children.onRecord') }],
    rows: asked.map((each) => [
      nameOf(each.name),
      recordLinks(request, [...each.needs, ...each.evidence], say('children.nothing')),
    ]),
  });
}
