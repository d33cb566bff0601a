import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PageRequest, Services } from '../src/access/web/index.ts';
import { indicatorDefinition } from '../src/evidence/index.ts';
import { evidenceMigrations, importEvidence, indicatorMigrations } from '../src/evidence/store/index.ts';
import { geographyMigrations } from '../src/geography/store/index.ts';
import { needDefinition } from '../src/needs/index.ts';
import { needsMigrations } from '../src/needs/store/index.ts';
import {
  organisationDefinition,
  partnershipDefinition,
  partnershipDefinitions,
} from '../src/partnership/index.ts';
import { partnershipMigrations } from '../src/partnership/store/migrations.ts';
import { theSystem, transaction } from '../src/platform/database/index.ts';
import { evidenceFiles } from '../src/platform/evidence-files/index.ts';
import { emptyValue, type RecordDefinition } from '../src/records/index.ts';
import { createRecordStore } from '../src/records/store/index.ts';
import { type OpenStore, type TestStore, temporaryFolder } from './test-database.ts';

const migrations = [
  ...partnershipMigrations,
  ...indicatorMigrations,
  ...evidenceMigrations,
  ...geographyMigrations,
  ...needsMigrations,
];

export const smallAreas = Array.from({ length: 6 }, (_, place) => `W0100000${place}`);
export const smallCounty = 'W06000008';

const lookup = `lsoa21_code,lsoa21_name,ltla24_code\n${smallAreas
  .map((code, place) => `${code},Ardal ${place},${smallCounty}`)
  .join('\n')}\n`;

/** People helped in each small area: few in the first, so that the second must protect it. */
export const usualCounts: readonly number[] = [2, 9, 12, 14, 20, 31];

/** One release: counts of the small areas out of forty each, and the county. */
export function releaseOf(counts: readonly number[], year = 2024): string {
  const row = (code: string, numerator: number, denominator: number) =>
    `${code},${year},${((100 * numerator) / denominator).toFixed(2)},${numerator},${denominator}`;
  const all = counts.reduce((sum, count) => sum + count, 0);
  return `area_code,year,value,numerator,denominator\n${[
    ...counts.map((count, place) => row(smallAreas[place] ?? '', count, 40)),
    row(smallCounty, all, 40 * counts.length),
  ].join('\n')}\n`;
}

/** Who says the figures are theirs. */
export interface Told {
  readonly dataset: string;
  readonly producer: string;
  readonly published?: string;
  /** As a mapping has it. */
  readonly disclosure?: string;
}

function mappingOf({ dataset, producer, published = '2025-01-10', disclosure }: Told): string {
  return `dataset:
  id: ${dataset}
  title: { cy: Pobl a gafodd gymorth, en: People helped }
  source: Cofrestr
  producer: ${producer}
  licence: OGL
${disclosure === undefined ? '' : `  disclosure: ${disclosure}\n`}published: ${published}
columns: { area_code: area, year: period, value: value, numerator: numerator, denominator: denominator }
measures: { helped: { kind: percentage, unit: "%", label: { cy: Cyfran, en: Share } } }
constants: { measure: helped }
`;
}

async function importFile(services: Services, name: string, content: string, mapping = ''): Promise<string> {
  const folder = temporaryFolder();
  const file = path.join(folder, name);
  await writeFile(file, content);
  if (mapping !== '') await writeFile(path.join(folder, 'mapping.yaml'), mapping);
  const report = await importEvidence({
    db: services.db,
    files: evidenceFiles(services.dataFolder),
    partnership: 'arian',
    actor: 'sioned',
    now: services.now(),
    file,
    ...(mapping !== '' && { mapping: path.join(folder, 'mapping.yaml') }),
  });
  if (report.outcome === 'refused') throw new Error(JSON.stringify(report.problems.slice(0, 3)));
  return report.release?.hash ?? '';
}

/** Imports a release. @returns its hash */
export function bringIn(services: Services, told: Told, csv = releaseOf(usualCounts)): Promise<string> {
  return importFile(services, `${told.dataset}.csv`, csv, mappingOf(told));
}

/** Adds a partner. */
export async function addOrganisation(
  services: Services,
  code: string,
  name: { readonly cy: string; readonly en: string },
  kind = 'local-authority',
): Promise<void> {
  await save(services, organisationDefinition, code, { name, kind });
}

/** Adds an indicator of the people helped, of a dataset. */
export async function addIndicator(services: Services, code: string, dataset: string): Promise<void> {
  await save(services, indicatorDefinition, code, {
    title: { cy: 'Pobl a gafodd gymorth', en: 'People helped' },
    dataset,
    measure: 'helped',
    unit: { cy: 'y cant', en: 'per cent' },
    method: 'proportion',
    decimals: 1,
  });
}

/** A need that an indicator shows and a story explains. */
export async function addNeed(services: Services, code: string, indicator: string): Promise<void> {
  await save(services, needDefinition, code, {
    title: { cy: 'Cymorth', en: 'Help' },
    story: { cy: 'Hanes', en: 'Story' },
    indicators: [indicator],
  });
}

async function save(
  { db, records }: Services,
  definition: RecordDefinition,
  code: string,
  values: Record<string, unknown>,
): Promise<void> {
  const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
  const saved = await transaction(db, theSystem, (tx) =>
    records.save(tx, 'arian', definition, {
      code,
      values: { ...empty, ...values } as typeof empty,
      expectedRevision: null,
    }),
  );
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
}

/** A partnership of a council for a county of six small areas; no figures yet. */
export async function openSmallCounty(open: OpenStore): Promise<Services> {
  return smallCountyIn(await open(migrations));
}

async function smallCountyIn({ db, dataFolder }: TestStore): Promise<Services> {
  const services: Services = {
    db,
    records: createRecordStore([...partnershipDefinitions, indicatorDefinition, needDefinition]),
    dataFolder,
    rulebooksFolder: '',
    now: () => new Date('2026-04-09T10:00:00Z'),
    today: () => '2026-04-09',
  };
  await save(services, partnershipDefinition, 'arian', {
    name: { cy: 'Bwrdd Dyffryn', en: 'Valley Board' },
    areas: [smallCounty],
  });
  await addOrganisation(services, 'B1', { cy: 'Cyngor Arian', en: 'Arian Council' });
  await importFile(services, 'lookup.csv', lookup);
  return services;
}

/** A page asked for by somebody with a role, or by a reader who has not signed in. */
export function askedBy(
  services: Services,
  role: 'analyst' | 'coordinator' | 'delivery-lead' | 'viewer' | null,
  given: Partial<PageRequest> = {},
): PageRequest {
  const actor = { id: 'sioned', name: 'Sioned', language: 'cy', memberships: [] } as const;
  return {
    language: 'en',
    address: 'work.dataset',
    path: '/',
    twin: null,
    params: {},
    query: {},
    form: {},
    files: [],
    partnershipId: 'arian',
    partnership: null,
    actor: role && actor,
    acting: role && { actor, partnershipId: 'arian', role, organisation: null },
    csrfToken: 'token',
    clientAddress: '127.0.0.1',
    siteOrigin: 'http://localhost',
    services,
    ...given,
  };
}
