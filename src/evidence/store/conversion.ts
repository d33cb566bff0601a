import type { AreaRegister } from '../../geography/index.ts';
import type { Problem } from '../../records/index.ts';
import type { CodeMeaning, Mapping, Role } from '../mapping.ts';
import type { RowShape } from '../row-shape.ts';
import { carefulBytes, type Dialect, type SourceFile } from './source-file.ts';

/** Everything the reading of one file needs, with code lists already read. */
export interface Conversion {
  readonly source: SourceFile;
  readonly dialect: Dialect;
  readonly shape: RowShape;
  readonly mapping: Mapping;
  readonly meanings: ReadonlyMap<Role, ReadonlyMap<string, CodeMeaning>>;
  readonly register: AreaRegister;
  /** Empty folder of this import's own; everything it leaves there may be thrown away. */
  readonly folder: string;
  readonly thisYear: number;
  readonly acceptPartial: boolean;
  /** Plain files above this many bytes are tried in one pass; the usual size where not given. */
  readonly carefulUpTo?: number;
  /** The one pass has been tried and something is wrong. */
  readonly isTriedInOnePass?: boolean;
}

/** What a conversion made of a file. */
export interface Converted {
  /** Rows of the file below its heading. */
  readonly rows: number;
  readonly observations: number;
  readonly rejectedRows: number;
  /** Every kind of problem with how often it occurs; the first of each in detail. */
  readonly problems: readonly Problem[];
  readonly problemCounts: ReadonlyMap<string, number>;
  /** The Parquet file, where the rows are to be imported. */
  readonly parquet?: { readonly path: string };
  /** Rejected rows as they stood, with the problem codes of each. */
  readonly rejected: readonly RejectedRow[];
  /** Whether the Parquet file says which row each observation came from; else its own order does. */
  readonly hasRowNumbers: boolean;
  readonly areas: number;
  readonly areaTypes: readonly string[];
  readonly periodStart: string;
  readonly periodEnd: string;
  /** The highest value there is. */
  readonly highest: number | null;
  readonly measures: readonly string[];
  readonly breakdowns: readonly string[];
}

export interface RejectedRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly problems: readonly Problem[];
}

/** Large, and with nothing in it that the fast reader could misread. */
export function isLarge({ source, carefulUpTo = carefulBytes }: Conversion): boolean {
  return source.isPlain && source.bytes > carefulUpTo;
}
