import { type Bilingual, type Language, languages } from '../language/index.ts';
import { isLeadOnlyProposed } from './agreement.ts';
import { saidOfDuty } from './duty-words.ts';
import { rowCount } from './figure-rows.ts';
import { markerWords } from './json-stat.ts';
import { bracketed, figureParts, markInstead, observationsOf } from './observations.ts';
import { titleOfRecord } from './pages/duty-pages.ts';
import {
  figureMarkers,
  isFromRelease,
  type PublishedIndicator,
  type PublishedPlan,
} from './published-plan.ts';

type Cell = string | number | null;

/** Cells that a spreadsheet would run as a formula are made text by a leading apostrophe. */
function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+@\t\r]/.test(value) || /^-(?!\d)/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Comma-separated rows as RFC 4180 has them. */
function csv(rows: readonly (readonly Cell[])[]): string {
  return `${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

interface FileColumn {
  readonly name: string;
  readonly datatype: 'string' | 'number';
  readonly cy: string;
  readonly en: string;
  /** The well-known property it is. */
  readonly property?: string;
}

const sdmx = 'http://purl.org/linked-data/sdmx/2009';

/** Columns of the file of figures, in order, with what each means: the CSV and its metadata are made from this list. */
const figureColumns = [
  { name: 'indicator', datatype: 'string', cy: 'Cod y dangosydd', en: 'Code of the indicator' },
  {
    name: 'indicator_cy',
    datatype: 'string',
    cy: 'Enw’r dangosydd, Cymraeg',
    en: 'Name of the indicator, Welsh',
  },
  {
    name: 'indicator_en',
    datatype: 'string',
    cy: 'Enw’r dangosydd, Saesneg',
    en: 'Name of the indicator, English',
  },
  {
    name: 'role',
    datatype: 'string',
    cy: 'here: lle’r cynllun; comparison: y lle i gymharu ag ef; larger-area: lle mwy, pan nad oes ffigur ar gyfer lle’r cynllun; small-area: ardal fach',
    en: 'here: the place of the plan; comparison: the place beside it; larger-area: a larger place, where the place of the plan has no figure; small-area: a small area',
  },
  {
    name: 'area',
    datatype: 'string',
    cy: 'Cod swyddogol yr ardal',
    en: 'Official code of the area',
    property: `${sdmx}/dimension#refArea`,
  },
  { name: 'area_cy', datatype: 'string', cy: 'Enw’r ardal, Cymraeg', en: 'Name of the area, Welsh' },
  { name: 'area_en', datatype: 'string', cy: 'Enw’r ardal, Saesneg', en: 'Name of the area, English' },
  {
    name: 'period',
    datatype: 'string',
    cy: 'Cyfnod, fel y mae’r ffynhonnell yn ei ysgrifennu',
    en: 'Period, as the source writes it',
    property: `${sdmx}/dimension#refPeriod`,
  },
  {
    name: 'value',
    datatype: 'number',
    cy: 'Gwerth, neu farc mewn bachau petryal',
    en: 'Value, or a mark in square brackets',
    property: `${sdmx}/measure#obsValue`,
  },
  { name: 'lower', datatype: 'number', cy: 'Terfyn isaf', en: 'Lower limit' },
  { name: 'upper', datatype: 'number', cy: 'Terfyn uchaf', en: 'Upper limit' },
  { name: 'numerator', datatype: 'number', cy: 'Rhifiadur', en: 'Numerator' },
  { name: 'denominator', datatype: 'number', cy: 'Enwadur', en: 'Denominator' },
  {
    name: 'marker',
    datatype: 'string',
    cy: `Marc: ${spelledOut('cy')}`,
    en: `Mark: ${spelledOut('en')}`,
    property: `${sdmx}/attribute#obsStatus`,
  },
  { name: 'unit_cy', datatype: 'string', cy: 'Uned, Cymraeg', en: 'Unit, Welsh' },
  { name: 'unit_en', datatype: 'string', cy: 'Uned, Saesneg', en: 'Unit, English' },
  {
    name: 'release',
    datatype: 'string',
    cy: 'SHA-256 y datganiad data',
    en: 'SHA-256 of the release of the data',
  },
  { name: 'dataset', datatype: 'string', cy: 'Enw’r set ddata', en: 'Name of the dataset' },
  {
    name: 'row_count',
    datatype: 'number',
    cy: 'O faint o resi yn ffeil y datganiad data y daeth y ffigur; 1: mae mewn un rhes',
    en: 'Of how many rows in the file of the release the figure is made; 1: it stands in one row',
  },
  {
    name: 'rows',
    datatype: 'string',
    cy: 'Y rhesi hynny, pennawd y ffeil yn rhes 1; gwag: nis rhestrir',
    en: 'Those rows, the heading of the file being row 1; blank: they are not listed',
  },
] as const satisfies readonly FileColumn[];

