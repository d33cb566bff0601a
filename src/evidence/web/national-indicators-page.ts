import { type Handler, type PageRequest, page } from '../../access/web/index.ts';
import { dataTable, type Html, html } from '../../design-system/index.ts';
import { compareIn, sayDate, sayNumber } from '../../language/index.ts';
import { compareCodes, type RecordSet, referencesOf } from '../../records/index.ts';
import { indicatorDefinition, indicatorFrameworks } from '../indicator.ts';
import { indicatorMessages } from '../indicator-messages.ts';
import { type NationalIndicator, nationalIndicatorDefinition } from '../national-indicator.ts';
import { evidenceNavigation } from './catalogue-pages.ts';
import { evidenceCrumb } from './import-pages.ts';
import { evidencePageMessages } from './page-messages.ts';
import { addAnchor, recordAnchor, recordAnchors } from './record-anchor.ts';

type Framework = (typeof indicatorFrameworks)[number];

/**
 * The library of national indicators: set by set, under the aim or service area each stands for, with the partnership's
 * own indicators that stand for it and the outcomes of the plan that use them, or why there is none.
 *
 * @source SYS-06, SYS-24, SYS-25
 */
export const nationalIndicatorsPage: Handler = async (request) => {
  const { services, language, partnershipId } = request;
  const say = evidencePageMessages.in(language);
  const records = await services.records.load(services.db, partnershipId ?? '');
  const main = html`<h1 class="govuk-heading-l">${say('national.title')}</h1>
    ${evidenceNavigation(request, 'national-indicators')}
    <p class="govuk-body-l">${say('national.lead')}</p>
    ${indicatorFrameworks.map((framework) => setPart(request, records, framework))}`;
  return page(say('national.title'), main, {
    current: 'work.evidence',
    width: 'full',
    breadcrumbs: [evidenceCrumb(request)],
  });
};

function setPart(request: PageRequest, records: RecordSet, framework: Framework): Html {
  const { language } = request;
  const say = evidencePageMessages.in(language);
  const name = indicatorMessages.in(language)(`option.indicator.frameworks.${framework}`);
  const held = inThemes(
    records.all(nationalIndicatorDefinition).filter(({ values }) => values.framework === framework),
    language,
  );
  const others = othersOfSet(records, framework, held);
  const add = html`<p class="govuk-body">${addAnchor(request, 'national-indicator', say('national.add', { set: name }), { framework })}</p>`;
  const tagged =
    others.length > 0 &&
    html`<h3 class="govuk-heading-s">${say('national.tagged')}</h3>${recordAnchors(request, others, '')}`;
  if (held.length === 0) {
    return html`<h2 class="govuk-heading-m">${name}</h2><p class="govuk-body">${say('national.none')}</p>${tagged}${add}`;
  }
  const without = held.filter(({ values }) => values.indicators.length === 0).length;
  return html`${dataTable({
    language,
    caption: name,
    columns: [
      { text: say('national.theme') },
      { text: say('national.indicator') },
      { text: say('national.own') },
      { text: say('national.outcomes') },
    ],
    rows: held.map((each) => nationalRow(request, records, each)),
  })}<p class="govuk-body">${say('national.without', { n: sayNumber(without), whole: sayNumber(held.length) })}</p>${tagged}${add}`;
}

/** By theme, and within it as the set numbers them. */
function inThemes(
  those: readonly NationalIndicator[],
  language: PageRequest['language'],
): readonly NationalIndicator[] {
  const byTheme = compareIn(language);
  return those.toSorted(
    (a, b) =>
      byTheme(a.values.theme[language], b.values.theme[language]) ||
      a.values.reference.localeCompare(b.values.reference, 'en', { numeric: true }) ||
      compareCodes(a.code, b.code),
  );
}

/** Indicators that are said to belong to the set, and stand for none of its entries. */
function othersOfSet(records: RecordSet, framework: Framework, held: readonly NationalIndicator[]) {
  const linked = new Set(held.flatMap(({ values }) => values.indicators));
  return records
    .all(indicatorDefinition)
    .filter(({ code, values }) => values.frameworks.includes(framework) && !linked.has(code));
}

function nationalRow(request: PageRequest, records: RecordSet, national: NationalIndicator) {
  const { language } = request;
  const say = evidencePageMessages.in(language);
  const { theme, reference, indicators, whyNone, inUseUntil } = national.values;
  const own = indicators.flatMap((code) => records.find('indicator', code) ?? []);
  const outcomes = records
    .ofKind('outcome')
    .filter((outcome) => referencesOf(outcome, 'indicators').some((code) => indicators.includes(code)));
  return [
    theme[language],
    html`${recordAnchor(request, national)}${reference !== '' && html`<br>${reference}`}${inUseUntil !== null && html`<br>${say('national.until', { date: sayDate(inUseUntil, language) })}`}`,
    own.length > 0
      ? recordAnchors(request, own, '')
      : html`<span class="ll-missing">${whyNone[language] || say('national.noOwn')}</span>`,
    recordAnchors(request, outcomes, say('national.noOutcome')),
  ];
}
