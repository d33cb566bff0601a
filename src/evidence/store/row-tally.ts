import type { RowShape } from '../row-shape.ts';
import { figureColumns, listsInColumns } from './file-columns.ts';
import type { ReleaseSummary } from './release-file.ts';
import type { Figures, RowBatch } from './row-scanner.ts';
import type { TextList } from './text-lists.ts';

/** What a release holds, in short, gathered while its rows go by: the database need not read them again for it. */
export interface RowTally {
  note(batch: RowBatch): void;
  /** What all rows hold that were noted. Every listed text but those of areas stands in one of them. */
  summary(): ReleaseSummary;
}

/** @returns nothing where values are not read but worked out: the database alone knows them */
export function rowTally(shape: RowShape, lists: readonly TextList[]): RowTally | undefined {
  const valueColumn = figureColumns(shape).findIndex(({ role }) => role === 'value');
  if (valueColumn < 0) return undefined;
  const areas = lists.find(({ name }) => name === 'area');
  const areaColumn = listsInColumns(shape, lists).find(({ list }) => list === areas)?.column;
  const isMet = new Uint8Array(areas?.texts.length ?? 0).fill(areaColumn === undefined ? 1 : 0);
  let observations = 0;
  let highest = Number.NEGATIVE_INFINITY;

  function note({ rows, places, figures }: RowBatch): void {
    observations += rows;
    highest = Math.max(highest, highestOf(figures[valueColumn] as Figures, rows));
    if (areaColumn === undefined) return;
    const areaPlaces = places[areaColumn] as Int32Array;
    for (let row = 0; row < rows; row++) isMet[areaPlaces[row] as number] = 1;
  }

  function summary(): ReleaseSummary {
    const meant = (name: string, isThere: (place: number) => boolean = () => true): string[] => {
      const values = lists.flatMap(({ meanings }) => meanings).find((one) => one.name === name)?.values ?? [];
      const found = values.flatMap((value, place) =>
        value !== null && isThere(place) ? [String(value)] : [],
      );
      return [...new Set(found)].toSorted();
    };
    const isAreaMet = (place: number): boolean => isMet[place] === 1;
    return {
      observations,
      areas: meant('area_code', isAreaMet).length,
      areaTypes: meant('area_type', isAreaMet),
      periodStart: meant('period_start')[0] ?? '',
      periodEnd: meant('period_end').at(-1) ?? '',
      highest: highest === Number.NEGATIVE_INFINITY ? null : highest,
      measures: meant('measure_code'),
      breakdowns: shape.dimensions,
    };
  }

  return { note, summary };
}

function highestOf({ values, present, isAnyMissing }: Figures, rows: number): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < rows; row++) {
    const isThere = !isAnyMissing || (((present[row >>> 3] as number) >>> (row & 7)) & 1) === 1;
    if (isThere && (values[row] as number) > highest) highest = values[row] as number;
  }
  return highest;
}
