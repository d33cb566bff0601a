import type { PageRequest } from '../../access/web/index.ts';
import { dataTable, type Html, html } from '../../design-system/index.ts';
import { address } from '../../language/index.ts';
import { openAssessment, recordLink } from '../../needs/web/index.ts';
import { measuredSeries, performanceMeasureDefinition, seriesOfMeasure } from '../../performance/index.ts';
import { valuesOf } from '../../performance/store/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { type InDanger, inDanger, type WorseFigures } from '../in-danger.ts';
import { turningPageMessages } from './page-messages.ts';
import { mayWrite, nameOf, turningHref } from './turning-frame.ts';

/** Values of a measure that a test of its trend looks at. */
const latestValues = 12;

/** What is in danger and nobody has challenged, with what can be done about it at once. @source PERF-08 */
export async function inDangerPart(request: PageRequest, records: RecordSet): Promise<Html> {
  const { language } = request;
  const say = turningPageMessages.in(language);
  const found = inDanger(records, await worseFigures(request, records));
  if (found.length === 0) {
    return html`<h2 class="govuk-heading-m">${say('danger.title')}</h2><p class="govuk-body">${say('danger.none')}</p>`;
  }
  return dataTable({
    language,
    caption: say('danger.title'),
    columns: [{ text: say('danger.what') }, { text: say('danger.why') }, { text: say('danger.do') }],
    rows: found.map((each) => {
      const record = records.find(each.kind, each.code);
      return [
        record ? recordLink(request, record) : each.code,
        whyOf(request, records, each),
        mayWrite(request) ? ways(request, each) : '',
      ];
    }),
  });
}

function whyOf(request: PageRequest, records: RecordSet, each: InDanger): string {
  const say = turningPageMessages.in(request.language);
  if (each.kind !== 'outcome') return say(`danger.${each.kind}`);
  return say('danger.outcome', { indicator: nameOf(records.find('indicator', each.indicator), request) });
}

/** Turn the curve, or challenge it: forms that are filled in as far as is known. */
function ways(request: PageRequest, each: InDanger): Html {
  const { language, partnershipId, services } = request;
  const say = turningPageMessages.in(language);
  const field = each.kind === 'performance-measure' ? 'measure' : each.kind;
  const grounds = each.kind === 'action' ? 'action-ineffective' : 'objective-in-danger';
  const challenge = address(
    'work.record.new',
    language,
    { partnership: partnershipId ?? '', kind: 'challenge' },
    { query: { [field]: each.code, grounds, raised_on: services.today(), state: 'raised' } },
  );
  const curve =
    each.kind === 'outcome'
      ? { outcome: each.code, indicator: each.indicator }
      : each.kind === 'performance-measure'
        ? { measure: each.code }
        : null;
  return html`<ul class="govuk-list">${curve && html`<li><a class="govuk-link" href="${turningHref(request, 'work.turning.new', {}, curve)}">${say('danger.turn')}<span class="govuk-visually-hidden"> ${each.code}</span></a></li>`}<li><a class="govuk-link" href="${challenge}">${say('danger.challenge')}<span class="govuk-visually-hidden"> ${each.code}</span></a></li></ul>`;
}

async function worseFigures(request: PageRequest, records: RecordSet): Promise<WorseFigures> {
  const { services, partnershipId } = request;
  const { assessment } = await openAssessment(request);
  const indicators = (assessment?.indicators ?? []).filter(
    ({ trend }) => trend.state === 'tested' && trend.word === 'worse',
  );
  const measures = records.all(performanceMeasureDefinition);
  const values = await valuesOf(services.db, partnershipId ?? '', {
    measures: measures.map(({ code }) => code),
    reader: 'work',
    last: latestValues,
  });
  const ofMeasure = Map.groupBy(values, ({ measure }) => measure);
  const today = services.today();
  const worse = measures.filter((measure) => {
    const series = seriesOfMeasure(measure.values, ofMeasure.get(measure.code) ?? []);
    return measuredSeries(measure.values, series, today).standing === 'worse';
  });
  return {
    indicators: new Set(indicators.map(({ code }) => code)),
    measures: new Set(worse.map(({ code }) => code)),
  };
}
