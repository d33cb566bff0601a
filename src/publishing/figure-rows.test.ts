import { describe, expect, it } from 'vitest';
import { aSmallPlan, both } from '../../tests/golden/plan/a-small-plan.ts';
import { languages } from '../language/index.ts';
import { publicAreaProfile } from './area-profile.ts';
import { figuresCsv } from './data-files.ts';
import { rowAnchor, rowOf, sayLarger, sayRow, tellsRows } from './figure-rows.ts';
import { jsonStatOf } from './json-stat.ts';
import { observationsOf } from './observations.ts';
import type { PageContext } from './pages/site-page.ts';
import { renderPage } from './pages/site-pages.ts';
import type { PublishedFigure, PublishedIndicator, PublishedPlan } from './published-plan.ts';

const plan = aSmallPlan();
const [indicator] = plan.indicators;
if (!indicator?.latest || !indicator.area) throw new Error('The small plan has a figure');
const { latest, area } = indicator;

const contextOf = (of: PublishedPlan, language: PageContext['language']): PageContext => ({
  plan: of,
  language,
  pinned: false,
  versions: [],
  previous: null,
});
const withIndicator = (changed: PublishedIndicator): PublishedPlan => ({
  ...plan,
  indicators: plan.indicators.map((each) => (each.code === changed.code ? changed : each)),
});
const page = (of: PublishedPlan, name: 'rows' | 'indicator', language: PageContext['language']) =>
  renderPage(contextOf(of, language), { name, code: indicator.code })?.main.markup ?? '';

const sum: PublishedFigure = { ...latest, rows: [16, 17], addedUpOf: 2 };

describe('the row of a published figure', () => {
  it.each(languages)('is a click away from the figure, with everything published of it, %s', (language) => {
    const [href] = /[^"]*#row-8(?=")/.exec(page(plan, 'indicator', language)) ?? [];
    expect(href).toContain(language === 'cy' ? '/rhesi#' : '/rows#');
    const [row = ''] = page(plan, 'rows', language).match(/<tr[^>]*>(?:(?!<tr).)*id="row-8".*?<\/tr>/s) ?? [];
    for (const told of ['2024', '71.4%', '69.8', '2,285', '3,200']) expect(row).toContain(told);
    expect(page(plan, 'rows', language)).toContain('aaaaaaaa');
  });

  it('is told of every figure of every place, under a name of its own', () => {
    const anchors = observationsOf(indicator).map(rowAnchor);
    expect(new Set(anchors).size).toBe(anchors.length);
    const markup = page(plan, 'rows', 'en');
    for (const anchor of anchors) expect(markup).toContain(`id="${anchor}"`);
  });

  it('is not one of a sum: that tells how many were added up, and which', () => {
    expect(rowOf(sum)).toBeUndefined();
    expect(sayRow(sum, 'en')).toBe('2 rows added up');
    expect(sayRow(sum, 'cy')).toBe('adiwyd 2 res');
    const markup = page(withIndicator({ ...indicator, latest: sum, series: [sum] }), 'rows', 'en');
    expect(markup).toContain('Added up from 2 rows');
    expect(markup).toContain('href="#row-17"');
  });

  it('is not one of an estimate either, which tells what it was worked out from, of every period', () => {
    const estimate: PublishedFigure = { ...latest, marker: 'e', rows: [9], estimatedFrom: 1 };
    const earlier: PublishedFigure = { ...sum, period: '2023', rows: [104, 107] };
    expect(rowOf(estimate)).toBeUndefined();
    expect(sayRow(estimate, 'en')).toBe('estimated from 1 row');
    expect(sayRow({ ...estimate, estimatedFrom: 2 }, 'cy')).toBe('amcangyfrifwyd o 2 res');
    const told = withIndicator({ ...indicator, latest: estimate, series: [earlier, estimate] });
    const markup = page(told, 'rows', 'en');
    expect(markup).toContain('Estimated from 1 row');
    // Rows of earlier years are named; only those on the page are links.
    expect(markup).toContain('104, 107');
    expect(markup).not.toContain('#row-104');
    expect(page(told, 'rows', 'cy')).toContain('Amcangyfrifwyd o 1 rhes');
  });

  it('stands in CSV and JSON-stat', () => {
    expect(figuresCsv([{ ...indicator, series: [sum] }])).toMatch(/,child-measurement,2,16; 17\r\n/);
    expect(Object.values(jsonStatOf(plan, indicator, 'en').extension.rows)).toContainEqual([8]);
  });

  it('is not told by a version published before: that still reads, and says so', () => {
    const bare = ({ rows: _, ...figure }: PublishedFigure): PublishedFigure => figure;
    const old: PublishedIndicator = {
      ...indicator,
      latest: bare(latest),
      series: indicator.series.map(bare),
      comparison: null,
      neighbourhoods: [],
    };
    expect(tellsRows(old)).toBe(false);
    expect(page(withIndicator(old), 'indicator', 'en')).not.toContain('/rows');
    expect(page(withIndicator(old), 'rows', 'en')).toContain('before rows were told');
  });
});

describe('an indicator that only a larger area has a figure of', () => {
  const larger: PublishedIndicator = {
    ...indicator,
    latest: null,
    series: [],
    comparison: null,
    neighbourhoods: [],
    larger: {
      area: { code: 'W11000099', name: both('Bwrdd Iechyd Arian', 'Arian Health Board') },
      figure: latest,
    },
  };

  it('shows that figure under the name of the larger area, never as its own', () => {
    const markup = page(withIndicator(larger), 'indicator', 'en');
    expect(markup).toContain('There is no figure for this area yet.');
    expect(markup).toContain('Nearest known figure: Arian Health Board');
    expect(markup).toContain('#row-8');
    expect(sayLarger(larger, 'cy')).toBe(
      'Dim ffigur ar gyfer yr ardal hon. Ardal fwy: Bwrdd Iechyd Arian: 71.4% (2024)',
    );
  });

  it('is in the files as a larger area, and in the profile apart from what is known of here', () => {
    expect(observationsOf(larger).map(({ role }) => role)).toEqual(['larger-area']);
    const profile = publicAreaProfile(
      { ...withIndicator(larger), indicators: [larger, { ...indicator, code: 'I2' }] },
      area.code,
    );
    expect(profile?.larger.map(({ code }) => code)).toEqual(['I1']);
    expect(profile?.rows.map((row) => row.indicator.code)).toEqual(['I2']);
  });
});
