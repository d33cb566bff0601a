export { createRecordStore, type RecordStore, type RecordToSave } from './record-store.ts';
