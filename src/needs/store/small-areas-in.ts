import type { Area } from '../../geography/index.ts';
import type { SmallAreaFigures } from '../assessment/small-area-figures.ts';
import type { IndicatorColumns } from './indicator-columns.ts';

/** Every area of a type in its place, with its rows. */
export function smallAreasIn(
  { figures }: IndicatorColumns,
  areas: readonly Area[],
  rowsOf: (area: Area) => Uint32Array,
): SmallAreaFigures {
  const parts = areas.map(rowsOf);
  const starts = new Uint32Array(areas.length + 1);
  for (const [place, part] of parts.entries()) starts[place + 1] = (starts[place] as number) + part.length;
  const rows = new Uint32Array(starts.at(-1) ?? 0);
  for (const [place, part] of parts.entries()) rows.set(part, starts[place] as number);
  return { areas, columns: figures, rows, starts };
}
