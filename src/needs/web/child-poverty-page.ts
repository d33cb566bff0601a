import { roleMay } from '../../access/index.ts';
import { type Handler, type PageRequest, page } from '../../access/web/index.ts';
import { dataTable, emptyState, type Html, html, nothing } from '../../design-system/index.ts';
import type { Area } from '../../geography/index.ts';
import { type AddressKind, address, type Bilingual, sayDate } from '../../language/index.ts';
import { type ChildPovertyFigure, type ChildPovertyService, childPovertyView, isUnserved } from '../index.ts';
import {
  areaForm,
  assessmentNavigation,
  gapCell,
  hereCell,
  indicatorHref,
  titleOf,
  trendCell,
} from './assessment-page.ts';
import { areaName, openAssessment } from './opened-assessment.ts';
import { assessmentMessages } from './page-messages.ts';

/**
 * Child poverty in an area: the six strategic indicators by the partnership's own, and what in the evidence and the
 * plan serves each broad aim and each strategic objective; aims that nothing serves are named first.
 *
 * @source POV-01, POV-03, POV-04; SYS-15
 */
export const childPovertyPage: Handler = async (request) => {
  const { language } = request;
  const say = assessmentMessages.in(language);
  const opened = await openAssessment(request);
  const { assessment, area, records } = opened;
  const view = childPovertyView(records, assessment?.indicators ?? []);
  const empty = view.aims.filter(({ service }) => isUnserved(service));
  const main = html`<h1 class="govuk-heading-l">${say('poverty.title')}</h1>
    ${assessmentNavigation(request, 'poverty')}
    <p class="govuk-body-l">${say('poverty.lead')}</p>
    ${area ? html`<p class="govuk-body">${say('assessment.area', { area: areaName(area, language) })}</p>` : emptyState(say('assessment.noArea'))}
    ${areaForm(request, opened)}
    ${dataTable({
      language,
      caption: say('poverty.figures'),
      columns: [
        { text: say('poverty.strategic') },
        { text: say('indicators.here') },
        { text: say('indicators.trend') },
        { text: say('indicators.gap') },
      ],
      rows: view.figures.flatMap((figure) => rowsOf(request, figure, area)),
    })}
    <h2 class="govuk-heading-m">${say('poverty.aims')}</h2>
    <p class="govuk-body">${say('poverty.aims.empty', { n: empty.length })}</p>
    ${empty.length > 0 && html`<ul class="govuk-list govuk-list--bullet">${empty.map(({ aim }) => html`<li>${say(`poverty.aim.${aim}`)}</li>`)}</ul>`}
    ${view.aims
      .filter(({ service }) => !isUnserved(service))
      .map(({ aim, service }) => serviceIn(request, say(`poverty.aim.${aim}`), service))}
    <h2 class="govuk-heading-m">${say('poverty.objectives')}</h2>
    ${view.objectives.map(({ objective, service }) => serviceIn(request, say(`poverty.objective.${objective}`), service))}`;
  return page(say('poverty.title'), main, { current: 'work.evidence', width: 'full' });
};

