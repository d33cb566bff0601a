import { sql } from 'kysely';
import { type Database, theSystem, transaction } from '../src/platform/database/index.ts';
import { partnership } from './record-store.ts';

/** How many measures, areas and years of figures there are. */
export interface ScorecardSize {
  readonly measures: number;
  readonly areas: number;
  readonly years: number;
}

const organisations = 12;
const outcomes = 6;
const actions = 120;

/** The code of the nth area, counted from 1. */
export function areaOf(place: number): string {
  return `W05999${String(place).padStart(3, '0')}`;
}

/**
 * A partnership whose measures have a figure for every year, in every area and in the whole. One measure in twenty is
 * worked out from two others. Figures go up and down by a fixed rule, so that tests of them come out differently.
 */
export async function makeScorecardData(
  db: Database,
  { measures, areas, years }: ScorecardSize,
): Promise<void> {
  await transaction(db, theSystem, async (tx) => {
    await sql`insert into partnership.organisation (partnership_id, code, name_cy, name_en, kind)
      select ${partnership}, 'B' || n, 'Corff ' || n, 'Body ' || n, 'other'
      from generate_series(1, ${organisations}::integer) as n`.execute(tx);
    await sql`insert into plan.plan (partnership_id, code, title_cy, title_en)
      values (${partnership}, 'PL1', 'Cynllun', 'Plan')`.execute(tx);
    await sql`insert into plan.outcome (partnership_id, code, plan, title_cy, title_en)
      select ${partnership}, 'O' || n, 'PL1', 'Canlyniad ' || n, 'Outcome ' || n
      from generate_series(1, ${outcomes}::integer) as n`.execute(tx);
    await sql`insert into performance.performance_measure (partnership_id, code, title_cy, title_en, measure_kind,
        organisation, unit_cy, unit_en, polarity, update_every_months, figure, standing, baseline_on, formula)
      select ${partnership}, 'F' || n, 'Mesur ' || n, 'Measure ' || n,
        (array['how-much', 'how-well', 'better-off'])[1 + n % 3], 'B' || 1 + n % ${organisations}::integer,
        'y cant', 'per cent', 'higher-is-better', 12, 'percentage', 'headline', '2015-12-31',
        case when n % 20 = 0 then 'F' || n - 1 || ' + F' || n - 2 else '' end
      from generate_series(1, ${measures}::integer) as n`.execute(tx);
    await sql`insert into plan.action (partnership_id, code, plan, title_cy, title_en)
      select ${partnership}, 'A' || n, 'PL1', 'Cam ' || n, 'Action ' || n
      from generate_series(1, ${actions}::integer) as n`.execute(tx);
    await sql`insert into plan.action_outcome (partnership_id, code, target, position)
      select ${partnership}, 'A' || n, 'O' || 1 + n % ${outcomes}::integer, 0
      from generate_series(1, ${actions}::integer) as n`.execute(tx);
    await sql`insert into plan.action_performance_measure (partnership_id, code, target, position)
      select ${partnership}, 'A' || 1 + n % ${actions}::integer, 'F' || n, n
      from generate_series(1, ${measures}::integer) as n`.execute(tx);
  });
  for (let area = 0; area <= areas; area += 1) {
    await addFigures(db, area === 0 ? null : areaOf(area), { measures, years });
  }
  await sql`analyze performance.measure_value`.execute(db);
}

async function addFigures(
  db: Database,
  area: string | null,
  { measures, years }: Pick<ScorecardSize, 'measures' | 'years'>,
): Promise<void> {
  await transaction(db, theSystem, (tx) =>
    sql`insert into performance.measure_value (partnership_id, measure, area, period_start, period_end, value,
        numerator, denominator, standing, entered_by)
      select ${partnership}, 'F' || n, ${area}::text, make_date(y, 1, 1), make_date(y, 12, 31),
        counted / 10.0, counted, 1000, 'signed-off', 'bench'
      from generate_series(1, ${measures}::integer) as n,
        generate_series(2026 - ${years}::integer, 2025) as y,
        lateral (select 300 + (n * 7) % 200 + (y - 2005) * (n % 7 - 3) + (n * y) % 11 as counted) as made
      where n % 20 <> 0
      order by n, y`.execute(tx),
  );
}
