import type { Language } from '../language/index.ts';
import { titleOfRecord } from './pages/duty-pages.ts';
import type { PublishedFigure, PublishedIndicator, PublishedPlan } from './published-plan.ts';

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

/** Columns of the file of figures, in order, with what each means: the CSV and its metadata are made from this list. */
export const figureColumns = [
  ['indicator', 'string', 'Cod y dangosydd', 'Code of the indicator'],
  ['indicator_cy', 'string', 'Enw’r dangosydd, Cymraeg', 'Name of the indicator, Welsh'],
  ['indicator_en', 'string', 'Enw’r dangosydd, Saesneg', 'Name of the indicator, English'],
  ['role', 'string', 'Y lle hwn, cymhariaeth neu ardal fach', 'here, comparison or small-area'],
  ['area', 'string', 'Cod swyddogol yr ardal', 'Official code of the area'],
  ['area_cy', 'string', 'Enw’r ardal, Cymraeg', 'Name of the area, Welsh'],
  ['area_en', 'string', 'Enw’r ardal, Saesneg', 'Name of the area, English'],
  ['period', 'string', 'Cyfnod, fel y mae’r ffynhonnell yn ei ysgrifennu', 'Period, as the source writes it'],
  ['value', 'number', 'Gwerth', 'Value'],
  ['lower', 'number', 'Terfyn isaf', 'Lower limit'],
  ['upper', 'number', 'Terfyn uchaf', 'Upper limit'],
  ['numerator', 'number', 'Rhifiadur', 'Numerator'],
  ['denominator', 'number', 'Enwadur', 'Denominator'],
  ['marker', 'string', 'Marc: c x z k u p r b', 'Mark: c x z k u p r b'],
  ['unit_cy', 'string', 'Uned, Cymraeg', 'Unit, Welsh'],
  ['unit_en', 'string', 'Uned, Saesneg', 'Unit, English'],
  ['release', 'string', 'SHA-256 y datganiad data', 'SHA-256 of the release of the data'],
] as const;

/** Every figure of a version, a row each: here, the area beside it, and the small areas. @source SYS-04 */
export function figuresCsv(indicators: readonly PublishedIndicator[]): string {
  const rows = indicators.flatMap((indicator) => {
    const row = (role: string, area: PublishedIndicator['area'], figure: PublishedFigure): Cell[] => [
      indicator.code,
      indicator.title.cy,
      indicator.title.en,
      role,
      area?.code ?? null,
      area?.name.cy ?? null,
      area?.name.en ?? null,
      figure.period,
      figure.value,
      figure.lower,
      figure.upper,
      figure.numerator,
      figure.denominator,
      figure.marker,
      indicator.unit.cy,
      indicator.unit.en,
      indicator.release,
    ];
    return [
      ...indicator.series.map((figure) => row('here', indicator.area, figure)),
      ...(indicator.comparison?.series ?? []).map((figure) =>
        row('comparison', indicator.comparison?.area ?? null, figure),
      ),
      ...indicator.neighbourhoods.map(({ area, figure }) => row('small-area', area, figure)),
    ];
  });
  return csv([figureColumns.map(([name]) => name), ...rows]);
}

/** What the columns of `figuresCsv` mean, as CSV on the Web has it. @param file - the name of the CSV beside it */
export function figuresMetadata(plan: PublishedPlan, file: string): string {
  const { title } = plan.plan;
  return `${JSON.stringify(
    {
      '@context': 'http://www.w3.org/ns/csvw',
      url: file,
      'dc:title': [
        { '@value': title.cy, '@language': 'cy' },
        { '@value': title.en, '@language': 'en' },
      ],
      'dc:creator': plan.partnership.name.en,
      'dc:issued': plan.publishedOn,
      'dc:source': plan.releases.map(({ sourceUrl, release }) => sourceUrl || release),
      tableSchema: {
        columns: figureColumns.map(([name, datatype, cy, en]) => ({
          name,
          titles: name,
          datatype,
          'dc:description': [
            { '@value': cy, '@language': 'cy' },
            { '@value': en, '@language': 'en' },
          ],
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
    ]),
  ]);
}
