export { type DataFolderLayout, layoutOf } from './layout.ts';
export {
  FolderAlreadyOpen,
  type FolderLock,
  FolderNotMade,
  type FolderOwner,
  lockDataFolder,
} from './lock.ts';
export { putFolderOnDisk, putTreeOnDisk } from './put-on-disk.ts';
export { openSealer, type Sealer } from './sealed-text.ts';
