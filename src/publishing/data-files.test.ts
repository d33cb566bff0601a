import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSmallPlan, theVersionBefore } from '../../tests/golden/plan/a-small-plan.ts';
import { correctionsSince } from './corrections.ts';
import { figuresCsv, figuresMetadata } from './data-files.ts';
import { type JsonStatDataset, jsonStatCollection, jsonStatOf } from './json-stat.ts';
import { figureParts, observationsOf } from './observations.ts';
import {
  figureMarkers,
  type NamedArea,
  type PublishedFigure,
  type PublishedIndicator,
} from './published-plan.ts';

const plan = aSmallPlan();
const [sample] = plan.indicators;
if (!sample) throw new Error('The small plan has no indicator');

/** An observation as it can be told from a file, whatever the file. */
type Told = readonly [string, string, string, ...(number | null)[], string | null] | readonly unknown[];

function told(indicator: PublishedIndicator): readonly Told[] {
  return observationsOf(indicator).map(({ role, area, figure }) => [
    role,
    area.code,
    figure.period,
    ...figureParts.map((part) => figure[part]),
    figure.marker && `[${figure.marker}]`,
  ]);
}

function readCsv(text: string): readonly Told[] {
  const rows: Record<string, string>[] = parse(text, { columns: true });
  const number = (cell: string | undefined) => (cell?.startsWith('[') ? null : Number(cell));
  return rows.map((row) => [
    row['role'],
    row['area'],
    row['period'],
    ...figureParts.map((part) => number(row[part])),
    row['marker'] || null,
  ]);
}

/** As the format has it: the last dimension counts fastest, and a cell without value or status is no observation. */
function readJsonStat(text: string): readonly Told[] {
  const { id, size, dimension, value, status, extension }: JsonStatDataset = JSON.parse(text);
  const [places = 0, periods = 0, parts = 0] = size;
  const codes = id.map((name) => dimension[name]?.category.index ?? []);
  const found: Told[] = [];
  for (let place = 0; place < places; place += 1)
    for (let period = 0; period < periods; period += 1) {
      const at = (place * periods + period) * parts;
      if (value[at] === undefined && status[at] === undefined) continue;
      const { role, area } = extension.places[codes[0]?.[place] ?? ''] ?? { role: '', area: '' };
      const numbers = figureParts.map((_, part) => value[at + part] ?? null);
      found.push([role, area, codes[1]?.[period], ...numbers, status[at] ?? null]);
    }
  return found;
}

const sorted = (rows: readonly Told[]) => rows.map((row) => JSON.stringify(row)).toSorted();

const aNumber = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const numberOrNone = fc.option(aNumber);
const shownFigure = fc.record({
  value: aNumber,
  lower: numberOrNone,
  upper: numberOrNone,
  numerator: numberOrNone,
  denominator: numberOrNone,
  marker: fc.option(fc.constantFrom(...figureMarkers)),
});
const hiddenFigure = fc.constantFrom(...figureMarkers).map((marker) => ({
  value: null,
  lower: null,
  upper: null,
  numerator: null,
  denominator: null,
  marker,
}));
const period = fc.constantFrom('2018', '2019', '2020/21', '2021-03-21', '2022 Ch1', '2023');
const figure: fc.Arbitrary<PublishedFigure> = fc
  .tuple(period, fc.oneof(shownFigure, hiddenFigure))
  .map(([label, rest]) => ({ period: label, ...rest }));
const series = fc.uniqueArray(figure, { selector: (each) => each.period, maxLength: 6 });
const text = fc.record({ cy: fc.string(), en: fc.string() });
const area: fc.Arbitrary<NamedArea> = fc.record({
  code: fc.constantFrom('W06000001', 'W06000002', 'W01000003', 'W01000004', 'W01000005'),
  name: text,
});
const indicator: fc.Arbitrary<PublishedIndicator> = fc
  .record({
    title: text,
    unit: text,
    area,
    series,
    beside: fc.option(fc.record({ area, series })),
    neighbourhoods: fc.uniqueArray(fc.record({ area, figure }), {
      selector: (each) => each.area.code,
      maxLength: 5,
    }),
  })
  .map(({ beside, ...given }) => ({
    ...sample,
    ...given,
    comparison: beside && { ...beside, latest: null, word: 'not-tested' as const },
  }));

