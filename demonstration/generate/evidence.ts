import type { Bilingual } from '../../src/language/index.ts';
import { type DatasetWords, datasets, measureLabels } from './datasets.ts';
import { communitiesFirst, county, healthBoardArea, neighbourhoods } from './geography.ts';
import { measuresByDataset } from './measures.ts';
import {
  deprivationRows,
  observationColumns,
  observationsOf,
  populationRows,
  type Row,
} from './observations.ts';
import { both, csv } from './record.ts';
import { schoolStages, youngCarersColumns, youngCarersDataset, youngCarersRows } from './young-carers.ts';

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
export function lookupFile(): string {
  const levels = ['lsoa21', 'ward24', 'ltla24', 'lhb22', 'communities_first'] as const;
  const rows = neighbourhoods.map((one) => {
    const cluster = communitiesFirst.wards.includes(one.ward.name.en) ? communitiesFirst : undefined;
    const chain = [one, one.ward, county, healthBoardArea, cluster];
    return Object.fromEntries(
      levels.flatMap((level, index) => [
        [`${level}_code`, chain[index]?.code ?? ''],
        [`${level}_name`, chain[index]?.name.en ?? ''],
        [`${level}_name_cy`, chain[index]?.name.cy ?? ''],
      ]),
    );
  });
  return csv(Object.keys(rows[0] ?? {}), rows);
}

function tableOf(dataset: string): { columns: readonly string[]; rows: readonly Row[] } {
  if (dataset === 'population') {
    return { columns: ['area_code', 'period', 'measure', 'sex', 'age', 'value'], rows: populationRows() };
  }
  if (dataset === 'deprivation') {
    return { columns: ['area_code', 'period', 'measure', 'value'], rows: deprivationRows() };
  }
  if (dataset === youngCarersDataset.id) return { columns: youngCarersColumns, rows: youngCarersRows() };
  if (dataset === 'census') {
    const rows = observationsOf(measuresByDataset[dataset] ?? []);
    return { columns: observationColumns, rows: rows.filter(({ period }) => period === '2021') };
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
  school_stage: 'dimension:school_stage',
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
  school_stage: ['Cyfnod ysgol', 'Stage of school'],
  deprivation_fifth: ['Cwintel amddifadedd', 'Deprivation fifth'],
  value: ['Gwerth', 'Value'],
  numerator: ['Rhifiadur', 'Numerator'],
  denominator: ['Enwadur', 'Denominator'],
  lower95: ['Terfyn isaf', 'Lower limit'],
  upper95: ['Terfyn uchaf', 'Upper limit'],
  status: ['Statws', 'Status'],
};

const areaTypes = ['wales', 'local-authority', 'ward-2024', 'lsoa-2021'];

/** What the groups are called; a group that stands for everybody is `all`. */
const groupWords: Readonly<Record<string, Readonly<Record<string, readonly [cy: string, en: string]>>>> = {
  sex: { all: ['Pawb', 'Everyone'], female: ['Benywaidd', 'Female'], male: ['Gwrywaidd', 'Male'] },
  age: {
    all: ['Pob oed', 'All ages'],
    '0-15': ['0 i 15 oed', 'Aged 0 to 15'],
    '16-24': ['16 i 24 oed', 'Aged 16 to 24'],
    '25-64': ['25 i 64 oed', 'Aged 25 to 64'],
    '65-74': ['65 i 74 oed', 'Aged 65 to 74'],
    '75+': ['75 oed a hŷn', 'Aged 75 and over'],
  },
  school_stage: schoolStages,
  deprivation_fifth: {
    all: ['Pob ardal', 'All areas'],
    '1': ['Y cwintel mwyaf difreintiedig', 'Most deprived fifth'],
    '2': ['Ail gwintel', 'Second fifth'],
    '3': ['Trydydd cwintel', 'Third fifth'],
    '4': ['Pedwerydd cwintel', 'Fourth fifth'],
    '5': ['Y cwintel lleiaf difreintiedig', 'Least deprived fifth'],
  },
};

function groupLabels(columns: readonly string[]) {
  const groups = columns.filter((name) => name in groupWords);
  return Object.fromEntries(
    groups.map((name) => [
      `dimension:${name}`,
      Object.fromEntries(
        Object.entries(groupWords[name] ?? {}).map(([code, [cy, en]]) => [code, { code, cy, en }]),
      ),
    ]),
  );
}

const numeric = new Set(['value', 'numerator', 'denominator', 'lower95', 'upper95']);

/** A text in both languages as CSV on the Web has it. */
function tagged({ cy, en }: Bilingual) {
  return [
    { '@value': cy, '@language': 'cy' },
    { '@value': en, '@language': 'en' },
  ];
}

function metadataOf(dataset: DatasetWords, columns: readonly string[]) {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en', llinyn: 'https://llinyn.cymru/ns#' }],
    url: `${dataset.id}.csv`,
    'llinyn:dataset': dataset.id,
    'dc:title': tagged(dataset.title),
    'dc:description': tagged(dataset.definition),
    'dc:source': tagged(
      both('Data dychmygol ar gyfer sir nad yw’n bod', 'Made-up figures for a county that does not exist'),
    ),
    'dc:publisher': { 'schema:name': tagged(dataset.producer) },
    'dc:license': 'https://creativecommons.org/publicdomain/zero/1.0/',
    'dc:issued': dataset.publishedOn,
    'llinyn:frequency': dataset.frequency,
    'llinyn:nextRelease': dataset.nextReleaseOn,
    'llinyn:measures': dataset.shows,
    'llinyn:collection': dataset.collection,
    'llinyn:limitations': dataset.limitations,
    // Partners of the county publish and control their own statistics; what the partnership counts itself is left unsaid.
    ...(dataset.id === youngCarersDataset.id ? {} : { 'llinyn:disclosure': 'published-elsewhere' }),
    'llinyn:areas': areaTypes,
    'llinyn:mapping': {
      measures: measureLabels(dataset.id),
      codes: groupLabels(columns),
      ...(dataset.registeredSource && { dataset: { 'registered-source': dataset.registeredSource } }),
    },
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
