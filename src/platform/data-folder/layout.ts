import path from 'node:path';

/** What is where in a data folder. Everything Llinyn keeps is in it, unless a PostgreSQL server has the records. */
export interface DataFolderLayout {
  /** The embedded record store. */
  readonly records: string;
  /** Evidence files: `<sha256>.parquet`, never changed. */
  readonly evidence: string;
  /** Published versions and their documents, named by their SHA-256. */
  readonly published: string;
  /** The key that seals what must be read again: in no backup. */
  readonly key: string;
  /** Held, by the operating system, for as long as the folder is open. */
  readonly guard: string;
  /** Who has the folder open, for people to read. */
  readonly lock: string;
  /** Files on their way to one of the above; may be emptied when nothing runs. */
  readonly incoming: string;
}

export function layoutOf(dataFolder: string): DataFolderLayout {
  const root = path.resolve(dataFolder);
  return {
    records: path.join(root, 'records'),
    evidence: path.join(root, 'evidence'),
    published: path.join(root, 'published'),
    key: path.join(root, 'secret.key'),
    guard: path.join(root, 'lock.held'),
    lock: path.join(root, 'lock.json'),
    incoming: path.join(root, 'incoming'),
  };
}
