import { sql } from 'kysely';
import type { Acting } from '../../access/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { type FieldValue, type Place, type Problem, problem, type Result } from '../../records/index.ts';
import {
  type Figure,
  type MeasureValue,
  type MeasureValueRow,
  readFigure,
  type SentValue,
  sameFigure,
  standingOnEntry,
  type ValueStanding,
} from '../measure-value.ts';
import {
  insertValues,
  keyOfPeriod,
  lockMeasures,
  type MeasureToEnter,
  type NewValue,
  problemWithMeasure,
} from './enter-values.ts';
import { entriesOfPeriods, everyEntry } from './read-values.ts';

/** Who brings rows in a kit. */
interface Bringing {
  readonly partnershipId: string;
  /** Identifier of the person, or `operator`. */
  readonly actor: string;
  /** The signed-in person; null for the operator at the command line. */
  readonly acting: Acting | null;
}

interface BroughtRow {
  readonly where: Place;
  readonly values: Readonly<Record<string, FieldValue>>;
}

/** A row whose measure and figure have been checked. */
interface CheckedRow {
  readonly sent: SentValue;
  readonly figure: Figure;
  readonly measure: MeasureToEnter;
  readonly row: MeasureValueRow;
}

/**
 * The door of the kit's sheet `measure-values`. Rows that are kept already are passed over, in the order they stand,
 * so the same kit again adds nothing; any other row is added after them. What the operator brings keeps the standing
 * and the time it had; what a person brings is entered now, and waits for sign-off where its measure asks for it.
 */
export const measureValuesDoor = {
  kind: 'measure-value',

  /** Problems: those of `enterValues`. */
  async takeIn(
    db: Database,
    bringing: Bringing,
    rows: readonly BroughtRow[],
  ): Promise<Result<{ readonly added: number; readonly unchanged: number }>> {
    const checked = await checkRows(db, bringing, rows);
    if (!checked.ok) return checked;
    const stored = byPeriod(
      await entriesOfPeriods(
        db,
        bringing.partnershipId,
        checked.value.map(({ sent }) => sent),
      ),
    );
    const groups = [...byPeriodOfRows(checked.value)].map(([key, ofPeriod]) => ({
      newest: stored.get(key)?.at(-1) ?? null,
      fresh: rowsAfter(stored.get(key) ?? [], ofPeriod),
    }));
    const unexplained = groups.flatMap(({ newest, fresh }) => correctionsWithoutReason(newest, fresh));
    if (unexplained.length > 0) return { ok: false, problems: unexplained };
    const added = groups.reduce((sum, { fresh }) => sum + fresh.length, 0);
    await addInTurn(db, bringing, groups);
    return { ok: true, value: { added, unchanged: rows.length - added } };
  },

  /** Every value of measures that have not been withdrawn, in the order they were entered. */
  async rowsOf(db: Database, partnershipId: string): Promise<readonly BroughtRow['values'][]> {
    const known = await codesInForce(db, partnershipId);
    const entries = await everyEntry(db, partnershipId);
    return entries
      .filter(({ measure }) => known.measures.has(measure))
      .map((entry) => ({
        ...entry,
        area: entry.area ?? '',
        releaseAt: entry.releaseAt ?? '',
        enteredFor: known.organisations.has(entry.enteredFor ?? '') ? entry.enteredFor : null,
        keptBeside: entry.besides !== null ? true : null,
      }))
      .map((entry) => entry as unknown as BroughtRow['values']);
  },
};

async function checkRows(
  db: Database,
  { partnershipId, acting }: Bringing,
  rows: readonly BroughtRow[],
): Promise<Result<readonly CheckedRow[]>> {
  const read = rows.map(({ where, values }) => ({ where, row: values as unknown as MeasureValueRow }));
  const measures = await lockMeasures(
    db,
    partnershipId,
    read.map(({ row }) => row.measure ?? ''),
  );
  const problems: Problem[] = [];
  const checked: CheckedRow[] = [];
  for (const { row, where } of read) {
    const sent = sentOf(row, where);
    const measure = measures.get(sent.measure);
    const forbidden = problemWithMeasure(measure, sent, acting);
    const found = readFigure(sent, measure?.figure === 'percentage');
    problems.push(...(forbidden ? [forbidden] : found.problems));
    if (!forbidden && measure && found.figure) checked.push({ sent, figure: found.figure, measure, row });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: checked };
}

