export { readCsv, writeCsv } from './csv-file.ts';
export { type ExportReport, emptyKitWorkbook, exportKit, kitWorkbook, kitZip } from './export-kit.ts';
export { importKit, importKitContents, type KindReport, type KitReport } from './import-kit.ts';
export { type KitForm, type KitOnDisk, readKitFiles, writeKitFiles } from './kit-files.ts';
export { shippedKitFiles } from './shipped-files.ts';
export { templateWorkbook } from './template-workbook.ts';
export {
  dropOldKits,
  keepReport,
  keepUploadedKit,
  reportOf,
  type SentFile,
  uploadedKit,
  type WaitingRoom,
} from './uploaded-kit.ts';
export { readWorkbook, writeWorkbook } from './workbook.ts';