function spelledOut(language: Language): string {
  return Object.entries(markerWords(language))
    .map(([mark, words]) => `${mark} ${words}`)
    .join('; ');
}

/**
 * Every figure of the indicators, a row each: here, the area beside it, and the small areas. No number is ever left
 * blank: a mark in square brackets stands in its place.
 *
 * @source SYS-04
 */
export function figuresCsv(indicators: readonly PublishedIndicator[]): string {
  const rows = indicators
    .flatMap(observationsOf)
    .map(({ indicator, role, area, figure }): Cell[] => [
      indicator.code,
      indicator.title.cy,
      indicator.title.en,
      role,
      area.code,
      area.name.cy,
      area.name.en,
      figure.period,
      ...figureParts.map((part) => figure[part] ?? bracketed(markInstead(figure))),
      figure.marker && bracketed(figure.marker),
      indicator.unit.cy,
      indicator.unit.en,
      indicator.release,
      indicator.dataset ?? null,
      rowCount(figure) ?? bracketed('x'),
      (figure.rows ?? []).join('; '),
    ]);
  return csv([figureColumns.map(({ name }) => name), ...rows]);
}

/** What the columns of `figuresCsv` mean, as CSV on the Web has it: `[c]` in a column of numbers is no number. */
export function figuresMetadata(
  plan: PublishedPlan,
  indicators: readonly PublishedIndicator[],
  file: string,
): string {
  const [only, ...others] = indicators;
  const title = only && others.length === 0 ? only.title : plan.plan.title;
  const used = plan.releases.filter((release) =>
    indicators.some((indicator) => isFromRelease(indicator, release)),
  );
  const both = (text: Bilingual) => [
    { '@value': text.cy, '@language': 'cy' },
    { '@value': text.en, '@language': 'en' },
  ];
  return `${JSON.stringify(
    {
      '@context': 'http://www.w3.org/ns/csvw',
      url: file,
      'dc:title': both(title),
      'dc:creator': both(plan.partnership.name),
      'dc:issued': { '@value': plan.publishedOn, '@type': 'xsd:date' },
      'dc:source': used.map(({ sourceUrl, release }) => sourceUrl || release),
      'dc:license': [...new Set(used.flatMap(({ licence }) => (licence === '' ? [] : [licence])))],
      tableSchema: {
        primaryKey: ['indicator', 'role', 'area', 'period'],
        columns: figureColumns.map(({ name, datatype, cy, en, ...more }) => ({
          name,
          titles: name,
          datatype,
          ...(datatype === 'number' && { null: figureMarkers.map(bracketed) }),
          ...('property' in more && { propertyUrl: more.property }),
          'dc:description': both({ cy, en }),
        })),
      },
    },
    null,
    2,
  )}\n`;
}

/** Every action, a row each, in both languages. */
export function actionsCsv(plan: PublishedPlan): string {
  const body = (code: string | null, language: Language) =>
    plan.organisations.find((organisation) => organisation.code === code)?.name[language] ?? null;
  return csv([
    [
      'action',
      'title_cy',
      'title_en',
      'lead_cy',
      'lead_en',
      'lead_agreed',
      'state',
      'starts_on',
      'ends_on',
      'outcomes',
      'amount_pence',
    ],
    ...plan.actions.map((action): Cell[] => [
      action.code,
      action.title.cy,
      action.title.en,
      body(action.lead, 'cy'),
      body(action.lead, 'en'),
      action.lead === null ? null : isLeadOnlyProposed(action) ? 'no' : 'yes',
      action.state,
      action.startsOn,
      action.endsOn,
      action.outcomes.join('; '),
      action.resources.reduce((sum, { amountPence }) => sum + (amountPence ?? 0), 0),
    ]),
  ]);
}

/** The duty map, a row each, in both languages. */
export function dutiesCsv(plan: PublishedPlan): string {
  const places = (duty: PublishedPlan['duties'][number], language: Language) =>
    duty.where.map((record) => titleOfRecord(plan, record)?.[language] ?? record.code).join('; ');
  return csv([
    [
      'duty',
      'family_cy',
      'family_en',
      'letter',
      'wording_cy',
      'wording_en',
      'where_cy',
      'where_en',
      'verdict',
      'force',
      'citation_cy',
      'citation_en',
      'said_cy',
      'said_en',
    ],
    ...plan.duties.map((duty): Cell[] => [
      duty.id,
      duty.family.cy,
      duty.family.en,
      duty.letter,
      duty.wording.cy,
      duty.wording.en,
      places(duty, 'cy'),
      places(duty, 'en'),
      duty.verdict,
      duty.force,
      duty.citation.cy,
      duty.citation.en,
      ...languages.map((language) => (duty.said ?? []).map((word) => saidOfDuty(word, language)).join(' ')),
    ]),
  ]);
}
