import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Database } from '../../platform/database/index.ts';
import type { ContentStore } from '../../platform/evidence-files/index.ts';
import type { Observation } from '../dataset.ts';
import type { ObservationColumns } from '../observation-columns.ts';
import {
  askedRelease,
  type CataloguedDataset,
  type CataloguedRelease,
  datasets,
  latestReleaseOf,
} from './catalogue.ts';
import { rowsOf, sqlText } from './duckdb.ts';
import { type ColumnsQuery, readColumns } from './read-columns.ts';
import { breakdownColumn } from './reading-query.ts';

/** Which observations are wanted. What is not said is not restricted. */
export interface ObservationQuery {
  readonly dataset: string;
  /** Content hash of a release; the latest where it is not said. */
  readonly release?: string;
  readonly measure?: string;
  /** Values of breakdowns: `{ sex: 'Female' }`. */
  readonly breakdown?: Readonly<Record<string, string>>;
  readonly areas?: readonly string[];
  readonly areaType?: string;
  /** Periods that start on or after this day, and end on or before that one. */
  readonly from?: string;
  readonly to?: string;
  /** At most this many, in the order area, period. */
  readonly limit?: number;
}

export interface FoundObservations {
  readonly release: CataloguedRelease;
  readonly observations: readonly Observation[];
}

/** A partnership's figures, open for questions. Close it when done. */
export interface Evidence {
  /** `raw`: as imported; `marked`: with what does not go out marked; `public`: without it. */
  readonly view: 'raw' | 'marked' | 'public';
  observations(query: ObservationQuery): Promise<FoundObservations | undefined>;
  /** All figures of a release in the same order, some at a time: a large one is never held as a whole. */
  batches(release: CataloguedRelease): AsyncIterable<readonly Observation[]>;
  /** One area's figures in the order of time. */
  seriesOf(query: ObservationQuery & { readonly area: string }): Promise<FoundObservations | undefined>;
  /** Particulars of every dataset. */
  datasets(): Promise<readonly CataloguedDataset[]>;
  /** The release that counts now. */
  latestRelease(dataset: string): Promise<CataloguedRelease | undefined>;
  /** Rows of a release as columns, for whoever reads very many. */
  columns(release: CataloguedRelease, query: ColumnsQuery): Promise<ObservationColumns>;
  close(): void;
}

/**
 * Opens a partnership's evidence for reading.
 *
 * @param files - where the Parquet files of releases are
 */
export async function openEvidence({
  db,
  files,
  partnership,
}: {
  db: Database;
  files: ContentStore;
  partnership: string;
}): Promise<Evidence> {
  let engine: ReturnType<typeof openEngine> | undefined;

  async function observations(query: ObservationQuery): Promise<FoundObservations | undefined> {
    const release = await askedRelease(db, partnership, query);
    if (!release) return undefined;
    engine ??= openEngine();
    const { connection } = await engine;
    return {
      release,
      observations: await readObservations(connection, files.pathOf(release.hash), release, query),
    };
  }

  async function* batches(release: CataloguedRelease): AsyncIterable<readonly Observation[]> {
    engine ??= openEngine();
    const { connection } = await engine;
    const { sql, values } = observationsQuery(files.pathOf(release.hash), release, {
      dataset: release.dataset,
    });
    const result = await connection.stream(sql, values);
    for await (const rows of result.yieldRowObjectJson()) {
      yield (rows as unknown as ObservationRow[]).map((row) => observationOf(row, release));
    }
  }

  return {
    view: 'raw',
    observations,
    batches,
    async seriesOf({ area, ...query }) {
      const found = await observations({ ...query, areas: [area] });
      if (!found) return undefined;
      const inTime = found.observations.toSorted((left, right) =>
        `${left.periodStart}${left.periodEnd}` < `${right.periodStart}${right.periodEnd}` ? -1 : 1,
      );
      return { release: found.release, observations: inTime };
    },
    datasets: () => datasets(db, partnership),
    latestRelease: (dataset) => latestReleaseOf(db, partnership, dataset),
    async columns(release, query) {
      engine ??= openEngine();
      const { connection } = await engine;
      return readColumns(connection, files.pathOf(release.hash), release, query);
    },
    close() {
      // Where it could not be opened, the question that opened it has said so.
      engine?.then(
        ({ connection, instance }) => {
          connection.closeSync();
          instance.closeSync();
        },
        () => undefined,
      );
    },
  };
}