function sentOf(row: MeasureValueRow, where: Place): SentValue {
  const { value, numerator, denominator, note, correctionReason } = row;
  return {
    ...{ value, numerator, denominator, note, correctionReason, where, basedOn: null },
    measure: row.measure ?? '',
    area: row.area === '' ? null : row.area,
    periodStart: row.periodStart ?? '',
    periodEnd: row.periodEnd ?? '',
    releaseAt: row.releaseAt === '' ? null : row.releaseAt,
  };
}

function byPeriod(entries: readonly MeasureValue[]): ReadonlyMap<string, readonly MeasureValue[]> {
  return Map.groupBy(entries, keyOfPeriod);
}

function byPeriodOfRows(rows: readonly CheckedRow[]): ReadonlyMap<string, readonly CheckedRow[]> {
  return Map.groupBy(rows, ({ sent }) => keyOfPeriod(sent));
}

/** The rows of a period that are not kept yet: those kept, in their order, are passed over. */
function rowsAfter(stored: readonly MeasureValue[], rows: readonly CheckedRow[]): readonly CheckedRow[] {
  let from = 0;
  return rows.filter(({ figure }) => {
    const same = stored.findIndex((entry, place) => place >= from && sameFigure(entry, figure));
    if (same !== -1) from = same + 1;
    return same === -1;
  });
}

function correctionsWithoutReason(newest: MeasureValue | null, fresh: readonly CheckedRow[]): Problem[] {
  return fresh.flatMap(({ sent, row, measure }, place) => {
    const corrected = place === 0 ? newest?.standing : standingBrought(fresh[place - 1], measure);
    const reason = row.correctionReason;
    const isExplained = row.keptBeside === true || reason.cy !== '' || reason.en !== '';
    if (corrected !== 'signed-off' || isExplained) return [];
    const where = { ...sent.where, column: 'correction_reason_cy' };
    return [problem('performance.correction-needs-reason', where, { code: sent.measure })];
  });
}

function standingBrought(row: CheckedRow | undefined, measure: MeasureToEnter): ValueStanding {
  return row?.row.standing ?? standingOnEntry(measure.risk_class);
}

interface Group {
  readonly newest: MeasureValue | null;
  readonly fresh: readonly CheckedRow[];
}

/** Adds the first row of every period, then the second: a correction names the number of what it corrects. */
async function addInTurn(db: Database, bringing: Bringing, groups: readonly Group[]): Promise<void> {
  let waiting = groups.map(({ newest, fresh }) => ({ before: newest?.number ?? null, fresh }));
  while (waiting.some(({ fresh }) => fresh.length > 0)) {
    const now = waiting.filter(({ fresh }) => fresh.length > 0);
    const values = now.flatMap(({ before, fresh: [row] }) => (row ? [newValue(bringing, row, before)] : []));
    const numbers = await insertValues(db, bringing.partnershipId, values);
    waiting = now.map(({ fresh }, place) => ({ before: numbers[place] ?? null, fresh: fresh.slice(1) }));
  }
}

function newValue({ actor, acting }: Bringing, brought: CheckedRow, before: number | null): NewValue {
  const { sent, figure, measure, row } = brought;
  const usual = standingOnEntry(measure.risk_class);
  const isBeside = row.keptBeside === true;
  return {
    ...figure,
    measure: sent.measure,
    area: sent.area,
    periodStart: sent.periodStart,
    periodEnd: sent.periodEnd,
    note: sent.note,
    standing: acting === null || row.standing !== 'signed-off' ? (row.standing ?? usual) : usual,
    releaseAt: sent.releaseAt ?? null,
    enteredBy: actor,
    enteredFor: row.enteredFor ?? measure.organisation,
    enteredAt: acting === null && row.enteredAt !== '' ? row.enteredAt : null,
    corrects: isBeside ? null : before,
    correctionReason: row.correctionReason,
    besides: isBeside ? before : null,
  };
}

async function codesInForce(db: Database, partnershipId: string) {
  const { rows } = await sql<{ kind: string; code: string }>`
    select 'measure' as kind, code from performance.performance_measure
      where partnership_id = ${partnershipId} and not withdrawn
    union all select 'organisation', code from partnership.organisation
      where partnership_id = ${partnershipId} and not withdrawn`.execute(db);
  const codes = (wanted: string) =>
    new Set(rows.filter(({ kind }) => kind === wanted).map(({ code }) => code));
  return { measures: codes('measure'), organisations: codes('organisation') };
}
