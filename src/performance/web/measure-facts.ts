import { componentsIn, type Html, html } from '../../design-system/index.ts';
import { type Bilingual, type Language, sayDate, sayList } from '../../language/index.ts';
import { titleOf } from '../../needs/web/index.ts';
import type { BookMeasure, MeasureBook } from '../measure-book.ts';
import { judgesOf, levelOfMeasure } from '../measure-level.ts';
import { performanceMessages } from '../messages.ts';
import { performancePageMessages } from './page-messages.ts';
import { sayFigure } from './say-measure.ts';
import { organisationName } from './scorecard-table.ts';

/** Who judged the persons that a measure counts; empty where it counts none. */
export function judgesInWords(book: MeasureBook, measure: BookMeasure, language: Language): string {
  const word = performanceMessages.in(language);
  return sayList(judgesOf(book, measure).map((each) => word(`option.performance-measure.judgedBy.${each}`)));
}

/**
 * What is recorded of a measure: whose it is, where its figures come from, what it is measured against, and which
 * national accounts are given the same figure. What was not filled in is left out.
 *
 * @source PERF-03, PERF-18, PERF-19, PERF-21; SYS-22, SYS-23
 */
export function measureFacts(measure: BookMeasure, book: MeasureBook, language: Language): Html {
  const say = performancePageMessages.in(language);
  const word = performanceMessages.in(language);
  const facts = measure.accountability;
  const field = (name: Parameters<typeof word>[0], text: string | null | undefined) =>
    text === null || text === undefined || text.trim() === ''
      ? []
      : [{ key: { text: word(name) }, value: { text } }];
  const both = (text: Bilingual | undefined) => text && titleOf(text, language);
  const dated = (value: number | null, on: string | null | undefined) => {
    if (value === null) return null;
    const figure = sayFigure(measure, value, language);
    return on ? say('facts.dated', { figure, date: sayDate(on, language) }) : figure;
  };
  const power = (name: 'communicationPower' | 'proxyPower' | 'dataPower') => {
    const found = facts?.[name];
    return field(
      `field.performance-measure.${name}`,
      found ? word(`option.performance-measure.${name}.${found}`) : null,
    );
  };
  const rows = [
    ...field(
      'field.performance-measure.organisation',
      organisationName(book, measure.organisation, language),
    ),
    { key: { text: say('facts.level') }, value: { text: say(`level.${levelOfMeasure(book, measure)}`) } },
    ...field('field.performance-measure.service', both(facts?.service)),
    ...field('field.performance-measure.provider', both(facts?.provider)),
    ...field(
      'field.performance-measure.standing',
      facts?.standing ? word(`option.performance-measure.standing.${facts.standing}`) : null,
    ),
    ...power('communicationPower'),
    ...power('proxyPower'),
    ...power('dataPower'),
    ...field('field.performance-measure.source', both(facts?.source)),
    ...field('field.performance-measure.breakdowns', both(facts?.breakdowns)),
    ...(facts?.updateEveryMonths
      ? [
          {
            key: { text: say('facts.updates') },
            value: { text: say('facts.every', { n: facts.updateEveryMonths }) },
          },
        ]
      : []),
    ...field(
      'field.performance-measure.baselineValue',
      dated(facts?.baselineValue ?? null, facts?.baselineOn),
    ),
    ...field('field.performance-measure.target', dated(measure.target, facts?.targetOn)),
    ...field(
      'field.performance-measure.indicatorClass',
      facts?.indicatorClass
        ? word(`option.performance-measure.indicatorClass.${facts.indicatorClass}`)
        : null,
    ),
    ...field('field.performance-measure.judgedBy', judgesInWords(book, measure, language)),
    ...field('field.performance-measure.safeguardingCriterion', both(facts?.safeguardingCriterion)),
    ...field('field.performance-measure.nationalReference', both(facts?.nationalReference)),
  ];
  const accounts = (facts?.nationalLinks ?? []).map((each) =>
    word(`option.performance-measure.nationalLinks.${each}`),
  );
  return html`<h2 class="govuk-heading-m">${say('facts.title')}</h2>
    ${componentsIn(language).summaryList({ rows })}
    ${
      accounts.length === 0
        ? html``
        : html`<h3 class="govuk-heading-s">${say('facts.national')}</h3><p class="govuk-body">${say('facts.national.text')}</p><ul class="govuk-list govuk-list--bullet">${accounts.map((text) => html`<li>${text}</li>`)}</ul>`
    }`;
}
