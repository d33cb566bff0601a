import fc from 'fast-check';
import type { FeatureCollection, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { sayNumber, sayPercent } from '../language/index.ts';
import { wrapped } from './drawing.ts';
import { areaMap, barChart, controlChart, lineChart, sparkline, spine, threadDrawing } from './index.ts';
import { unbrokenPieces, valueLimits } from './line-chart.ts';
import { mapClasses } from './map-classes.ts';
import { spreadLabels } from './spread-labels.ts';

const years = [2015, 2016, 2017, 2018];
const points = years.map((at, index) => ({
  at,
  period: `${at}/${String(at + 1).slice(2)}`,
  value: index === 2 ? null : 70 + index,
  low: 69 + index,
  high: 72 + index,
}));
const lines = {
  label: 'Pwysau iach: dim newid clir',
  caption: 'Pwysau iach, Dyffryn Arian',
  trend: 'no-clear-change',
  say: (value: number) => sayPercent(value),
  series: [
    { name: 'Dyffryn Arian', role: 'here', points },
    { name: 'Cymru', role: 'wales', points: points.map((point) => ({ ...point, low: null, high: null })) },
  ],
} as const;

describe('line chart', () => {
  test('says itself in words, in the language of the page', () => {
    expect(lineChart({ ...lines, language: 'cy' }).sentence).toBe(
      'O 70.0% (2015/16) i 73.0% (2018/19): dim newid clir. Cymru: 73.0% (2018/19).',
    );
    expect(lineChart({ ...lines, language: 'en' }).sentence).toContain('no clear change.');
  });

  test('holds every figure in its table', () => {
    const { table } = lineChart({ ...lines, language: 'cy' });
    expect(table.columns.map(({ text }) => text)).toEqual([
      'Cyfnod',
      'Dyffryn Arian',
      'Ystod: Dyffryn Arian',
      'Cymru',
    ]);
    expect(table.rows[0]).toEqual(['2015/16', '70.0%', '69 i 72', '70.0%']);
    expect(table.rows[2]?.[1]).toBe('');
  });

  test('is named for those who do not see it, and holds no style that a strict policy would block', () => {
    const markup = String(lineChart({ ...lines, language: 'cy' }).svg);
    expect(markup).toContain('role="img" aria-label="Pwysau iach: dim newid clir"');
    expect(markup).not.toMatch(/\sstyle=|<style/);
    expect(markup).not.toContain('NaN');
  });

  test('says when its axis does not start at nought', () => {
    expect(String(lineChart({ ...lines, language: 'en' }).svg)).toContain('The axis does not start at 0');
    expect(valueLimits([1, 10])[0]).toBe(0);
  });

  test('leaves a gap where a figure is missing and where the series breaks', () => {
    expect(unbrokenPieces(points, []).map((piece) => piece.length)).toEqual([2, 1]);
    expect(unbrokenPieces(points, [{ at: 2016 }]).map((piece) => piece.length)).toEqual([1, 1, 1]);
  });

  test('stands alone in a document', () => {
    const markup = String(lineChart({ ...lines, language: 'en', standalone: true }).svg);
    expect(markup).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(markup.match(/<svg/g)).toHaveLength(1);
  });

  test('is well-formed: no element says an attribute twice', () => {
    const band = { caption: 'x', points, trend: 'better', say: lines.say } as const;
    const drawings = [
      lineChart({ ...lines, language: 'en' }).svg,
      sparkline({ ...band, language: 'en' }).svg,
    ];
    for (const [element] of drawings.join('').matchAll(/<[a-z][^>]*>/g)) {
      const names = [...element.matchAll(/ ([a-z-]+)="/gi)].map(([, name]) => name);
      expect(new Set(names).size, element).toBe(names.length);
    }
  });

  test('refuses a fifth line', () => {
    const [one] = lines.series;
    expect(() => lineChart({ ...lines, language: 'en', series: [one, one, one, one, one] })).toThrow(
      RangeError,
    );
  });
});

test('labels keep their distance and stay inside, in the order of their lines', () => {
  const places = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(places, (wanted) => {
      const placed = spreadLabels(wanted, 18, 0, 300).toSorted((a, b) => a - b);
      for (const [position, place] of placed.entries()) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(300);
        if (position > 0) expect(place - (placed[position - 1] ?? 0)).toBeGreaterThanOrEqual(18);
      }
    }),
  );
});

test('a long text is wrapped on as many lines as it may have', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 12 }), fc.integer({ min: 1, max: 3 }), (text, most) => {
      expect(wrapped(text, 120, 13, most).length).toBeLessThanOrEqual(most);
    }),
  );
});

test('five classes hold every figure, and equal figures share a class', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 60 }), (values) => {
      const classes = mapClasses(values, 'quantile');
      expect(classes.length).toBeLessThanOrEqual(5);
      for (const value of values) {
        expect(classes.filter(({ low, high }) => value >= low && value <= high)).toHaveLength(1);
      }
    }),
  );
});

