export { type DataFolderLayout, layoutOf } from './layout.ts';
export { FolderAlreadyOpen, type FolderLock, type FolderOwner, lockDataFolder } from './lock.ts';
export { putFolderOnDisk, putTreeOnDisk } from './put-on-disk.ts';
