import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { address, type Language, languages, slugWithCode } from '../../src/language/index.ts';
import { sayPeriodLabel } from '../../src/publishing/figure-words.ts';
import type { PublishedFigure, PublishedPlan } from '../../src/publishing/index.ts';
import { startPublishedSite, type TestSite } from './running-server.ts';

// Whoever quotes a figure quotes the same one, wherever it was read: the page, the files, the interface for programs,
// the PDF and the Word document of the example's first version are read as a stranger would, and compared.

const partnership = 'dyffryn-arian';
const parts = ['value', 'lower', 'upper', 'numerator', 'denominator'] as const;

/** A figure as any file tells it, in one line. */
interface Told {
  readonly indicator: string;
  readonly role: string;
  readonly area: string;
  readonly period: string;
  readonly numbers: readonly (number | null)[];
  readonly mark: string | null;
}

let site: TestSite;
let plan: PublishedPlan;
let figures: readonly Told[];

beforeAll(async () => {
  site = await startPublishedSite();
  plan = JSON.parse(await textAt(fileAt('plan-v1.json', 'en')));
  figures = ofPlan(plan);
}, 300_000);
afterAll(() => site.stop());

async function bytesAt(place: string): Promise<Uint8Array> {
  const answer = await fetch(new URL(place, site.url));
  if (!answer.ok) throw new Error(`${place}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function textAt(place: string): Promise<string> {
  return new TextDecoder().decode(await bytesAt(place));
}

function fileAt(file: string, language: Language): string {
  return address('public.version.document', language, { partnership, version: 'v1', file });
}

function ofPlan({ indicators }: PublishedPlan): readonly Told[] {
  return indicators.flatMap(({ code, area, series, comparison, neighbourhoods }) => {
    const told = (role: string, place: string, figure: PublishedFigure): Told => ({
      indicator: code,
      role,
      area: place,
      period: figure.period,
      numbers: parts.map((part) => figure[part]),
      mark: figure.marker && `[${figure.marker}]`,
    });
    return [
      ...series.map((figure) => told('here', area?.code ?? '', figure)),
      ...(comparison?.series ?? []).map((figure) => told('comparison', comparison?.area.code ?? '', figure)),
      ...neighbourhoods.map((each) => told('small-area', each.area.code, each.figure)),
    ];
  });
}

const inOrder = (told: readonly Told[]) => told.map((each) => JSON.stringify(each)).toSorted();

describe('every published figure is the same', () => {
  test('in the CSV file', async () => {
    const rows: Record<string, string>[] = parse(await textAt(fileAt('indicators-v1.csv', 'en')), {
      columns: true,
    });
    const number = (cell = '') => (cell.startsWith('[') ? null : Number(cell));
    const told = rows.map((row) => ({
      indicator: row['indicator'] ?? '',
      role: row['role'] ?? '',
      area: row['area'] ?? '',
      period: row['period'] ?? '',
      numbers: parts.map((part) => number(row[part])),
      mark: row['marker'] || null,
    }));
    expect(inOrder(told)).toEqual(inOrder(figures));
    expect(figures.length).toBeGreaterThan(100);
  });

  test.each(languages)('in the JSON-stat file, %s', async (language) => {
    const { link } = JSON.parse(await textAt(fileAt(`indicators-v1.${language}.json-stat.json`, language)));
    const told: Told[] = [];
    for (const { size, dimension, value, status, extension } of link.item) {
      const [places, periods, each] = size;
      for (let cell = 0; cell < places * periods; cell += 1) {
        const at = cell * each;
        if (value[at] === undefined && status[at] === undefined) continue;
        const place = extension.places[dimension.place.category.index[Math.floor(cell / periods)]];
        told.push({
          indicator: extension.indicator,
          role: place.role,
          area: place.area,
          period: dimension.period.category.index[cell % periods],
          numbers: parts.map((_, part) => value[at + part] ?? null),
          mark: status[at] ?? null,
        });
      }
    }
    expect(inOrder(told)).toEqual(inOrder(figures));
  });

  test('in the interface for programs, part by part', async () => {
    const told: Told[] = [];
    for (const { code } of plan.indicators) {
      let next: string | null =
        `/api/v1/partnerships/${partnership}/indicators/${code}/observations?limit=50`;
      while (next !== null) {
        const list = JSON.parse(await textAt(next));
        for (const item of list.items)
          told.push({
            indicator: item.indicator,
            role: item.role,
            area: item.area.code,
            period: item.period,
            numbers: parts.map((part) => item[part]),
            mark: item.marker,
          });
        next = list.next;
      }
    }
    expect(inOrder(told)).toEqual(inOrder(figures));
  });

  describe.each(languages)('in %s', (language) => {
    test('on the pages', async () => {
      for (const indicator of plan.indicators)
        expect((await onPage(indicator.code, language)).map(inAnyOrder), indicator.code).toEqual(
          expectedTables(indicator, language),
        );
    });

    test('in the Word document', async () => {
      const name = language === 'cy' ? 'cynllun-v1-cy.docx' : 'plan-v1-en.docx';
      const files = unzipSync(await bytesAt(fileAt(name, language)));
      const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
      const tables = tablesIn(body, /<w:tbl>.*?<\/w:tbl>/gs, /<w:tr>.*?<\/w:tr>/gs, /<w:tc>.*?<\/w:tc>/gs);
      const found = new Set(tables.map((rows) => JSON.stringify(inAnyOrder(rows))));
      for (const indicator of plan.indicators)
        for (const table of expectedTables(indicator, language))
          expect(found.has(JSON.stringify(table)), `${indicator.code} ${JSON.stringify(table[0])}`).toBe(
            true,
          );
    });

    const hasReader = spawnSync('pdftotext', ['-v']).error === undefined;
    test.skipIf(!hasReader)('in the PDF (skipped where there is no pdftotext to read it with)', async () => {
      const name = language === 'cy' ? 'cynllun-v1-cy.pdf' : 'plan-v1-en.pdf';
      const text = tight(pdfText(await bytesAt(fileAt(name, language))));
      for (const indicator of plan.indicators)
        for (const row of expectedTables(indicator, language).flat())
          expect(text.includes(tight(row.join(''))), `${indicator.code} ${row.join(' ')}`).toBe(true);
    });
  });
});

type Rows = readonly (readonly string[])[];

function tablesIn(markup: string, table: RegExp, row: RegExp, cell: RegExp): readonly Rows[] {
  return (markup.match(table) ?? []).map((each) =>
    (each.match(row) ?? []).slice(1).map((line) => (line.match(cell) ?? []).map(plainText)),
  );
}

function plainText(markup: string): string {
  const entities: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: '’',
    '#39': '’',
  };
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&([a-z#0-9]+);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll("'", '’')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The tables of figures on the page of an indicator, row by row. */
async function onPage(code: string, language: Language): Promise<readonly Rows[]> {
  const title = plan.indicators.find((each) => each.code === code)?.title[language] ?? '';
  const slug = slugWithCode(title, code);
  const markup = await textAt(
    address('public.version.indicator', language, { partnership, version: 'v1', slug }),
  );
  return tablesIn(markup, /<table.*?<\/table>/gs, /<tr.*?<\/tr>/gs, /<(?:td|th)(?=[ >]).*?<\/(?:td|th)>/gs);
}

function pdfText(bytes: Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'llinyn-pdf-'));
  try {
    const file = path.join(folder, 'plan.pdf');
    writeFileSync(file, bytes);
    return spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const tight = (text: string) => text.replace(/\s+/g, '');

type Indicator = PublishedPlan['indicators'][number];

/** The rows that a reader must find in the tables of an indicator, written anew from the published numbers. */
function expectedTables(indicator: Indicator, language: Language): readonly Rows[] {
  const { series, comparison, neighbourhoods } = indicator;
  const beside = new Map(comparison?.series.map((figure) => [figure.period, figure]));
  const cellsOf = cellsFor(indicator, series, language);
  const here = series.map((figure) => {
    const other = beside.get(figure.period);
    const own = [sayPeriodLabel(figure.period, language), ...cellsOf(figure)];
    return comparison ? [...own, other ? valueCell(indicator, other) : '[x]'] : own;
  });
  const cellsOfArea = cellsFor(
    indicator,
    neighbourhoods.map(({ figure }) => figure),
    language,
  );
  const small = neighbourhoods.map(({ area, figure }) => [
    plainText(area.name[language]),
    ...cellsOfArea(figure),
  ]);
  return [here, small].filter((rows) => rows.length > 0).map(inAnyOrder);
}

/** Small areas stand in the order of the language, which is not what is tested here. */
function inAnyOrder(rows: Rows): Rows {
  return rows.toSorted((a, b) => (a.join('|') < b.join('|') ? -1 : 1));
}

function cellsFor(indicator: Indicator, all: readonly PublishedFigure[], language: Language) {
  const { decimals } = indicator;
  const to = language === 'cy' ? 'i' : 'to';
  const of = language === 'cy' ? 'o' : 'of';
  const limits = ({ lower, upper }: PublishedFigure) =>
    lower === null || upper === null ? '' : `${written(lower, decimals)} ${to} ${written(upper, decimals)}`;
  const counts = ({ numerator, denominator }: PublishedFigure) =>
    numerator === null || denominator === null || numerator > denominator
      ? ''
      : `${written(numerator)} ${of} ${written(denominator)}`;
  const instead = ({ value, marker }: PublishedFigure) => (value === null ? `[${marker ?? 'x'}]` : '[x]');
  const hasLimits = all.some((figure) => limits(figure) !== '');
  const hasCounts = all.some((figure) => counts(figure) !== '');
  return (figure: PublishedFigure) => [
    valueCell(indicator, figure),
    ...(hasLimits ? [limits(figure) || instead(figure)] : []),
    ...(hasCounts ? [counts(figure) || (figure.numerator === null ? instead(figure) : '[z]')] : []),
  ];
}

function valueCell({ unit, decimals }: Indicator, { value, marker }: PublishedFigure): string {
  if (value === null) return `[${marker ?? 'x'}]`;
  const isShare = ['%', 'per cent', 'percent'].includes(unit.en.trim().toLowerCase());
  const number = written(value, decimals);
  const withUnit = isShare ? `${number}%` : unit.en.trim() === '£' ? number.replace(/^(−?)/, '$1£') : number;
  return marker ? `${withUnit} [${marker}]` : withUnit;
}

function written(value: number, decimals?: number): string {
  const digits =
    decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat('en-GB', digits).format(value).replace('-', '−');
}