/** Loading and opening the engine takes a moment: it is done at the first question, not whenever Llinyn starts. */
async function openEngine() {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: '512MB',
    temp_directory: join(tmpdir(), 'llinyn-evidence'),
  });
  return { instance, connection: await instance.connect() };
}

interface ObservationRow {
  readonly area_code: string;
  readonly area_type: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly period_label: string;
  readonly measure: string;
  readonly value: number | null;
  /** These have a column only where the imported file has. */
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  readonly lower95?: number | null;
  readonly upper95?: number | null;
  readonly status: string | null;
  readonly note?: string | null;
  readonly source_row: number;
  readonly [breakdown: `breakdown_${string}`]: string;
}

async function readObservations(
  connection: DuckDBConnection,
  path: string,
  release: CataloguedRelease,
  query: ObservationQuery,
): Promise<Observation[]> {
  const isUnknown = (name: string) => !release.breakdowns.includes(name);
  if (Object.keys(query.breakdown ?? {}).some(isUnknown)) return [];
  const { sql, values } = observationsQuery(path, release, query);
  const rows = await rowsOf<ObservationRow>(connection, sql, values);
  return rows.map((row) => observationOf(row, release));
}

/** @param query - asks for breakdowns that the release has */
function observationsQuery(
  path: string,
  release: CataloguedRelease,
  query: ObservationQuery,
): { readonly sql: string; readonly values: string[] } {
  const conditions: string[] = [];
  const values: string[] = [];
  const equal = (column: string, value: string | undefined): void => {
    if (value === undefined) return;
    values.push(value);
    conditions.push(`${column} = $${values.length}`);
  };
  equal('measure', query.measure);
  equal('area_type', query.areaType);
  for (const [name, value] of Object.entries(query.breakdown ?? {})) equal(breakdownColumn(name), value);
  if (query.areas) {
    const places = query.areas.map((area) => `$${values.push(area)}`);
    conditions.push(places.length === 0 ? 'false' : `area_code IN (${places.join(', ')})`);
  }
  if (query.from) conditions.push(`period_start >= CAST($${values.push(query.from)} AS DATE)`);
  if (query.to) conditions.push(`period_end <= CAST($${values.push(query.to)} AS DATE)`);
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  // Every row of the file is an observation in its order unless the file says otherwise.
  const row = release.hasRowNumbers ? '' : ', (file_row_number + 2)::INTEGER AS source_row';
  const sql = `SELECT *${row} FROM read_parquet(${sqlText(path)}${release.hasRowNumbers ? '' : ', file_row_number=true'}) ${where}
      ORDER BY area_code, area_type, period_start, period_end, measure, source_row
      ${query.limit === undefined ? '' : `LIMIT ${Math.max(0, Math.trunc(query.limit))}`}`;
  return { sql, values };
}

function observationOf(found: ObservationRow, { breakdowns }: CataloguedRelease): Observation {
  return {
    areaCode: found.area_code,
    areaType: found.area_type,
    periodStart: found.period_start,
    periodEnd: found.period_end,
    periodLabel: found.period_label,
    measure: found.measure,
    breakdown: Object.fromEntries(breakdowns.map((name) => [name, found[`breakdown_${name}`] ?? ''])),
    value: found.value,
    numerator: found.numerator ?? null,
    denominator: found.denominator ?? null,
    lower95: found.lower95 ?? null,
    upper95: found.upper95 ?? null,
    status: found.status,
    note: found.note ?? null,
    sourceRow: Number(found.source_row),
  };
}
