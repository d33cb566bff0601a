import { dataTable, type Html, html, nothing } from '../../../design-system/index.ts';
import type { Release, Stratum } from '../../../evidence/index.ts';
import { address, type Language } from '../../../language/index.ts';
import type { NamedBreakdown } from '../../analysis/analysis.ts';
import { missingBreakdowns } from '../../completeness/missing-breakdowns.ts';
import { dataGapDefinition } from '../../kinds/data-gap.ts';
import { titleOf } from '../assessment-page.ts';
import { sayPeriodLabel } from '../figure-words.ts';
import { areaName } from '../opened-assessment.ts';
import { analysisMessages } from './analysis-messages.ts';
import { type AnalysisPage, tracedCell } from './analysis-page.ts';

/** The figure for each group the release tells apart, and the groups it ought to and does not. */
export function breakdownPart(page: AnalysisPage): Html {
  const { analysis, assessed, request } = page;
  const { language } = request;
  if (!assessed.latest) return nothing;
  const say = analysisMessages.in(language);
  const place = areaName(assessed.area, language);
  return html`<h2 class="govuk-heading-m" id="breakdowns">${say('breakdown.title')}</h2>
  ${analysis.breakdowns.length === 0 && html`<p class="govuk-body">${say('breakdown.none')}</p>`}
  ${analysis.breakdowns.map(({ name, period, groups }) => {
    const named = analysis.evidence.breakdowns.find((each) => each.name === name);
    return dataTable({
      language,
      caption: say('breakdown.table', {
        breakdown: breakdownName(name, language),
        period: sayPeriodLabel(period, language),
      }),
      columns: [{ text: say('breakdown.group') }, { text: say('breakdown.figure') }],
      rows: groups.map(({ group, figure }) => [
        groupName(named, group, language),
        tracedCell(page, figure, place),
      ]),
    });
  })}
  ${missingPart(page)}`;
}

type BreakdownKey = `breakdown.name.${string}` & Parameters<ReturnType<typeof analysisMessages.in>>[0];

/** A column as people call it; one we do not know keeps its own name. */
function breakdownName(name: string, language: Language): string {
  const key = `breakdown.name.${name.toLowerCase().replaceAll(/[_\s]+/g, '-')}`;
  return analysisMessages.has(key) ? analysisMessages.in(language)(key as BreakdownKey) : name;
}

export function groupName(named: NamedBreakdown | undefined, group: string, language: Language): string {
  const label = named?.labels[group];
  return label ? titleOf(label, language) || group : group;
}

function missingPart({ analysis, assessed, indicator, records, request }: AnalysisPage): Html {
  const { language, partnershipId } = request;
  const say = analysisMessages.in(language);
  const { breakdowns, release } = analysis.evidence;
  if (!release) return nothing;
  const areaTypes = assessed.smallAreas.map(({ area }) => area.type);
  const missing = missingBreakdowns(indicator, [
    { breakdowns: breakdowns.map(({ name }) => name), areaTypes: areaTypes as Release['areaTypes'] },
  ]);
  if (missing.length === 0) return nothing;
  const gaps = records.all(dataGapDefinition).filter(({ values }) => values.indicator === indicator.code);
  const partnership = partnershipId ?? '';
  const linkFor = (stratum: Stratum) => {
    const known = gaps.find(({ values }) => values.breakdowns.includes(stratum));
    if (known) {
      const href = address('work.record', language, { partnership, kind: 'data-gap', code: known.code });
      return html`<a class="govuk-link" href="${href}">${known.code} ${titleOf(known.values.title, language)}</a>`;
    }
    const query = { indicator: indicator.code, breakdowns: stratum };
    const href = address('work.record.new', language, { partnership, kind: 'data-gap' }, { query });
    return html`<a class="govuk-link" href="${href}">${say('breakdown.register')}<span class="govuk-visually-hidden">: ${say(`breakdown.name.${stratum}`)}</span></a>`;
  };
  return html`<h3 class="govuk-heading-s">${say('breakdown.missing')}</h3>
  <ul class="govuk-list govuk-list--bullet">${missing.map(
    (stratum) => html`<li>${say(`breakdown.name.${stratum}`)}. ${linkFor(stratum)}</li>`,
  )}</ul>`;
}
