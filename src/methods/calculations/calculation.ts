/** A column of a table that a method reads or writes. */
export interface CalculationColumn {
  readonly name: string;
  readonly type: 'number' | 'text';
  /** Without it the method refuses the table. */
  readonly isNeeded?: boolean;
}

/** A choice a person makes once for the whole table. */
export interface CalculationOption {
  readonly name: string;
  readonly type: 'number' | 'text' | 'yes-no';
  /** As text, the way it is typed on the command line. */
  readonly usual?: string;
  readonly choices?: readonly string[];
}

/** Columns by name, all of one length. A missing number is NaN, a missing text is ''. */
export interface CalculationTable {
  readonly rows: number;
  readonly numbers: Readonly<Record<string, Float64Array>>;
  readonly texts: Readonly<Record<string, readonly string[]>>;
}

/** What is wrong with one row: what was found, and a message code that says why and how to mend it. */
export interface RowProblem {
  /** Row of the table, from 0. */
  readonly row: number;
  readonly column?: string;
  /** Key under `problem.` in the messages of methods. */
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What came of a table: rows with a problem have NaN and '' in every column. */
export interface CalculationResult extends CalculationTable {
  readonly problems: readonly RowProblem[];
}

/**
 * A statistical method as `llinyn calc` and its documentation offer it. Words for a person stand in the messages of
 * methods: `calc.<name>.title`, `calc.<name>.answers` (what it answers, one sentence), `calc.column.<column>` and
 * `calc.option.<option>`.
 */
export interface Calculation {
  /** As typed: `directly-standardised-rate`. */
  readonly name: string;
  /** One row out for each row in (its columns follow those read), or one for each group of rows. */
  readonly shape: 'row' | 'group';
  /**
   * With `shape: 'row'`: what comes of a row depends on others (a rank), so that the whole table is read before the first
   * row is written, and `by` names the rows that are looked at together. It comes back in the result only for groups.
   */
  readonly isAcrossRows?: boolean;
  readonly inputs: readonly CalculationColumn[];
  readonly outputs: readonly CalculationColumn[];
  readonly options: readonly CalculationOption[];
  /**
   * The method over a table. With `shape: 'group'` the columns in `by` name the groups (adjacent rows or not), and come
   * back in the result, in the order the groups first appear.
   *
   * @throws RangeError when an option cannot be
   */
  table(
    table: CalculationTable,
    options: Readonly<Record<string, string>>,
    by: readonly string[],
  ): CalculationResult;
  /**
   * The method over one input shaped like `given` in published reference vectors.
   *
   * @returns shaped like `expected` there
   * @throws RangeError when the input must be refused
   */
  one(given: unknown): unknown;
}