describe('the files of figures', () => {
  it('hold the same observations, whatever they are, as CSV and as JSON-stat', () => {
    fc.assert(
      fc.property(indicator, (given) => {
        const expected = sorted(told(given));
        expect(sorted(readCsv(figuresCsv([given])))).toEqual(expected);
        expect(sorted(readJsonStat(JSON.stringify(jsonStatOf(plan, given, 'cy'))))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('leave no number blank, and write no mark but those that are explained', () => {
    fc.assert(
      fc.property(indicator, (given) => {
        const rows: Record<string, string>[] = parse(figuresCsv([given]), { columns: true });
        const cells = rows.flatMap((row) => figureParts.map((part) => row[part] ?? ''));
        for (const cell of cells) expect(cell).toMatch(/^(-?\d.*|\[(c|x|z|low|u|p|r|e|f|b)\])$/);
      }),
    );
  });

  it('say of every column what it means, and that a mark is no number', () => {
    const { tableSchema } = JSON.parse(figuresMetadata(plan, plan.indicators, 'indicators-v3.csv')) as {
      tableSchema: { columns: readonly { name: string; datatype: string; null?: readonly string[] }[] };
    };
    const [header = ''] = figuresCsv(plan.indicators).split('\r\n');
    expect(tableSchema.columns.map(({ name }) => name)).toEqual(header.split(','));
    for (const column of tableSchema.columns.filter(({ datatype }) => datatype === 'number'))
      expect(column.null).toContain('[c]');
  });

  it('stand together as a collection with labels in the language asked for', () => {
    const { link } = jsonStatCollection(plan, 'cy');
    expect(link.item.map(({ label }) => label)).toEqual(['Plant 4 i 5 oed o bwysau iach']);
    expect(link.item[0]?.extension.status.label['[c]']).toContain('Cyfrinachol');
  });
});

describe('corrections', () => {
  const since = { version: 3, publishedOn: '2026-03-20' };
  const changed = (change: Partial<PublishedFigure>) => ({
    ...sample,
    series: sample.series.map((each, index) => (index === 0 ? { ...each, ...change } : each)),
  });

  it('are none where nothing was published otherwise, nor for a new period', () => {
    const [last, ...rest] = theVersionBefore().indicators;
    expect(rest).toEqual([]);
    expect(correctionsSince(last ? [last] : [], plan.indicators, since)).toEqual([]);
    const shorter = { ...sample, series: sample.series.slice(0, -1) };
    expect(correctionsSince([shorter], [sample], since)).toEqual([]);
  });

  it('name the figure before and after, and why', () => {
    const found = correctionsSince([sample], [{ ...changed({ value: 60 }), release: 'b'.repeat(64) }], since);
    expect(found).toMatchObject([
      { indicator: 'I1', before: { value: 70.2 }, after: { value: 60 }, reason: 'new-release', version: 3 },
    ]);
  });

  it('tell of a figure taken back', () => {
    const shorter = { ...sample, series: sample.series.slice(1) };
    expect(correctionsSince([sample], [shorter], since)).toMatchObject([{ after: null }]);
  });

  it('do not tell again what is confidential now', () => {
    const hidden = {
      value: null,
      lower: null,
      upper: null,
      numerator: null,
      denominator: null,
      marker: 'c',
    } as const;
    expect(correctionsSince([sample], [changed(hidden)], since)).toMatchObject([
      { before: { value: null, numerator: null, marker: 'c' }, after: { value: null, marker: 'c' } },
    ]);
  });
});
