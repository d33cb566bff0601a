import { roleMay } from '../../access/index.ts';
import { file, type Handler, notFound, type PageRequest, page } from '../../access/web/index.ts';
import { sparkline } from '../../charts/index.ts';
import {
  comparisonMark,
  componentsIn,
  dataTable,
  emptyState,
  figureCell,
  type Html,
  html,
  nothing,
  subNavigation,
} from '../../design-system/index.ts';
import { type Indicator, indicatorDefinition } from '../../evidence/index.ts';
import type { Area } from '../../geography/index.ts';
import { address, type Language } from '../../language/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { type AssessedIndicator, assessmentReport, type NeedReason, type RankedNeed } from '../index.ts';
import { crossBorderPart } from './cross-border-part.ts';
import {
  chartTrend,
  figureInWords,
  pointsOf,
  refusalsOf,
  sayGap,
  sayPeriodLabel,
  sayValue,
  trendStart,
} from './figure-words.ts';
import {
  areaInList,
  areaKey,
  areaName,
  type OpenedAssessment,
  openAssessment,
  ownAreas,
} from './opened-assessment.ts';
import { assessmentMessages } from './page-messages.ts';
import { targetList } from './target-words.ts';
import { titleOf } from './title-of.ts';
import { evidenceViewLinks } from './views/evidence-views.ts';
import { whatIsLacking } from './what-is-lacking.ts';

export { titleOf } from './title-of.ts';

/** What people of an area need: needs in the order their evidence speaks, and every indicator with its family. */
export const assessmentPage: Handler = async (request) => {
  const { language } = request;
  const opened = await openAssessment(request);
  const { assessment, area, records } = opened;
  if (request.twin === 'json') {
    if (!assessment) return notFound();
    return file('application/json; charset=utf-8', JSON.stringify(assessmentReport(assessment), null, 2));
  }
  const say = assessmentMessages.in(language);
  const heading = html`<h1 class="govuk-heading-l">${say('assessment.title')}</h1>${assessmentNavigation(request, 'assessment')}`;
  if (!assessment || !area) {
    const main = html`${heading}${emptyState(say('assessment.noArea'))}${areaForm(request, opened)}`;
    return page(say('assessment.title'), main, { current: 'work.evidence', width: 'full' });
  }
  const main = html`${heading}
    <p class="govuk-body-l">${say('assessment.area', { area: areaName(area, language) })}</p>
    ${areaForm(request, opened)}
    ${rankedNeeds(request, opened, assessment.needs, assessment.indicators)}
    ${unansweredList(request, area, assessment.unanswered)}
    ${indicatorTable(request, area, records, assessment.indicators)}
    ${crossBorderPart(request, records, area)}
    ${await whatIsLacking(request, records, assessment, areasAsked(request, opened, area))}
    ${evidenceViewLinks(request)}
    <p class="govuk-body"><a class="govuk-link" href="${address('work.assessment', language, { partnership: request.partnershipId ?? '' }, { twin: 'json', query: { area: areaKey(area) } })}">${say('assessment.json')}</a></p>`;
  return page(say('assessment.title'), main, { current: 'work.evidence', width: 'full' });
};

/** The assessment and the choice of priorities. */
export function assessmentNavigation(
  { language, partnershipId }: PageRequest,
  current: 'assessment' | 'profile' | 'poverty' | 'priorities' | 'needs',
): Html {
  const say = assessmentMessages.in(language);
  const partnership = partnershipId ?? '';
  const parts = [
    { part: 'assessment', href: address('work.assessment', language, { partnership }) },
    { part: 'document', href: address('work.assessment.document', language, { partnership }) },
    { part: 'profile', href: address('work.profile', language, { partnership }) },
    { part: 'poverty', href: address('work.child-poverty', language, { partnership }) },
    { part: 'needs', href: address('work.needs', language, { partnership }) },
    { part: 'priorities', href: address('work.priorities', language, { partnership }) },
  ] as const;
  return subNavigation(
    say('assessment.nav'),
    parts.map(({ part, href }) => ({ text: say(`nav.${part}`), href, current: part === current })),
  );
}

