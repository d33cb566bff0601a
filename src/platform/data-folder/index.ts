export { type DataFolderLayout, layoutOf } from './layout.ts';
export {
  FolderAlreadyOpen,
  type FolderLock,
  type FolderOwner,
  lockDataFolder,
} from './lock.ts';
export { FolderNotMade, makeFolder, tryFolder } from './make-folder.ts';
export { putFolderOnDisk, putTreeOnDisk } from './put-on-disk.ts';
export { openSealer, type Sealer } from './sealed-text.ts';
