import { type DatasetWords, datasets } from './datasets.ts';
import { county, healthBoardArea, neighbourhoods, wales, wards } from './geography.ts';
import { measuresByDataset } from './measures.ts';
import { deprivationRows, observationColumns, observationsOf, populationRows, type Row } from './observations.ts';
import { csv } from './record.ts';

/** The datasets, each a CSV file with its metadata (CSV on the Web). */
export function evidenceFiles(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const dataset of datasets) {
    const { columns, rows } = tableOf(dataset.id);
    files[`${dataset.id}.csv`] = csv(columns, rows);
    files[`${dataset.id}.csv-metadata.json`] = `${JSON.stringify(metadataOf(dataset, columns), null, 2)}\n`;
  }
  return files;
}

/** Which neighbourhood lies in which ward, county and health board area, and what each is called. */
export function geographyFiles(): Record<string, string> {
  const levels = ['lsoa21', 'ward24', 'ltla24', 'lhb22', 'country'] as const;
  const rows = neighbourhoods.map((one) => {
    const chain = [one, one.ward, county, healthBoardArea, wales];
    return Object.fromEntries(
      levels.flatMap((level, index) => [
        [`${level}_code`, chain[index]?.code ?? ''],
        [`${level}_name_cy`, chain[index]?.name.cy ?? ''],
        [`${level}_name_en`, chain[index]?.name.en ?? ''],
      ]),
    );
  });
  const areas = [
    { ...county, type: 'local-authority', within: wales.code },
    { ...healthBoardArea, type: 'health-board-2019', within: wales.code },
    ...wards.map((one) => ({ ...one, type: 'ward-2024', within: county.code })),
    ...neighbourhoods.map((one) => ({ ...one, type: 'lsoa-2021', within: one.ward.code })),
  ].map(({ code, type, name, within }) => ({ code, type, name_cy: name.cy, name_en: name.en, within }));
  return {
    'lookup.csv': csv(Object.keys(rows[0] ?? {}), rows),
    'areas.csv': csv(['code', 'type', 'name_cy', 'name_en', 'within'], areas),
  };
}

function tableOf(dataset: string): { columns: readonly string[]; rows: readonly Row[] } {
  if (dataset === 'population') {
    return { columns: ['area_code', 'period', 'measure', 'sex', 'age', 'value'], rows: populationRows() };
  }
  if (dataset === 'deprivation') {
    return { columns: ['area_code', 'period', 'measure', 'value'], rows: deprivationRows() };
  }
  return { columns: observationColumns, rows: observationsOf(measuresByDataset[dataset] ?? []) };
}

/** What each column is, in the words of an import mapping. */
const roles: Readonly<Record<string, string>> = {
  area_code: 'area',
  period: 'period',
  measure: 'measure',
  sex: 'dimension:sex',
  age: 'dimension:age',
  deprivation_fifth: 'dimension:deprivation_fifth',
  value: 'value',
  numerator: 'numerator',
  denominator: 'denominator',
  lower95: 'lower95',
  upper95: 'upper95',
  status: 'status',
};

const columnTitles: Readonly<Record<string, readonly [cy: string, en: string]>> = {
  area_code: ['Cod ardal', 'Area code'],
  period: ['Cyfnod', 'Period'],
  measure: ['Mesur', 'Measure'],
  sex: ['Rhyw', 'Sex'],
  age: ['Oedran', 'Age'],
  deprivation_fifth: ['Cwintel amddifadedd', 'Deprivation fifth'],
  value: ['Gwerth', 'Value'],
  numerator: ['Rhifiadur', 'Numerator'],
  denominator: ['Enwadur', 'Denominator'],
  lower95: ['Terfyn isaf', 'Lower limit'],
  upper95: ['Terfyn uchaf', 'Upper limit'],
  status: ['Statws', 'Status'],
};

const numeric = new Set(['value', 'numerator', 'denominator', 'lower95', 'upper95']);

function metadataOf(dataset: DatasetWords, columns: readonly string[]) {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en', llinyn: 'https://llinyn.example/csvw#' }],
    url: `${dataset.id}.csv`,
    'dc:identifier': dataset.id,
    'dc:title': [
      { '@value': dataset.title.cy, '@language': 'cy' },
      { '@value': dataset.title.en, '@language': 'en' },
    ],
    'dc:description': [
      { '@value': dataset.definition.cy, '@language': 'cy' },
      { '@value': dataset.definition.en, '@language': 'en' },
    ],
    'dc:publisher': dataset.producer,
    'dc:license': 'https://creativecommons.org/publicdomain/zero/1.0/',
    'dc:issued': dataset.publishedOn,
    'dc:accrualPeriodicity': dataset.frequency,
    'llinyn:nextRelease': dataset.nextReleaseOn,
    'llinyn:measures': dataset.shows,
    'llinyn:limitations': dataset.limitations,
    tableSchema: {
      columns: columns.map((name) => ({
        name,
        titles: { cy: columnTitles[name]?.[0] ?? name, en: name },
        datatype: numeric.has(name) ? 'number' : 'string',
        'llinyn:role': roles[name] ?? 'ignore',
      })),
      primaryKey: columns.filter((name) => !numeric.has(name) && name !== 'status'),
    },
  };
}