/** The area that is asked for, and those the partnership is for. */
export function areasAsked(
  { partnershipId }: PageRequest,
  { records, register }: OpenedAssessment,
  area: Area,
): readonly Area[] {
  return [...new Set([area, ...ownAreas(records, register, partnershipId ?? '')])];
}

/** The choice of an area, as a form that asks for the page again. */
export function areaForm(request: PageRequest, { choices, area }: OpenedAssessment): Html {
  const { language } = request;
  const say = assessmentMessages.in(language);
  const ui = componentsIn(language);
  return html`<form method="get" class="ll-filter"><div class="ll-filter__fields">${ui.select({
    id: 'area',
    name: 'area',
    label: { text: say('assessment.choose') },
    items: choices.map((each) => ({
      value: areaKey(each),
      text: areaInList(each, language),
      selected: area !== undefined && areaKey(each) === areaKey(area),
    })),
  })}</div>${ui.button({ text: say('assessment.show'), classes: 'govuk-button--secondary' })}</form>`;
}

export function indicatorHref(request: PageRequest, code: string, area?: Area): string {
  return area ? hrefForArea(request, code, area) : hrefOfIndicator(request, code);
}

/** The page of an indicator for an area known by its type and code. */
export function hrefForArea(
  request: PageRequest,
  code: string,
  area: { readonly type: string; readonly code: string },
): string {
  return hrefOfIndicator(request, code, `${area.type}/${area.code}`);
}

function hrefOfIndicator({ language, partnershipId }: PageRequest, code: string, area?: string): string {
  return address('work.indicator', language, { partnership: partnershipId ?? '', code }, { query: { area } });
}

function needHref({ language, partnershipId }: PageRequest, code: string): string {
  return address('work.record', language, { partnership: partnershipId ?? '', kind: 'need', code });
}

function rankedNeeds(
  request: PageRequest,
  { records, area }: OpenedAssessment,
  needs: readonly RankedNeed[],
  indicators: readonly AssessedIndicator[],
): Html {
  const { language, partnershipId } = request;
  const say = assessmentMessages.in(language);
  const partnership = partnershipId ?? '';
  const add = address('work.record.new', language, { partnership, kind: 'need' });
  if (needs.length === 0) {
    return html`<h2 class="govuk-heading-m">${say('needs.title')}</h2>${emptyState(say('needs.empty'), { text: say('needs.add'), href: add })}`;
  }
  const titles = new Map(indicators.map((each) => [each.code, titleOf(each.title, language)]));
  const mayChoose = request.acting !== null && roleMay(request.acting.role, 'needs.assess');
  return html`<h2 class="govuk-heading-m">${say('needs.title')}</h2>
    <p class="govuk-body">${say('needs.lead')}</p>
    <ol class="govuk-list govuk-list--number ll-ranked">${needs.map(
      (ranked) =>
        html`<li value="${ranked.rank}"><h3 class="govuk-heading-s"><a class="govuk-link" href="${needHref(request, ranked.need.code)}">${ranked.need.code} ${titleOf(ranked.need.values.title, language)}</a></h3>
        ${reasonList(request, ranked.reasons, titles, area)}
        ${targetsOfNeed(request, records, ranked, indicators)}
        ${mayChoose && toPriority(request, ranked, records)}</li>`,
    )}</ol>`;
}

/** The targets of the indicators a need rests on, each with the pace that it needs. */
function targetsOfNeed(
  request: PageRequest,
  records: RecordSet,
  { need }: RankedNeed,
  assessed: readonly AssessedIndicator[],
): Html {
  return html`${need.values.indicators.map((code) => {
    const indicator = records.one(indicatorDefinition, code);
    const figures = assessed.find((each) => each.code === code);
    return indicator && figures ? targetList(request, records, indicator, figures) : nothing;
  })}`;
}

