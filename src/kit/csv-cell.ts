const opensLikeAFormula = /^'*[=+\-@\t]/;
const isPlainNumber = /^[-+]?\d+(\.\d+)?$/;

/**
 * The text to put in a CSV cell. A text that a spreadsheet would run as a formula gets one apostrophe in front, as
 * does a text that already looks guarded, so that `textOfCsvCell` always gives back what was there. Plain numbers are
 * left alone.
 */
export function csvCellOf(text: string): string {
  return opensLikeAFormula.test(text) && !isPlainNumber.test(text) ? `'${text}` : text;
}

/** The text of a CSV cell without the apostrophe that kept it from being run. */
export function textOfCsvCell(cell: string): string {
  return cell.startsWith("'") && opensLikeAFormula.test(cell) ? cell.slice(1) : cell;
}
