import { expect, it } from 'vitest';
import { organisationDefinition } from '../../partnership/index.ts';
import { recordSet } from '../../records/index.ts';
import { recordOf } from '../../turning/example-session.ts';
import { standingOfIndicator } from '../book-indicator.ts';
import { bookOfRecords } from '../measure-book.ts';
import { populationTable } from './population-table.ts';

const both = (text: string) => ({ cy: `${text} (cy)`, en: text });
const book = bookOfRecords(recordSet([recordOf(organisationDefinition, 'B1', { name: both('Council') })]));
const links = { record: (kind: string, { code }: { code: string }) => `/${kind}/${code}` };
const indicator = {
  code: 'I1',
  title: both('Children of a healthy weight'),
  unit: { cy: 'y cant', en: 'per cent' },
  decimals: 1,
  polarity: 'higher-is-better' as const,
  series: Array.from({ length: 9 }, (_, place) => ({
    period: String(2016 + place),
    value: 70 - place,
    lower: 69 - place,
    upper: 71 - place,
  })),
  trend: { state: 'tested' as const, word: 'worse', from: '2017' },
  indicatorClass: 'core-set' as const,
  organisation: 'B1',
  baselinePeriod: '2022',
};

it('indicators on a scorecard have class, owner, standing, figure, course in a line and a sentence, and baseline', () => {
  const rows = [{ indicator, stands: standingOfIndicator(indicator, '2026-11-22') }];
  const english = populationTable(rows, { book, links } as never, 'en').markup;
  for (const said of [
    'href="/indicator/I1"',
    'Core set',
    'Council',
    'Getting worse',
    '62.0%',
    'll-spark',
    'Baseline: 2022',
    'The curve has not turned',
  ])
    expect(english).toContain(said);
  expect(populationTable(rows, { book, links } as never, 'cy').markup).toContain('Set graidd');
});