/** Why a need stands where it does, each reason with the indicator it rests on. */
export function reasonList(
  request: PageRequest,
  reasons: readonly NeedReason[],
  titles: ReadonlyMap<string, string>,
  area: Area | undefined,
): Html {
  const say = assessmentMessages.in(request.language);
  if (reasons.length === 0) return html`<p class="govuk-body">${say('reason.none')}</p>`;
  return html`<ul class="govuk-list govuk-list--bullet">${[...Map.groupBy(reasons, ({ code }) => code)].map(
    ([code, those]) => {
      const named = those.flatMap(({ indicator }) => (indicator === null ? [] : [indicator]));
      if (named.length === 0) return html`<li>${say(`reason.${code}`)}</li>`;
      return html`<li>${say(`reason.${code}`)} ${named.map(
        (indicator, position) =>
          html`${position > 0 && ', '}<a class="govuk-link" href="${indicatorHref(request, indicator, area)}">${titles.get(indicator) ?? indicator}</a>`,
      )}</li>`;
    },
  )}</ul>`;
}

/** Priorities that answer a need already. */
export function prioritiesFor(records: RecordSet, need: string) {
  return records.ofKind('priority').filter((priority) => {
    const needs = priority.values['needs'];
    return Array.isArray(needs) && (needs as readonly string[]).includes(need);
  });
}

function toPriority(request: PageRequest, { need }: RankedNeed, records: RecordSet): Html {
  const { language, partnershipId } = request;
  const say = assessmentMessages.in(language);
  const partnership = partnershipId ?? '';
  const there = prioritiesFor(records, need.code);
  if (there.length > 0) {
    return html`<p class="govuk-body">${say('priority.already')} ${there.map(
      ({ code }, position) =>
        html`${position > 0 && ', '}<a class="govuk-link" href="${address('work.record', language, { partnership, kind: 'priority', code })}">${code}</a>`,
    )}</p>`;
  }
  const [plan] = records.ofKind('plan');
  const { title } = need.values;
  const query = { needs: need.code, title_cy: title.cy, title_en: title.en, plan: plan?.code };
  const href = address('work.record.new', language, { partnership, kind: 'priority' }, { query });
  return html`<p class="govuk-body"><a class="govuk-link" href="${href}">${say('priority.make')}<span class="govuk-visually-hidden">: ${titleOf(title, language)}</span></a></p>`;
}

function unansweredList(request: PageRequest, area: Area, unanswered: readonly AssessedIndicator[]): Html {
  const { language, partnershipId } = request;
  if (unanswered.length === 0) return nothing;
  const say = assessmentMessages.in(language);
  const partnership = partnershipId ?? '';
  return html`<h2 class="govuk-heading-m">${say('unanswered.title')}</h2>
    <p class="govuk-body">${say('unanswered.lead', { n: unanswered.length })}</p>
    <ul class="govuk-list govuk-list--bullet">${unanswered.map(({ code, title }) => {
      const add = address(
        'work.record.new',
        language,
        { partnership, kind: 'need' },
        { query: { indicators: code } },
      );
      return html`<li><a class="govuk-link" href="${indicatorHref(request, code, area)}">${titleOf(title, language)}</a>. <a class="govuk-link" href="${add}">${say('needs.add')}<span class="govuk-visually-hidden">: ${titleOf(title, language)}</span></a></li>`;
    })}</ul>`;
}

