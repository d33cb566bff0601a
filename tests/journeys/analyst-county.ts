import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PageRequest, Services } from '../../src/access/web/index.ts';
import { evidenceRecordDefinitions, indicatorDefinition } from '../../src/evidence/index.ts';
import { evidenceMigrations, importEvidence, indicatorMigrations } from '../../src/evidence/store/index.ts';
import { geographyMigrations } from '../../src/geography/store/index.ts';
import { needDefinition, needsDefinitions } from '../../src/needs/index.ts';
import { needsMigrations } from '../../src/needs/store/index.ts';
import { partnershipDefinition, partnershipDefinitions } from '../../src/partnership/index.ts';
import { partnershipMigrations } from '../../src/partnership/store/migrations.ts';
import { performanceDefinitions } from '../../src/performance/index.ts';
import { performanceMigrations } from '../../src/performance/store/migrations.ts';
import { planDefinition, planDefinitions } from '../../src/plan/index.ts';
import { planMigrations } from '../../src/plan/store/migrations.ts';
import { theSystem, transaction } from '../../src/platform/database/index.ts';
import { evidenceFiles } from '../../src/platform/evidence-files/index.ts';
import { emptyValue, type RecordDefinition } from '../../src/records/index.ts';
import { createRecordStore } from '../../src/records/store/index.ts';
import { type OpenStore, temporaryFolder } from '../test-database.ts';

const migrations = [
  ...partnershipMigrations,
  ...indicatorMigrations,
  ...evidenceMigrations,
  ...geographyMigrations,
  ...needsMigrations,
  ...performanceMigrations,
  ...planMigrations,
];

const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024];

/** A share that falls every year in the county, and stays where it is in Wales; ten small areas of whom two are far behind. */
function shares(): string {
  const row = (area: string, year: number, numerator: number, denominator: number) =>
    `${area},${year},${numerator},${denominator},${(100 * numerator) / denominator}`;
  const rows = years.flatMap((year, step) => [
    row('W06000008', year, 700 - 20 * step, 1000),
    row('W92000004', year, 70_000, 100_000),
    ...Array.from({ length: 10 }, (_, place) => row(`W0100000${place}`, year, place < 2 ? 30 : 80, 100)),
  ]);
  return `area_code,year,numerator,denominator,value\n${rows.join('\n')}\n`;
}

const lookup = `lsoa21_code,lsoa21_name,ltla24_code\n${Array.from(
  { length: 10 },
  (_, place) => `W0100000${place},Ardal ${place},W06000008`,
).join('\n')}\n`;

const square = (west: number) => [
  [
    [west, 52],
    [west + 0.1, 52],
    [west + 0.1, 52.1],
    [west, 52.1],
    [west, 52],
  ],
];

const boundaries = JSON.stringify({
  type: 'FeatureCollection',
  features: Array.from({ length: 10 }, (_, place) => ({
    type: 'Feature',
    properties: { lsoa21_code: `W0100000${place}` },
    geometry: { type: 'Polygon', coordinates: square(-4 + place / 10) },
  })),
});

const mapping = `dataset:
  id: weight
  title: { cy: Pwysau plant, en: Weight of children }
columns:
  area_code: area
  year: period
  numerator: numerator
  denominator: denominator
  value: value
`;

/** Brings a file into the county, read as its mapping says where it has one. */
export async function importFile(
  services: Services,
  name: string,
  content: string,
  mapped = '',
): Promise<void> {
  const folder = temporaryFolder();
  const file = path.join(folder, name);
  await writeFile(file, content);
  if (mapped !== '') await writeFile(path.join(folder, 'mapping.yaml'), mapped);
  const report = await importEvidence({
    db: services.db,
    files: evidenceFiles(services.dataFolder),
    partnership: 'arian',
    actor: 'sioned',
    now: services.now(),
    file,
    ...(mapped !== '' && { mapping: path.join(folder, 'mapping.yaml') }),
  });
  if (report.outcome === 'refused')
    throw new Error(`Not imported: ${JSON.stringify(report.problems.slice(0, 3))}`);
}

/** A county with areas, outlines, a dataset, two indicators, two needs and a plan: what an analyst works on. */
export async function openCounty(open: OpenStore): Promise<Services> {
  const store = await open(migrations);
  const records = createRecordStore([
    ...partnershipDefinitions,
    ...evidenceRecordDefinitions,
    ...needsDefinitions,
    ...performanceDefinitions,
    ...planDefinitions,
  ]);
  const services: Services = {
    db: store.db,
    records,
    dataFolder: store.dataFolder,
    rulebooksFolder: '',
    now: () => new Date('2026-04-09T10:00:00Z'),
    today: () => '2026-04-09',
  };
  const save = (definition: RecordDefinition, code: string, values: Record<string, unknown>) =>
    saveRecord(services, definition.kind, code, values);
  const both = (cy: string, en: string) => ({ cy, en });
  await save(partnershipDefinition, 'arian', { name: both('BGC Arian', 'Arian LSB'), areas: ['W06000008'] });
  await importFile(services, 'lookup.csv', lookup);
  await importFile(services, 'boundaries.geojson', boundaries);
  await importFile(services, 'weight.csv', shares(), mapping);
  await save(indicatorDefinition, 'I1', {
    title: both('Pwysau iach', 'Healthy weight'),
    dataset: 'weight',
    unit: both('y cant', 'per cent'),
    method: 'proportion',
    decimals: 1,
    polarity: 'higher-is-better',
    limitations: both('Nid yw’n cynnwys pawb.', 'It leaves some out.'),
  });
  await save(indicatorDefinition, 'I2', {
    title: both('Chwarae', 'Play'),
    dataset: 'play',
    method: 'published',
  });
  await save(needDefinition, 'N1', {
    title: both('Pwysau plant', 'Weight of children'),
    indicators: ['I1'],
    voice: both('Dywedodd rhieni.', 'Parents said.'),
  });
  await save(needDefinition, 'N2', { title: both('Lle i chwarae', 'Room to play'), indicators: ['I2'] });
  await save(planDefinition, 'PL1', { title: both('Cynllun', 'Plan') });
  return services;
}

/** Saves a record of the county with every field empty but those given. */
export async function saveRecord(
  services: Services,
  kind: string,
  code: string,
  values: Record<string, unknown>,
): Promise<void> {
  const definition = services.records.definition(kind);
  if (!definition) throw new Error(`There is no kind ${kind}`);
  const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
  const asked = { code, values: { ...empty, ...values } as typeof empty, expectedRevision: null };
  const saved = await transaction(services.db, theSystem, (db) =>
    services.records.save(db, 'arian', definition, asked),
  );
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
}

/** Somebody who may assess, asking for a page. */
export function asAnalyst(services: Services, given: Partial<PageRequest> = {}): PageRequest {
  const actor = { id: 'sioned', name: 'Sioned', language: 'cy', memberships: [] } as const;
  return {
    language: 'en',
    address: 'work.assessment',
    path: '/',
    twin: null,
    params: {},
    query: {},
    form: {},
    files: [],
    partnershipId: 'arian',
    partnership: null,
    actor,
    acting: { actor, partnershipId: 'arian', role: 'analyst', organisation: null },
    csrfToken: 'token',
    clientAddress: '127.0.0.1',
    siteOrigin: 'http://localhost',
    services,
    ...given,
  };
}