test('a sparkline is decoration beside its sentence', () => {
  const chart = sparkline({
    language: 'en',
    caption: 'x',
    points,
    trend: 'better',
    say: (v) => sayNumber(v),
  });
  expect(String(chart.svg)).toContain('aria-hidden="true"');
  expect(String(chart.svg)).toContain('viewBox="0 0 120 32"');
  expect(chart.sentence).toBe('From 70 (2015/16) to 73 (2018/19): better.');
});

test('under ten areas a spine is figures only', () => {
  const options = {
    language: 'cy',
    caption: 'x',
    here: 68,
    comparator: 71.4,
    comparatorName: 'Cymru',
    isDifferent: false,
    better: 'high',
    say: (value: number) => sayPercent(value),
  } as const;
  expect(String(spine({ ...options, areas: [60, 68, 80] }).svg)).toBe('');
  expect(String(spine({ ...options, areas: Array.from({ length: 22 }, (_, n) => 60 + n) }).svg)).toContain(
    '<circle',
  );
});

test('a bar chart names its extremes', () => {
  const chart = barChart({
    language: 'en',
    label: 'x',
    caption: 'x',
    what: 'Area',
    say: (value) => sayPercent(value),
    bars: [
      { name: 'Môn', value: 12, low: 10, high: 14 },
      { name: 'Conwy', value: 20, low: 18, high: 22 },
      { name: 'Gwynedd', value: null },
    ],
  });
  expect(chart.sentence).toBe('Highest: Conwy, 20.0%. Lowest: Môn, 12.0%.');
  expect(String(chart.svg)).toContain('No figure');
});

test('a map dots what is withheld, hatches what is missing, and says both', () => {
  const square = (code: string, x: number): FeatureCollection<Polygon>['features'][number] => ({
    type: 'Feature',
    properties: { code },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [x, 52],
          [x + 1, 52],
          [x + 1, 53],
          [x, 53],
          [x, 52],
        ],
      ],
    },
  });
  const chart = areaMap({
    language: 'en',
    id: 'm',
    label: 'x',
    caption: 'x',
    what: 'Area',
    areas: [
      { code: 'a', name: 'A', value: 1 },
      { code: 'b', name: 'B', value: 5, isWithheld: true },
      { code: 'c', name: 'C', value: null },
    ],
    boundaries: { type: 'FeatureCollection', features: [square('a', -5), square('b', -4), square('c', -3)] },
    codeOf: (feature) => String(feature.properties?.code),
    say: (value) => sayNumber(value),
  });
  const markup = String(chart.svg);
  expect(markup).toContain('url(#m-dots)');
  expect(markup).toContain('url(#m-hatch)');
  expect(markup).toContain('Not shown: small number');
  expect(chart.table.rows).toEqual([
    ['A', '1'],
    ['B', '[c]'],
    ['C', '[x]'],
  ]);
});

describe('control chart', () => {
  const chart = controlChart({
    language: 'en',
    label: 'Calls',
    caption: 'Calls, Dyffryn Arian',
    name: 'Dyffryn Arian',
    points: [3, 5, 4, 9].map((value, at) => ({ at, period: String(2020 + at), value })),
    process: [{ from: 0, to: 3, mean: 5.25, lower: 0, upper: 8 }],
    signals: [{ at: 3, text: 'Above the upper limit' }],
    breaks: [],
    sentence: 'One signal: 2023.',
    say: (value) => sayNumber(value),
  });

  test('has its mean, its limits and a mark on each signal', () => {
    const markup = String(chart.svg);
    expect(markup.match(/ll-d-process-limit/g)).toHaveLength(4);
    expect(markup.match(/ll-d-signal/g)).toHaveLength(2);
    expect(markup).not.toContain('NaN');
  });

  test('holds mean, limits and signals in its table', () => {
    expect(chart.sentence).toBe('One signal: 2023.');
    expect(chart.table.columns).toHaveLength(6);
    expect(chart.table.rows.at(-1)).toEqual(['2023', '9', '5.25', '0', '8', 'Above the upper limit']);
  });
});

describe('thread drawing', () => {
  const mark = (id: string) => ({ id, text: id, href: `/${id}` });

  test('never folds a broken link away, and keeps its links out of the tab order', () => {
    const chart = threadDrawing({
      language: 'en',
      label: 'x',
      caption: 'x',
      sentence: 'It rests on 1 need.',
      columns: [
        { kind: 'Need', marks: [mark('N1'), { ...mark('N9'), broken: 'no evidence', brokenSide: 'up' }] },
        { kind: 'Outcome', marks: [{ ...mark('O7'), isFocus: true }] },
      ],
      links: [{ from: 'N1', to: 'O7', count: 3 }],
    });
    const markup = String(chart.svg);
    expect(markup).toContain('no evidence');
    expect(markup.match(/<a /g)?.length).toBe(markup.match(/tabindex="-1"/g)?.length);
    expect(chart.table.rows).toEqual([['N1', 'O7', '3']]);
  });

  test('refuses what a reader could not follow', () => {
    const nine = { language: 'en', label: 'x', caption: 'x', sentence: '', links: [] } as const;
    const marks = Array.from({ length: 9 }, (_, n) => mark(`m${n}`));
    expect(() => threadDrawing({ ...nine, columns: [{ kind: 'Need', marks }] })).toThrow(RangeError);
  });
});
