import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { layoutOf } from '../data-folder/layout.ts';
import { putFileOnDisk, putFolderOnDisk } from '../data-folder/put-on-disk.ts';

/** A file that was put in the store. */
export interface StoredFile {
  /** SHA-256 of the content, 64 hexadecimal digits. */
  readonly hash: string;
  readonly bytes: number;
}

/** What became of a stored file. */
export type FileState = 'whole' | 'missing' | 'changed';

/** Files named by what they hold. Nothing in it ever changes; putting the same content twice keeps one. */
export interface ContentStore {
  /** Moves a finished file in. Safe on disk when it returns; the file given is gone. */
  putFile(finished: string): Promise<StoredFile>;
  /** Writes content in, for small files. */
  putContent(content: Uint8Array | string): Promise<StoredFile>;
  /** Where a file is, or would be. */
  pathOf(hash: string): string;
  has(hash: string): Promise<boolean>;
  /** Reads the whole file and says whether it still holds what its name says. */
  verifyFile(hash: string): Promise<FileState>;
  /** Hashes of all files, sorted; and names that are none of ours. */
  list(): Promise<{ hashes: string[]; others: string[] }>;
  /** A place for a file that is being written, on the same disk; `putFile` takes it from there. */
  newFile(): Promise<string>;
}

/** SHA-256 of a file's content, read in pieces. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

function contentStore(folder: string, extension: string, incoming: string): ContentStore {
  function pathOf(hash: string): string {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError(`Not a SHA-256: ${hash}`);
    return path.join(folder, `${hash}${extension}`);
  }

  async function newFile(): Promise<string> {
    await mkdir(incoming, { recursive: true });
    return path.join(incoming, `${crypto.randomUUID()}${extension}`);
  }

  async function putFile(finished: string): Promise<StoredFile> {
    await mkdir(folder, { recursive: true });
    const [hash, { size }] = await Promise.all([hashFile(finished), stat(finished), putFileOnDisk(finished)]);
    const place = pathOf(hash);
    // Over a file that is there already: it holds the same, or was damaged and is now whole again.
    await rename(finished, place);
    await putFolderOnDisk(folder);
    return { hash, bytes: size };
  }

  return {
    pathOf,
    newFile,
    putFile,
    putContent: async (content) => {
      const file = await newFile();
      const handle = await open(file, 'wx');
      try {
        await handle.writeFile(content);
      } finally {
        await handle.close();
      }
      return putFile(file);
    },
    has: (hash) =>
      stat(pathOf(hash)).then(
        () => true,
        () => false,
      ),
    verifyFile: async (hash) => {
      const file = pathOf(hash);
      try {
        return (await hashFile(file)) === hash ? 'whole' : 'changed';
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing';
        throw error;
      }
    },
    list: async () => {
      const names = (await readdir(folder).catch(() => [])).sort();
      const ours = new RegExp(`^[0-9a-f]{64}${extension.replace('.', '\\.')}$`);
      return {
        hashes: names.filter((name) => ours.test(name)).map((name) => name.slice(0, 64)),
        others: names.filter((name) => !ours.test(name)),
      };
    },
  };
}

/** Evidence: one Parquet file per release, `evidence/<sha256>.parquet`. */
export function evidenceFiles(dataFolder: string): ContentStore {
  const { evidence, incoming } = layoutOf(dataFolder);
  return contentStore(evidence, '.parquet', incoming);
}

/** What was published: frozen versions and the documents made from them, `published/<sha256>`. */
export function publishedFiles(dataFolder: string): ContentStore {
  const { published, incoming } = layoutOf(dataFolder);
  return contentStore(published, '', incoming);
}
