import { componentsIn, type Html, html, nothing } from '../../../design-system/index.ts';
import { type DatasetDescription, describedIn } from '../../../evidence/index.ts';
import { indicatorMessages } from '../../../evidence/indicator-messages.ts';
import { sayDate } from '../../../language/index.ts';
import type { MethodName } from '../methods-page.ts';
import { assessmentMessages } from '../page-messages.ts';
import { titleOf } from '../title-of.ts';
import { analysisMessages } from './analysis-messages.ts';
import { type AnalysisPage, methodLinks } from './analysis-page.ts';

/** What exactly is counted, by whom, and how the figure was worked out. */
export function definitionPart(page: AnalysisPage, dataset: DatasetDescription | undefined): Html {
  const { indicator, request } = page;
  const { language } = request;
  const say = analysisMessages.in(language);
  const { definition, numeratorLabel, denominatorLabel, polarity, basis, unit, frameworks } =
    indicator.values;
  const nameOf = indicatorMessages.in(language);
  const said = (text: Parameters<typeof describedIn>[1]) =>
    dataset ? describedIn(dataset, text, language) : '';
  const texts = [
    ['definition.numerator', numeratorLabel[language]],
    ['definition.denominator', denominatorLabel[language]],
    ['definition.unit', unit[language]],
    ['definition.better', polarity ? say(`polarity.${polarity}`) : ''],
    ['definition.basis', basis ? say(`basis.${basis}`) : ''],
    [
      'definition.frameworks',
      frameworks.map((each) => nameOf(`option.indicator.frameworks.${each}`)).join('; '),
    ],
    ['definition.producer', said('producer')],
    ['definition.source', said('source')],
    ['definition.collection', said('collection')],
    ['definition.licence', said('licence')],
    ['definition.next', dataset?.nextReleaseOn ? sayDate(dataset.nextReleaseOn, language) : ''],
  ] as const;
  const known = texts.filter(([, text]) => text !== '');
  const { indicatorClass, organisation } = indicator.values;
  const owner = page.records.find('organisation', organisation ?? '')?.values['name'];
  const agreed = [
    [
      nameOf('field.indicator.indicatorClass'),
      indicatorClass ? nameOf(`option.indicator.indicatorClass.${indicatorClass}`) : '',
    ],
    [
      nameOf('field.indicator.organisation'),
      owner ? titleOf(owner as { cy: string; en: string }, language) : '',
    ],
  ] as const;
  return html`<h2 class="govuk-heading-m" id="definition">${say('definition.title')}</h2>
  ${definition[language] !== '' && html`<p class="govuk-body ll-prose">${definition[language]}</p>`}
  ${
    known.length > 0 &&
    componentsIn(language).summaryList({
      rows: [...known.map(([key, text]) => [say(key), text] as const), ...agreed]
        .filter(([, text]) => text !== '')
        .map(([key, text]) => ({ key: { text: key }, value: { text } })),
    })
  }`;
}

/** What each name an assessment gives a method is called in the list of methods. */
const pageOf: Readonly<Record<string, MethodName>> = {
  wilson: 'proportion',
  byar: 'rate',
  'exact-poisson': 'rate',
  'added-up': 're-aggregation',
  're-aggregated': 're-aggregation',
  'estimated-by-people': 're-aggregation',
  'estimated-by-published': 're-aggregation',
  'estimated-by-equal-parts': 're-aggregation',
  'population-weighted-mean': 're-aggregation',
  'comparison-with-benchmark': 'benchmark-comparison',
  'recent-trend': 'recent-trend',
  'fifths-gap': 'fifths-gap',
};

type MethodKey = `method.${string}` & Parameters<ReturnType<typeof assessmentMessages.in>>[0];

/** Every method the figures were worked out by, each with a link to its own text. */
export function methodPart({ assessed, request: { language } }: AnalysisPage): Html {
  const say = assessmentMessages.in(language);
  const known = assessed.methods.filter((method) => assessmentMessages.has(`method.${method}`));
  if (known.length === 0) return nothing;
  const named = [...new Set(known.flatMap((method) => pageOf[method] ?? []))];
  return html`<h2 class="govuk-heading-m" id="methods">${say('method.title')}</h2>
    <ul class="govuk-list govuk-list--bullet">${known.map((method) => html`<li>${say(`method.${method}` as MethodKey)}</li>`)}</ul>
    ${named.length > 0 && methodLinks(named, language)}`;
}

/** The method by which the figure itself was worked out. */
export function methodOfFigure({ indicator }: AnalysisPage): MethodName | null {
  const { method } = indicator.values;
  return method === 'proportion' || method === 'rate' || method === 'mean' ? method : null;
}
