export {
  createRecordStore,
  type RecordAmongMany,
  type RecordStore,
  type RecordToSave,
} from './record-store.ts';
export {
  addRecordFields,
  addRecordLinks,
  createRecordTables,
  linkTable,
  type TableOfKind,
} from './record-tables.ts';
