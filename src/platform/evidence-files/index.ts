export {
  type ContentStore,
  evidenceFiles,
  type FileState,
  hashFile,
  publishedFiles,
  type StoredFile,
} from './content-addressed.ts';