/** A row for each of the partnership's indicators; one that says so where there is none. */
function rowsOf(request: PageRequest, { name, own }: ChildPovertyFigure, area: Area | undefined) {
  const { language, partnershipId } = request;
  const say = assessmentMessages.in(language);
  const strategic = say(`poverty.indicator.${name}`);
  const partnership = partnershipId ?? '';
  if (own.length === 0) {
    const choose = address('work.records', language, { partnership, kind: 'indicator' });
    const link = html`<a class="govuk-link" href="${choose}">${say('poverty.choose')}<span class="govuk-visually-hidden">: ${strategic}</span></a>`;
    const noData = html`<strong class="ll-missing">${say('poverty.none')}</strong>
      ${name === 'early-development' && html`<br>${say('poverty.notYet')}`}${mayRecord(request) && html`<br>${link}<br>${gapForm(request, name, null)}`}`;
    return [[strategic, noData, '', '']];
  }
  return own.map(({ indicator, assessed, gaps }) => {
    const title = html`${strategic}<br><a class="govuk-link" href="${indicatorHref(request, indicator.code, area)}">${titleOf(indicator.values.title, language)}</a>`;
    const known = gaps.map(({ code, values }) => {
      const due =
        values.dueOn === null
          ? nothing
          : html`<br>${say('poverty.gap.due', { date: sayDate(values.dueOn, language) })}`;
      return html`<p class="govuk-body-s">${say('poverty.gap.open')} ${recordLink(request, 'data-gap', code, values.title)}${due}</p>`;
    });
    if (!assessed?.latest) {
      const missing = html`<strong class="ll-missing">${say('poverty.none')}</strong>${assessed && html`<br>${hereCell(indicator, assessed, language)}`}
        ${known.length > 0 ? known : gapForm(request, name, indicator.code)}`;
      return [title, missing, '', ''];
    }
    return [
      title,
      html`${hereCell(indicator, assessed, language)}${known}`,
      trendCell(indicator, assessed, language),
      gapCell(indicator, assessed, language),
    ];
  });
}

function mayRecord({ acting }: PageRequest): boolean {
  return acting !== null && roleMay(acting.role, 'records.edit');
}

/** The form that records what is not known, with its title already in both languages. */
function gapForm(request: PageRequest, name: ChildPovertyFigure['name'], indicator: string | null): Html {
  if (!mayRecord(request)) return nothing;
  const { language, partnershipId } = request;
  const titleIn = (each: 'cy' | 'en') => assessmentMessages.in(each)(`poverty.indicator.${name}`);
  const query = { title_cy: titleIn('cy'), title_en: titleIn('en'), indicator: indicator ?? undefined };
  const partnership = partnershipId ?? '';
  const href = address('work.record.new', language, { partnership, kind: 'data-gap' }, { query });
  return html`<a class="govuk-link" href="${href}">${assessmentMessages.in(language)('poverty.gap.add')}<span class="govuk-visually-hidden">: ${titleIn(language)}</span></a>`;
}

function serviceIn(request: PageRequest, heading: string, service: ChildPovertyService): Html {
  const say = assessmentMessages.in(request.language);
  const { outcomes, needs, evidence, priorities, actions } = service;
  const title = html`<h3 class="govuk-heading-s">${heading}</h3>`;
  if (isUnserved(service)) return html`${title}<p class="govuk-body">${say('poverty.nothing')}</p>`;
  const rows = [
    { name: say('poverty.needs'), kind: 'need', found: needs },
    { name: say('poverty.evidence'), kind: 'evidence-item', found: evidence },
    { name: say('poverty.priorities'), kind: 'priority', found: priorities },
    { name: say('poverty.outcomes'), kind: 'outcome', found: outcomes },
    { name: say('poverty.actions'), kind: 'action', found: actions },
  ] as const;
  return html`${title}<ul class="govuk-list govuk-list--bullet">${rows
    .filter(({ found }) => found.length > 0)
    .map(
      ({ name, kind, found }) =>
        html`<li>${name}: ${found.map(
          ({ code, values }, position) =>
            html`${position > 0 && ', '}${recordLink(request, kind, code, values['title'] as Bilingual)}`,
        )}</li>`,
    )}</ul>
    ${needs.length === 0 && evidence.length === 0 && html`<p class="govuk-body">${say('poverty.noEvidence')}</p>`}
    ${actions.length === 0 && html`<p class="govuk-body">${say('poverty.noActions')}</p>`}`;
}

function recordLink(
  { language, partnershipId }: PageRequest,
  kind: AddressKind,
  code: string,
  title: Bilingual | undefined,
): Html {
  const href = address('work.record', language, { partnership: partnershipId ?? '', kind, code });
  return html`<a class="govuk-link" href="${href}">${code} ${title ? titleOf(title, language) : nothing}</a>`;
}
