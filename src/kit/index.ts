export { isPartnershipCode } from './code-form.ts';
export { type ColumnNote, columnNotes, ledgerNotes } from './column-notes.ts';
export { mayBringContribution } from './contribution-policy.ts';
export { csvCellOf, textOfCsvCell } from './csv-cell.ts';
export { exampleKit } from './example-kit.ts';
export { guidePage } from './guide.ts';
export { wordOf } from './kind-words.ts';
export { type Kit, type KitRecord, sameValues, valuesAfter } from './kit.ts';
export { kitDefinitions } from './kit-definitions.ts';
export { type KitLedger, type LedgerRow, ledgersFor, writeLedger } from './kit-ledger.ts';
export {
  columnLetter,
  headingsOf,
  type KitContents,
  type KitManifest,
  type KitRow,
  type KitTable,
  type KitText,
  kitFormat,
  sheetOf,
} from './kit-table.ts';
export { kitMessages } from './messages.ts';
export { readKit } from './read-kit.ts';
export { saveOrder } from './save-order.ts';
export { type SaidProblem, sayPlace, sayProblem } from './say-problem.ts';
export { writeKit } from './write-kit.ts';
