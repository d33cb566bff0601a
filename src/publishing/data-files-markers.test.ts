import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { aSmallPlan } from '../../tests/golden/plan/a-small-plan.ts';
import type { ObservationStatus } from '../evidence/index.ts';
import { type Language, languages } from '../language/index.ts';
import type { ObservedFigure } from '../needs/index.ts';
import { figuresCsv, figuresMetadata } from './data-files.ts';
import { publishedFigure } from './from-assessment.ts';
import { jsonStatOf } from './json-stat.ts';
import { renderPage } from './pages/site-pages.ts';
import type { DocumentBlock } from './print/blocks.ts';
import { planDocument } from './print/plan-document.ts';
import type { PublishedFigure, PublishedPlan } from './published-plan.ts';

// A mark says the same wherever a figure is read: the page, the document, the CSV file and the JSON-stat file.

/** The mark of every status there is; the mark of a total would say nothing that the table does not. */
const marks: Readonly<Record<ObservationStatus, string | null>> = {
  withheld: '[c]',
  'not-available': '[x]',
  'not-applicable': '[z]',
  'low-reliability': '[u]',
  provisional: '[p]',
  revised: '[r]',
  estimated: '[e]',
  forecast: '[f]',
  break: '[b]',
  total: null,
};

const words: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  cy: { '[e]': 'Amcangyfrifedig', '[f]': 'Rhagolwg' },
  en: { '[e]': 'Estimated', '[f]': 'Forecast' },
};

function observed(period: string, status: ObservationStatus, value: number | null): ObservedFigure {
  return {
    period,
    periodStart: `${period}-01-01`,
    periodEnd: `${period}-12-31`,
    value,
    lower: null,
    upper: null,
    numerator: null,
    denominator: null,
    status,
  };
}

/** The small plan, its indicator with an estimate and a forecast at the end of its series. */
function planWithForecast(): PublishedPlan {
  const plan = aSmallPlan();
  const figures = [observed('2031', 'estimated', 61.5), observed('2032', 'forecast', 62.5)].map(
    publishedFigure,
  );
  return {
    ...plan,
    indicators: plan.indicators.map((each) => ({ ...each, series: [...each.series, ...figures] })),
  };
}

const textOf = (blocks: readonly DocumentBlock[]) => JSON.stringify(blocks);

describe('the marks of figures', () => {
  test.each(Object.entries(marks))('%s is published as %s', (status, mark) => {
    const isInPlaceOf = ['withheld', 'not-available', 'not-applicable'].includes(status);
    const figure: PublishedFigure = publishedFigure(
      observed('2031', status as ObservationStatus, isInPlaceOf ? null : 4),
    );
    expect(figure.marker && `[${figure.marker}]`).toBe(mark);
    expect(figure.value).toBe(isInPlaceOf ? null : 4);
  });

  test('of an estimate and a forecast stand beside their figures in the CSV file, and its metadata explains them', () => {
    const { indicators, ...plan } = planWithForecast();
    const rows: Record<string, string>[] = parse(figuresCsv(indicators), { columns: true });
    const told = rows.filter(({ period = '' }) => ['2031', '2032'].includes(period));
    expect(told.map(({ value, marker }) => [value, marker])).toEqual([
      ['61.5', '[e]'],
      ['62.5', '[f]'],
    ]);
    const metadata = figuresMetadata({ ...plan, indicators }, indicators, 'figures.csv');
    for (const language of languages)
      for (const [mark, word] of Object.entries(words[language]))
        expect(metadata).toContain(`${mark} ${word}`);
  });

  test.each(languages)('stand in the JSON-stat file with their words, %s', (language) => {
    const plan = planWithForecast();
    const [indicator] = plan.indicators;
    if (!indicator) throw new Error('The small plan has an indicator');
    const { status, extension } = jsonStatOf(plan, indicator, language);
    expect(Object.values(status)).toEqual(expect.arrayContaining(['[e]', '[f]']));
    expect(extension.status.label).toMatchObject(words[language]);
  });

  test.each(languages)(
    'stand on the page of the indicator with their key above, and in the document, %s',
    (language) => {
      const plan = planWithForecast();
      const page = renderPage(
        { plan, language, pinned: false, versions: [], previous: null },
        { name: 'indicator', code: 'I1' },
      );
      const markup = page?.main.markup ?? '';
      const document = textOf(planDocument(plan, 'c'.repeat(64), language).blocks);
      for (const [mark, word] of Object.entries(words[language])) {
        expect(markup).toContain(`<li>${mark} ${word}</li>`);
        expect(markup).toMatch(new RegExp(`6\\d\\.5%? \\${mark}`));
        expect(document).toContain(`${mark} ${word}`);
      }
    },
  );
});
