export { historyOfRecord, type RecordChange } from './record-history.ts';
export { takeTranslations } from './take-translations.ts';
export { fingerprintOf, keepMarks, textMarks } from './text-marks.ts';