function indicatorTable(
  request: PageRequest,
  area: Area,
  records: RecordSet,
  indicators: readonly AssessedIndicator[],
): Html {
  const { language, partnershipId } = request;
  const say = assessmentMessages.in(language);
  if (indicators.length === 0) {
    const href = address('work.record.new', language, {
      partnership: partnershipId ?? '',
      kind: 'indicator',
    });
    return html`<h2 class="govuk-heading-m">${say('indicators.title')}</h2>${emptyState(say('indicators.empty'), { text: say('indicators.add'), href })}`;
  }
  return dataTable({
    language,
    caption: say('indicators.title'),
    columns: [
      { text: say('indicators.indicator') },
      { text: say('indicators.here') },
      { text: say('indicators.trend') },
      { text: say('indicators.comparison') },
      { text: say('indicators.gap') },
    ],
    rows: indicators.map((assessed) => {
      const indicator = records.one(indicatorDefinition, assessed.code);
      const name = html`<a class="govuk-link" href="${indicatorHref(request, assessed.code, area)}">${titleOf(assessed.title, language)}</a>`;
      if (!indicator) return [name, '', '', '', ''];
      return [
        name,
        hereCell(indicator, assessed, language),
        trendCell(indicator, assessed, language),
        comparisonCell(indicator, assessed, language),
        gapCell(indicator, assessed, language),
      ];
    }),
  });
}

export function hereCell(indicator: Indicator, assessed: AssessedIndicator, language: Language): Html {
  const { latest, missing, area } = assessed;
  const say = assessmentMessages.in(language);
  if (!latest) {
    return html`<span class="ll-missing">${say(`missing.${missing ?? 'no-rows'}`)}</span>${largerCell(indicator, assessed, language)}`;
  }
  return figureCell(figureInWords(indicator, latest, areaName(area, language), language), language);
}

/** The figure of the area around, named as that area's. */
function largerCell(indicator: Indicator, { larger }: AssessedIndicator, language: Language): Html {
  if (!larger) return nothing;
  const say = assessmentMessages.in(language);
  const place = areaName(larger.area, language);
  return html`<p class="govuk-body-s ll-larger">${say('larger.named', { area: place })}</p>${figureCell(figureInWords(indicator, larger.latest, place, language), language)}`;
}

export function trendCell(indicator: Indicator, assessed: AssessedIndicator, language: Language): Html {
  if (assessed.series.length === 0) return nothing;
  const chart = sparkline({
    language,
    caption: titleOf(assessed.title, language),
    points: pointsOf(assessed.series, language),
    trend: chartTrend(assessed),
    ...trendStart(assessed),
    say: (value) => sayValue(indicator, value, language),
  });
  const isDrawn = assessed.series.filter(({ value }) => value !== null).length > 1;
  return html`${isDrawn && chart.svg}<span class="ll-figure-cell__more">${chart.sentence}</span>`;
}

function comparisonCell(indicator: Indicator, assessed: AssessedIndicator, language: Language): Html {
  const say = assessmentMessages.in(language);
  const { comparison } = assessed;
  if (!comparison) {
    return assessed.latest ? html`<span class="ll-missing">${say('comparison.none')}</span>` : nothing;
  }
  return html`${comparisonMark(comparison.word, language)} <span class="ll-figure-cell__more">${sayComparator(indicator, comparison, language)}</span>`;
}

/** The comparator's figure: place, value, period. */
export function sayComparator(
  indicator: Indicator,
  { area, latest }: NonNullable<AssessedIndicator['comparison']>,
  language: Language,
): string {
  return assessmentMessages.in(language)('comparison.with', {
    area: areaName(area, language),
    value: latest.value === null ? '' : sayValue(indicator, latest.value, language),
    period: sayPeriodLabel(latest.period, language),
  });
}

export function gapCell(indicator: Indicator, assessed: AssessedIndicator, language: Language): Html {
  const { gap, gapRefused, missing, latest } = assessed;
  if (gap) return html`${sayGap(indicator, gap, language)}`;
  const say = assessmentMessages.in(language);
  if (missing || !latest || !gapRefused) return nothing;
  return html`<span class="ll-missing">${say(`gap.refused.${gapRefused}`)}</span>`;
}

/** What could not be tested of an indicator, and why. */
export function refusalList(assessed: AssessedIndicator, language: Language): Html {
  const refusals = refusalsOf(assessed, language);
  if (refusals.length === 0) return nothing;
  return html`<ul class="govuk-list govuk-list--bullet">${refusals.map((each) => html`<li>${each}</li>`)}</ul>`;
}
