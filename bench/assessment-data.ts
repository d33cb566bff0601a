import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { indicatorDefinition } from '../src/evidence/index.ts';
import {
  type Area,
  type AreaLink,
  type AreaRegister,
  areaCode,
  areaRegister,
  areasOfWales,
  areaType,
  linksOfWales,
} from '../src/geography/index.ts';
import { needDefinition } from '../src/needs/index.ts';
import {
  type AnyRecord,
  emptyValue,
  type RecordDefinition,
  type RecordSet,
  recordSet,
} from '../src/records/index.ts';
import { firstSmallArea } from './small-areas.ts';

/** Small areas of each local authority since 2021, in the order of their codes: as many as there are. */
const smallAreaCounts = [
  41, 71, 71, 58, 92, 84, 45, 71, 111, 150, 90, 91, 82, 218, 153, 110, 46, 60, 58, 100, 79, 36,
] as const;
export const indicatorsPerDataset = 30;
const years = 10;

const localAuthority = areaType('local-authority');
export const localAuthorities = areasOfWales.filter(({ type }) => type === localAuthority);
/** Small areas with the local authority each lies in. */
const smallAreas = localAuthorities
  .flatMap((authority, place) => Array.from({ length: smallAreaCounts[place] ?? 0 }, () => ({ authority })))
  .map(({ authority }, place) => ({ authority, code: areaCode(`W01${firstSmallArea + place}`) }));
export const smallAreasInWales = smallAreas.length;

/** Wales with its local authorities and all its small areas, each where it lies. */
export function walesInDetail(): AreaRegister {
  const lsoa = areaType('lsoa-2021');
  const areas = smallAreas.map(({ code }): Area => ({ code, type: lsoa, name: { cy: code, en: code } }));
  const links = smallAreas.map(
    ({ authority }, place): AreaLink => ({
      from: areas[place] as Area,
      to: authority,
      relation: 'within',
      weight: 1,
    }),
  );
  return areaRegister([...areasOfWales, ...areas], [...linksOfWales, ...links]);
}

const measures = Array.from({ length: indicatorsPerDataset }, (_, place) => `measure-${place + 1}`);

/**
 * Ten years of thirty measures for every small area and for Wales; every other measure for local authorities too, the
 * rest are added up. The same figures every time.
 */
async function writeDataset(folder: string, dataset: number): Promise<string> {
  const csv = path.join(folder, `part-${dataset}.csv`);
  const instance = await DuckDBInstance.create(':memory:');
  const db = await instance.connect();
  const codes = [
    'W92000004',
    ...localAuthorities.map(({ code }) => code),
    ...smallAreas.map(({ code }) => code),
  ];
  await db.run(`COPY (
    SELECT area, 2015 + y AS period, 'measure-' || (m + 1) AS measure, round(100 * n / d, 3) AS value, n AS numerator, d AS denominator
    FROM (SELECT *, d * (50 + (hash(a, m, ${dataset}) % 300)::INTEGER + y * (m % 5)) // 1000 AS n
      FROM (SELECT *, CASE WHEN a = 0 THEN 3000000 WHEN a <= 22 THEN 140000 ELSE 1000 + (hash(a) % 1000)::INTEGER END AS d
        FROM (SELECT unnest([${codes.map((code) => `'${code}'`).join(', ')}]) AS area, generate_subscripts([${codes.map(() => '0').join(', ')}], 1) - 1 AS a), range(${years}) y(y), range(${indicatorsPerDataset}) m(m)
        WHERE a = 0 OR a > 22 OR m % 2 = 0))
  ) TO '${csv}' (HEADER)`);
  db.closeSync();
  instance.closeSync();
  await writeFile(
    csv.replace(/\.csv$/, '.mapping.yaml'),
    `dataset: { id: part-${dataset}, title: { cy: Rhan, en: Part }, unit: "%" }
areas: [lsoa-2021, local-authority, wales]
columns: { area: area, period: period, measure: measure, value: value, numerator: numerator, denominator: denominator }
measures:
${measures.map((name) => `  ${name}: { kind: other, unit: "%", label: { cy: Mesur, en: Measure } }`).join('\n')}
`,
  );
  return csv;
}

/** Where every small area stands by deprivation. */
async function writeRanks(folder: string): Promise<string> {
  const csv = path.join(folder, 'wimd.csv');
  // A number without a factor of its own in common with how many there are visits every rank once.
  const rows = smallAreas.map(
    ({ code }, place) => `${code},2019,rank,${((place * 7919) % smallAreas.length) + 1}`,
  );
  await writeFile(csv, `area,period,measure,value\n${rows.join('\n')}\n`);
  await writeFile(
    csv.replace(/\.csv$/, '.mapping.yaml'),
    `dataset: { id: wimd, title: { cy: Amddifadedd, en: Deprivation }, unit: "" }
areas: [lsoa-2021]
columns: { area: area, period: period, measure: measure, value: value }
measures: { rank: { kind: other, unit: "", label: { cy: Safle, en: Rank } } }
`,
  );
  return csv;
}

/** Files to import: so many datasets of figures, and the ranks of deprivation. */
export async function writeAssessmentFiles(folder: string, datasets: number): Promise<readonly string[]> {
  const files = [await writeRanks(folder)];
  for (let dataset = 1; dataset <= datasets; dataset += 1) files.push(await writeDataset(folder, dataset));
  return files;
}

function aRecord(definition: RecordDefinition, code: string, said: Record<string, unknown>): AnyRecord {
  const empty = definition.fields.map((field) => [field.name, emptyValue(field)] as const);
  return {
    kind: definition.kind,
    code,
    revision: 1,
    withdrawn: false,
    lookAgain: [],
    values: { ...Object.fromEntries(empty), ...said } as AnyRecord['values'],
  };
}

/** Thirty indicators of each dataset, shares and rates by turns, and a need for every ten. */
export function recordsToAssess(datasets: number): RecordSet {
  const indicators = Array.from({ length: datasets * indicatorsPerDataset }, (_, place) =>
    aRecord(indicatorDefinition, `I${place + 1}`, {
      dataset: `part-${Math.floor(place / indicatorsPerDataset) + 1}`,
      measure: measures[place % indicatorsPerDataset],
      method: place % 3 === 0 ? 'rate' : 'proportion',
      polarity: place % 4 === 0 ? 'higher-is-better' : 'lower-is-better',
    }),
  );
  const needs = Array.from({ length: Math.ceil(indicators.length / 10) }, (_, place) =>
    aRecord(needDefinition, `N${place + 1}`, {
      indicators: indicators.slice(place * 10, place * 10 + 10).map(({ code }) => code),
    }),
  );
  return recordSet([...indicators, ...needs]);
}
