export {
  createRecordStore,
  type RecordAmongMany,
  type RecordStore,
  type RecordToSave,
} from './record-store.ts';
